import { OPPORTUNITY_KINDS, STRENGTHS, type Opening } from '../../concepts';
import { exposureOf } from '../exposure';
import type { MatchContext } from '../fit';
import { Asks, conceptOf, variantOf } from './asks';
import { BitSet } from './bitset';
import { ClosingTimes } from './closing-times';
import { doubles, grown, ints, type Column } from './columns-memory';
import { ConceptLists } from './concept-lists';
import {
  ASKS_ELSE,
  codeOf,
  Frames,
  kindOf,
  LEARNED,
  MOST_FRAMES,
  OPEN_FOR_ALL,
  OVERSIZE,
  shapeOf,
  type NumberedRequirement,
} from './frames';
import { IdTable } from './id-table';
import { Places } from './places';

/** An opening with what filters it. Filters never score. */
export interface IndexedOpening {
  opening: Opening;
  /** Read by a machine in an ad from elsewhere. Without requirements nothing can be said of it: found by searching, never by matching. */
  imported: boolean;
  /** Milliseconds since 1970; null: no end. */
  closesAt: number | null;
}

/** Of an entry of the column of requirements: the strength stands in the low bits, the number of the ask above. */
const STRENGTH_BITS = 2;
/** Of a seat: the place stands in the low bits, all of them set where it stands elsewhere; the frame above. */
export const PLACE_BITS = 12;
export const PLACE_MASK = (1 << PLACE_BITS) - 1;
const STRENGTH_MASK = (1 << STRENGTH_BITS) - 1;
export const askOf = (entry: number): number => entry >>> STRENGTH_BITS;
export const strengthOf = (entry: number): number => entry & STRENGTH_MASK;
/** Of an entry of an inverted list: the strength in the low bits, which of the asks for the concept above, and the slot above that. */
const VARIANT_BITS = 2;
export const SLOT_FROM = STRENGTH_BITS + VARIANT_BITS;
/** All that an entry of an inverted list says beside the slot is below this. */
export const HOWS = 1 << SLOT_FROM;
export const howOf = (variant: number, strength: number): number => (variant << STRENGTH_BITS) | strength;

/**
 * All openings as columns, as inverted lists and as sets of slots for the filters. A slot is an opening; its requirements lie side by side
 * from `start` to the next slot's. A slot is only ever appended; what is removed leaves a tombstone until {@link compact}.
 */
export class OpeningStore {
  readonly ids = new IdTable();
  /**
   * By slot, two numbers: its seat, see {@link frameOf} and {@link placeOf}, and a running sum that belongs to the question being answered.
   * Side by side, since who reads one soon reads the other.
   */
  seats = ints(0);
  /** The places of the slots whose place does not fit into the seat. */
  #farPlaces = new Map<number, number>();
  /** Median days until the employer answers; Infinity when new. */
  answerDays = doubles(0);
  /** Interests per place. */
  exposure = doubles(0);
  start = ints(1);
  /** Requirements of all slots, see {@link askOf} and {@link strengthOf}. */
  requirements = ints(0);

  readonly asks = new Asks();
  readonly frames: Frames;
  readonly places = new Places();
  readonly closing = new ClosingTimes();
  /**
   * By concept, which goes by the first ask for it: who asks for it in a way that weighs, and how, see {@link SLOT_FROM} and {@link howOf}.
   * Languages have no list: they stand in the frame.
   */
  lists = new ConceptLists();
  /** By ask: the slots where it is learned. */
  taught = new ConceptLists();
  /** Slots below this lie place by place, since the last {@link compact}: the places in that order, and where each begins and the last ends. */
  laid = 0;
  laidPlaces = ints(0);
  laidFrom = ints(1);
  /** Of those slots the ones that ask for nothing and are to be matched, in the order of ties. */
  forAllInOrder = ints(0);
  /** By place: the slots that came after that. */
  byPlace = new ConceptLists();

  /** Living, and to be matched at all. */
  readonly matchable = new BitSet();
  readonly alive = new BitSet();
  readonly imported = new BitSet();
  readonly openForAll = new BitSet();
  readonly asksElse = new BitSet();
  readonly oversize = new BitSet();
  readonly #mostPlaces: number;
  readonly #weightOf: readonly number[];
  readonly kinds: readonly BitSet[] = OPPORTUNITY_KINDS.map(() => new BitSet());

  /** @param most how many frames and places stand in a seat; what is beyond costs time, nothing else */
  constructor(context: MatchContext, most = { frames: MOST_FRAMES, places: PLACE_MASK }) {
    this.frames = new Frames(context.settings, most.frames);
    this.#mostPlaces = most.places;
    this.#weightOf = STRENGTHS.map((strength) => context.settings.weights[strength]);
  }

