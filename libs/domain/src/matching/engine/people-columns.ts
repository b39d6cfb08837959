import type { Profile } from '../../concepts';
import { BitSet } from './bitset';
import { grown, ints } from './columns-memory';
import { ConceptLists } from './concept-lists';
import { IdTable } from './id-table';
import { HeldCodes } from './people-codes';
import { GONE, type PeoplePlaces } from './people-places';

type Codes = Uint16Array | Int32Array;

/** Codes below this fit into half the memory. */
const NARROW = 1 << 16;
const narrow = (length: number): Uint16Array => new Uint16Array(length);

/**
 * All people as columns: a slot is a person, the codes of what is held lie side by side from `start` to the next slot's.
 * And the other way round, for each code the slots of who holds it, ascending.
 * Nothing else about a person is here: what has no column cannot reach a score.
 */
export class PeopleColumns {
  ids = new IdTable();
  lists = new ConceptLists();
  readonly codes = new HeldCodes();
  readonly places: PeoplePlaces;
  /**
   * Two numbers a slot, side by side because they are read together: at `2 * slot` the number of a place, {@link GONE} for a removed person,
   * and after it where the codes begin. They end where those of the next slot begin.
   */
  rows = ints(2);
  held: Codes = narrow(0);
  /** Slots below this stand in the order of their ids: whoever comes later there comes later in a tie. */
  ordered = 0;

  constructor(places: PeoplePlaces) {
    this.places = places;
  }

  /** Slots, of the living and the removed. */
  get length(): number {
    return this.ids.length;
  }

  /** The number of the place of a person. */
  place(slot: number): number {
    return this.rows[2 * slot] ?? GONE;
  }

  /** Where the codes of a person begin, and those of the one before end. */
  start(slot: number): number {
    return this.rows[2 * slot + 1] ?? 0;
  }

  /** Adds a person who is not there. */
  add(id: string, profile: Profile): void {
    const codes = this.codes.codesOf(profile);
    const slot = this.ids.add(id);
    const from = this.start(slot);
    const end = from + codes.length;
    this.rows = grown(this.rows, 2 * slot + 4, ints);
    this.held = this.#roomFor(end);
    this.rows[2 * slot] = this.places.numberOf(profile.place);
    this.rows[2 * slot + 3] = end;
    codes.forEach((code, i) => {
      this.held[from + i] = code;
      this.lists.append(code, slot);
    });
    if (this.ordered === slot && (slot === 0 || this.ids.compare(slot - 1, slot) < 0)) this.ordered++;
  }

  /** Takes a person out; false when there was none. */
  remove(id: string): boolean {
    const slot = this.ids.remove(id);
    if (slot < 0) return false;
    this.rows[2 * slot] = GONE;
    return true;
  }

  /** The order of two people in a tie, by their ids. */
  compare(a: number, b: number): number {
    return a < this.ordered && b < this.ordered ? a - b : this.ids.compare(a, b);
  }

  /** How many slots of those in order have an id up to and with this one. */
  upTo(id: string): number {
    let low = 0;
    let high = this.ordered;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.ids.idAt(middle) <= id) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Moves the living together, all in the order of their ids, and forgets the rest. */
  compact(): void {
    if (this.ordered === this.length) this.#close();
    else this.#rewrite(this.#inOrder());
    this.ordered = this.length;
    this.places.compact(this.rows, 2 * this.length, 2);
  }

  /** Bytes that the typed arrays hold. */
  bytes(): number {
    return this.ids.bytes() + this.lists.bytes() + this.rows.byteLength + this.held.byteLength;
  }

  /** Closes the gaps. The order is right already. */
  #close(): void {
    const alive = new BitSet();
    alive.reserve(this.length);
    const slotOf = ints(this.length);
    let slot = 0;
    let position = 0;
    for (let from = 0; from < this.length; from++) {
      const start = this.start(from);
      const end = this.start(from + 1);
      const place = this.place(from);
      slotOf[from] = place === GONE ? -1 : slot;
      if (place === GONE) continue;
      alive.add(from);
      this.held.copyWithin(position, start, end);
      position += end - start;
      this.rows[2 * slot++] = place;
      this.rows[2 * slot + 1] = position;
    }
    this.ids.compact(alive);
    this.lists.renumber((entry) => slotOf[entry] ?? -1);
    this.rows = this.rows.slice(0, 2 * slot + 2);
    this.held = this.held.slice(0, position);
  }

  /** The living, in the order of their ids: those that stand in order merged with the rest, sorted. */
  #inOrder(): Int32Array {
    const isLiving = (_: number, slot: number): boolean => this.place(slot) !== GONE;
    const all = ints(this.length).map((_, slot) => slot);
    const head = all.subarray(0, this.ordered).filter(isLiving);
    const tail = all.subarray(this.ordered).filter((slot) => isLiving(0, slot));
    tail.sort((a, b) => this.ids.compare(a, b));
    const merged = ints(head.length + tail.length);
    for (let at = 0, i = 0, j = 0; at < merged.length; at++) {
      const first = head[i];
      const second = tail[j];
      if (second === undefined || (first !== undefined && this.ids.compare(first, second) < 0)) {
        merged[at] = first ?? 0;
        i++;
      } else {
        merged[at] = second;
        j++;
      }
    }
    return merged;
  }

  /** Writes everything anew in an order of slots. The lists, which take the most, are only numbered and sorted anew where they are. */
  #rewrite(order: Int32Array): void {
    const slotOf = ints(this.length).fill(-1);
    order.forEach((from, slot) => (slotOf[from] = slot));
    this.lists.renumber((entry) => slotOf[entry] ?? -1);
    this.lists.sort();

    const rows = ints(2 * order.length + 2);
    let position = 0;
    for (const slot of order) position += this.start(slot + 1) - this.start(slot);
    const held = this.held instanceof Uint16Array ? narrow(position) : ints(position);
    position = 0;
    order.forEach((from, slot) => {
      const [start, end] = [this.start(from), this.start(from + 1)];
      held.set(this.held.subarray(start, end), position);
      position += end - start;
      rows[2 * slot] = this.place(from);
      rows[2 * slot + 3] = position;
    });
    this.rows = rows;
    this.held = held;

    const ids = new IdTable();
    for (const slot of order) ids.add(this.ids.idAt(slot));
    this.ids = ids;
  }

  #roomFor(length: number): Codes {
    if (this.held instanceof Int32Array) return grown(this.held, length, ints);
    const held = grown(this.held, length, narrow);
    return this.codes.size <= NARROW ? held : Int32Array.from(held);
  }
}
