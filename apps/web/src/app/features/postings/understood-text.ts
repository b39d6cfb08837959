import type { PostingList } from '@arena/contract';
import type { I18n } from '@arena/ui';

/** What a word of a search was read as: 'yrke: kokk'. */
export function understoodText({ kind, label }: PostingList['understood'][number], i18n: I18n): string {
  if (kind === 'place') return i18n.t('openings.asPlace', { label });
  if (kind === 'region') return i18n.t('openings.asRegion', { label });
  if (kind === 'postcode') return i18n.t('openings.asPostcode', { label });
  return kind === 'skill' ? i18n.t('openings.asSkill', { label }) : i18n.t('openings.asOccupation', { label });
}
