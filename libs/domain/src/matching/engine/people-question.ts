import { bandOfFit, fitFromSums, type MatchContext } from '../fit';
import type { Opening } from '../../concepts';
import type { MatchSettings } from '../settings';
import type { Band } from '../vocabulary';
import { ints } from './columns-memory';
import type { PeopleColumns } from './people-columns';
import type { Tier } from './people-codes';

/** Lowest band that is told. */
export type ToldFrom = Exclude<Band, 'none' | 'open-for-all'>;

/** What an opening asks for, as far as it bears on a fit. */
export interface Asked {
  weight: number;
  isMust: boolean;
  /** Something in the work itself: it weighs, and it is no language. */
  isWork: boolean;
  tiers: readonly Tier[];
}

/** How entries lie in their array. */
const PARTS = 1;
const NEXT = 2;
const ENTRY = 3;
/** More than there are musts in an opening. */
const WORK = 1 << 16;

/** Tables by code that are used again from question to question, so that none costs as much as there are codes. Zeros between questions. */
export interface Lent {
  /** Where the first entry of a code begins; 0 for none. */
  first: Int32Array;
  /** How far the list of a code has been looked through. */
  cursors: Int32Array;
}

/** No fit is below 0: this one is never told. */
export const NOT_TOLD = -1;

const sizeOf = (tiers: readonly Tier[]): number => tiers.reduce((sum, { codes }) => sum + codes.length, 0);

/** The lowest fit of a band and those above it. */
function lowestFit(from: ToldFrom, { bands }: MatchSettings): number {
  if (from === 'strong') return bands.strong;
  return from === 'possible' ? Math.min(bands.strong, bands.possible) : Math.min(bands.strong, bands.possible, bands.stretch);
}

/**
 * One opening, made ready to be put to everybody: what each code is worth, and the fit of a person from the codes that are held.
 * The tables by code are lent by the index and must be given back with {@link end}.
 */
export class PeopleQuestion {
  readonly asked: readonly Asked[];
  readonly weights: number;
  /** Fits below are not told. */
  readonly floor: number;
  readonly #settings: MatchSettings;
  readonly #asksForWork: boolean;
  readonly #musts: number;

  readonly #columns: PeopleColumns;
  /** By code: where the first of its entries begins, 0 for none. And a bit a code that has any: these few kilobytes are always at hand. */
  readonly #first: Int32Array;
  readonly #bits: Int32Array;
  /** Entries of a requirement, what a code is worth for it, and where the next entry of the same code begins. */
  readonly #entries: Int32Array;
  readonly #weight: Float64Array;
  /** By requirement: what it adds to a count of the musts that are met, with {@link WORK} for what is work. */
  readonly #meets: Int32Array;
  /** The best so far by requirement, of the person at hand. */
  readonly #best: Int32Array;

  /** @param lent at least as long as there are codes */
  constructor(
    opening: Opening,
    from: ToldFrom,
    columns: PeopleColumns,
    context: MatchContext,
    readonly lent: Lent,
  ) {
    const { settings } = context;
    const { first } = lent;
    this.#settings = settings;
    this.#columns = columns;
    this.#first = first;
    this.floor = lowestFit(from, settings);
    const all = opening.requirements.map((requirement): Asked => {
      const weight = settings.weights[requirement.strength];
      return {
        weight,
        isMust: requirement.strength === 'must',
        isWork: weight !== 0 && requirement.kind !== 'language',
        tiers: weight !== 0 || requirement.strength === 'must' ? columns.codes.tiersOf(requirement, context) : [],
      };
    });
    this.asked = all.filter(({ weight, isMust }) => weight !== 0 || isMust);
    this.weights = this.asked.reduce((sum, { weight }) => sum + weight, 0);
    this.#musts = this.asked.filter(({ isMust }) => isMust).length;
    this.#asksForWork = this.asked.some(({ isWork }) => isWork);

    this.#weight = Float64Array.from(this.asked, ({ weight }) => weight);
    this.#meets = Int32Array.from(this.asked, ({ isMust, isWork }) => Number(isMust) + (isWork ? WORK : 0));
    this.#best = ints(this.asked.length);
    this.#bits = ints((columns.codes.size + 31) >>> 5);
    let entry = ENTRY;
    this.#entries = ints(this.asked.reduce((sum, { tiers }) => sum + ENTRY * sizeOf(tiers), entry));
    this.asked.forEach(({ tiers }, requirement) => {
      for (const { parts, codes } of tiers) {
        for (const code of codes) {
          this.#entries[entry] = requirement;
          this.#entries[entry + PARTS] = parts;
          this.#entries[entry + NEXT] = first[code] ?? 0;
          first[code] = entry;
          this.#bits[code >>> 5] = (this.#bits[code >>> 5] ?? 0) | (1 << code);
          entry += ENTRY;
        }
      }
    });
  }

