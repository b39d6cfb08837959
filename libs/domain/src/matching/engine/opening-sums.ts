import { STRENGTHS } from '../../concepts';
import type { MatchSettings } from '../settings';
import { lowest, type BitSet } from './bitset';
import { grown, ints } from './columns-memory';
import { MUST, SUM_BITS } from './frames';
import { listOf, type OpeningStore } from './opening-store';
import type { Reached } from './reached';

/** Above this share of openings that are let through it does not pay to sort out the others first. */
const MOSTLY = 0.6;
/** At most so many stretches of slots are told apart. */
const MOST_RUNS = 64;
/** Finding a stretch in a list costs about as much as reading so many entries. */
const ENTRIES_PER_RUN = 32;

/**
 * What a profile meets of every opening, added up from the inverted lists. The work is done in short loops over flat arrays, each of which
 * reads at random from one array at the most: so the processor fetches many of them at a time, and at a million openings
 * that is what the time goes to. Used again from query to query.
 */
export class OpeningSums {
  /** The slots of which something is met, the first {@link length}, each once. */
  slots = ints(0);
  length = 0;
  /** Of one list the slots that are let through. */
  #passed = ints(0);
  /** From which to before which slot each stretch of slots goes, the first `#runCount`. */
  readonly #runs = ints(2 * (MOST_RUNS + 1));
  #runCount = 0;

  readonly #store: OpeningStore;
  readonly #reached: Reached;
  readonly #weightOf: readonly number[];

  constructor(store: OpeningStore, reached: Reached, { weights }: MatchSettings) {
    this.#store = store;
    this.#reached = reached;
    this.#weightOf = STRENGTHS.map((strength) => weights[strength]);
  }

