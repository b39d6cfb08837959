import { grown, ints } from './columns-memory';

/**
 * A set of slots, a bit each. Loops that must be fast read {@link words} themselves:
 * `(words[slot >>> 5] >>> slot) & 1` is 1 where the slot is in. A shift counts modulo 32 by itself.
 */
export class BitSet {
  /** 32 slots a word, the lowest bit first. May be longer than is in use, with zeros; another array after the set has grown. */
  words = ints(0);

  /** Makes room for slots below `slots`. What is beyond is not in the set, and must not be read from {@link words}. */
  reserve(slots: number): void {
    this.words = grown(this.words, (slots + 31) >>> 5, ints);
  }

  has(slot: number): boolean {
    return (((this.words[slot >>> 5] ?? 0) >>> slot) & 1) === 1;
  }

  /** Puts a slot in, making room where needed. */
  add(slot: number): void {
    this.reserve(slot + 1);
    this.words[slot >>> 5] = (this.words[slot >>> 5] ?? 0) | (1 << slot);
  }

  delete(slot: number): void {
    if (slot >>> 5 < this.words.length) this.words[slot >>> 5] = (this.words[slot >>> 5] ?? 0) & ~(1 << slot);
  }

  set(slot: number, isIn: boolean): void {
    if (isIn) this.add(slot);
    else this.delete(slot);
  }

  clear(): void {
    this.words.fill(0);
  }

  /** Becomes the same as another. */
  copy(other: BitSet): void {
    this.reserve(other.words.length << 5);
    this.words.fill(0);
    this.words.set(other.words);
  }

  /** Keeps only what the other holds too. */
  and(other: BitSet): void {
    const { words } = this;
    const common = Math.min(words.length, other.words.length);
    for (let i = 0; i < common; i++) words[i] = (words[i] ?? 0) & (other.words[i] ?? 0);
    words.fill(0, common);
  }

  /** Puts in the slots from `start` to before `end`. There must be room for them. */
  addRange(start: number, end: number): void {
    const { words } = this;
    if (start >= end) return;
    const first = start >>> 5;
    const last = (end - 1) >>> 5;
    const ofFirst = -1 << start;
    const ofLast = -1 >>> (31 - ((end - 1) & 31));
    if (first === last) {
      words[first] = (words[first] ?? 0) | (ofFirst & ofLast);
      return;
    }
    words[first] = (words[first] ?? 0) | ofFirst;
    words.fill(-1, first + 1, last);
    words[last] = (words[last] ?? 0) | ofLast;
  }

  /** Takes out what the other holds. */
  andNot(other: BitSet): void {
    const { words } = this;
    const common = Math.min(words.length, other.words.length);
    for (let i = 0; i < common; i++) words[i] = (words[i] ?? 0) & ~(other.words[i] ?? 0);
  }

  /** Takes in what the other holds. */
  or(other: BitSet): void {
    this.reserve(other.words.length << 5);
    const { words } = this;
    for (let i = 0; i < other.words.length; i++) words[i] = (words[i] ?? 0) | (other.words[i] ?? 0);
  }

  /** Gives every slot another number, below the length of `moved`; below 0 takes it out. */
  renumber(moved: Int32Array): void {
    const before = this.words;
    this.words = ints(before.length);
    for (let i = 0; i < before.length; i++) {
      for (let word = before[i] ?? 0; word !== 0; word &= word - 1) {
        const to = moved[(i << 5) + lowest(word)] ?? -1;
        if (to >= 0) this.words[to >>> 5] = (this.words[to >>> 5] ?? 0) | (1 << to);
      }
    }
  }

  /** How many slots are in. */
  count(): number {
    const { words } = this;
    let count = 0;
    for (let i = 0; i < words.length; i++) count += ones(words[i] ?? 0);
    return count;
  }

  /** How many slots are in this and in the other too, in the words from `from` to before `to`. */
  countCommon(other: BitSet, from = 0, to = this.words.length): number {
    const a = this.words;
    const b = other.words;
    const end = Math.min(to, a.length, b.length);
    let count = 0;
    for (let i = from; i < end; i++) count += ones((a[i] ?? 0) & (b[i] ?? 0));
    return count;
  }

  /** The slots, ascending. Not for the innermost loops. */
  *[Symbol.iterator](): Generator<number> {
    for (let i = 0; i < this.words.length; i++)
      for (let word = this.words[i] ?? 0; word !== 0; word &= word - 1) yield (i << 5) + lowest(word);
  }

  /** Bytes of memory held. */
  bytes(): number {
    return this.words.byteLength;
  }
}

/** How many bits of a 32-bit word are set. */
export function ones(word: number): number {
  word -= (word >>> 1) & 0x55555555;
  word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
  return Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** The number of the lowest bit that is set, of a word that is not 0. Taken out with `word &= word - 1`. */
export function lowest(word: number): number {
  return 31 - Math.clz32(word & -word);
}
