import type { Judgements } from './set-files';

/** How many of a ranking count. */
export const DEPTH = 10;

/** What a grade is worth: 0, 1, 3, 7. */
const gain = (grade: number): number => 2 ** grade - 1;
const discounted = (grades: readonly number[]): number =>
  grades.slice(0, DEPTH).reduce((sum, grade, at) => sum + gain(grade) / Math.log2(at + 2), 0);

/**
 * nDCG@10 of one ranking, gains 2^grade - 1, discount log2(place + 1). What is not judged is left out of the ranking before it is scored.
 * @param ranking ids, best first; what is judged and missing in it counts as standing last
 * @returns null where nothing is worth anything, so that no order is better than another
 */
export function ndcg(ranking: readonly string[], grades: ReadonlyMap<string, number>): number | null {
  const ideal = discounted([...grades.values()].sort((a, b) => b - a));
  if (ideal === 0) return null;
  return discounted(ranking.flatMap((id) => grades.get(id) ?? [])) / ideal;
}

/** Mean over what is a number; null where nothing is. */
export function mean(values: Iterable<number | null>): number | null {
  const numbers = [...values].filter((value) => value !== null);
  return numbers.length === 0 ? null : numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
}

/**
 * Cohen's kappa between two readings, over the pairs that both judged: 1 agree wholly, 0 no more than by chance.
 * @param weighted quadratic weights: 3 for 2 is a small disagreement, 3 for 0 a large one
 * @returns null where there are no such pairs, or only one grade was ever given
 */
export function kappa(one: Judgements, other: Judgements, weighted: boolean, grades = 4): number | null {
  const table = Array.from({ length: grades }, () => new Array<number>(grades).fill(0));
  let n = 0;
  for (const [profile, of] of one) {
    for (const [posting, a] of of) {
      const b = other.get(profile)?.get(posting);
      const row = table[a];
      if (b === undefined || !row) continue;
      row[b] = (row[b] ?? 0) + 1;
      n++;
    }
  }
  const rows = table.map((row) => row.reduce((sum, count) => sum + count, 0));
  const columns = table.map((_, at) => table.reduce((sum, row) => sum + (row[at] ?? 0), 0));
  let observed = 0;
  let expected = 0;
  for (let a = 0; a < grades; a++) {
    for (let b = 0; b < grades; b++) {
      const distance = weighted ? ((a - b) / (grades - 1)) ** 2 : Number(a !== b);
      observed += (distance * (table[a]?.[b] ?? 0)) / n;
      expected += (distance * (rows[a] ?? 0) * (columns[b] ?? 0)) / n ** 2;
    }
  }
  return n === 0 || expected === 0 ? null : 1 - observed / expected;
}