  /** What meeting a requirement adds to a sum. */
  worth(strength: number, parts: number): number {
    return (this.#weightOf[strength] ?? 0) * parts + (strength === MUST ? 1 << SUM_BITS : 0);
  }

  /** How many entries of inverted lists the profile reaches. */
  countEntries(): number {
    const { asks, length } = this.#reached;
    let entries = 0;
    for (let i = 0; i < length; i++)
      for (let strength = 0; strength < STRENGTHS.length; strength++)
        if (this.#weightOf[strength] !== 0) entries += this.#store.lists.lengthOf(listOf(asks[i] ?? 0, strength));
    return entries;
  }

  /** Begins again, with none. */
  begin(): void {
    this.length = 0;
    this.slots = grown(this.slots, this.#store.length + 1, ints);
  }

  /**
   * Adds up for the openings that are let through. What is added up must be {@link gather}ed before the next time.
   * @param gate words of the set of them  @param count how many they are
   */
  addUp(gate: Int32Array, count: number): void {
    const { lists, length: slots, seats } = this.#store;
    const { asks, parts, length } = this.#reached;
    const isSorting = count < MOSTLY * slots;
    if (isSorting) this.#findRuns(gate);
    let touched = this.length;
    for (let i = 0; i < length; i++) {
      const ask = asks[i] ?? 0;
      for (let strength = 0; strength < STRENGTHS.length; strength++) {
        const list = listOf(ask, strength);
        const entries = lists.lengthOf(list);
        if (this.#weightOf[strength] === 0 || entries === 0) continue;
        const worth = this.worth(strength, parts[ask] ?? 0);
        if (isSorting) {
          this.#passed = grown(this.#passed, entries + 1, ints);
          const passed = this.#sortOut(lists.entriesOf(list), entries, gate);
          touched = add(this.#passed, passed, worth, seats, this.slots, touched);
        } else {
          touched = addWhereLetThrough(lists.entriesOf(list), entries, worth, gate, seats, this.slots, touched);
        }
      }
    }
    this.length = touched;
  }

  /** Stretches of slots that hold all that are let through, with little else between: openings of one place lie together. */
  #findRuns(gate: Int32Array): void {
    const gap = Math.max(1, gate.length / MOST_RUNS);
    this.#runCount = 0;
    let end = -Infinity;
    for (let i = 0; i < gate.length; i++) {
      if (gate[i] === 0) continue;
      if (i - end > gap) this.#runs[2 * this.#runCount++] = i << 5;
      end = i;
      this.#runs[2 * this.#runCount - 1] = (i + 1) << 5;
    }
  }

  /** Of one list those that are let through, into `#passed`. In a long one only where they can stand. @returns how many */
  #sortOut(entries: Int32Array, length: number, gate: Int32Array): number {
    if (length < ENTRIES_PER_RUN * this.#runCount) return sortOut(entries, 0, length, gate, this.#passed, 0);
    let from = 0;
    let count = 0;
    for (let run = 0; run < this.#runCount; run++) {
      from = firstNotBelow(entries, from, length, this.#runs[2 * run] ?? 0);
      const to = firstNotBelow(entries, from, length, this.#runs[2 * run + 1] ?? 0);
      count = sortOut(entries, from, to, gate, this.#passed, count);
      from = to;
    }
    return count;
  }

  /** Puts the slots that are in both sets behind those of which something is met. None of them may be among those. */
  appendCommon(a: BitSet, b: BitSet): void {
    this.length = appendOnes(a.words, b.words, Math.min(a.words.length, b.words.length), this.slots, this.length);
  }

  /**
   * Copies seats and sums of `count` slots from `from` on, side by side as they stand, and sets the sums to 0:
   * only what was touched is cleared.
   */
  gather(from: number, count: number, into: Int32Array): void {
    const { slots } = this;
    const { seats } = this.#store;
    for (let i = 0; i < count; i++) {
      const at = 2 * (slots[from + i] ?? 0);
      into[2 * i] = seats[at] ?? 0;
      into[2 * i + 1] = seats[at + 1] ?? 0;
      seats[at + 1] = 0;
    }
  }

  /** Bytes of memory held from query to query. */
  bytes(): number {
    return this.slots.byteLength + this.#passed.byteLength;
  }
}

/* The loops have no branches: whether a slot is let through, or was met before, is as good as random, and a wrong guess costs more than the work. */

/** Writes those that are let through into `passed`, which has room for one more than all. @returns how many are written then */
function sortOut(entries: Int32Array, from: number, to: number, gate: Int32Array, passed: Int32Array, count: number): number {
  for (let i = from; i < to; i++) {
    const slot = entries[i] ?? 0;
    passed[count] = slot;
    count += ((gate[slot >>> 5] ?? 0) >>> slot) & 1;
  }
  return count;
}

/** Where in ascending entries the first stands that is not below a slot. */
function firstNotBelow(entries: Int32Array, from: number, to: number, slot: number): number {
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((entries[middle] ?? 0) < slot) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Adds what one list is worth to the sums of its slots, and puts slots whose sum was 0 to the touched. @returns how many are touched then */
function add(entries: Int32Array, length: number, worth: number, seats: Int32Array, slots: Int32Array, touched: number): number {
  for (let i = 0; i < length; i++) {
    const slot = entries[i] ?? 0;
    const sum = seats[2 * slot + 1] ?? 0;
    slots[touched] = slot;
    touched += (sum - 1) >>> 31;
    seats[2 * slot + 1] = sum + worth;
  }
  return touched;
}

/** Both in one: a slot that is not let through gets 0, and is not touched. */
function addWhereLetThrough(
  entries: Int32Array,
  length: number,
  worth: number,
  gate: Int32Array,
  seats: Int32Array,
  slots: Int32Array,
  touched: number,
): number {
  for (let i = 0; i < length; i++) {
    const slot = entries[i] ?? 0;
    const isIn = ((gate[slot >>> 5] ?? 0) >>> slot) & 1;
    const sum = seats[2 * slot + 1] ?? 0;
    slots[touched] = slot;
    touched += isIn & ((sum - 1) >>> 31);
    seats[2 * slot + 1] = sum + (worth & -isIn);
  }
  return touched;
}

/** Writes the slots that are in both sets, ascending. @returns how many are written then */
function appendOnes(a: Int32Array, b: Int32Array, words: number, slots: Int32Array, length: number): number {
  for (let i = 0; i < words; i++)
    for (let word = (a[i] ?? 0) & (b[i] ?? 0); word !== 0; word &= word - 1) slots[length++] = (i << 5) + lowest(word);
  return length;
}
