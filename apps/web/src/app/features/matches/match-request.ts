import type { MatchRequest, MatchResponse } from '@arena/contract';
import { OPPORTUNITY_KINDS, type Language, type OpportunityKind, type WorkFact } from '@arena/domain';
import { toProfile, type Draft } from '../builder';

/** What a person may wish of the work itself. Chosen by them alone, kept on the device, never part of the profile. */
export const DEVICE_FILTERS = ['no-heavy-lifting', 'seated', 'no-nights'] as const;
export type DeviceFilter = (typeof DEVICE_FILTERS)[number];

/** Openings that state this are hidden; openings that say nothing are kept. */
const WITHOUT: Partial<Record<DeviceFilter, WorkFact>> = { 'no-heavy-lifting': 'heavy-lifting', 'no-nights': 'nights' };
/** Openings that state the contrary of this are hidden. */
const WITH: Partial<Record<DeviceFilter, WorkFact>> = { seated: 'seated' };

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
export function matchRequestOf(
  draft: Draft,
  url: UrlFilters,
  filters: readonly DeviceFilter[],
  lang: Language,
  limit: number,
): MatchRequest {
  const facts = (map: Partial<Record<DeviceFilter, WorkFact>>) => filters.flatMap((filter) => map[filter] ?? []);
  return {
    lang,
    profile: toProfile(draft),
    kinds: [...url.kinds],
    without: facts(WITHOUT),
    withFacts: facts(WITH),
    withinReachOnly: !url.far && draft.place.municipality !== null,
    includeImported: url.imported,
    limit,
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
