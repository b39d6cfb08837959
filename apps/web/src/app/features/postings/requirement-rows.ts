import type { ExplanationView, PostingView, ReasonRow, RequirementView } from '@arena/contract';
import { STRENGTHS, type Language, type RowState, type Strength } from '@arena/domain';
import type { I18n } from '@arena/ui';

/** One requirement as a row: what, how it stands, why. */
export interface RequirementRow {
  requirement: RequirementView;
  label: string;
  /** Set where the label is not in the page's language. */
  lang: Language | null;
  /** How much of it, where it is said. */
  level: string;
  /** null without a profile: what is asked for, and nothing about the reader. */
  state: RowState | null;
  reason: string;
  /** The employer's own words about it, in the language of the opening. */
  note: string | null;
  machineRead: boolean;
  /** The occupation whose page tells how to get what the law asks for; null for what anybody may learn. */
  authorisedAs: string | null;
}
export interface RequirementGroup {
  strength: Strength;
  rows: readonly RequirementRow[];
}

/** What the list reads of an opening. */
export type ListedPosting = Pick<PostingView, 'id' | 'origin' | 'openForAll' | 'lang'> & { occupation: { id: string } | null };

/** What is asked for, musts first; with states and reasons where a profile has been explained. */
export function requirementGroups(
  posting: Pick<PostingView, 'requirements'>,
  explanation: Pick<ExplanationView, 'rows'> | undefined,
  i18n: I18n,
): RequirementGroup[] {
  return rowGroups(explanation?.rows ?? posting.requirements.map((requirement) => ({ requirement })), i18n);
}

/** The rows of an explanation, musts first; or, without one, what is asked for. */
export function rowGroups(rows: readonly Pick<ReasonRow, 'requirement'>[] | readonly ReasonRow[], i18n: I18n): RequirementGroup[] {
  return STRENGTHS.map((strength) => ({
    strength,
    rows: rows.filter(({ requirement }) => requirement.strength === strength).map((row) => rowOf(row, i18n)),
  })).filter((group) => group.rows.length > 0);
}

function rowOf(row: Pick<ReasonRow, 'requirement'> | ReasonRow, i18n: I18n): RequirementRow {
  const { requirement } = row;
  const told = 'state' in row ? row : null;
  return {
    requirement,
    label: requirement.label,
    lang: i18n.foreign(requirement.lang),
    level: levelText(requirement, i18n),
    state: told?.state ?? null,
    reason: told ? i18n.t(told.code, told.params) : '',
    note: requirement.note,
    machineRead: requirement.machineRead,
    authorisedAs: told?.authorisedAs ?? null,
  };
}

/** How much of it is asked for, where that is said: the same words for seeker, employer and adviser. */
export function levelText(requirement: RequirementView, i18n: I18n): string {
  if (requirement.kind === 'language')
    return i18n.t('posting.cefr', { words: i18n.t(`vocabulary.cefr.${requirement.cefr}`), level: requirement.cefr });
  if (requirement.kind === 'skill' && requirement.strength !== 'learned' && requirement.level > 1) return i18n.t('posting.level.well');
  return '';
}
