/** A concept and how likely a text means it, from 0 to below 1. */
export interface Scored {
  id: string;
  score: number;
}

/** Nothing is certain. */
const MOST = 0.9999;

/**
 * What a ranking found and what else speaks for a concept, taken together: two signs that point the same way count more than either.
 *
 * @param ranked likeliest first, each concept once
 * @param boosts above 0 and below 1, of any concepts
 * @returns likeliest first
 */
export function withBoosts(ranked: readonly Scored[], boosts: ReadonlyMap<string, number>): Scored[] {
  if (boosts.size === 0) return [...ranked];
  const scores = new Map(ranked.map(({ id, score }) => [id, score]));
  for (const [id, boost] of boosts) scores.set(id, 1 - (1 - (scores.get(id) ?? 0)) * (1 - boost));
  return Array.from(scores, ([id, score]) => ({ id, score: Math.min(MOST, Number(score.toFixed(4))) })).sort((a, b) => b.score - a.score);
}
