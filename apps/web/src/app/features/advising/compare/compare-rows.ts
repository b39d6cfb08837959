import type { comparePeople, ReasonRow, RequirementView } from '@arena/contract';
import { STRENGTHS, type Language, type RowState, type Strength } from '@arena/domain';
import type { TextKey } from '@arena/i18n';
import type { I18n } from '@arena/ui';
import type { z } from 'zod';
import { toldKey } from '../../contact/shown-rows';
import { levelText } from '../../postings/requirement-rows';

export type Comparison = z.output<(typeof comparePeople)['response']>;
export type ComparedPerson = Comparison['people'][number];

/** What one person has of one requirement. */
export interface ComparedCell {
  person: string;
  state: RowState;
  stateText: TextKey;
  /** Why, about somebody else; empty where the state says it all. */
  told: string;
}

/** One requirement over all who are shown. */
export interface ComparedRow {
  id: string;
  label: string;
  lang: Language | null;
  level: string;
  /** The employer's own words about it. */
  note: string | null;
  cells: readonly ComparedCell[];
  /** Everybody learns it there: said once. */
  allLearn: boolean;
}
export interface ComparedGroup {
  strength: Strength;
  rows: readonly ComparedRow[];
}

const idOf = ({ kind, id, strength }: RequirementView): string => `${strength} ${kind} ${id}`;

/** Row by row under each other, musts first: one requirement is one row, whoever has it. */
export function comparedGroups(people: readonly ComparedPerson[], i18n: I18n): ComparedGroup[] {
  const requirements = new Map<string, RequirementView>();
  for (const { fit } of people) for (const { requirement } of fit.rows) requirements.set(idOf(requirement), requirement);
  const rowOf = (id: string, requirement: RequirementView): ComparedRow => {
    const cells = people.map(({ key, fit }) =>
      cellOf(
        key,
        fit.rows.find((row) => idOf(row.requirement) === id),
        i18n,
      ),
    );
    return {
      id,
      label: requirement.label,
      lang: i18n.foreign(requirement.lang),
      level: levelText(requirement, i18n),
      note: requirement.note,
      cells,
      allLearn: people.length > 1 && cells.every(({ state, told }) => state === 'learned' && told === ''),
    };
  };
  return STRENGTHS.map((strength) => ({
    strength,
    rows: [...requirements].filter(([, one]) => one.strength === strength).map(([id, one]) => rowOf(id, one)),
  })).filter(({ rows }) => rows.length > 0);
}

function cellOf(person: string, row: ReasonRow | undefined, i18n: I18n): ComparedCell {
  if (!row) return { person, state: 'missing', stateText: 'contact.shown.state.missing', told: i18n.t('contact.shown.skill.missing') };
  const { state, code, params } = row;
  // 'learns this at your place' is said to an employer; the word for the state is enough here
  const told = code.endsWith('.learned') ? '' : i18n.t(toldKey(code), params);
  return { person, state, stateText: `contact.shown.state.${state}`, told };
}

/** Which of the people are shown: as many as there is room for, and never fewer than could be. */
export function shownPart(count: number, from: number, room: number): { from: number; to: number } {
  const first = Math.max(0, Math.min(from, count - room));
  return { from: first, to: Math.min(count, first + room) };
}

/** How many people stand side by side. @param rem width in the reader's own letters */
export const roomFor = (rem: number): 1 | 2 | 3 => (rem >= 56 ? 3 : rem >= 40 ? 2 : 1);
