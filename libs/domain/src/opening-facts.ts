/** Closed vocabularies for what an opening tells about the work itself. Filters and facts, never score. */

export const WORK_FACTS = [
  'heavy-lifting',
  'seated',
  'standing',
  'outdoors',
  'driving',
  'nights',
  'evenings',
  'weekends',
  'own-car',
] as const;
export type WorkFact = (typeof WORK_FACTS)[number];
/** Only what is stated: a missing key means 'not stated'. */
export type WorkFacts = Partial<Record<WorkFact, boolean>>;

export const CONDITIONS = [
  'police-certificate',
  'health-certificate',
  'minimum-age-18',
  'formal-application',
  'authorisation-required',
] as const;
export type Condition = (typeof CONDITIONS)[number];

export const ADAPTATIONS = [
  'short-days', 'flexible-hours', 'gradual-start', 'fixed-mentor', 'quiet-place', 'step-free', 'sit-or-stand', 'easy-norwegian', 'written-instructions', 'remote-parts',
] as const; // prettier-ignore
export type Adaptation = (typeof ADAPTATIONS)[number];

/** Trades for the list of employers: what a person would call the line of work. */
export const TRADES = [
  'care-health', 'industry', 'building', 'wood', 'farming-forest', 'transport', 'food-tourism', 'trade', 'cleaning', 'office', 'it-games', 'school-kindergarten', 'culture',
] as const; // prettier-ignore
export type Trade = (typeof TRADES)[number];

/** The ten regions of the regional plan for Innlandet. */
export const REGIONS = [
  'fjellregionen', 'gjovikregionen', 'hadeland', 'hamarregionen', 'kongsvingerregionen', 'lillehammerregionen', 'midt-gudbrandsdal', 'nord-gudbrandsdal', 'sor-osterdal', 'valdres',
] as const; // prettier-ignore
export type Region = (typeof REGIONS)[number];
