/** What is ranked: a value, and the group that it shares with others (-1 for none). */
export interface Ranked {
  group: number;
  value: number;
}

/**
 * The best `top`, where each further one of a group counts `share` of the one before: five lines then say more than one thing. The values
 * that come back are the lowered ones, so the order is still theirs.
 *
 * @param ranked best first
 */
export function spread<T extends Ranked>(ranked: readonly T[], top: number, share: number): T[] {
  const groups = new Map<number, T[]>();
  for (const [at, one] of ranked.entries()) {
    // those without a group stand alone
    const key = one.group < 0 ? -1 - at : one.group;
    const queue = groups.get(key);
    if (queue) queue.push(one);
    else groups.set(key, [one]);
  }
  const lowered: T[] = [];
  for (const queue of groups.values()) {
    for (const [place, one] of queue.slice(0, top).entries()) lowered.push({ ...one, value: one.value * share ** place });
  }
  return lowered.sort((a, b) => b.value - a.value).slice(0, top);
}
