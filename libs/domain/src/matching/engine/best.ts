import { doubles, ints } from './columns-memory';

/**
 * The best few of many, under a total order: fit first (highest), then what `breakTie` says of two slots with equal fit.
 * A heap with the worst of the best on top, in typed arrays that are used again; an item that cannot enter costs one comparison.
 */
export class Best {
  #fits = doubles(64);
  #slots = ints(64);
  #length = 0;
  #limit = 0;
  readonly #breakTie: (a: number, b: number) => number;

  /** What an item must reach at least to have a chance: below it, do not even offer. -Infinity until as many as the limit are held. */
  threshold = -Infinity;

  /** @param breakTie below 0 where the first of two slots with equal fit comes first; never 0 for two different slots */
  constructor(breakTie: (a: number, b: number) => number) {
    this.#breakTie = breakTie;
  }

  get length(): number {
    return this.#length;
  }

  /** The slot of the one that leaves next; for a loop that knows who comes after it. -1 until as many as the limit are held. */
  get worst(): number {
    return this.#length > 0 && this.#length === this.#limit ? (this.#slots[0] ?? -1) : -1;
  }

  /** Begins again. @param limit how many are kept; may be Infinity */
  start(limit: number): void {
    this.#limit = limit;
    this.#length = 0;
    this.threshold = limit > 0 ? -Infinity : Infinity;
  }

  /** Takes an item in where it is among the best so far. */
  offer(slot: number, fit: number): void {
    if (fit < this.threshold || this.#limit <= 0) return;
    if (this.#length < this.#limit) {
      this.#reserve(this.#length + 1);
      this.#rise(this.#length++, slot, fit);
      if (this.#length === this.#limit) this.threshold = this.#fits[0] ?? -Infinity;
      return;
    }
    if (fit === this.threshold && this.#breakTie(slot, this.#slots[0] ?? 0) > 0) return;
    this.#sink(0, this.#length, slot, fit);
    this.threshold = this.#fits[0] ?? -Infinity;
  }

  /**
   * Those that are held, best first. Empties the heap; the arrays are good until the next {@link start}.
   * @returns slots and fits, the first `length` of each
   */
  take(): { slots: Int32Array; fits: Float64Array; length: number } {
    const length = this.#length;
    // The worst stands on top: each time it goes to the end of what is left.
    for (let end = length - 1; end > 0; end--) {
      const worstSlot = this.#slots[0] ?? 0;
      const worstFit = this.#fits[0] ?? 0;
      this.#sink(0, end, this.#slots[end] ?? 0, this.#fits[end] ?? 0);
      this.#slots[end] = worstSlot;
      this.#fits[end] = worstFit;
    }
    this.#length = 0;
    return { slots: this.#slots, fits: this.#fits, length };
  }

  /** Whether the item at `position` comes after the given one in the order. */
  #isWorse(position: number, slot: number, fit: number): boolean {
    const other = this.#fits[position] ?? 0;
    return other === fit ? this.#breakTie(this.#slots[position] ?? 0, slot) > 0 : other < fit;
  }

  #rise(position: number, slot: number, fit: number): void {
    while (position > 0) {
      const parent = (position - 1) >> 1;
      if (this.#isWorse(parent, slot, fit)) break;
      this.#move(parent, position);
      position = parent;
    }
    this.#put(position, slot, fit);
  }

  #sink(position: number, length: number, slot: number, fit: number): void {
    for (;;) {
      let child = 2 * position + 1;
      if (child >= length) break;
      if (child + 1 < length && this.#isWorse(child + 1, this.#slots[child] ?? 0, this.#fits[child] ?? 0)) child++;
      if (!this.#isWorse(child, slot, fit)) break;
      this.#move(child, position);
      position = child;
    }
    this.#put(position, slot, fit);
  }

  #move(from: number, to: number): void {
    this.#slots[to] = this.#slots[from] ?? 0;
    this.#fits[to] = this.#fits[from] ?? 0;
  }

  #put(position: number, slot: number, fit: number): void {
    this.#slots[position] = slot;
    this.#fits[position] = fit;
  }

  #reserve(length: number): void {
    if (length <= this.#slots.length) return;
    const fits = doubles(2 * length);
    const slots = ints(2 * length);
    fits.set(this.#fits);
    slots.set(this.#slots);
    this.#fits = fits;
    this.#slots = slots;
  }
}
