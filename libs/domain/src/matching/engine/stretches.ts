import { grown, ints } from './columns-memory';

/** Stretches that are nearer to each other than this share of all are one: to tell them apart costs more than to look between them. */
const MOST = 64;

/**
 * Where among the words of a set of slots anything can be: stretches of words, ascending. Openings of one place lie side by side,
 * so what is within somebody's reach is a handful of them, and nothing else needs to be looked at. Used again from query to query.
 */
export class Stretches {
  /** Two numbers each: from which to before which word. The first `2 * count`. */
  bounds = ints(0);
  count = 0;
  /** How many words lie in them. */
  words = 0;
  #gap = 0;

  /** Begins again, with none. @param words of the whole set */
  begin(words: number): void {
    this.count = 0;
    this.words = 0;
    this.#gap = Math.max(1, words / MOST);
  }

  /** Takes in the slots from `start` to before `end`. Nothing before the last that was taken in. */
  add(start: number, end: number): void {
    if (start >= end) return;
    const from = start >>> 5;
    const to = (end + 31) >>> 5;
    const last = 2 * this.count - 1;
    const before = this.bounds[last] ?? 0;
    if (this.count > 0 && from - before <= this.#gap) {
      this.words += to - before;
      this.bounds[last] = to;
      return;
    }
    this.bounds = grown(this.bounds, last + 3, ints);
    this.bounds[last + 1] = from;
    this.bounds[last + 2] = to;
    this.words += to - from;
    this.count++;
  }
}
