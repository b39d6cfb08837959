/** 32 bits mixed so that neighbours have nothing in common (the finaliser of MurmurHash3). */
function mixed(value: number): number {
  let bits = value | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}

/**
 * Numbers that look random and are the same in every run. Each item seeds its own, so that item 900,000 is the same
 * whether or not the others were made before it.
 */
export class Random {
  #state = 0;

  /** @param seed of the run; `stream` what is made (openings, people …); `item` which of them */
  reset(seed: number, stream: number, item: number): this {
    this.#state = mixed(mixed(mixed(seed) + stream) + item);
    return this;
  }

  /** 32 bits as a whole number from 0 (mulberry32). */
  bits(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let bits = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return (bits ^ (bits >>> 14)) >>> 0;
  }

  /** From 0 up to, and never, 1. */
  unit(): number {
    return this.bits() / 0x1_0000_0000;
  }

  /** A whole number from `low` to `high`, both among them. */
  between(low: number, high: number): number {
    return low + Math.floor(this.unit() * (high - low + 1));
  }

  chance(share: number): boolean {
    return this.unit() < share;
  }

  pick<T>(values: readonly T[]): T {
    const value = values[Math.floor(this.unit() * values.length)];
    if (value === undefined) throw new Error('Nothing to pick from');
    return value;
  }

  /** Version 4 of a UUID, as the ids of postings and people are. */
  uuid(): string {
    const hex = (bits: number): string => bits.toString(16).padStart(8, '0');
    const [a, b, c, d] = [hex(this.bits()), hex(this.bits()), hex(this.bits()), hex(this.bits())];
    return `${a}-${b.slice(0, 4)}-4${b.slice(5)}-${'89ab'[this.bits() & 3]}${c.slice(1, 4)}-${c.slice(4)}${d}`;
  }
}

/** Ranks drawn by Zipf's law: rank r (from 0) with a share of 1 / (r + shift). */
export class Zipf {
  readonly #upTo: Float64Array;

  /** @param shift 1 is the plain law; more takes the edge off the few at the top */
  constructor(ranks: number, shift = 1) {
    this.#upTo = new Float64Array(ranks);
    let sum = 0;
    for (let rank = 0; rank < ranks; rank++) this.#upTo[rank] = sum += 1 / (rank + shift);
    for (let rank = 0; rank < ranks; rank++) this.#upTo[rank] = (this.#upTo[rank] ?? 0) / sum;
  }

  /** The share of all draws that give this rank. */
  share(rank: number): number {
    return (this.#upTo[rank] ?? 0) - (rank > 0 ? (this.#upTo[rank - 1] ?? 0) : 0);
  }

  draw(random: Random): number {
    const at = random.unit();
    let low = 0;
    let high = this.#upTo.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#upTo[middle] ?? 1) > at) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
