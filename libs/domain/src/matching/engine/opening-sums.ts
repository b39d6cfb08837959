import { STRENGTHS } from '../../concepts';
import type { MatchSettings } from '../settings';
import { conceptOf, LANGUAGE, variantOf } from './asks';
import { lowest, type BitSet } from './bitset';
import { grown, ints } from './columns-memory';
import { LEARNED, MUST, SUM_BITS } from './frames';
import type { OpeningGate } from './opening-gate';
import { howOf, HOWS, SLOT_FROM, type OpeningStore } from './opening-store';
import type { Reached } from './reached';

/** Where this share of the slots of a stretch is let through, it does not pay to sort out the others first. */
const MOSTLY = 0.6;
/** Finding a stretch in a list costs about as much as reading so many entries. */
const ENTRIES_PER_STRETCH = 32;

/**
 * What a profile meets of every opening, added up from the inverted lists. The work is done in short loops over flat arrays, each of which
 * reads at random from one array at the most: so the processor fetches many of them at a time, and at a million openings
 * that is what the time goes to. Used again from query to query.
 */
export class OpeningSums {
  /** The slots of which something may be met, the first {@link length}, each once. Some may not be let through. */
  slots = ints(0);
  length = 0;
  /** Of one list the entries that are let through. */
  #passed = ints(0);

  /** The concepts of which something is reached, the first `#count`, and what each way to ask for them is worth to a sum, {@link HOWS} in a row. */
  #concepts = ints(0);
  #worths = ints(0);
  #count = 0;
  /** By concept: 1 more than where it stands among those; 0 between questions. */
  #places = ints(0);

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

