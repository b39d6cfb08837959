import type { BitSet } from './bitset';
import { bytes, grown, ints } from './columns-memory';

/** How an id is written in the arena. The first byte of each tells. */
const UUID = 0;
const ONE_BYTE = 1;
const TWO_BYTES = 2;
const UUID_LENGTH = 36;

const FREE = -1;
/** A place in the hash that was left: a search goes on past it. */
const LEFT = -2;
/** At most this share of the hash is taken, counting what was left. */
const FULLEST = 0.6;

/** The worth of a hexadecimal digit by its character, lower case only; 255 for anything else. */
const NIBBLES = bytes(128).fill(255);
for (let i = 0; i < 16; i++) NIBBLES[i.toString(16).charCodeAt(0)] = i;
const DIGITS = Array.from('0123456789abcdef', (digit) => digit.charCodeAt(0));
const DASH = 45;
const MOST_ARGUMENTS = 1000;
const isDash = (position: number): boolean => position === 8 || position === 13 || position === 18 || position === 23;

/**
 * String ids and their slots in compact memory: no string and no object is kept an item. Slots are given out in a row from 0
 * and never again until {@link compact}, so that columns beside it are simply appended to.
 * A UUID takes 17 bytes and any other id a byte a character (two where it is beyond Latin-1), plus about 12 bytes of index.
 */
export class IdTable {
  #arena = bytes(0);
  /** Where the id of a slot begins in the arena; it ends where the next begins. */
  #start = ints(1);
  #length = 0;
  #living = 0;

  /** Slot by hash, open addressing. */
  #hash = ints(16).fill(FREE);
  /** Places of the hash that are not free. */
  #taken = 0;

  /** The id that was last looked for, written as in the arena. */
  #sought = bytes(64);
  #soughtLength = 0;

  /** Slots given out, of the living and the removed: the length of the columns beside it. */
  get length(): number {
    return this.#length;
  }

  /** Ids that can be found. */
  get size(): number {
    return this.#living;
  }

