import { OpeningIndex, type OpeningQuery } from '../engine/opening-index';
import type { MatchContext } from '../fit';
import { AskedEntries } from './asked-entries';
import type { Corpus } from './corpus';
import { alternate, median, pairedRatio, quantile, type Rounds, type Samples, type Variant } from './measure';
import { bytesOf, pass } from './pass';
import { assertSame } from './same';
import type { SqlJoin } from './sql-join';
import { TimedIterable } from './timed-iterable';

/** As many as a page of results shows. */
export const PAGE = 20;
/** Questions whose whole answer is compared with brute force before anything is timed. */
const CHECKED = 24;

/** What the questions of one kind took, over openings of one size. */
export interface ForwardResult {
  items: number;
  filtered: boolean;
  related: boolean;
  /** Milliseconds. */
  p50: Readonly<Record<string, number>>;
  p99: Readonly<Record<string, number>>;
  /** Match p50 / p50 of one pass. */
  passRatio: number;
  bruteRatio: number;
  /** Absent where no database was asked. */
  sqlRatio?: number;
  /** Of a median question, over the openings that ask for something its profile meets. */
  nsPerEntry: number;
  entries: number;
  /** Share of the openings that the filters keep, on average. */
  kept: number;
  /** What brute force reads, per opening. */
  bytesPerItem: number;
}

/** An index, filled, and what filling it took. */
export interface Built {
  index: OpeningIndex;
  entries: AskedEntries;
  /** Milliseconds, without the making of the openings. */
  buildMs: number;
}

/** Fills an index with the openings from 0 to `items`. */
export function build(corpus: Corpus, items: number, context: MatchContext): Built {
  const entries = new AskedEntries();
  function* counted(): Generator<ReturnType<Corpus['opening']>> {
    for (const one of corpus.openings(items)) {
      entries.add(one.opening.requirements, context);
      yield one;
    }
  }
  const openings = new TimedIterable(counted());
  const begun = performance.now();
  const index = new OpeningIndex(context, openings);
  const buildMs = performance.now() - begun - openings.making;
  return { index, entries, buildMs };
}

/** The questions of a run, each the same for every variant. */
export function openingQueries(corpus: Corpus, count: number, filtered: boolean): OpeningQuery[] {
  return Array.from({ length: count }, (_, at) => {
    const { profile, kinds } = corpus.question(at);
    return { profile, limit: PAGE, filter: filtered ? { kinds, withinReachOnly: true } : {} };
  });
}

/** @throws Error naming the question when the index answers otherwise than brute force does */
export function assertSameAsBrute(index: OpeningIndex, queries: readonly OpeningQuery[]): void {
  queries.forEach((query, at) => assertSame(index.search(query), index.brute(query), `question ${at} over ${index.size} openings`));
}

/**
 * Measures the index against brute force and against one pass over what brute force reads, and a database where one is given.
 * Every answer is compared, not only those that are asked beforehand.
 * @throws Error when two of them answer differently
 */
export async function measureForward(
  corpus: Corpus,
  { index, entries }: Built,
  {
    context,
    filtered,
    related,
    rounds,
    sql,
  }: { context: MatchContext; filtered: boolean; related: boolean; rounds: Rounds; sql?: SqlJoin },
): Promise<ForwardResult> {
  const queries = openingQueries(corpus, rounds.warmUp + rounds.measured, filtered);
  assertSameAsBrute(index, queries.slice(0, CHECKED));
  const columns = index.columnsRead();
  const ask = (at: number): OpeningQuery => {
    const query = queries[at];
    if (!query) throw new Error(`There is no question ${at}`);
    return query;
  };
  const joins = sql ? queries.map(({ profile, filter }) => sql.question(context, profile, filter ?? {}, PAGE)) : [];
  const variants: Variant[] = [
    { name: 'match', run: (at) => index.search(ask(at)) },
    { name: 'brute', run: (at) => index.brute(ask(at)) },
    { name: 'pass', run: () => pass(columns) },
    ...(sql ? [{ name: 'sql', run: (at: number) => joins[at]?.() }] : []),
  ];
  let kept = 0;
  const samples = await alternate(variants, rounds, {
    before: (at) => {
      const { place } = ask(at).profile;
      if (place) corpus.world.warm(place.municipality);
    },
    after: ([match, brute, , joined], at) => {
      const what = `question ${at} over ${index.size} openings`;
      assertSame(match, brute, what);
      const answer = brute as ReturnType<OpeningIndex['brute']>;
      if (sql)
        assertSame(
          joined,
          answer.ranked.map(({ id }) => id),
          `${what}, in PostgreSQL`,
        );
      kept += Object.values(answer.counts).reduce((sum, count) => sum + count, 0) / index.size / queries.length;
    },
  });
  const asked = queries.slice(rounds.warmUp).map(({ profile }) => entries.met(profile, context));
  return {
    items: index.size,
    filtered,
    related,
    ...quantiles(samples),
    passRatio: median(samples['match'] ?? []) / median(samples['pass'] ?? []),
    bruteRatio: pairedRatio(samples, 'brute', 'match'),
    ...(sql ? { sqlRatio: pairedRatio(samples, 'sql', 'match') } : {}),
    nsPerEntry: 1e6 * median(asked.map((count, at) => (samples['match']?.[at] ?? NaN) / Math.max(1, count))),
    entries: median(asked),
    kept,
    bytesPerItem: bytesOf(columns) / index.size,
  };
}

/** p50 and p99 of each variant, in milliseconds. */
export function quantiles(samples: Samples): Pick<ForwardResult, 'p50' | 'p99'> {
  const of = (share: number): Record<string, number> =>
    Object.fromEntries(Object.entries(samples).map(([name, values]) => [name, quantile(values, share)]));
  return { p50: of(0.5), p99: of(0.99) };
}
