import { BitSet } from './bitset';
import { doubles, grown } from './columns-memory';
import { ConceptLists } from './concept-lists';

const HOUR_MS = 3_600_000;

/**
 * Which slots are not past their time at a moment. The set of the last moment that was asked for is kept, and moved on
 * over what closed in between, hour by hour, so that nobody pays for a look at every opening.
 */
export class ClosingTimes {
  #at = -Infinity;
  readonly #open = new BitSet();
  /** Infinity: no end. */
  #closesAt = doubles(0);
  #length = 0;
  /** Slots that close within an hour, by the number of the hour. */
  readonly #hours = new Map<number, number>();
  #lists = new ConceptLists();

  /** Appends the next slot. @param closesAt milliseconds since 1970; null: no end */
  append(closesAt: number | null): void {
    const slot = this.#length++;
    this.#closesAt = grown(this.#closesAt, this.#length, doubles);
    this.#closesAt[slot] = closesAt ?? Infinity;
    this.#open.set(slot, closesAt === null || closesAt > this.#at);
    if (closesAt !== null) this.#lists.append(this.#listOf(closesAt), slot);
  }

  /** Whether a slot is not past its time at a moment. */
  isOpen(slot: number, at: number): boolean {
    return (this.#closesAt[slot] ?? 0) > at;
  }

  /** The slots that close after a moment, or never. Good until the next call. */
  openAt(at: number): BitSet {
    if (at !== this.#at) {
      const first = Math.floor(Math.min(at, this.#at) / HOUR_MS);
      const last = Math.floor(Math.max(at, this.#at) / HOUR_MS);
      // Over a long time there are fewer hours in which something closes than hours.
      if (last - first < this.#hours.size) for (let hour = first; hour <= last; hour++) this.#look(this.#hours.get(hour), at);
      else for (const [hour, list] of this.#hours) if (hour >= first && hour <= last) this.#look(list, at);
      this.#at = at;
    }
    return this.#open;
  }

  /** Moves the living together. @param living their slots, ascending: the n-th becomes slot n */
  compact(living: Iterable<number>): void {
    const closesAt = this.#closesAt;
    this.#closesAt = doubles(0);
    this.#length = 0;
    this.#open.clear();
    this.#hours.clear();
    this.#lists = new ConceptLists();
    for (const slot of living) this.append(closesAt[slot] === Infinity ? null : (closesAt[slot] ?? null));
  }

  /** Bytes of memory held. */
  bytes(): number {
    return this.#closesAt.byteLength + this.#open.bytes() + this.#lists.bytes();
  }

  #look(list: number | undefined, at: number): void {
    if (list === undefined) return;
    const slots = this.#lists.entriesOf(list);
    const from = this.#lists.startOf(list);
    const to = from + this.#lists.lengthOf(list);
    for (let i = from; i < to; i++) {
      const slot = slots[i] ?? 0;
      this.#open.set(slot, this.isOpen(slot, at));
    }
  }

  #listOf(closesAt: number): number {
    const hour = Math.floor(closesAt / HOUR_MS);
    const list = this.#hours.get(hour) ?? this.#hours.size;
    this.#hours.set(hour, list);
    return list;
  }
}
