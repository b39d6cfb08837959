import type { Opening } from '../../concepts';
import type { Reach } from '../vocabulary';
import type { Best } from './best';
import type { PeopleColumns } from './people-columns';
import { GONE, type Nearness } from './people-places';
import { VisitPlan } from './people-plan';
import { NOT_TOLD, type PeopleQuestion } from './people-question';

/** So many entries are looked through before the plan is made again with what they brought. */
const AT_A_TIME = 4096;
/** Fewer cost less than a plan. */
const A_FEW = 100;
/** A division and a multiplication may each be half a unit off in the last place: nobody is passed over for that. */
const ROUNDING = 1 - 1e-12;
const NO_LIMIT = 0x7fffffff;

/** One run of a question through the people. Whom it finds stands in `best`. */
export class PeopleSearch {
  readonly #columns: PeopleColumns;
  readonly #question: PeopleQuestion;
  readonly #after: { fit: number; id: string } | undefined;
  /** Slots in order below this one do not stand after `after` where the fit is the same. */
  readonly #afterSlot: number;
  readonly #best: Best;
  /** A bit a slot: who was looked at, and is not looked at again. */
  readonly #seen: Int32Array;
  readonly #nearness: Nearness;

  /** The highest fit of anybody who has not been seen, and the same without a cap. */
  #bound = Infinity;
  #uncapped = Infinity;
  /** Whom distance alone brings below what is enough. */
  #leastFactor = 0;
  /** Slots in order beyond this one cannot come in: at best they tie with the last of the best, who has an id before theirs. */
  #lastSlot = NO_LIMIT;

  constructor(
    columns: PeopleColumns,
    question: PeopleQuestion,
    opening: Opening,
    withinOnly: boolean,
    after: { fit: number; id: string } | undefined,
    best: Best,
    seen: Int32Array,
  ) {
    this.#columns = columns;
    this.#question = question;
    this.#after = after;
    this.#afterSlot = after ? columns.upTo(after.id) : 0;
    this.#best = best;
    this.#seen = seen;
    this.#nearness = columns.places.nearness(opening, withinOnly);
  }

  /** How far the opening is for somebody who was found. */
  reach(slot: number): Reach {
    return this.#nearness.reach(this.#columns.place(slot));
  }

  /** Looks at these slots and no other. */
  among(slots: readonly number[]): void {
    this.#visit(Int32Array.from(slots), 0, slots.length);
  }

  /** Computes the fit of all, or of all among `only`, and offers each. */
  everybody(only?: ReadonlySet<number>): void {
    const { rows, length } = this.#columns;
    for (let slot = 0; slot < length; slot++) {
      if (only && !only.has(slot)) continue;
      const factor = this.#nearness.factor(rows[2 * slot] ?? GONE);
      if (factor < 0) continue;
      const fit = this.#question.fit(slot, factor);
      if (fit !== NOT_TOLD && this.#isAfter(slot, fit)) this.#best.offer(slot, fit);
    }
  }

  /** Looks through lists until nobody else can come in. */
  inPlan(): void {
    const { lists, length } = this.#columns;
    const plan = new VisitPlan(this.#question, lists);
    let everybody = 0;
    while (everybody < length && this.#goesOn(plan)) {
      const way = plan.choose(this.#enough, length - everybody);
      if (!way) {
        const end = Math.min(length, everybody + AT_A_TIME);
        everybody = this.#visitRange(everybody, end);
        continue;
      }
      let visited = 0;
      for (const tier of way) {
        for (const code of plan.codes(tier)) {
          const from = plan.cursor(code);
          const entries = lists.lengthOf(code);
          const end = Math.min(entries, from + AT_A_TIME);
          const start = lists.startOf(code);
          if (from < end) plan.advance(code, this.#visit(lists.entriesOf(code), start + from, start + end, start + entries) - start);
          visited += end - from;
        }
        plan.settle();
        if (visited > A_FEW || !this.#goesOn(plan)) break;
      }
    }
  }

  /** Whether somebody who has not been seen can come in. Takes notice of what they can reach. */
  #goesOn(plan: VisitPlan): boolean {
    this.#bound = plan.bound;
    this.#uncapped = plan.uncapped;
    this.#tighten();
    return this.#bound !== NOT_TOLD && this.#bound >= this.#enough;
  }

  /** What somebody must reach to come in, or to tie with the last. */
  get #enough(): number {
    return Math.max(this.#question.floor, this.#best.threshold);
  }

  #isAfter(slot: number, fit: number): boolean {
    const after = this.#after;
    if (!after || fit < after.fit) return true;
    if (fit > after.fit) return false;
    return slot < this.#columns.ordered ? slot >= this.#afterSlot : this.#columns.ids.idAt(slot) > after.id;
  }

  /** Takes notice of what the best hold now. */
  #tighten(): void {
    const reachable = this.#uncapped > 0 && this.#uncapped < Infinity;
    this.#leastFactor = reachable ? Math.max(0, this.#enough / this.#uncapped) * ROUNDING : 0;
    const { worst, threshold } = this.#best;
    // One outside the order stands beyond all that are in it, and so limits nothing.
    this.#lastSlot = this.#bound <= threshold && worst >= 0 ? worst : NO_LIMIT;
  }

  /** Looks at one. */
  #look(slot: number, factor: number): void {
    const word = slot >>> 5;
    const bits = this.#seen[word] ?? 0;
    if ((bits >>> slot) & 1) return;
    this.#seen[word] = bits | (1 << slot);
    const fit = this.#question.fit(slot, factor);
    if (fit === NOT_TOLD || fit < this.#best.threshold || !this.#isAfter(slot, fit)) return;
    this.#best.offer(slot, fit);
    if (this.#best.worst >= 0) this.#tighten();
  }

  /**
   * Looks at the slots of a list from one position up to another.
   * @param last where the whole list ends, which is ascending; absent where it is in no order
   * @returns up to where it is done: beyond `end` where the rest cannot come in
   */
  #visit(entries: Int32Array, from: number, end: number, last = 0): number {
    const { rows, ordered } = this.#columns;
    const nearness = this.#nearness;
    for (let at = from; at < end; at++) {
      const slot = entries[at] ?? 0;
      if (slot > this.#lastSlot && slot < ordered) return this.#firstBeyond(entries, at, last, ordered);
      const factor = nearness.factor(rows[2 * slot] ?? GONE);
      if (factor >= this.#leastFactor) this.#look(slot, factor);
    }
    return end;
  }

  /** As {@link #visit}, of all slots. @returns up to where it is done: before or beyond `end`, where those in order that are left cannot come in */
  #visitRange(from: number, end: number): number {
    const { rows, ordered } = this.#columns;
    for (let slot = from; slot < end; slot++) {
      if (slot > this.#lastSlot && slot < ordered) return ordered;
      const factor = this.#nearness.factor(rows[2 * slot] ?? GONE);
      if (factor >= this.#leastFactor) this.#look(slot, factor);
    }
    return end;
  }

  /** The first position of an ascending list from `low` on with a slot that is not below `slot`. */
  #firstBeyond(entries: Int32Array, low: number, high: number, slot: number): number {
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((entries[middle] ?? 0) < slot) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
