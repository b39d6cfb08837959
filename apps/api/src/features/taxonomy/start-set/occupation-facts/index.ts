import { regulations } from './regulated';
import { roads } from './roads';
import type { OccupationFacts } from './types';

/** Facts for the page of every occupation: roads in, what is needed besides, and, for regulated ones, the authority and the steps. */
export const occupationFacts: readonly OccupationFacts[] = roads.map((road) => {
  const regulation = regulations[road.occupation];
  return regulation ? { ...road, regulation } : road;
});

export { authorities } from './authorities';
export { regulations } from './regulated';
export { ALSO_NEEDED_TEXTS, WAY_TEXTS } from './shared-texts';
export * from './types';