  /** The slot of an id, or -1. */
  slotOf(id: string): number {
    this.#seek(id);
    const place = this.#placeOfSought();
    return place < 0 ? -1 : (this.#hash[place] ?? -1);
  }

  /** Gives an id the next slot. An id that is there already must be removed first. */
  add(id: string): number {
    if ((this.#taken + 1) / this.#hash.length > FULLEST) this.#rehash();
    this.#seek(id);
    const slot = this.#length++;
    const from = this.#start[slot] ?? 0;
    const end = from + this.#soughtLength;
    this.#arena = grown(this.#arena, end, bytes);
    this.#start = grown(this.#start, slot + 2, ints);
    for (let i = 0; i < this.#soughtLength; i++) this.#arena[from + i] = this.#sought[i] ?? 0;
    this.#start[slot + 1] = end;
    this.#living++;
    this.#place(slot);
    return slot;
  }

  /** Forgets an id. Its slot stays, and can still tell its id, until {@link compact}. @returns the slot it had, or -1 */
  remove(id: string): number {
    this.#seek(id);
    const place = this.#placeOfSought();
    if (place < 0) return -1;
    const slot = this.#hash[place] ?? -1;
    this.#hash[place] = LEFT;
    this.#living--;
    return slot;
  }

  /** The id of a slot, living or removed. */
  idAt(slot: number): string {
    const from = this.#start[slot] ?? 0;
    const end = this.#start[slot + 1] ?? from;
    const arena = this.#arena;
    const kind = arena[from];
    if (kind === UUID) return uuidAt(arena, from + 1);
    const codes: number[] = [];
    for (let i = from + 1; i < end; i++) {
      const byte = arena[i] ?? 0;
      if (kind === ONE_BYTE) {
        codes.push(byte);
      } else {
        codes.push((byte << 8) | (arena[++i] ?? 0));
      }
    }
    // A call takes only so many arguments.
    if (codes.length <= MOST_ARGUMENTS) return String.fromCharCode(...codes);
    return codes.map((code) => String.fromCharCode(code)).join('');
  }

  /** The order of the ids of two slots, as `<` orders strings: below 0 where the first comes first. */
  compare(a: number, b: number): number {
    if (a === b) return 0;
    const arena = this.#arena;
    let i = this.#start[a] ?? 0;
    let j = this.#start[b] ?? 0;
    if (arena[i] !== arena[j]) {
      const [first, second] = [this.idAt(a), this.idAt(b)];
      return first === second ? 0 : first < second ? -1 : 1;
    }
    // Written alike: the higher byte first, so that the order of the bytes is the order of the characters.
    const endA = this.#start[a + 1] ?? 0;
    const endB = this.#start[b + 1] ?? 0;
    for (; i < endA && j < endB; i++, j++) {
      const difference = (arena[i] ?? 0) - (arena[j] ?? 0);
      if (difference !== 0) return difference;
    }
    return endA - i - (endB - j);
  }

  /** Moves the living together, in the order they stand, and forgets the rest: the n-th slot of `alive` becomes slot n. */
  compact(alive: BitSet): void {
    this.reorder(Int32Array.from(alive));
  }

  /** Gives every slot another number and forgets what is not named. @param order each living slot once: the n-th becomes slot n */
  reorder(order: Int32Array): void {
    const lengthOf = (slot: number): number => (this.#start[slot + 1] ?? 0) - (this.#start[slot] ?? 0);
    const arena = bytes(order.reduce((sum, slot) => sum + lengthOf(slot), 0));
    const start = ints(order.length + 1);
    for (let slot = 0, end = 0; slot < order.length; slot++) {
      const from = this.#start[order[slot] ?? 0] ?? 0;
      const length = lengthOf(order[slot] ?? 0);
      for (let i = 0; i < length; i++) arena[end++] = this.#arena[from + i] ?? 0;
      start[slot + 1] = end;
    }
    this.#arena = arena;
    this.#start = start;
    this.#length = order.length;
    this.#living = order.length;
    this.#rehashAll(() => true);
  }

  /** Bytes of memory held. */
  bytes(): number {
    return this.#arena.byteLength + this.#start.byteLength + this.#hash.byteLength;
  }

  /** Writes an id as the arena has it. */
  #seek(id: string): void {
    if (id.length === UUID_LENGTH && this.#seekUuid(id)) return;
    this.#sought = grown(this.#sought, 1 + 2 * id.length, bytes);
    const sought = this.#sought;
    let wide = false;
    for (let i = 0; i < id.length; i++) {
      const code = id.charCodeAt(i);
      if (code > 255) wide = true;
      sought[1 + i] = code;
    }
    sought[0] = ONE_BYTE;
    this.#soughtLength = 1 + id.length;
    if (!wide) return;
    sought[0] = TWO_BYTES;
    this.#soughtLength = 1 + 2 * id.length;
    for (let i = 0; i < id.length; i++) {
      const code = id.charCodeAt(i);
      sought[1 + 2 * i] = code >>> 8;
      sought[2 + 2 * i] = code & 255;
    }
  }

  #seekUuid(id: string): boolean {
    const sought = this.#sought;
    let at = 1;
    for (let i = 0; i < UUID_LENGTH;) {
      if (isDash(i)) {
        if (id.charCodeAt(i++) !== DASH) return false;
        continue;
      }
      const high = NIBBLES[id.charCodeAt(i++)] ?? 255;
      const low = NIBBLES[id.charCodeAt(i++)] ?? 255;
      if (high > 15 || low > 15) return false;
      sought[at++] = (high << 4) | low;
    }
    sought[0] = UUID;
    this.#soughtLength = at;
    return true;
  }

  #placeOfSought(): number {
    const hash = this.#hash;
    const mask = hash.length - 1;
    for (let place = hashOf(this.#sought, 0, this.#soughtLength) & mask; ; place = (place + 1) & mask) {
      const slot = hash[place] ?? FREE;
      if (slot === FREE) return -1;
      if (slot !== LEFT && this.#isSought(slot)) return place;
    }
  }

  #isSought(slot: number): boolean {
    const from = this.#start[slot] ?? 0;
    const length = (this.#start[slot + 1] ?? from) - from;
    if (length !== this.#soughtLength) return false;
    for (let i = 0; i < length; i++) if (this.#arena[from + i] !== this.#sought[i]) return false;
    return true;
  }

  /** Puts a slot at a free place of the hash. */
  #place(slot: number): void {
    const hash = this.#hash;
    const mask = hash.length - 1;
    let place = hashOf(this.#arena, this.#start[slot] ?? 0, this.#start[slot + 1] ?? 0) & mask;
    while ((hash[place] ?? FREE) !== FREE) place = (place + 1) & mask;
    hash[place] = slot;
    this.#taken++;
  }

  /** A hash with room for more of the living, without the places that were left. */
  #rehash(): void {
    const living = bytes(this.#length);
    for (const slot of this.#hash) if (slot >= 0) living[slot] = 1;
    this.#rehashAll((slot) => living[slot] === 1);
  }

  #rehashAll(isLiving: (slot: number) => boolean): void {
    let room = 16;
    while ((this.#living + 1) / room > 0.8 * FULLEST) room *= 2;
    this.#hash = ints(room).fill(FREE);
    this.#taken = 0;
    for (let slot = 0; slot < this.#length; slot++) if (isLiving(slot)) this.#place(slot);
  }
}

/** The characters of a UUID, its dashes in place: written over again for each, and never read before. */
const uuid = Array.from({ length: UUID_LENGTH }, () => DASH);

/** A UUID from its 16 bytes. */
function uuidAt(arena: Uint8Array, from: number): string {
  let at = 0;
  for (let i = from; i < from + 16; i++) {
    const byte = arena[i] ?? 0;
    if (isDash(at)) at++;
    uuid[at++] = DIGITS[byte >>> 4] ?? 0;
    uuid[at++] = DIGITS[byte & 15] ?? 0;
  }
  return String.fromCharCode(...uuid);
}

/** FNV-1a, stirred at the end so that the low bits are good too. */
function hashOf(from: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ (from[i] ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}
