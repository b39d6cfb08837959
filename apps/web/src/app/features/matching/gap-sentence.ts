import type { ExplanationView, ReasonRow } from '@arena/contract';
import type { I18n } from '@arena/ui';

/** The one thing worth a sentence on a card: what is nearly there or missing, and what that means. */
export interface Gap {
  state: 'near' | 'missing';
  row: ReasonRow;
  sentence: string;
}

/** From the row that the explanation points at; null where it points at none. */
export function gapOf({ highlight, rows }: ExplanationView, i18n: I18n): Gap | null {
  const row = highlight === null ? undefined : rows[highlight];
  if (!row || (row.state !== 'near' && row.state !== 'missing')) return null;
  const { strength } = row.requirement;
  const sentence = row.state === 'near' || strength === 'learned' ? i18n.t(row.code, row.params) : i18n.t(`matches.gap.${strength}`);
  return { state: row.state, row, sentence };
}
