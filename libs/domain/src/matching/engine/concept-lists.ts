import { grown, ints } from './columns-memory';

/**
 * Inverted lists that grow: list number -> entries, whole numbers whose meaning is the caller's (a slot, say with a level in its low bits).
 * Entries come at the end only, so that they stand in the order of their slots; what is removed stays until the lists are renumbered.
 *
 * Then they are packed side by side into one array: most lists are short and there are many, and an array for each would take more
 * memory than what stands in it, and more time to come to. A list that grows after that moves out, into an array of its own.
 */
export class ConceptLists {
  #packed = ints(0);
  /** Where a list begins in the packed array, while it has none of its own. */
  #starts = ints(0);
  #lengths = ints(0);
  /** By list: its own array, or {@link NONE}. */
  readonly #own: Int32Array[] = [];
  #total = 0;

  /** Numbers of lists are below this. */
  get size(): number {
    return this.#own.length;
  }

  /** Entries in all lists together. */
  get total(): number {
    return this.#total;
  }

  /** How many entries a list has; 0 for one that was never written. */
  lengthOf(list: number): number {
    return this.#lengths[list] ?? 0;
  }

  /** The array that a list stands in: {@link lengthOf} entries from {@link startOf} on. Good until the list grows. */
  entriesOf(list: number): Int32Array {
    const own = this.#own[list] ?? NONE;
    return own.length > 0 ? own : this.#packed;
  }

  /** Where in {@link entriesOf} a list begins. */
  startOf(list: number): number {
    const own = this.#own[list] ?? NONE;
    return own.length > 0 ? 0 : (this.#starts[list] ?? 0);
  }

  /** Puts an entry at the end of a list. Numbers of lists are given out in a row, or nearly. */
  append(list: number, entry: number): void {
    while (this.#own.length <= list) this.#own.push(NONE);
    this.#lengths = grown(this.#lengths, list + 1, ints);
    const length = this.#lengths[list] ?? 0;
    let own = this.#own[list] ?? NONE;
    if (length >= own.length) {
      const longer = ints(roomBeyond(length));
      longer.set(this.#read(list));
      this.#own[list] = own = longer;
    }
    own[length] = entry;
    this.#lengths[list] = length + 1;
    this.#total++;
  }

  /** Gives every entry another number, leaving it where it stands in its list; below 0 takes it out. Packs the lists. */
  renumber(change: (entry: number) => number): void {
    const packed = ints(this.#total);
    const starts = ints(this.size);
    let end = 0;
    for (let list = 0; list < starts.length; list++) {
      starts[list] = end;
      const entries = this.entriesOf(list);
      const from = this.startOf(list);
      const to = from + this.lengthOf(list);
      for (let i = from; i < to; i++) {
        const entry = change(entries[i] ?? 0);
        if (entry >= 0) packed[end++] = entry;
      }
      this.#lengths[list] = end - (starts[list] ?? 0);
      // given back at once: all lists must not stand in memory twice
      this.#own[list] = NONE;
    }
    this.#packed = end < packed.length ? packed.slice(0, end) : packed;
    this.#starts = starts;
    this.#total = end;
  }

  /** Puts the entries of every list in ascending order. */
  sort(): void {
    for (let list = 0; list < this.size; list++) this.#read(list).sort();
  }

  /** Bytes of memory held, without what the engine of the language needs for each array. */
  bytes(): number {
    return this.#own.reduce(
      (sum, own) => sum + own.byteLength,
      this.#packed.byteLength + this.#starts.byteLength + this.#lengths.byteLength,
    );
  }

  #read(list: number): Int32Array {
    const from = this.startOf(list);
    return this.entriesOf(list).subarray(from, from + this.lengthOf(list));
  }
}

const NONE = ints(0);

/** Room for a list that has none left. Most lists are short and there are many: they begin small. Long ones grow by a quarter, to waste little. */
function roomBeyond(length: number): number {
  return length === 0 ? 2 : length < 4096 ? 2 * length : length + (length >>> 2);
}
