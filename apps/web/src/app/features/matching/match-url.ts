import type { Params } from '@angular/router';
import { OPPORTUNITY_KINDS, type OpportunityKind } from '@arena/domain';
import type { Draft } from '../profiles';

/** The bands that are ranked, best first. */
export const RANKED_BANDS = ['strong', 'possible', 'stretch'] as const;
export type RankedBand = (typeof RANKED_BANDS)[number];
/** In the order of the page: where anybody is welcome comes before what is a step away. */
export const SHOWN_BANDS = ['strong', 'possible', 'open-for-all', 'stretch'] as const;
export type ShownBand = (typeof SHOWN_BANDS)[number];

/** How many cards a first page has, how many there are at most, and how many of those that are open for all. */
export const PAGE = 20;
export const MOST = 100;
export const OPEN_FIRST = 5;

/** Everything that decides what the page shows, beside the answers and the wishes on the device. Shared, reloaded, gone back to: the same view. */
export interface UrlFilters {
  kinds: readonly OpportunityKind[];
  /** Also what lies beyond the travel reach. */
  far: boolean;
  imported: boolean;
  /** Words to search for; empty: everything. */
  q: string;
  /** A place in words; empty: everywhere within reach. */
  where: string;
  /** Only these bands; empty: all. */
  bands: readonly ShownBand[];
  /** How many of the ranked, and how many of those open for all, are shown. */
  shown: number;
  open: number;
}

/** What stands in the URL, by name; undefined where it does not. */
export type RawMatchUrl = Partial<Record<'kind' | 'far' | 'imported' | 'q' | 'where' | 'band' | 'shown' | 'open', string>>;

/**
 * Kinds from `?kind=job,traineeship`: without it those of the draft, with `all` every kind.
 * @returns an empty list for all
 */
export function kindsOf(param: string | undefined, draft: Pick<Draft, 'kinds'>): OpportunityKind[] {
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

/** What stands in the URL after a band is switched on or off; all of them is nothing. */
export function bandParam(now: readonly ShownBand[], band: ShownBand): string | null {
  const shown = now.length ? now : SHOWN_BANDS;
  const next = SHOWN_BANDS.filter((one) => (one === band ? !shown.includes(one) : shown.includes(one)));
  return next.length === 0 || next.length === SHOWN_BANDS.length ? null : next.join(',');
}

const count = (param: string | undefined, first: number): number => {
  const asked = Number(param);
  return Number.isInteger(asked) ? Math.min(MOST, Math.max(first, asked)) : first;
};

/** Reads a URL; what is not understood is left out. */
export function readMatchUrl(raw: RawMatchUrl, draft: Pick<Draft, 'kinds'>): UrlFilters {
  const asked = raw.band?.split(',') ?? [];
  return {
    kinds: kindsOf(raw.kind, draft),
    far: raw.far === 'true',
    imported: raw.imported === 'true',
    q: (raw.q ?? '').trim().slice(0, 200),
    where: (raw.where ?? '').trim().slice(0, 80),
    bands: SHOWN_BANDS.filter((band) => asked.includes(band)),
    shown: count(raw.shown, PAGE),
    open: count(raw.open, OPEN_FIRST),
  };
}

/** The same choices for the list of openings that knows nothing of the answers. Ads from elsewhere are in it anyway. */
export function everythingParams({ kinds, q, where }: Pick<UrlFilters, 'kinds' | 'q' | 'where'>): Params {
  return { ...(q && { q }), ...(where && { where }), ...(kinds.length && { kind: kinds.join(',') }) };
}
