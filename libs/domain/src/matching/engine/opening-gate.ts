import { BitSet, ones } from './bitset';
import type { OpeningFilter } from './opening-query';
import type { OpeningStore } from './opening-store';
import type { Nearness } from './places';

/**
 * The openings that a filter lets through, as a set of slots. Made of sets that stand ready, word by word;
 * only for places and ids does it look at single openings. Used again from query to query.
 */
export class OpeningGate {
  /** Good until the next {@link open}. */
  readonly slots = new BitSet();
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
    const { matchable, imported, closing, kinds } = this.#store;
    if (withinReachOnly) this.#within(near);
    if (ids) this.#only(ids);
    this.slots.reserve(matchable.words.length << 5);
    this.ofAnyKind = letThrough(
      this.slots.words,
      matchable.words,
      withinReachOnly ? this.#reachable.words : null,
      ids ? this.#listed.words : null,
      at === undefined ? null : closing.openAt(at).words,
      includeImported ? null : imported.words,
    );
    this.ofWantedKinds = this.ofAnyKind;
    kinds.forEach((kind, i) => {
      if (wanted[i] === 0) this.ofWantedKinds -= this.slots.countCommon(kind);
    });
  }

  /** Bytes of memory held from query to query. */
  bytes(): number {
    return this.slots.bytes() + this.#listed.bytes() + this.#reachable.bytes();
  }

  #within({ within }: Nearness): void {
    const { laid, byPlace, places, length } = this.#store;
    empty(this.#reachable, length);
    for (let place = 0; place < places.size; place++) {
      if (within[place] !== 1) continue;
      this.#reachable.addRange(laid[2 * place] ?? 0, laid[2 * place + 1] ?? 0);
      const slots = byPlace.entriesOf(place);
      for (let i = 0; i < byPlace.lengthOf(place); i++) this.#reachable.add(slots[i] ?? 0);
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
  all: Int32Array,
  reachable: Int32Array | null,
  listed: Int32Array | null,
  open: Int32Array | null,
  without: Int32Array | null,
): number {
  let count = 0;
  for (let i = 0; i < into.length; i++) {
    let word = i < all.length ? (all[i] ?? 0) : 0;
    if (reachable !== null && word !== 0) word &= i < reachable.length ? (reachable[i] ?? 0) : 0;
    if (listed !== null && word !== 0) word &= i < listed.length ? (listed[i] ?? 0) : 0;
    if (open !== null && word !== 0) word &= i < open.length ? (open[i] ?? 0) : 0;
    if (without !== null && word !== 0 && i < without.length) word &= ~(without[i] ?? 0);
    into[i] = word;
    if (word !== 0) count += ones(word);
  }
  return count;
}
