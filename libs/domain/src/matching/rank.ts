import type { Profile } from '../concepts';
import type { OpeningColumns, OpeningFit } from './columns';
import { BANDS, type Band, type Reach } from './vocabulary';

export interface RankOptions {
  /** Ids that a search or a filter left; absent: all. */
  candidates?: Iterable<string>;
  /** The most of each list; absent: all. */
  limit?: number;
}

export interface RankedOpening {
  id: string;
  fit: number;
  band: Exclude<Band, 'none' | 'open-for-all'>;
}

export interface Ranking {
  /** Best first; what is less than a stretch is left out, but counted. */
  ranked: readonly RankedOpening[];
  /** Openings that ask for nothing, nearest travel reach first. */
  openForAll: readonly { id: string; reach: Reach }[];
  /** How many stand in each band, before `limit`. */
  counts: Readonly<Record<Band, number>>;
}

const ascending = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);

/**
 * Fit; then who answers fastest (unknown last); then fewest interests per place, so that attention is spread; then id, so that the order is total.
 * Compares one with another as `Array.sort` wants it.
 */
export function compareFits(a: OpeningFit, b: OpeningFit): number {
  return (
    ascending(b.fit, a.fit) ||
    ascending(a.answerDays, b.answerDays) ||
    ascending(a.exposure, b.exposure) ||
    (a.id === b.id ? 0 : a.id < b.id ? -1 : 1)
  );
}

/** Openings in the order a profile sees them. */
export function rank(profile: Profile, columns: OpeningColumns, { candidates, limit = Infinity }: RankOptions = {}): Ranking {
  const counts = Object.fromEntries(BANDS.map((band) => [band, 0])) as Record<Band, number>;
  const ranked: RankedOpening[] = [];
  const openForAll: { id: string; reach: Reach }[] = [];
  for (const { id, fit, band, reach } of columns.fits(profile, candidates).sort(compareFits)) {
    counts[band]++;
    if (band === 'open-for-all') {
      if (openForAll.length < limit) openForAll.push({ id, reach });
    } else if (band !== 'none' && ranked.length < limit) {
      ranked.push({ id, fit, band });
    }
  }
  return { ranked, openForAll, counts };
}
