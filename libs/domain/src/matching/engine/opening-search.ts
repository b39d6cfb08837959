import { OPPORTUNITY_KINDS, STRENGTHS } from '../../concepts';
import { bandOfFit, fitFromSums, scoreParts, type MatchContext } from '../fit';
import type { RankedOpening } from '../rank';
import type { MatchSettings } from '../settings';
import type { Band } from '../vocabulary';
import { Best } from './best';
import { lowest, ones } from './bitset';
import { bytes, grown, ints } from './columns-memory';
import { codeOf, kindOf, languagesOf, LEARNED, MUST, mustsOf, SUM_BITS, SUM_MASK, weightsOf } from './frames';
import { OpeningGate } from './opening-gate';
import type { OpeningAnswer, OpeningQuery } from './opening-query';
import { askOf, PLACE_BITS, PLACE_MASK, strengthOf, tieBreaker, type OpeningStore } from './opening-store';
import { OpeningSums } from './opening-sums';
import { Nearness } from './places';
import { Reached } from './reached';

/** The bands that are ranked, best first. */
const RANKED = ['strong', 'possible', 'stretch'] as const satisfies readonly Band[];
const BELOW = RANKED.length;
/** Looking at one opening from its own side costs about as much as this many entries of inverted lists. */
const ENTRIES_PER_OPENING = 24;
const NONE = ints(0);
/** Openings from whose sums fits are made in one go: few enough to stay in the processor's nearest memory. */
const AT_A_TIME = 1024;

/**
 * Openings for a profile, over the inverted lists: only openings of which something is met are visited. Exact: the sums are whole numbers,
 * so that it does not matter in which order they are added, and the fit is the one of the formula to the last digit.
 */
export class OpeningSearch {
  readonly #store: OpeningStore;
  readonly #context: MatchContext;
  readonly #gate: OpeningGate;
  readonly #near: Nearness;
  readonly #reached: Reached;
  readonly #weightOf: readonly number[];

  readonly #sums: OpeningSums;
  /** Seats and sums, see `OpeningStore.seats`. */
  readonly #gathered = ints(2 * AT_A_TIME);
  /** By set of languages: what it adds to a sum, or -1 where that is not known yet. */
  #languageSums = ints(0);
  /** By the sum of the weights that are asked for: with fewer score parts than these there is no band, however near. */
  readonly #least: Int32Array;
  /** How many by kind and band. */
  readonly #tally = ints(OPPORTUNITY_KINDS.length * RANKED.length);
  readonly #tallyForAll = ints(OPPORTUNITY_KINDS.length);
  /** By kind: 1 where it is asked for. */
  readonly #wanted = bytes(OPPORTUNITY_KINDS.length);
  readonly #best: Best;
  readonly #bestForAll: Best;

  constructor(store: OpeningStore, context: MatchContext) {
    this.#store = store;
    this.#context = context;
    this.#gate = new OpeningGate(store);
    this.#near = new Nearness(store.places, context.municipalities);
    this.#reached = new Reached(store.asks, context);
    this.#sums = new OpeningSums(store, this.#reached, context.settings);
    this.#least = leastParts(context.settings);
    this.#weightOf = STRENGTHS.map((strength) => context.settings.weights[strength]);
    this.#best = new Best(tieBreaker(store));
    this.#bestForAll = new Best(tieBreaker(store));
  }

