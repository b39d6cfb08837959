import type { MatchRequest, MatchResponse } from '@arena/contract';
import type { Language, WorkFact } from '@arena/domain';
import { toProfile, type Draft } from '../profiles';
import { MOST, RANKED_BANDS, type RankedBand, type UrlFilters } from './match-url';

/** What a person may wish of the work itself. Chosen by them alone, kept on the device, never part of the profile. */
export const DEVICE_FILTERS = ['no-heavy-lifting', 'seated', 'no-nights'] as const;
export type DeviceFilter = (typeof DEVICE_FILTERS)[number];

/** What an opening must state for a wish to hide it; an opening that says nothing is kept. */
const CONFLICTS: Record<DeviceFilter, readonly [WorkFact, boolean]> = {
  'no-heavy-lifting': ['heavy-lifting', true],
  seated: ['seated', false],
  'no-nights': ['nights', true],
};

/**
 * The question to the API, from what is on the device and in the URL. Where something is hidden afterwards, by a wish or by a choice of bands,
 * as much as there may be is asked for. A place that is asked for stands instead of the travel reach.
 */
export function matchRequestOf(draft: Draft, url: UrlFilters, lang: Language, wishes: readonly DeviceFilter[]): MatchRequest {
  return {
    lang,
    profile: toProfile(draft),
    kinds: [...url.kinds],
    withinReachOnly: !url.far && !url.where && draft.place.municipality !== null,
    includeImported: url.imported,
    ...(url.q && { q: url.q }),
    ...(url.where && { where: url.where }),
    ...(wishes.length || url.bands.length ? { limit: MOST } : { limit: url.shown, openLimit: url.open }),
  };
}

/**
 * The answer without what conflicts with the person's wishes about the work. Done here, because what someone can lift or when
 * she can work is nobody else's business: the wishes never leave the device. Fits and bands are untouched; only the counts follow.
 */
export function withoutConflicts(answer: MatchResponse, wishes: readonly DeviceFilter[]): MatchResponse {
  if (wishes.length === 0) return answer;
  const conflicts = wishes.map((wish) => CONFLICTS[wish]);
  const isHidden = ({ posting }: MatchResponse['ranked'][number]) => conflicts.some(([fact, stated]) => posting.facts[fact] === stated);
  const hidden = [...answer.ranked, ...answer.openForAll].filter(isHidden);
  const count = (band: keyof MatchResponse['bands']) =>
    answer.bands[band] - hidden.filter(({ explanation }) => explanation.band === band).length;
  return {
    ...answer,
    ranked: answer.ranked.filter((match) => !isHidden(match)),
    openForAll: answer.openForAll.filter((match) => !isHidden(match)),
    bands: { strong: count('strong'), possible: count('possible'), stretch: count('stretch'), 'open-for-all': count('open-for-all') },
    kinds: answer.kinds.map((kind) => ({ ...kind, count: kind.count - hidden.filter(({ posting }) => posting.kind === kind.id).length })),
  };
}

/** How many openings stand in the bands that are chosen; with none chosen, in all that are ranked. */
export function rankedTotal({ bands }: Pick<MatchResponse, 'bands'>, chosen: UrlFilters['bands']): number {
  return RANKED_BANDS.filter((band) => chosen.length === 0 || chosen.includes(band)).reduce((sum, band) => sum + bands[band], 0);
}

/** The ranked cards of the chosen bands, as many as are shown. */
export function shownCards({ ranked }: Pick<MatchResponse, 'ranked'>, { bands, shown }: Pick<UrlFilters, 'bands' | 'shown'>) {
  return ranked.filter(({ explanation }) => bands.length === 0 || bands.some((band) => band === explanation.band)).slice(0, shown);
}

/** One band of the list, split where the panel about one more skill stands. */
export interface BandSection {
  band: RankedBand;
  before: MatchResponse['ranked'];
  after: MatchResponse['ranked'];
  panel: boolean;
}

/** The ranked cards band by band; the panel comes after the `panelAfter`th card, or after the last. */
export function bandSections(ranked: MatchResponse['ranked'], panelAfter: number): BandSection[] {
  let seen = 0;
  const turn = Math.min(panelAfter, ranked.length);
  return RANKED_BANDS.flatMap((band) => {
    const cards = ranked.filter(({ explanation }) => explanation.band === band);
    if (cards.length === 0) return [];
    const cut = turn > seen && turn <= seen + cards.length ? turn - seen : null;
    seen += cards.length;
    return [{ band, before: cut === null ? cards : cards.slice(0, cut), after: cut === null ? [] : cards.slice(cut), panel: cut !== null }];
  });
}