  /**
   * Begins again, with none, for what the profile reaches.
   * @returns how many entries of inverted lists that is
   */
  begin(): number {
    this.length = 0;
    this.slots = grown(this.slots, this.#store.length + 1, ints);
    this.#readWorths();
    let entries = 0;
    for (let i = 0; i < this.#count; i++) entries += this.#store.lists.lengthOf(this.#concepts[i] ?? 0);
    return entries;
  }

  /** Adds up for the openings that are let through. What is added up must be {@link gather}ed before the next time. */
  addUp({ slots: { words: gate }, stretches, ofAnyKind }: OpeningGate): void {
    const { lists, oversize, seats, length } = this.#store;
    const { bounds, count } = stretches;
    // Sums that are no whole numbers, or may not fit, must not be begun with.
    const isPlain = oversize.words.length === 0 && this.#weightOf[LEARNED] === 0;
    const isSorting = !isPlain || ofAnyKind < MOSTLY * Math.min(32 * stretches.words, length);
    const worths = this.#worths;
    let touched = this.length;
    for (let i = 0; i < this.#count; i++) {
      const concept = this.#concepts[i] ?? 0;
      const entries = lists.entriesOf(concept);
      const first = lists.startOf(concept);
      const last = first + lists.lengthOf(concept);
      this.#passed = grown(this.#passed, last - first + 1, ints);
      let passed = 0;
      if (last - first < ENTRIES_PER_STRETCH * count) {
        passed = sortOut(entries, first, last, gate, this.#passed, 0);
      } else {
        let to = first;
        for (let stretch = 0; stretch < count; stretch++) {
          const from = firstNotBelow(entries, to, last, firstEntryOf(bounds[2 * stretch] ?? 0));
          to = firstNotBelow(entries, from, last, firstEntryOf(bounds[2 * stretch + 1] ?? 0));
          if (isSorting) passed = sortOut(entries, from, to, gate, this.#passed, passed);
          else touched = add(entries, from, to, worths, i * HOWS, seats, this.slots, touched);
        }
      }
      touched = add(this.#passed, 0, passed, worths, i * HOWS, seats, this.slots, touched);
    }
    this.length = touched;
  }

  /** Puts the slots that are let through and in a set behind those of which something is met. None of them may be among those. */
  append({ slots, stretches: { bounds, count } }: OpeningGate, set: BitSet): void {
    for (let i = 0; i < count; i++)
      this.length = appendCommon(slots.words, set.words, bounds[2 * i] ?? 0, bounds[2 * i + 1] ?? 0, this.slots, this.length);
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
    return [this.slots, this.#passed, this.#concepts, this.#worths, this.#places].reduce((sum, { byteLength }) => sum + byteLength, 0);
  }

  /** What is reached, concept by concept: all the ways to ask for one stand in one list. */
  #readWorths(): void {
    const { asks: known } = this.#store;
    const { asks, parts, length } = this.#reached;
    this.#concepts = grown(this.#concepts, length, ints);
    this.#worths = grown(this.#worths, length * HOWS, ints);
    this.#places = grown(this.#places, known.size, ints);
    const places = this.#places;
    let count = 0;
    for (let i = 0; i < length; i++) {
      const ask = asks[i] ?? 0;
      const facts = known.facts[ask] ?? 0;
      if ((facts & LANGUAGE) !== 0) continue;
      const concept = conceptOf(facts);
      let place = (places[concept] ?? 0) - 1;
      if (place < 0) {
        place = count++;
        places[concept] = count;
        this.#concepts[place] = concept;
        this.#worths.fill(0, place * HOWS, count * HOWS);
      }
      const variant = variantOf(facts);
      for (let strength = 0; strength < STRENGTHS.length; strength++)
        if (this.#weightOf[strength] !== 0) this.#worths[place * HOWS + howOf(variant, strength)] = this.worth(strength, parts[ask] ?? 0);
    }
    for (let i = 0; i < count; i++) places[this.#concepts[i] ?? 0] = 0;
    this.#count = count;
  }
}

/** What no entry of a slot in this word of a set, or after it, is below. */
const firstEntryOf = (word: number): number => (word << 5) << SLOT_FROM;

/* The loops have no branches: whether a slot is let through, or was met before, is as good as random, and a wrong guess costs more than the work. */

/** Writes those that are let through into `passed`, which has room for one more than all. @returns how many are written then */
function sortOut(entries: Int32Array, from: number, to: number, gate: Int32Array, passed: Int32Array, count: number): number {
  for (let i = from; i < to; i++) {
    const entry = entries[i] ?? 0;
    const slot = entry >>> SLOT_FROM;
    passed[count] = entry;
    count += ((gate[slot >>> 5] ?? 0) >>> slot) & 1;
  }
  return count;
}

/** Where in ascending entries the first stands that is not below a value. */
function firstNotBelow(entries: Int32Array, from: number, to: number, value: number): number {
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((entries[middle] ?? 0) < value) from = middle + 1;
    else to = middle;
  }
  return from;
}

/**
 * Adds what a list is worth to the sums of its slots, and puts slots whose sum was 0, and is not any more, to the touched.
 * @param at where in `worths` those of the concept begin
 * @returns how many are touched then
 */
function add(
  entries: Int32Array,
  from: number,
  to: number,
  worths: Int32Array,
  at: number,
  seats: Int32Array,
  slots: Int32Array,
  touched: number,
): number {
  for (let i = from; i < to; i++) {
    const entry = entries[i] ?? 0;
    const slot = entry >>> SLOT_FROM;
    const worth = worths[at + (entry & (HOWS - 1))] ?? 0;
    const sum = seats[2 * slot + 1] ?? 0;
    slots[touched] = slot;
    touched += ((sum - 1) >>> 31) & (-worth >>> 31);
    seats[2 * slot + 1] = sum + worth;
  }
  return touched;
}

/** Writes the slots that are in both sets, ascending, of some words. @returns how many are written then */
function appendCommon(a: Int32Array, b: Int32Array, from: number, to: number, slots: Int32Array, length: number): number {
  const end = Math.min(to, a.length, b.length);
  for (let i = from; i < end; i++)
    for (let word = (a[i] ?? 0) & (b[i] ?? 0); word !== 0; word &= word - 1) slots[length++] = (i << 5) + lowest(word);
  return length;
}
