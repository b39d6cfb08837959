import {
  LiveConceptGraph,
  MunicipalityGraph,
  OpeningIndex,
  PeopleIndex,
  type IndexedOpening,
  type IndexedPerson,
} from '@arena/domain/engine';
import { DoubleBuffer } from './double-buffer';
import type { Asked, IndexSizes, MatchData, MatchMessages, MessageName, Told } from './match-messages';

/** What is out of order is no matter while there is no more of it than this. */
const LITTLE = 1000;

const share = (worn: number, whole: number): number => (worn > LITTLE ? worn / Math.max(1, whole) : 0);

type Handlers = { [N in MessageName]: (message: Asked<N>) => Told<N> };

/** Openings and people in memory, by messages: the same in this thread and in one of its own. */
export class MatchIndexes {
  readonly #concepts = new LiveConceptGraph([]);
  readonly #openings = new DoubleBuffer<IndexedOpening, OpeningIndex>(({ opening }) => opening.id);
  readonly #people = new DoubleBuffer<IndexedPerson, PeopleIndex>(({ id }) => id);

  readonly #handlers: Handlers = {
    begin: (data) => this.#begin(data),
    fill: ({ openings = [], people = [] }) => {
      this.#openings.fill(openings);
      this.#people.fill(people);
      return null;
    },
    change: ({ openings, people }) => {
      this.#openings.change(openings.put, openings.gone);
      this.#people.change(people.put, people.gone);
      return this.#sizes();
    },
    stand: () => {
      this.#openings.stand();
      this.#people.stand();
      // what lies together is found together
      this.#openings.standing.compact();
      this.#people.standing.compact();
      return this.#sizes();
    },
    search: (query) => this.#openings.standing.search(query),
    oneMore: ({ profile, filter, mostTaughtBy }) => this.#openings.standing.oneMore(profile, filter, mostTaughtBy),
    people: (query) => this.#people.standing.search(query),
    openAt: (at) => this.#openings.standing.openAt(at),
  };

  /** @throws Error for a question before anything stands */
  answer<N extends keyof MatchMessages>(name: N, message: Asked<N>): Told<N> {
    return this.#handlers[name](message);
  }

  /** What stands near what is asked of the newest edition of the taxonomy, also by the indexes that stand; ids are as their openings were read. */
  #begin({ edges, municipalities, crossings, settings }: MatchData): null {
    this.#concepts.replace(edges);
    const context = { concepts: this.#concepts, municipalities: new MunicipalityGraph(municipalities, crossings), settings };
    this.#openings.begin(new OpeningIndex(context));
    this.#people.begin(new PeopleIndex(context));
    return null;
  }

  #sizes(): IndexSizes {
    const [openings, people] = [this.#openings.current, this.#people.current];
    // they stand together
    if (!openings || !people) return { openings: 0, people: 0, wear: 0 };
    const wear = Math.max(
      share(openings.tombstones, openings.size),
      share(people.tombstones, people.size),
      // more than half outside the order of ids makes long ties slow
      share(people.unordered, people.size / 2),
    );
    return { openings: openings.size, people: people.size, wear };
  }
}
