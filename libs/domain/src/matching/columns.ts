import { STRENGTHS, type Opening, type Profile, type Requirement } from '../concepts';
import { bytes, doubles, grown, ints } from './engine/columns-memory';
import { exposureOf } from './exposure';
import { asksForSomething, bandOfFit, fitFromSums, requirementScore, scoreParts, type MatchContext } from './fit';
import { ProfileIndex } from './profile-index';
import { reachOf } from './reach';
import type { Band, Reach } from './vocabulary';

/** One opening as the columns answer for it, with what orders it. */
export interface OpeningFit {
  id: string;
  fit: number;
  band: Band;
  reach: Reach;
  /** Median days until the employer answers; Infinity when new. */
  answerDays: number;
  /** Interests per place. */
  exposure: number;
}

const MUST = STRENGTHS.indexOf('must');

/** What is asked for, without how strongly: openings that ask the same share one score in a query. */
function askKey(requirement: Requirement): string {
  const needed = requirement.kind === 'skill' ? requirement.level : requirement.kind === 'language' ? requirement.cefr : '';
  return `${requirement.kind} ${requirement.id} ${needed}`;
}

/**
 * All openings as columns, and the fit of each by brute force. A slot is an opening, its requirements lie side by side
 * from `start` to the next slot's; a removed opening leaves a tombstone until {@link compact}.
 * Gives what `fitOf` gives, to the last digit. The product asks `OpeningIndex`: with `rank`, this is the plain reading that tests and
 * benchmarks hold it against.
 */
export class OpeningColumns {
  readonly #context: MatchContext;

  /** Slot by id, of those that live. */
  #slots = new Map<string, number>();
  #length = 0;
  #ids: string[] = [];
  #alive = bytes(0);
  #asks = bytes(0);
  #remote = bytes(0);
  #place = ints(0);
  #answerDays = doubles(0);
  #exposure = doubles(0);
  #start = ints(1);

  #requirements = 0;
  #askOf = ints(0);
  #strengthOf = bytes(0);

  /** Everything that has ever been asked for, once; grows with the taxonomy, not with the openings. */
  readonly #askIndex = new Map<string, number>();
  readonly #askList: Requirement[] = [];
  readonly #placeIndex = new Map<string | null, number>();
  readonly #placeList: (string | null)[] = [];

  constructor(context: MatchContext, openings: Iterable<Opening> = []) {
    this.#context = context;
    for (const opening of openings) this.upsert(opening);
  }

  /** Openings that live. */
  get size(): number {
    return this.#slots.size;
  }

  /** Slots that are only carried along; many of them are a reason to {@link compact}. */
  get tombstones(): number {
    return this.#length - this.#slots.size;
  }

  /** Adds an opening, or takes the place of the one with the same id. */
  upsert(opening: Opening): void {
    this.remove(opening.id);
    const slot = this.#length++;
    this.#reserve(this.#length, this.#requirements + opening.requirements.length);
    this.#slots.set(opening.id, slot);
    this.#ids[slot] = opening.id;
    this.#alive[slot] = 1;
    this.#asks[slot] = asksForSomething(opening) ? 1 : 0;
    this.#remote[slot] = opening.remote ? 1 : 0;
    this.#place[slot] = numbered(opening.municipality, opening.municipality, this.#placeIndex, this.#placeList);
    this.#answerDays[slot] = opening.answerDays ?? Infinity;
    this.#exposure[slot] = exposureOf(opening);
    for (const requirement of opening.requirements) {
      const position = this.#requirements++;
      this.#askOf[position] = numbered(askKey(requirement), requirement, this.#askIndex, this.#askList);
      this.#strengthOf[position] = STRENGTHS.indexOf(requirement.strength);
    }
    this.#start[slot + 1] = this.#requirements;
  }

  /** Takes an opening out; false when it was not there. */
  remove(id: string): boolean {
    const slot = this.#slots.get(id);
    if (slot === undefined) return false;
    this.#alive[slot] = 0;
    return this.#slots.delete(id);
  }

