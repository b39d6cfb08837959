import type { TextKey } from '@arena/i18n';
import type { Draft } from './draft';

export const STEPS = [1, 2, 3, 4, 5] as const;
export type Step = (typeof STEPS)[number];

/** The step that a URL names; the first where it names none. */
export function stepOf(value: string | undefined): Step {
  return STEPS.find((step) => String(step) === value) ?? 1;
}

/** Minutes that are left, counting the step one stands on; measured generously. */
export const MINUTES_LEFT: Record<Step, number> = { 1: 3, 2: 2, 3: 2, 4: 1, 5: 1 };

/** Something to mend before going on: the field to go to, and what to say. */
export interface StepProblem {
  field: string;
  text: TextKey;
}

/** What stands in the way of going on. Nothing is demanded that the person may leave open. */
export function problemsOf(step: Step, draft: Draft): StepProblem[] {
  switch (step) {
    case 1:
      return draft.place.text.trim() !== '' && draft.place.municipality === null ? [{ field: 'place', text: 'builder.place.unknown' }] : [];
    case 2:
      return draft.languages
        .filter(({ id, cefr }) => id !== 'no' && id !== 'en' && cefr === null)
        .map(({ id }) => ({ field: levelFieldId(id), text: 'builder.languages.levelMissing' }));
    case 3:
      return draft.cards.length + draft.skills.length === 0
        ? [{ field: draft.groups.length ? 'things' : 'group-work', text: 'builder.done.nothing' }]
        : [];
    case 4:
      return [];
    case 5:
      return draft.qualifications
        .filter(({ state }) => state === null)
        .map(({ id }) => ({ field: stateFieldId(id), text: 'builder.papers.stateMissing' }));
  }
}

/** The first radio of the level of a language. */
export const levelFieldId = (language: string) => `level-${language}-A1`;
/** The first radio of the state of a qualification. */
export const stateFieldId = (qualification: string) => `state-${qualification}-approved`;