  /** Slots, of the living and of the tombstones. */
  get length(): number {
    return this.ids.length;
  }

  /** Adds an opening, or takes the place of the one with the same id. */
  upsert({ opening, imported, closesAt }: IndexedOpening): void {
    this.remove(opening.id);
    const requirements = opening.requirements.map((one): NumberedRequirement => ({
      ask: this.asks.numberOf(one),
      strength: STRENGTHS.indexOf(one.strength),
      isLanguage: one.kind === 'language',
    }));
    const place = this.places.numberOf(opening.municipality, opening.remote);
    const isFar = place >= this.#mostPlaces;
    const frame = this.frames.numberOf(opening, requirements, isFar);
    const slot = this.ids.add(opening.id);
    const length = slot + 1;

    const from = this.start[slot] ?? 0;
    this.seats = grown(this.seats, 2 * length, ints);
    this.answerDays = grown(this.answerDays, length, doubles);
    this.exposure = grown(this.exposure, length, doubles);
    this.start = grown(this.start, length + 1, ints);
    this.requirements = grown(this.requirements, from + requirements.length, ints);
    this.seats[2 * slot] = (frame << PLACE_BITS) | (isFar ? PLACE_MASK : place);
    if (isFar) this.#farPlaces.set(slot, place);
    this.answerDays[slot] = opening.answerDays ?? Infinity;
    this.exposure[slot] = exposureOf(opening);
    this.start[slot + 1] = from + requirements.length;
    requirements.forEach(({ ask, strength, isLanguage }, i) => {
      this.requirements[from + i] = (ask << STRENGTH_BITS) | strength;
      if (strength === LEARNED) this.taught.append(ask, slot);
      if (isLanguage || this.#weightOf[strength] === 0) return;
      const facts = this.asks.facts[ask] ?? 0;
      this.lists.append(conceptOf(facts), (slot << SLOT_FROM) | howOf(variantOf(facts), strength));
    });
    this.byPlace.append(place, slot);
    this.closing.append(closesAt);
    this.alive.add(slot);
    if (!imported || requirements.length > 0) this.matchable.add(slot);
    if (imported) this.imported.add(slot);
    this.#classify(slot, frame);
  }

  /** The frame of a slot. */
  frameOf(slot: number): number {
    return (this.seats[2 * slot] ?? 0) >>> PLACE_BITS;
  }

  /** The place of a slot. */
  placeOf(slot: number): number {
    const place = (this.seats[2 * slot] ?? 0) & PLACE_MASK;
    return place < PLACE_MASK ? place : (this.#farPlaces.get(slot) ?? 0);
  }

  /** Index of the kind of opportunity. */
  kindOf(slot: number): number {
    return kindOf(this.frames.codes[codeOf(this.frameOf(slot))] ?? 0);
  }

  /** Takes an opening out; false when it was not there. */
  remove(id: string): boolean {
    const slot = this.ids.remove(id);
    if (slot < 0) return false;
    this.alive.delete(slot);
    this.matchable.delete(slot);
    return true;
  }

  /**
   * Forgets the tombstones, and lays openings of one place side by side, neighbours by the numbers of their municipalities:
   * then what is within somebody's reach lies close together in memory. Takes about as long as to load them again.
   */
  compact(): void {
    const order = this.#byPlaceOrder();
    const moved = ints(this.length).fill(-1);
    order.forEach((from, to) => (moved[from] = to));
    const { length } = order;

    const start = ints(length + 1);
    const requirements = ints(order.reduce((sum, from) => sum + (this.start[from + 1] ?? 0) - (this.start[from] ?? 0), 0));
    for (let slot = 0, end = 0; slot < length; slot++) {
      const from = order[slot] ?? 0;
      const last = this.start[from + 1] ?? 0;
      for (let position = this.start[from] ?? 0; position < last; position++) requirements[end++] = this.requirements[position] ?? 0;
      start[slot + 1] = end;
    }
    this.start = start;
    this.requirements = requirements;
    this.answerDays = Float64Array.from(order, (from) => this.answerDays[from] ?? Infinity);
    this.exposure = Float64Array.from(order, (from) => this.exposure[from] ?? 0);
    const seats = ints(2 * length);
    for (let slot = 0; slot < length; slot++) seats[2 * slot] = this.seats[2 * (order[slot] ?? 0)] ?? 0;
    this.seats = seats;
    const far = [...this.#farPlaces].map(([from, place]): [number, number] => [moved[from] ?? -1, place]);
    this.#farPlaces = new Map(far.filter(([slot]) => slot >= 0));

    this.lists.renumber((entry) => {
      const slot = moved[entry >>> SLOT_FROM] ?? -1;
      return slot < 0 ? -1 : (slot << SLOT_FROM) | (entry & (HOWS - 1));
    });
    this.lists.sort();
    this.taught.renumber((from) => moved[from] ?? -1);
    this.taught.sort();
    this.closing.compact(order);
    this.ids.reorder(order);
    for (const set of [this.matchable, this.imported, this.alive]) set.renumber(moved);
    for (const set of [this.openForAll, this.asksElse, this.oversize, ...this.kinds]) set.clear();
    for (let slot = 0; slot < length; slot++) this.#classify(slot, this.frameOf(slot));
    this.#layOut();
  }

  /** What brute force reads of every opening, cut to the slots in use. What only decides ties is read of few, and not among them. */
  columnsRead(): Column[] {
    const { length } = this;
    const words = (length + 31) >>> 5;
    return [
      this.alive.words.subarray(0, words),
      this.imported.words.subarray(0, words),
      this.start.subarray(0, length + 1),
      this.seats.subarray(0, 2 * length),
      this.requirements.subarray(0, this.start[length] ?? 0),
    ];
  }

  /** Bytes of memory held in typed arrays. */
  bytes(): number {
    const columns = [
      this.laidPlaces,
      this.laidFrom,
      this.forAllInOrder,
      this.seats,
      this.answerDays,
      this.exposure,
      this.start,
      this.requirements,
    ];
    const sets = [this.matchable, this.alive, this.imported, this.openForAll, this.asksElse, this.oversize, ...this.kinds];
    return (
      columns.reduce((sum, { byteLength }) => sum + byteLength, 0) +
      [...sets, this.ids, this.frames, this.closing, this.lists, this.taught, this.byPlace].reduce((sum, one) => sum + one.bytes(), 0)
    );
  }

  /** The living slots, place by place. */
  #byPlaceOrder(): Int32Array {
    const { size } = this.places;
    const key = (place: number): string => `${place % 2} ${this.places.at(place).municipality ?? ''}`;
    const rank = ints(size);
    Array.from({ length: size }, (_, place) => place)
      .sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : a - b))
      .forEach((place, at) => (rank[place] = at));
    const from = ints(size + 1);
    for (const slot of this.alive) {
      const after = (rank[this.placeOf(slot)] ?? 0) + 1;
      from[after] = (from[after] ?? 0) + 1;
    }
    for (let at = 0; at < size; at++) from[at + 1] = (from[at + 1] ?? 0) + (from[at] ?? 0);
    const order = ints(this.ids.size);
    for (const slot of this.alive) {
      const at = rank[this.placeOf(slot)] ?? 0;
      const to = from[at] ?? 0;
      order[to] = slot;
      from[at] = to + 1;
    }
    return order;
  }

