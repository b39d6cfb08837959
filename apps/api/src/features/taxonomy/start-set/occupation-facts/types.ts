/** One thing said in all three languages. */
export interface Said {
  nb: string;
  nn: string;
  en: string;
}

/** A body that grants, approves or watches over. Names as the body calls itself; the address is its front page, which outlives its pages. */
export interface Authority {
  id: string;
  name: string;
  url: string;
}

/** Roads into an occupation, from the shortest to the longest. */
export const WAYS_IN = [
  'work-placement',
  'learn-at-work',
  'course',
  'apprenticeship',
  'trade-certificate-at-work',
  'vocational-school',
  'traineeship',
  'higher-education',
] as const;
export type WayIn = (typeof WAYS_IN)[number];

/** What an employer or the law may ask for besides: shared by many occupations. */
export const ALSO_NEEDED = ['police-certificate', 'hms-card', 'driving-licence', 'machine-training'] as const;
export type AlsoNeeded = (typeof ALSO_NEEDED)[number];

/** An occupation that the law keeps for people with a paper. */
export interface Regulation {
  /** Id of the authority that gives the paper. */
  authority: string;
  /** What the paper is called. */
  paper: Said;
  /** The steps, in order, one sentence each or nearly. */
  steps: readonly Said[];
  /** What somebody may do in the meantime, where there is something. */
  meanwhile?: Said;
}

export interface OccupationFacts {
  /** Id of the occupation. */
  occupation: string;
  ways: readonly WayIn[];
  /** The trade that a trade certificate is in ('helsearbeiderfaget'), where there is one. */
  trade?: Said;
  alsoNeeded?: readonly AlsoNeeded[];
  regulation?: Regulation;
}
