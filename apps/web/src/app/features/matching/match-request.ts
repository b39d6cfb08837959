import type { MatchRequest, MatchResponse } from '@arena/contract';
import { OPPORTUNITY_KINDS, type Language, type OpportunityKind, type WorkFact } from '@arena/domain';
import { toProfile, type Draft } from '../profiles';

/** What a person may wish of the work itself. Chosen by them alone, kept on the device, never part of the profile. */
export const DEVICE_FILTERS = ['no-heavy-lifting', 'seated', 'no-nights'] as const;
export type DeviceFilter = (typeof DEVICE_FILTERS)[number];

/** What an opening must state for a wish to hide it; an opening that says nothing is kept. */
const CONFLICTS: Record<DeviceFilter, readonly [WorkFact, boolean]> = {
  'no-heavy-lifting': ['heavy-lifting', true],
  seated: ['seated', false],
  'no-nights': ['nights', true],
};

/** The filters that stand in the URL. */
export interface UrlFilters {
  kinds: readonly OpportunityKind[];
  /** Also what lies beyond the travel reach. */
  far: boolean;
  imported: boolean;
}

/**
 * Kinds from `?kind=job,traineeship`: without it those of the draft, with `all` every kind.
 * @returns an empty list for all
 */
export function kindsOf(param: string | undefined, draft: Draft): OpportunityKind[] {
  if (param === undefined) return [...draft.kinds];
  const asked = param.split(',');
  return OPPORTUNITY_KINDS.filter((kind) => asked.includes(kind));
}

/** What stands in the URL after a kind is switched on or off; every kind is `all`. */
export function kindParam(now: readonly OpportunityKind[], kind: OpportunityKind): string {
  const shown = now.length ? now : OPPORTUNITY_KINDS;
  const next = OPPORTUNITY_KINDS.filter((one) => (one === kind ? !shown.includes(one) : shown.includes(one)));
  return next.length === 0 || next.length === OPPORTUNITY_KINDS.length ? 'all' : next.join(',');
}

/** The question to the API, from what is on the device and in the URL. */
export function matchRequestOf(draft: Draft, url: UrlFilters, lang: Language, limit: number): MatchRequest {
  return {
    lang,
    profile: toProfile(draft),
    kinds: [...url.kinds],
    withinReachOnly: !url.far && draft.place.municipality !== null,
    includeImported: url.imported,
    limit,
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

/** The bands that are ranked, best first. */
export const RANKED_BANDS = ['strong', 'possible', 'stretch'] as const;
export type RankedBand = (typeof RANKED_BANDS)[number];

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
