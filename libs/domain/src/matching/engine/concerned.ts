import type { Opening } from '../../concepts';
import type { Band } from '../vocabulary';
import type { PeopleIndex, PeopleQuery, PeopleToken, PersonFit } from './people-index';

/** Somebody whom an opening concerns. */
export interface Concerned {
  person: string;
  posting: string;
  fit: number;
  band: Band;
}

export interface ConcernedBatch {
  people: Concerned[];
  /** Where to go on after this batch; null where nobody is left. */
  resume: PeopleToken | null;
}

export interface ConcernedQuery extends Pick<PeopleQuery, 'atLeast' | 'withinReachOnly' | 'ids' | 'after'> {
  opening: Opening;
  /** People in each batch but the last; 1 or more. */
  batchSize: number;
}

/** How many people are asked for at once: the answers of one question make several batches, few questions make all. */
const WINDOW = 4096;

/**
 * How much each person may be given, over all postings that share it. Counts what it has let through itself;
 * what was given earlier is asked for.
 */
export class PersonCaps {
  readonly #most: number;
  readonly #given: (person: string) => number;
  readonly #taken = new Map<string, number>();

  /** @param most postings for one person @param given how many that person has been given before, however long ago counts */
  constructor(most: number, given: (person: string) => number = () => 0) {
    this.#most = most;
    this.#given = given;
  }

  /** Whether a person may be given one more. */
  hasRoom(person: string): boolean {
    return this.#given(person) + (this.#taken.get(person) ?? 0) < this.#most;
  }

  /** Counts one more for a person; false, and not counted, where that would pass the cap. */
  take(person: string): boolean {
    if (!this.hasRoom(person)) return false;
    this.#taken.set(person, (this.#taken.get(person) ?? 0) + 1);
    return true;
  }
}

/**
 * Whom a posting concerns, the highest fit first, in batches. Writes nothing and tells nobody: that is for who asks.
 * Whoever has reached the cap is passed over, and the next one comes instead. A batch is computed when it is asked for; after a stop, it goes on
 * from `resume` of the last batch that was dealt with, given caps that know of it.
 * The index may change between two batches: who writes to somebody looks first whether they are still there.
 * @throws RangeError for a batch size below 1
 */
export function* concerned(index: PeopleIndex, query: ConcernedQuery, caps: PersonCaps): Generator<ConcernedBatch, void, undefined> {
  const { batchSize, opening, after } = query;
  if (!(batchSize >= 1)) throw new RangeError(`A batch of ${batchSize} people`);
  let people: Concerned[] = [];
  let last: PeopleToken | null = null;
  for (const { id, fit, band } of inOrder(index, query, after)) {
    // Not counted before the batch is handed over: who stops there has not given this one anything.
    if (!caps.hasRoom(id)) continue;
    if (people.length >= batchSize) {
      yield { people, resume: last };
      people = [];
    }
    // Meanwhile another posting may have taken the room.
    if (!caps.take(id)) continue;
    people.push({ person: id, posting: opening.id, fit, band });
    last = { fit, id };
  }
  if (people.length > 0) yield { people, resume: null };
}

function* inOrder(
  index: PeopleIndex,
  { opening, atLeast, withinReachOnly, ids, batchSize }: ConcernedQuery,
  after?: PeopleToken,
): Generator<PersonFit> {
  const limit = Math.max(WINDOW, batchSize);
  const only = ids && [...ids];
  for (;;) {
    const { people, total } = index.search({
      opening,
      limit,
      ...(atLeast && { atLeast }),
      ...(withinReachOnly && { withinReachOnly }),
      ...(only && { ids: only }),
      ...(after && { after }),
    });
    yield* people;
    const last = people.at(-1);
    if (total !== null || !last) return;
    after = { fit: last.fit, id: last.id };
  }
}
