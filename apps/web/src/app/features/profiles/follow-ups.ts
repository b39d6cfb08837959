import type { BuilderTexts, FollowUp } from '@arena/contract';
import type { SkillLevel, SkillSource } from '@arena/domain';
import { toggled, type Draft } from './draft';
import { tickedCards } from './ticked-cards';

export type FollowUpKind = FollowUp['kind'];

export interface Answer {
  id: string;
  label: string;
  skills: readonly string[];
  source: SkillSource;
  chosen: boolean;
}

/** One question that sharpens. */
export interface Sharpening {
  kind: FollowUpKind;
  /** In the card's own words where one card asks; null where several do, and it is asked in words for all of them. */
  question: string | null;
  answers: readonly Answer[];
}

const KINDS: readonly FollowUpKind[] = ['did-most', 'asked-for', 'not-want'];
/** More answers than this are read by nobody. */
const MOST_ANSWERS = 8;

/** The questions that the ticked cards ask: each kind once, however many cards ask it, and each answer once. */
export function sharpenings(texts: BuilderTexts, draft: Draft): Sharpening[] {
  const cards = tickedCards(texts, draft);
  return KINDS.flatMap((kind) => {
    const asked = texts.followUps.flatMap((one) => {
      const card = cards.find(({ id, group }) => one.cards.includes(id) || one.groups.includes(group));
      return one.kind === kind && card ? [{ ...one, source: card.group }] : [];
    });
    const seen = new Set<string>();
    // the first answers of every question before the second ones: several share the room
    const longest = Math.max(0, ...asked.map(({ options }) => options.length));
    const answers = Array.from({ length: longest }, (_, at) =>
      asked.flatMap(({ options, source }) => {
        const option = options[at];
        if (!option || seen.has(option.label)) return [];
        seen.add(option.label);
        return [{ ...option, source, chosen: isChosen(draft, option.id) }];
      }),
    ).flat();
    const shown = new Set([...answers.filter(({ chosen }) => chosen), ...answers.filter(({ chosen }) => !chosen)].slice(0, MOST_ANSWERS));
    const inOrder = answers.filter((one) => shown.has(one));
    const [first] = asked;
    return first && inOrder.length
      ? [{ kind, question: asked.every(({ question }) => question === first.question) ? first.question : null, answers: inOrder }]
      : [];
  });
}

/** What an answer changes: it is remembered, and what is not wanted is not suggested again. */
export function withAnswer(draft: Draft, { kind, answers }: Sharpening, { id, skills, chosen }: Answer): Partial<Draft> {
  const followUps = orNothing(toggled(draft.followUps ?? [], id));
  if (kind !== 'not-want') return { followUps };
  const stillUnwanted = new Set(answers.filter((one) => one.chosen && one.id !== id).flatMap((one) => one.skills));
  const before = draft.notWanted ?? [];
  const after = chosen
    ? before.filter((one) => !skills.includes(one) || stillUnwanted.has(one))
    : [...before, ...skills.filter((one) => !before.includes(one))];
  return { followUps, notWanted: orNothing(after.slice(0, 200)) };
}

/** The level that an answer speaks of: others ask for help with it. Nothing is ticked by it. */
export function startLevelOf(questions: readonly Sharpening[], skill: string): SkillLevel {
  const asked = questions.find(({ kind }) => kind === 'asked-for');
  return asked?.answers.some(({ chosen, skills }) => chosen && skills.includes(skill)) ? 3 : 2;
}

const isChosen = (draft: Draft, option: string): boolean => (draft.followUps ?? []).includes(option);
const orNothing = <T>(list: readonly T[]): readonly T[] | undefined => (list.length ? list : undefined);
