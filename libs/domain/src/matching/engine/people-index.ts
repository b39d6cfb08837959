import type { Opening, Profile } from '../../concepts';
import { asksForSomething, type MatchContext } from '../fit';
import type { Band, Reach } from '../vocabulary';
import { Best } from './best';
import { BitSet } from './bitset';
import { grown, ints } from './columns-memory';
import { PeopleColumns } from './people-columns';
import { PeoplePlaces } from './people-places';
import { PeopleQuestion, type ToldFrom } from './people-question';
import { PeopleSearch } from './people-search';

/** Somebody to be found by an opening. */
export interface IndexedPerson {
  id: string;
  profile: Profile;
}

/** One person as an opening finds them. */
export interface PersonFit {
  id: string;
  fit: number;
  band: Band;
  reach: Reach;
}

/** A place in the order of an answer: after this person. */
export interface PeopleToken {
  fit: number;
  id: string;
}

/** Plain data, in and out: it may come from another thread. */
export interface PeopleQuery {
  opening: Opening;
  /** The lowest band that is told; absent: a stretch. Nobody below it ever is. */
  atLeast?: ToldFrom;
  /** Only people whose travel reach the opening lies within. */
  withinReachOnly?: boolean;
  /** The most people; may be Infinity. */
  limit: number;
  /** Only these; an unknown id is passed over, a repeated one counts once. */
  ids?: Iterable<string>;
  /** Only people who stand after this one in the order, whether or not that one is still there. */
  after?: PeopleToken;
}

export interface PeopleAnswer {
  /** By fit, the highest first, then by id; by nothing else about them. */
  people: PersonFit[];
  /** How many there are; null where the limit may have left some out. */
  total: number | null;
}

/**
 * All people in memory, for the question whom an opening concerns: `OpeningIndex` the other way round, exact, every fit that of `fitOf`.
 * Holds skills with levels, languages, what may be driven, certificates, approved qualifications, place and travel reach of a person, and nothing else.
 * Who is added again takes a new slot; the old one is a tombstone until {@link compact}.
 * An opening that asks for nothing is open for all, and concerns nobody more than another: its answer is empty.
 */
export class PeopleIndex {
  #context: MatchContext;
  readonly #columns: PeopleColumns;
  readonly #best: Best;
  /** Lent to one question at a time. */
  readonly #lent = { first: ints(0), cursors: ints(0) };
  readonly #seen = new BitSet();

  constructor(context: MatchContext, people: Iterable<IndexedPerson> = []) {
    this.#context = context;
    const columns = new PeopleColumns(new PeoplePlaces(context.municipalities));
    this.#columns = columns;
    this.#best = new Best((a, b) => columns.compare(a, b));
    for (const person of people) this.upsert(person);
    if (this.unordered > 0) this.compact();
  }

  /** People who can be found. */
  get size(): number {
    return this.#columns.ids.size;
  }

  /** Slots that are only carried along; many of them are a reason to {@link compact}. */
  get tombstones(): number {
    return this.#columns.length - this.size;
  }

  /** Slots that stand outside the order of ids, from what came since {@link compact}; a large share of them makes long ties slow, never wrong. */
  get unordered(): number {
    return this.#columns.length - this.#columns.ordered;
  }

  /** What every question is asked with. Nothing of it is built in: another version of the taxonomy or the settings holds from the next question on. */
  get context(): MatchContext {
    return this.#context;
  }

  set context(context: MatchContext) {
    this.#context = context;
    this.#columns.places.municipalities = context.municipalities;
  }

  /** Adds a person, or takes the place of the one with the same id. */
  upsert({ id, profile }: IndexedPerson): void {
    this.#columns.remove(id);
    this.#columns.add(id, profile);
  }

  /** Takes a person out; false when there was none. */
  remove(id: string): boolean {
    return this.#columns.remove(id);
  }

  /** Forgets the tombstones and puts all in the order of ids. Takes about as long as to load them again. */
  compact(): void {
    this.#columns.compact();
  }

  /** Whom an opening concerns: the best, exactly, without looking at everybody where that can be helped. */
  search(query: PeopleQuery): PeopleAnswer {
    return this.#answer(query, (search) => {
      if (query.ids) search.among(this.#slotsOf(query.ids));
      else search.inPlan();
    });
  }

  /** The same answer by brute force over the columns: everybody's fit is computed. The oracle of tests and measurements. */
  brute(query: PeopleQuery): PeopleAnswer {
    return this.#answer(query, (search) => search.everybody(query.ids && new Set(this.#slotsOf(query.ids))));
  }

  /** Bytes that the typed arrays hold. */
  bytes(): number {
    return this.#columns.bytes() + this.#seen.bytes() + this.#lent.first.byteLength + this.#lent.cursors.byteLength;
  }

  #answer(query: PeopleQuery, run: (search: PeopleSearch) => void): PeopleAnswer {
    const { opening, atLeast = 'stretch', withinReachOnly = false, limit, after } = query;
    if (!asksForSomething(opening)) return { people: [], total: 0 };
    const columns = this.#columns;
    this.#lent.first = grown(this.#lent.first, columns.codes.size, ints);
    this.#lent.cursors = grown(this.#lent.cursors, columns.codes.size, ints);
    this.#seen.reserve(columns.length);
    this.#seen.clear();
    this.#best.start(Math.max(0, limit));
    const question = new PeopleQuestion(opening, atLeast, columns, this.#context, this.#lent);
    const search = new PeopleSearch(columns, question, opening, withinReachOnly, after, this.#best, this.#seen.words);
    try {
      run(search);
    } finally {
      question.end();
    }
    const { slots, fits, length } = this.#best.take();
    const people = Array.from({ length }, (_, i): PersonFit => {
      const slot = slots[i] ?? 0;
      const fit = fits[i] ?? 0;
      return { id: columns.ids.idAt(slot), fit, band: question.bandOf(fit), reach: search.reach(slot) };
    });
    return { people, total: length < limit ? length : null };
  }

  #slotsOf(ids: Iterable<string>): number[] {
    const slots: number[] = [];
    for (const id of ids) {
      const slot = this.#columns.ids.slotOf(id);
      if (slot >= 0) slots.push(slot);
    }
    return slots;
  }
}