  /** See `OpeningIndex.search`. */
  search({ profile, filter = {}, limit, offset = 0 }: OpeningQuery): OpeningAnswer {
    const kinds = filter.kinds ?? [];
    OPPORTUNITY_KINDS.forEach((kind, i) => (this.#wanted[i] = kinds.length === 0 || kinds.includes(kind) ? 1 : 0));
    this.#tally.fill(0);
    this.#tallyForAll.fill(0);
    this.#best.start(offset + limit);
    this.#bestForAll.start(offset + limit);
    this.#near.read(profile.place, filter.withinReachOnly);
    this.#reached.read(profile);
    this.#gate.open(filter, this.#near, this.#wanted);
    const { slots, ofAnyKind, ofWantedKinds } = this.#gate;

    this.#countOpenForAll();
    if (!this.#findNearestForAll(offset + limit)) this.#offerOpenForAll(0);
    // What is only learned here may weigh as well, by settings: then lists hold openings that ask for nothing.
    if (this.#weightOf[LEARNED] !== 0) slots.andNot(this.#store.openForAll);
    if (ofAnyKind * ENTRIES_PER_OPENING < this.#sums.begin()) {
      slots.andNot(this.#store.openForAll);
      for (const slot of slots) this.#visitOne(slot);
    } else {
      const { oversize, asksElse } = this.#store;
      if (oversize.words.length > 0) {
        for (const slot of oversize) if (slots.has(slot)) this.#visitOne(slot);
        slots.andNot(oversize);
      }
      this.#sums.addUp(this.#gate);
      // These may have a band although nothing in the work is met.
      this.#sums.append(this.#gate, asksElse);
      this.#visitSums();
    }
    return this.#answer(ofWantedKinds, limit, offset);
  }

  /** Bytes of memory held from query to query. */
  bytes(): number {
    return this.#sums.bytes() + this.#languageSums.byteLength + this.#least.byteLength + this.#gate.bytes();
  }

  /** Openings that were added up, a handful at a time. */
  #visitSums(): void {
    this.#languageSums = grown(this.#languageSums, this.#store.frames.languageSets.length, ints).fill(-1);
    for (let from = 0; from < this.#sums.length; from += AT_A_TIME) {
      const count = Math.min(AT_A_TIME, this.#sums.length - from);
      this.#sums.gather(from, count, this.#gathered);
      this.#judge(from, count);
    }
  }

  /** From sums to fits and bands. Everything it reads is small: tables over frames, places and sets of languages. */
  #judge(from: number, count: number): void {
    const { codes } = this.#store.frames;
    const { settings } = this.#context;
    const { strong, possible, stretch } = settings.bands;
    const factor = this.#near.factor;
    const { slots } = this.#sums;
    const gathered = this.#gathered;
    const wanted = this.#wanted;
    const tally = this.#tally;
    const best = this.#best;
    const languageSums = this.#languageSums;
    const least = this.#least;
    const gate = this.#gate.slots.words;
    for (let i = 0; i < count; i++) {
      const slot = slots[from + i] ?? 0;
      if ((((gate[slot >>> 5] ?? 0) >>> slot) & 1) === 0) continue;
      const seat = gathered[2 * i] ?? 0;
      const frame = seat >>> PLACE_BITS;
      const code = codes[codeOf(frame)] ?? 0;
      const set = languagesOf(frame);
      const ofLanguages = languageSums[set] ?? 0;
      const sum = (gathered[2 * i + 1] ?? 0) + (ofLanguages < 0 ? this.#sumOfLanguages(set) : ofLanguages);
      const parts = sum & SUM_MASK;
      const weights = weightsOf(code);
      if (parts < (least[weights] ?? 0)) continue;
      const isUnmet = sum >>> SUM_BITS < mustsOf(code);
      const { fit } = fitFromSums(parts, weights, factor[seat & PLACE_MASK] ?? 0, isUnmet, settings);
      const band = fit >= strong ? 0 : fit >= possible ? 1 : fit >= stretch ? 2 : BELOW;
      if (band === BELOW) continue;
      const kind = kindOf(code);
      const at = kind * BELOW + band;
      tally[at] = (tally[at] ?? 0) + 1;
      if (fit >= best.threshold && wanted[kind] === 1) best.offer(slot, fit);
    }
  }

  #sumOfLanguages(set: number): number {
    let sum = 0;
    for (const { ask, strength } of this.#store.frames.languageSets[set] ?? []) {
      const parts = this.#reached.parts[ask] ?? 0;
      if (parts > 0) sum += this.#sums.worth(strength, parts);
    }
    return (this.#languageSums[set] = sum);
  }

  /** Openings that ask for nothing, by kind: all that are let through. */
  #countOpenForAll(): void {
    const { openForAll, kinds } = this.#store;
    const { slots, stretches } = this.#gate;
    const tally = this.#tallyForAll;
    for (let stretch = 0; stretch < stretches.count; stretch++) {
      const end = Math.min(stretches.bounds[2 * stretch + 1] ?? 0, openForAll.words.length);
      for (let i = stretches.bounds[2 * stretch] ?? 0; i < end; i++) {
        const word = (slots.words[i] ?? 0) & (openForAll.words[i] ?? 0);
        if (word === 0) continue;
        for (let kind = 0; kind < kinds.length; kind++) {
          const ofKind = kinds[kind]?.words ?? NONE;
          if (i < ofKind.length) tally[kind] = (tally[kind] ?? 0) + ones(word & (ofKind[i] ?? 0));
        }
      }
    }
  }

  /**
   * The first openings that ask for nothing, found in the order of ties, where there are enough of them that distance takes nothing from:
   * nobody else can come before them.
   * @returns false where there are not, and all must be offered
   */
  #findNearestForAll(enough: number): boolean {
    const { forAllInOrder, laid } = this.#store;
    const { slots } = this.#gate;
    if (this.#weightOf[LEARNED] !== 0) return false;
    let found = 0;
    for (let i = 0; i < forAllInOrder.length && found < enough; i++) {
      const slot = forAllInOrder[i] ?? 0;
      if (!slots.has(slot) || this.#wanted[this.#store.kindOf(slot)] === 0 || this.#factorOf(slot) < 1) continue;
      this.#bestForAll.offer(slot, this.#fitOf(slot).fit);
      found++;
    }
    if (found < enough) {
      this.#bestForAll.start(enough);
      return false;
    }
    this.#offerOpenForAll(laid);
    return true;
  }

  /** Openings that ask for nothing, from a slot on: all that are let through. */
  #offerOpenForAll(from: number): void {
    const { openForAll } = this.#store;
    const gate = this.#gate.slots.words;
    const end = Math.min(gate.length, openForAll.words.length);
    for (let i = from >>> 5; i < end; i++) {
      for (let word = (gate[i] ?? 0) & (openForAll.words[i] ?? 0); word !== 0; word &= word - 1) {
        const slot = (i << 5) + lowest(word);
        if (slot >= from && this.#wanted[this.#store.kindOf(slot)] === 1) this.#bestForAll.offer(slot, this.#fitOf(slot).fit);
      }
    }
  }

  /** One opening that asks for something, from its own side. */
  #visitOne(slot: number): void {
    const kind = this.#store.kindOf(slot);
    const { fit, grounded } = this.#fitOf(slot);
    const band = RANKED.findIndex((one) => one === bandOfFit({ fit, grounded }, true, this.#context.settings));
    if (band < 0) return;
    const at = kind * RANKED.length + band;
    this.#tally[at] = (this.#tally[at] ?? 0) + 1;
    if (fit >= this.#best.threshold && this.#wanted[kind] === 1) this.#best.offer(slot, fit);
  }

  /** As `fitOf` of the model: what is asked for, in the order in which it stands. */
  #fitOf(slot: number): { fit: number; grounded: boolean } {
    const { requirements, start, asks } = this.#store;
    let parts = 0;
    let weights = 0;
    let isUnmet = false;
    let asksForWork = false;
    let meetsWork = false;
    const end = start[slot + 1] ?? 0;
    for (let position = start[slot] ?? 0; position < end; position++) {
      const entry = requirements[position] ?? 0;
      const strength = strengthOf(entry);
      const weight = this.#weightOf[strength] ?? 0;
      const score = this.#reached.parts[askOf(entry)] ?? 0;
      parts += weight * score;
      weights += weight;
      if (strength === MUST && score === 0) isUnmet = true;
      if (weight === 0 || asks.areLanguages[askOf(entry)] === 1) continue;
      asksForWork = true;
      if (score > 0) meetsWork = true;
    }
    return {
      fit: fitFromSums(parts, weights, this.#factorOf(slot), isUnmet, this.#context.settings).fit,
      grounded: meetsWork || !asksForWork,
    };
  }

  /** What the distance does to the fit of an opening. */
  #factorOf(slot: number): number {
    return this.#near.factor[this.#store.placeOf(slot)] ?? 0;
  }

  /** @param total openings that are let through, of the kinds that are wanted */
  #answer(total: number, limit: number, offset: number): OpeningAnswer {
    const counts = { strong: 0, possible: 0, stretch: 0, none: total, 'open-for-all': 0 } satisfies Record<Band, number>;
    const kinds = {} as OpeningAnswer['kinds'];
    OPPORTUNITY_KINDS.forEach((kind, i) => {
      const isWanted = this.#wanted[i] === 1;
      const forAll = this.#tallyForAll[i] ?? 0;
      kinds[kind] = forAll;
      if (isWanted) counts['open-for-all'] += forAll;
      RANKED.forEach((band, j) => {
        const shown = this.#tally[i * RANKED.length + j] ?? 0;
        kinds[kind] += shown;
        if (isWanted) counts[band] += shown;
      });
    });
    counts.none -= counts.strong + counts.possible + counts.stretch + counts['open-for-all'];

    const { ids } = this.#store;
    const { settings } = this.#context;
    const ranked: RankedOpening[] = [];
    const best = this.#best.take();
    for (let i = offset; i < Math.min(best.length, offset + limit); i++) {
      const fit = best.fits[i] ?? 0;
      const band = bandOfFit({ fit, grounded: true }, true, settings);
      if (band !== 'none' && band !== 'open-for-all') ranked.push({ id: ids.idAt(best.slots[i] ?? 0), fit, band });
    }
    const openForAll: OpeningAnswer['openForAll'] = [];
    const forAll = this.#bestForAll.take();
    for (let i = offset; i < Math.min(forAll.length, offset + limit); i++) {
      const slot = forAll.slots[i] ?? 0;
      openForAll.push({ id: ids.idAt(slot), reach: this.#near.reachTo(this.#store.placeOf(slot)) });
    }
    return { ranked, openForAll, counts, kinds };
  }
}

/**
 * By sum of weights: fewer score parts than these make no band. Distance and caps only lower a fit; and the bound is a whole part lower than
 * it need be, which is more than the formula can round.
 */
function leastParts({ bands, damping }: MatchSettings): Int32Array {
  const lowest = Math.min(bands.strong, bands.possible, bands.stretch);
  const whole = scoreParts(1);
  return Int32Array.from({ length: SUM_MASK / whole + 1 }, (_, weights) =>
    Math.floor((lowest * (weights + damping.weight) - damping.offset) * whole - 1),
  );
}
