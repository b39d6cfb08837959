import type { Profile } from '../../concepts';
import type { MatchContext } from '../fit';
import type { OneMore } from '../vocabulary';
import type { Column } from './columns-memory';
import { OneMoreSearch } from './one-more-index';
import { bruteForce } from './opening-brute';
import type { OpeningAnswer, OpeningFilter, OpeningQuery } from './opening-query';
import { OpeningSearch } from './opening-search';
import { OpeningStore, type IndexedOpening } from './opening-store';

export type { OpeningAnswer, OpeningFilter, OpeningQuery } from './opening-query';
export type { IndexedOpening } from './opening-store';

/**
 * All openings in memory, ranked for one profile at a time: exact, whatever was added, changed and removed before.
 * Not for two questions at once: a question uses the same memory as the one before.
 */
export class OpeningIndex {
  readonly #context: MatchContext;
  readonly #store: OpeningStore;
  readonly #search: OpeningSearch;
  readonly #oneMore: OneMoreSearch;

  constructor(context: MatchContext, openings: Iterable<IndexedOpening> = []) {
    this.#context = context;
    this.#store = new OpeningStore(context);
    this.#search = new OpeningSearch(this.#store, context);
    this.#oneMore = new OneMoreSearch(this.#store, context);
    for (const one of openings) this.upsert(one);
    if (this.size > 0) this.compact();
  }

  /** Openings that live. */
  get size(): number {
    return this.#store.ids.size;
  }

  /** Slots that are only carried along; many of them are a reason to {@link compact}. */
  get tombstones(): number {
    return this.#store.length - this.size;
  }

  /** Adds an opening, or takes the place of the one with the same id. */
  upsert(one: IndexedOpening): void {
    this.#store.upsert(one);
  }

  /** Takes an opening out; false when it was not there. */
  remove(id: string): boolean {
    return this.#store.remove(id);
  }

  /**
   * Forgets the tombstones and lays openings of one place together, which makes questions about what is within reach faster:
   * worth it after loading many, and when there are many tombstones. Takes about as long as to load them again.
   */
  compact(): void {
    this.#store.compact();
  }

  /** The openings that a filter lets through, in the order that a profile sees them (`compareFits`), with counts of all of them. */
  search(query: OpeningQuery): OpeningAnswer {
    return this.#search.search(query);
  }

  /** The same as {@link search}, by looking at every opening: its oracle. */
  brute(query: OpeningQuery): OpeningAnswer {
    return bruteForce(this.#store, this.#context, query);
  }

  /**
   * Which one skill (at level 2), licence or certificate that is not held makes the most openings within reach suit that do not today.
   * The same as `oneMoreSkill` over the openings that the filter lets through.
   * @param mostTaughtBy how many openings are told where it is learned
   * @returns at most three, best first; empty when nothing would lift any
   */
  oneMore(profile: Profile, filter: OpeningFilter = {}, mostTaughtBy = Infinity): OneMore[] {
    return this.#oneMore.search(profile, filter, mostTaughtBy);
  }

  /** How many have not closed at a moment (milliseconds since 1970), those that nothing can be said of too. */
  openAt(at: number): number {
    let open = 0;
    for (const slot of this.#store.alive) if (this.#store.closing.isOpen(slot, at)) open++;
    return open;
  }

  /** The arrays that {@link brute} reads for every opening, cut to what is in use: what one pass over the same data is measured on. */
  columnsRead(): Column[] {
    return this.#store.columnsRead();
  }

  /** Bytes of memory held in typed arrays, the room to grow and what a question uses included. */
  bytes(): number {
    return this.#store.bytes() + this.#search.bytes() + this.#oneMore.bytes();
  }
}
