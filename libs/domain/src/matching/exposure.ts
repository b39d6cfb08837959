import type { Opening } from '../concepts';

/** How much attention an opening has had: interests for each place. Infinity where that cannot be known, so that it does not pass for 'none yet'. */
export function exposureOf({ interests, places }: Pick<Opening, 'interests' | 'places'>): number {
  return interests === null ? Infinity : interests / Math.max(1, places);
}
