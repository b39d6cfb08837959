import type { PeopleIndex, PeopleQuery } from '../engine/people-index';
import type { MatchContext } from '../fit';
import type { Corpus } from './corpus';
import { PAGE, quantiles } from './forward';
import { alternate, pairedRatio, type Rounds } from './measure';
import { assertSame } from './same';

const CHECKED = 12;
/** New postings whose people are found, and how many of each at most: what one would write to in a day. */
const POSTINGS = 1_000;
const CONCERNED = 100;

/** What it takes to find the people that a posting concerns, among as many as `items`. */
export interface ReverseResult {
  items: number;
  related: boolean;
  /** Milliseconds. */
  p50: Readonly<Record<string, number>>;
  p99: Readonly<Record<string, number>>;
  ratio: number;
  /** For a thousand postings. */
  thousandSeconds: number;
  /** How many people those thousand concern, counted with the limit. */
  found: number;
}

/** New postings: numbers that no index of openings holds. Those that ask for nothing concern nobody in particular. */
export function newPostings(corpus: Corpus, count: number, from: number): PeopleQuery['opening'][] {
  const found: PeopleQuery['opening'][] = [];
  for (let at = from; found.length < count; at++) {
    const { opening } = corpus.opening(at);
    if (opening.requirements.some(({ strength }) => strength !== 'learned')) found.push(opening);
  }
  return found;
}

/** @throws Error naming the posting when the index answers otherwise than brute force does */
export function assertSamePeople(index: PeopleIndex, queries: readonly PeopleQuery[]): void {
  queries.forEach((query, at) =>
    assertSame(index.search(query).people, index.brute(query).people, `posting ${at} over ${index.size} people`),
  );
}

/**
 * One posting against all profiles, against the same by brute force; then a thousand postings.
 * @throws Error when the two answer differently
 */
export async function measureReverse(
  corpus: Corpus,
  index: PeopleIndex,
  { context, related, rounds }: { context: MatchContext; related: boolean; rounds: Rounds },
): Promise<ReverseResult> {
  index.context = context;
  const fresh = 100_000_000;
  const queries = newPostings(corpus, rounds.warmUp + rounds.measured, fresh).map((opening): PeopleQuery => ({ opening, limit: PAGE }));
  assertSamePeople(index, queries.slice(0, CHECKED));
  const ask = (at: number): PeopleQuery => {
    const query = queries[at];
    if (!query) throw new Error(`There is no posting ${at}`);
    return query;
  };
  const samples = await alternate(
    [
      { name: 'people', run: (at) => index.search(ask(at)) },
      { name: 'brute', run: (at) => index.brute(ask(at)) },
    ],
    rounds,
    {
      after: ([people, brute], at) => {
        const list = (answer: unknown): unknown => (answer as ReturnType<PeopleIndex['search']>).people;
        assertSame(list(people), list(brute), `posting ${at} over ${index.size} people`);
      },
    },
  );
  const thousand = newPostings(corpus, POSTINGS, 2 * fresh);
  const begun = performance.now();
  let found = 0;
  for (const opening of thousand)
    found += index.search({ opening, atLeast: 'strong', withinReachOnly: true, limit: CONCERNED }).people.length;
  const thousandSeconds = (performance.now() - begun) / 1000;
  return { items: index.size, related, ...quantiles(samples), ratio: pairedRatio(samples, 'people', 'brute'), thousandSeconds, found };
}