  /** Leaves the tables as they were lent. */
  end(): void {
    for (const { tiers } of this.asked) {
      for (const { codes } of tiers) {
        for (const code of codes) {
          this.lent.first[code] = 0;
          this.lent.cursors[code] = 0;
        }
      }
    }
  }

  /** The fit of a person, as `fitOf` gives it, or {@link NOT_TOLD}. @param factor of the distance */
  fit(slot: number, factor: number): number {
    const { held, rows } = this.#columns;
    const first = this.#first;
    const bits = this.#bits;
    const entries = this.#entries;
    const best = this.#best;
    let parts = 0;
    let met = 0;
    const end = rows[2 * slot + 3] ?? 0;
    for (let at = rows[2 * slot + 1] ?? 0; at < end; at++) {
      const code = held[at] ?? 0;
      if ((((bits[code >>> 5] ?? 0) >>> code) & 1) === 0) continue;
      for (let entry = first[code] ?? 0; entry !== 0; entry = entries[entry + NEXT] ?? 0) {
        const requirement = entries[entry] ?? 0;
        const worth = entries[entry + PARTS] ?? 0;
        const had = best[requirement] ?? 0;
        if (worth <= had) continue;
        if (had === 0) met += this.#meets[requirement] ?? 0;
        parts += (this.#weight[requirement] ?? 0) * (worth - had);
        best[requirement] = worth;
      }
    }
    if (met > 0 || parts > 0) for (let i = 0; i < best.length; i++) best[i] = 0;
    return this.#told(parts, factor, met % WORK < this.#musts, met >= WORK);
  }

  /**
   * The highest fit of anybody who reaches at most these parts of each requirement, wherever they live, or {@link NOT_TOLD}.
   * Exactly an upper bound: every step of the formula rises with the parts, also in floating point.
   */
  bound(most: Int32Array): number {
    let parts = 0;
    let met = 0;
    for (let i = 0; i < most.length; i++) {
      const reached = most[i] ?? 0;
      if (reached === 0) continue;
      parts += (this.#weight[i] ?? 0) * reached;
      met += this.#meets[i] ?? 0;
    }
    return this.#told(parts, 1, met % WORK < this.#musts, met >= WORK);
  }

  /** The fit of {@link bound} before a cap, for somebody next door: in proportion to it, distance lowers every fit. */
  uncapped(most: Int32Array): number {
    let parts = 0;
    for (let i = 0; i < most.length; i++) parts += (this.#weight[i] ?? 0) * (most[i] ?? 0);
    return fitFromSums(parts, this.weights, 1, false, this.#settings).fit;
  }

  bandOf(fit: number): Band {
    // Only fits that are told come here: they are grounded, and the opening asks for something.
    return bandOfFit({ fit, grounded: true }, true, this.#settings);
  }

  #told(parts: number, factor: number, unmetMust: boolean, meetsWork: boolean): number {
    if (this.#asksForWork && !meetsWork) return NOT_TOLD;
    const { fit } = fitFromSums(parts, this.weights, factor, unmetMust, this.#settings);
    return fit >= this.floor ? fit : NOT_TOLD;
  }
}
