import { BitSet, ones } from './bitset';
import type { OpeningFilter } from './opening-query';
import type { OpeningStore } from './opening-store';
import type { Nearness } from './places';
import { Stretches } from './stretches';

/**
 * The openings that a filter lets through, as a set of slots. Made of sets that stand ready, word by word and only where
 * anything can be; only for ids and for what came lately does it look at single openings. Used again from query to query.
 */
export class OpeningGate {
  /** Good until the next {@link open}. */
  readonly slots = new BitSet();
  /** Where they are. */
  readonly stretches = new Stretches();
  /** How many are let through. */
  ofAnyKind = 0;
  ofWantedKinds = 0;
  readonly #store: OpeningStore;
  readonly #listed = new BitSet();
  readonly #reachable = new BitSet();

  constructor(store: OpeningStore) {
    this.#store = store;
  }

  /**
   * Lets through what a filter allows, of any kind of opportunity: kinds are counted without the filter on them.
   * @param wanted by index of the kind: 1 where it is asked for
   */
  open({ withinReachOnly = false, includeImported = true, at, ids }: OpeningFilter, near: Nearness, wanted: Uint8Array): void {
    const { matchable, imported, closing, kinds, length } = this.#store;
    this.stretches.begin((length + 31) >>> 5);
    if (withinReachOnly) this.#within(near);
    else this.stretches.add(0, length);
    if (ids) this.#only(ids);
    empty(this.slots, matchable.words.length << 5);
    const reachable = withinReachOnly ? this.#reachable.words : null;
    const listed = ids ? this.#listed.words : null;
    const open = at === undefined ? null : closing.openAt(at).words;
    const without = includeImported ? null : imported.words;
    this.ofAnyKind = 0;
    let unwanted = 0;
    const { bounds, count } = this.stretches;
    for (let i = 0; i < count; i++) {
      const from = bounds[2 * i] ?? 0;
      const to = Math.min(bounds[2 * i + 1] ?? 0, matchable.words.length);
      this.ofAnyKind += letThrough(this.slots.words, from, to, matchable.words, reachable, listed, open, without);
      kinds.forEach((kind, at) => {
        if (wanted[at] === 0) unwanted += this.slots.countCommon(kind, from, to);
      });
    }
    this.ofWantedKinds = this.ofAnyKind - unwanted;
  }

  /** Bytes of memory held from query to query. */
  bytes(): number {
    return this.slots.bytes() + this.#listed.bytes() + this.#reachable.bytes();
  }

  #within({ within }: Nearness): void {
    const { laidPlaces, laidFrom, laid, byPlace, length } = this.#store;
    const reachable = this.#reachable;
    empty(reachable, length);
    for (let at = 0; at < laidPlaces.length; at++) {
      if (within[laidPlaces[at] ?? 0] !== 1) continue;
      const from = laidFrom[at] ?? 0;
      // places that follow each other are one range
      while (at + 1 < laidPlaces.length && within[laidPlaces[at + 1] ?? 0] === 1) at++;
      const to = laidFrom[at + 1] ?? 0;
      reachable.addRange(from, to);
      this.stretches.add(from, to);
    }
    if (laid === length) return;
    this.stretches.add(laid, length);
    for (let place = 0; place < byPlace.size; place++) {
      if (within[place] !== 1) continue;
      const slots = byPlace.entriesOf(place);
      const from = byPlace.startOf(place);
      const to = from + byPlace.lengthOf(place);
      for (let i = from; i < to; i++) reachable.add(slots[i] ?? 0);
    }
  }

  #only(ids: Iterable<string>): void {
    empty(this.#listed, this.#store.length);
    for (const id of ids) {
      const slot = this.#store.ids.slotOf(id);
      if (slot >= 0) this.#listed.add(slot);
    }
  }
}

/** Empties a set, with room for so many slots. */
function empty(set: BitSet, length: number): void {
  set.reserve(length);
  set.clear();
}

/**
 * Writes what is in all the sets but in none of `without`, word by word; null: does not matter. What lies beyond a set is not in it.
 * @returns how many slots are let through
 */
function letThrough(
  into: Int32Array,
  from: number,
  to: number,
  all: Int32Array,
  reachable: Int32Array | null,
  listed: Int32Array | null,
  open: Int32Array | null,
  without: Int32Array | null,
): number {
  let count = 0;
  for (let i = from; i < to; i++) {
    let word = all[i] ?? 0;
    if (reachable !== null) word &= i < reachable.length ? (reachable[i] ?? 0) : 0;
    if (listed !== null) word &= i < listed.length ? (listed[i] ?? 0) : 0;
    if (open !== null) word &= i < open.length ? (open[i] ?? 0) : 0;
    if (without !== null && i < without.length) word &= ~(without[i] ?? 0);
    into[i] = word;
    count += ones(word);
  }
  return count;
}