  /** Moves the living together and forgets the tombstones. */
  compact(): void {
    let slot = 0;
    let position = 0;
    for (let from = 0; from < this.#length; from++) {
      const start = this.#start[from] ?? 0;
      const end = this.#start[from + 1] ?? start;
      if (!this.#alive[from]) continue;
      this.#askOf.copyWithin(position, start, end);
      this.#strengthOf.copyWithin(position, start, end);
      position += end - start;
      for (const column of [this.#asks, this.#remote, this.#place, this.#answerDays, this.#exposure])
        column.copyWithin(slot, from, from + 1);
      const id = this.#ids[from] ?? '';
      this.#ids[slot] = id;
      this.#slots.set(id, slot);
      this.#start[++slot] = position;
    }
    this.#alive.fill(0).fill(1, 0, slot);
    this.#ids.length = slot;
    this.#length = slot;
    this.#requirements = position;
  }

  /**
   * The fit of every living opening, or of the candidates among them (unknown ids are passed over, a repeated id counts once).
   * In no order.
   */
  fits(profile: Profile, candidates?: Iterable<string>): OpeningFit[] {
    const { concepts, municipalities, settings } = this.#context;
    const index = new ProfileIndex(profile);
    const weightOf = STRENGTHS.map((strength) => settings.weights[strength]);
    const partsOf = new Int32Array(this.#askList.length).fill(-1);
    const near = new Map<number, Reach>();

    const partsOfAsk = (ask: number): number => {
      const known = partsOf[ask] ?? -1;
      const requirement = this.#askList[ask];
      if (known >= 0 || !requirement) return known;
      return (partsOf[ask] = scoreParts(requirementScore(requirement, index, concepts, settings).score));
    };
    const reachOfSlot = (slot: number): Reach => {
      const place = this.#place[slot] ?? 0;
      const remote = this.#remote[slot] === 1;
      const key = 2 * place + (remote ? 1 : 0);
      const known = near.get(key);
      if (known) return known;
      const reach = reachOf(index.place, { municipality: this.#placeList[place] ?? null, remote }, municipalities);
      near.set(key, reach);
      return reach;
    };

    const found: OpeningFit[] = [];
    for (const slot of this.#slotsOf(candidates)) {
      let parts = 0;
      let weights = 0;
      let unmetMust = false;
      let asksForWork = false;
      let meetsWork = false;
      const end = this.#start[slot + 1] ?? 0;
      for (let position = this.#start[slot] ?? 0; position < end; position++) {
        const strength = this.#strengthOf[position] ?? 0;
        const weight = weightOf[strength] ?? 0;
        const score = partsOfAsk(this.#askOf[position] ?? 0);
        parts += weight * score;
        weights += weight;
        if (strength === MUST && score === 0) unmetMust = true;
        if (weight === 0 || this.#askList[this.#askOf[position] ?? 0]?.kind === 'language') continue;
        asksForWork = true;
        if (score > 0) meetsWork = true;
      }
      const reach = reachOfSlot(slot);
      const { fit } = fitFromSums(parts, weights, reach.factor, unmetMust, settings);
      found.push({
        id: this.#ids[slot] ?? '',
        fit,
        band: bandOfFit({ fit, grounded: meetsWork || !asksForWork }, this.#asks[slot] === 1, settings),
        reach,
        answerDays: this.#answerDays[slot] ?? Infinity,
        exposure: this.#exposure[slot] ?? 0,
      });
    }
    return found;
  }

  #slotsOf(candidates: Iterable<string> | undefined): Iterable<number> {
    if (!candidates) return this.#slots.values();
    const slots = new Set<number>();
    for (const id of candidates) {
      const slot = this.#slots.get(id);
      if (slot !== undefined) slots.add(slot);
    }
    return slots;
  }

  #reserve(slots: number, requirements: number): void {
    this.#alive = grown(this.#alive, slots, bytes);
    this.#asks = grown(this.#asks, slots, bytes);
    this.#remote = grown(this.#remote, slots, bytes);
    this.#place = grown(this.#place, slots, ints);
    this.#answerDays = grown(this.#answerDays, slots, doubles);
    this.#exposure = grown(this.#exposure, slots, doubles);
    this.#start = grown(this.#start, slots + 1, ints);
    this.#askOf = grown(this.#askOf, requirements, ints);
    this.#strengthOf = grown(this.#strengthOf, requirements, bytes);
  }
}

/** The number of a value in a dictionary, given out at first sight. */
function numbered<K, V>(key: K, value: V, index: Map<K, number>, list: V[]): number {
  const known = index.get(key);
  if (known !== undefined) return known;
  index.set(key, list.length);
  return list.push(value) - 1;
}
