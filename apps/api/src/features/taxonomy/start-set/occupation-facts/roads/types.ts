import type { AlsoNeeded, Said, WayIn } from '../types';

/** Roads into one occupation. Trades are those of upper secondary training (Utdanningsdirektoratet) as of 2025. */
export interface Roads {
  occupation: string;
  ways: readonly WayIn[];
  trade?: Said;
  alsoNeeded?: readonly AlsoNeeded[];
}
