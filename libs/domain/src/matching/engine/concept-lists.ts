import { grown, ints } from './columns-memory';

/**
 * Inverted lists that grow: list number -> entries, whole numbers whose meaning is the caller's (a slot, say with a level in its low bits).
 * Entries come at the end only, so that they stand in the order of their slots; what is removed stays until the lists are built again.
 */
export class ConceptLists {
  readonly #entries: Int32Array[] = [];
  #lengths = ints(0);
  #total = 0;

  /** Numbers of lists are below this. */
  get size(): number {
    return this.#entries.length;
  }

  /** Entries in all lists together. */
  get total(): number {
    return this.#total;
  }

  /** How many entries a list has; 0 for one that was never written. */
  lengthOf(list: number): number {
    return this.#lengths[list] ?? 0;
  }

  /** The entries of a list: the first {@link lengthOf} of this array. Good until the list grows. */
  entriesOf(list: number): Int32Array {
    return this.#entries[list] ?? NONE;
  }

  /** Puts an entry at the end of a list. Numbers of lists are given out in a row, or nearly. */
  append(list: number, entry: number): void {
    while (this.#entries.length <= list) this.#entries.push(NONE);
    this.#lengths = grown(this.#lengths, list + 1, ints);
    const length = this.#lengths[list] ?? 0;
    const entries = this.#entries[list] ?? NONE;
    const roomy = length < entries.length ? entries : roomier(entries);
    if (roomy !== entries) this.#entries[list] = roomy;
    roomy[length] = entry;
    this.#lengths[list] = length + 1;
    this.#total++;
  }

  /**
   * Gives every entry another number, leaving it where it stands; below 0 takes it out. Lists are cut to what they hold.
   */
  renumber(change: (entry: number) => number): void {
    this.#total = 0;
    this.#entries.forEach((entries, list) => {
      const length = this.lengthOf(list);
      let kept = 0;
      for (let i = 0; i < length; i++) {
        const entry = change(entries[i] ?? 0);
        if (entry >= 0) entries[kept++] = entry;
      }
      if (kept < entries.length) this.#entries[list] = kept === 0 ? NONE : entries.slice(0, kept);
      this.#lengths[list] = kept;
      this.#total += kept;
    });
  }

  /** Puts the entries of every list in ascending order. */
  sort(): void {
    this.#entries.forEach((entries, list) => entries.subarray(0, this.lengthOf(list)).sort());
  }

  /** Bytes of memory held, without what the engine of the language needs for each array. */
  bytes(): number {
    return this.#entries.reduce((sum, entries) => sum + entries.byteLength, this.#lengths.byteLength);
  }
}

const NONE = ints(0);

/** Most lists are short and there are many: they begin small. Long ones grow by a quarter, to waste little. */
function roomier(entries: Int32Array): Int32Array {
  const room = entries.length;
  const larger = ints(room === 0 ? 2 : room < 4096 ? 2 * room : room + (room >>> 2));
  larger.set(entries);
  return larger;
}