  /** Notes where each place lies, now that all lie in order. */
  #layOut(): void {
    const places: number[] = [];
    const from: number[] = [];
    for (let slot = 0; slot < this.length; slot++) {
      const place = this.placeOf(slot);
      if (place === places.at(-1)) continue;
      places.push(place);
      from.push(slot);
    }
    this.laid = this.length;
    this.laidPlaces = Int32Array.from(places);
    this.laidFrom = Int32Array.from([...from, this.laid]);
    this.byPlace = new ConceptLists();
    this.forAllInOrder = Int32Array.from(this.openForAll)
      .filter((slot) => this.matchable.has(slot))
      .sort(tieBreaker(this));
  }

  #classify(slot: number, frame: number): void {
    const code = this.frames.codes[codeOf(frame)] ?? 0;
    this.kinds[kindOf(code)]?.add(slot);
    if (shapeOf(code) === OPEN_FOR_ALL) this.openForAll.add(slot);
    if (shapeOf(code) === ASKS_ELSE) this.asksElse.add(slot);
    if (shapeOf(code) === OVERSIZE) this.oversize.add(slot);
  }
}

/** The order of openings with equal fits: `compareFits` over the columns. */
export function tieBreaker(store: OpeningStore): (a: number, b: number) => number {
  return (a, b) => {
    const { answerDays, exposure, ids } = store;
    const days = (answerDays[a] ?? 0) - (answerDays[b] ?? 0);
    // Two infinities give NaN, which is not above or below.
    if (days < 0) return -1;
    if (days > 0) return 1;
    const crowd = (exposure[a] ?? 0) - (exposure[b] ?? 0);
    return crowd < 0 ? -1 : crowd > 0 ? 1 : ids.compare(a, b);
  };
}
