/** What is measured of who is shown to whom. Pure: no model, no data. */

/** Of how many pairs that suit, how many stand on first pages, and for whom. */
export interface Shown {
  people: number;
  /** Of the people, those for whom anything suits. */
  withOne: number;
  /** Pairs of a person and an opening that suit. */
  pairs: number;
  /** Of the pairs, those on the first page. */
  shown: number;
  /** The most that first pages could hold: ten places do not show eleven openings. */
  room: number;
}

/** What of one person's suitable openings is shown, or of one opening's suitable people. */
export interface OnePage {
  suitable: ReadonlySet<string>;
  page: readonly string[];
}

/**
 * Added up over people.
 * @param places the places of a first page
 */
export function shownOf(pages: Iterable<OnePage>, places: number): Shown {
  const sum: Shown = { people: 0, withOne: 0, pairs: 0, shown: 0, room: 0 };
  for (const { suitable, page } of pages) {
    sum.people++;
    if (suitable.size > 0) sum.withOne++;
    sum.pairs += suitable.size;
    sum.shown += page.filter((id) => suitable.has(id)).length;
    sum.room += Math.min(places, suitable.size);
  }
  return sum;
}

/** A share, or null of nothing: then there is nothing to say. */
export const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

/** The largest less the smallest of what is a number; null where fewer than two are. */
export function gap(values: Iterable<number | null>): number | null {
  const numbers = [...values].filter((value) => value !== null);
  return numbers.length < 2 ? null : Math.max(...numbers) - Math.min(...numbers);
}

/** How unevenly places are given out: 0 all have the same, near 1 one has all; null where nothing was given out. */
export function gini(counts: readonly number[]): number | null {
  const sorted = [...counts].sort((a, b) => a - b);
  const total = sorted.reduce((sum, count) => sum + count, 0);
  if (total === 0) return null;
  const weighted = sorted.reduce((sum, count, at) => sum + (at + 1) * count, 0);
  return (2 * weighted) / (sorted.length * total) - (sorted.length + 1) / sorted.length;
}

/** The share of all places that the most shown take. @param part of them, 0 to 1; at least one is counted */
export function topShare(counts: readonly number[], part: number): number | null {
  const sorted = [...counts].sort((a, b) => b - a);
  const most = sorted.slice(0, Math.max(1, Math.round(part * sorted.length)));
  return share(most.reduce((sum, count) => sum + count, 0), sorted.reduce((sum, count) => sum + count, 0)); // prettier-ignore
}

/** How often each of these stands on a page. */
export function timesShown(ids: readonly string[], pages: Iterable<readonly string[]>): Map<string, number> {
  const counts = new Map(ids.map((id) => [id, 0]));
  for (const page of pages) for (const id of page) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}
