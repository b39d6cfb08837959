import type { Strength } from '../concepts';

/** Every constant of the fit that is tuned. A result that is kept names the version, so that it can be replayed to the same number. */
export interface MatchSettings {
  version: string;
  /** What a requirement of each strength weighs. Whole numbers, so that sums are exact. */
  weights: Readonly<Record<Strength, number>>;
  /** An opening that asks for almost nothing must not fill everybody's first page: (sum + offset) / (weights + weight). */
  damping: { readonly offset: number; readonly weight: number };
  /** The most that a related skill counts, 0 to 1. */
  relatedCap: number;
  /** The highest fit while a must stands at 0. */
  unmetMustCap: number;
  /** The lowest fit of each band. */
  bands: { readonly strong: number; readonly possible: number; readonly stretch: number };
}

export const MATCHING_V1: MatchSettings = {
  version: 'matching/v1',
  weights: { must: 3, good: 1, learned: 0 },
  damping: { offset: 0.75, weight: 3 },
  relatedCap: 0.6,
  unmetMustCap: 0.59,
  bands: { strong: 0.6, possible: 0.45, stretch: 0.25 },
};
