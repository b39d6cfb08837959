import { ints } from './columns-memory';
import type { ConceptLists } from './concept-lists';
import type { Tier } from './people-codes';
import type { PeopleQuestion } from './people-question';

/**
 * Which lists must be looked through before nobody else can come into the answer. Per requirement the lists stand in tiers by what they
 * are worth; once the highest tiers of some are done, whoever has not been seen reaches at most what the next ones are worth.
 * So the rarest thing that an answer cannot do without is looked through, and the long lists seldom are.
 */
export class VisitPlan {
  readonly #question: PeopleQuestion;
  readonly #lists: ConceptLists;
  /** By code: how far its list has been looked through. */
  readonly #cursors: Int32Array;
  /** Tiers of all requirements in a row, the most worth first; those of a requirement begin at `firsts`. */
  readonly #tiers: readonly Tier[];
  readonly #left: Int32Array;
  readonly #firsts: Int32Array;
  /** By requirement: the first tier that is not done, and the most that somebody unseen can reach. */
  readonly #next: Int32Array;
  readonly #most: Int32Array;
  /** For trying out. */
  readonly #tryNext: Int32Array;
  readonly #tryMost: Int32Array;

  constructor(question: PeopleQuestion, lists: ConceptLists) {
    const requirements = question.asked.length;
    this.#question = question;
    this.#lists = lists;
    this.#cursors = question.lent.cursors;
    this.#tiers = question.asked.flatMap(({ tiers }) => tiers);
    this.#left = ints(this.#tiers.length);
    this.#firsts = ints(requirements + 1);
    question.asked.forEach(({ tiers }, i) => (this.#firsts[i + 1] = (this.#firsts[i] ?? 0) + tiers.length));
    this.#next = ints(requirements);
    this.#most = ints(requirements);
    this.#tryNext = ints(requirements);
    this.#tryMost = ints(requirements);
    this.settle();
  }

  /** The highest fit of anybody who has not been seen, or `NOT_TOLD`. */
  get bound(): number {
    return this.#question.bound(this.#most);
  }

  /** What {@link bound} would be without a cap. */
  get uncapped(): number {
    return this.#question.uncapped(this.#most);
  }

  /** The codes of a tier. */
  codes(tier: number): readonly number[] {
    return this.#tiers[tier]?.codes ?? [];
  }

  /** How far the list of a code has been looked through. */
  cursor(code: number): number {
    return this.#cursors[code] ?? 0;
  }

  /** Says how far the list of a code has been looked through; {@link settle} takes notice. */
  advance(code: number, cursor: number): void {
    this.#cursors[code] = cursor;
  }

  /** Counts what is left of each tier, and moves on from those that are done. */
  settle(): void {
    this.#tiers.forEach(({ codes }, tier) => {
      let left = 0;
      for (const code of codes) left += this.#lists.lengthOf(code) - (this.#cursors[code] ?? 0);
      this.#left[tier] = left;
    });
    for (let i = 0; i < this.#next.length; i++) {
      const end = this.#firsts[i + 1] ?? 0;
      let tier = Math.max(this.#next[i] ?? 0, this.#firsts[i] ?? 0);
      while (tier < end && this.#left[tier] === 0) tier++;
      this.#next[i] = tier;
      this.#most[i] = this.#partsAt(i, tier);
    }
  }

  /**
   * The tiers of the cheapest way to where nobody unseen reaches `enough`, by the number of entries to look through; null where
   * it is cheaper to look at everybody, or where somebody who holds nothing of all this can be in the answer.
   * @param everybody how many entries that costs
   */
  choose(enough: number, everybody: number): readonly number[] | null {
    const one = this.#chooseOne(enough, everybody);
    const several = this.#chooseSeveral(enough, one?.cost ?? everybody);
    return (several ?? one)?.tiers ?? null;
  }

  /** The cheapest single requirement that the answer cannot do without, below a cost. */
  #chooseOne(enough: number, below: number): Way | null {
    const most = this.#tryMost;
    let [from, to, cheapest] = [0, 0, below];
    for (let i = 0; i < this.#next.length; i++) {
      most.set(this.#most);
      const end = this.#firsts[i + 1] ?? 0;
      const first = this.#next[i] ?? 0;
      let cost = 0;
      for (let tier = first; tier < end; tier++) {
        cost += this.#left[tier] ?? 0;
        if (cost >= cheapest) break;
        most[i] = this.#partsAt(i, tier + 1);
        if (this.#question.bound(most) >= enough) continue;
        [from, to, cheapest] = [first, tier + 1, cost];
        break;
      }
    }
    return to > from ? { tiers: Array.from({ length: to - from }, (_, i) => from + i), cost: cheapest } : null;
  }

  /** Several requirements, of which it cannot do without all: always the tier that takes most from the bound for what it costs. */
  #chooseSeveral(enough: number, below: number): Way | null {
    const most = this.#tryMost;
    const next = this.#tryNext;
    most.set(this.#most);
    next.set(this.#next);
    const way: Way = { tiers: [], cost: 0 };
    while (this.#question.bound(most) >= enough) {
      let best = -1;
      let bestGain = -1;
      for (let i = 0; i < next.length; i++) {
        const tier = next[i] ?? 0;
        if (tier >= (this.#firsts[i + 1] ?? 0)) continue;
        const drop = (this.#tiers[tier]?.parts ?? 0) - this.#partsAt(i, tier + 1);
        const gain = ((this.#question.asked[i]?.weight ?? 0) * drop + 1) / ((this.#left[tier] ?? 0) + 1);
        if (gain <= bestGain) continue;
        best = i;
        bestGain = gain;
      }
      // Nothing left to look through: somebody who holds nothing of it can be in the answer.
      if (best < 0) return null;
      const tier = next[best] ?? 0;
      way.tiers.push(tier);
      way.cost += this.#left[tier] ?? 0;
      if (way.cost >= below) return null;
      next[best] = tier + 1;
      most[best] = this.#partsAt(best, tier + 1);
    }
    return way;
  }

  /** What a tier of a requirement is worth; 0 past its last. */
  #partsAt(requirement: number, tier: number): number {
    return tier < (this.#firsts[requirement + 1] ?? 0) ? (this.#tiers[tier]?.parts ?? 0) : 0;
  }
}

/** Tiers to look through one after the other, and how many entries are left in them. */
interface Way {
  tiers: number[];
  cost: number;
}
