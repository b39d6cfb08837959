import { PeopleIndex } from '../engine/people-index';
import { measureChanges, type ChangeResult } from './changes';
import { Corpus } from './corpus';
import { assertSameAsOracle } from './oracle';
import { build, measureForward, type ForwardResult } from './forward';
import { line, type Line } from './lines';
import { median, type Rounds } from './measure';
import type { MemoryResult } from './memory';
import type { Results } from './report';
import { measureReverse, type ReverseResult } from './reverse';
import { SqlJoin, type AskDatabase } from './sql-join';
import { World } from './world';

export interface SuiteOptions {
  /** Sizes, smallest first. */
  items: readonly number[];
  seed: number;
  /** At a size where this many warm-up questions go through fewer than {@link warmUpItems} items, there are more of them. */
  rounds: Rounds;
  /** A server has run for a while: a small size is over before the compiler has seen enough of it. Absent: 0. */
  warmUpItems?: number;
  /** The size at which PostgreSQL is asked the same. */
  sqlItems: number;
}

/** What the domain may not fetch for itself. */
export interface Surroundings {
  /** Absent: PostgreSQL is left out, and that is said. */
  database?: AskDatabase;
  /** Fills both indexes in a process of its own. */
  memory(seed: number, items: number): Promise<MemoryResult>;
  /** A figure, as soon as it stands. */
  tell(line: Line): void;
  /** What is being done, for who waits. */
  say(text: string): void;
}

const BOTH = [true, false] as const;
/** Up to this size an index is built several times over: one build of ten thousand is mostly the compiling of it. */
const SMALL = 100_000;
const BUILDS = 3;
/** The columns of before are the slow second opinion, at sizes where that takes no time. */
const ORACLE_ITEMS = 20_000;

/**
 * Measures everything, size by size.
 * @throws Error as soon as one answer differs from brute force
 */
export async function benchMatching(
  { items, seed, rounds: asked, warmUpItems = 0, sqlItems }: SuiteOptions,
  around: Surroundings,
): Promise<Results> {
  const corpus = new Corpus(new World(seed));
  const lines: Line[] = [];
  const tell = (one: Line): void => {
    lines.push(one);
    around.tell(one);
  };
  const results: { forward: ForwardResult[]; reverse: ReverseResult[]; changes: ChangeResult[] } = {
    forward: [],
    reverse: [],
    changes: [],
  };
  for (const size of items) {
    const rounds = { ...asked, warmUp: Math.max(asked.warmUp, Math.round(warmUpItems / size)) };
    const sql = size === sqlItems ? await joinOf(corpus, size, around) : undefined;
    const { forward, changes } = await openings(corpus, size, rounds, sql, around.say);
    results.forward.push(...forward);
    results.changes.push(changes);
    forward.forEach((one) => forwardLines(one).forEach(tell));
    tell(line('insert_ratio', changes.insertMedianMs / changes.rebuildMs, { items: size }));
    around.say(`${size.toLocaleString('en-GB')} profiles …`);
    const people = new PeopleIndex(corpus.world.context(true), corpus.people(size));
    for (const related of BOTH) {
      const one = await measureReverse(corpus, people, { context: corpus.world.context(related), related, rounds });
      results.reverse.push(one);
      tell(line('reverse_ratio', one.ratio, { items: size, related }));
      tell(line('thousand_postings_s', one.thousandSeconds, { items: size, related }));
    }
  }
  growthLines(results.forward).forEach(tell);
  const largest = items.at(-1) ?? 0;
  around.say(`Memory of ${largest.toLocaleString('en-GB')} openings and as many profiles …`);
  const memory = await around.memory(seed, largest);
  tell(line('memory_mib', memory.residentMib, { items: largest }));
  tell(line('memory_peak_mib', memory.peakMib, { items: largest }));
  return { seed, queries: asked.measured, relatedPerSkill: corpus.world.relatedPerSkill, ...results, memory, lines };
}

async function joinOf(corpus: Corpus, size: number, { database, say }: Surroundings): Promise<SqlJoin | undefined> {
  if (!database) {
    say('PostgreSQL is left out: no database was given.');
    return undefined;
  }
  say(`Filling PostgreSQL with ${size.toLocaleString('en-GB')} openings …`);
  const join = new SqlJoin(database, corpus.world.context(false).settings);
  await join.load(corpus.openings(size));
  return join;
}

/** Everything that is asked of an index of openings of one size. */
async function openings(
  corpus: Corpus,
  size: number,
  rounds: Rounds,
  sql: SqlJoin | undefined,
  say: (text: string) => void,
): Promise<{ forward: ForwardResult[]; changes: ChangeResult }> {
  const forward: ForwardResult[] = [];
  const builds: number[] = [];
  let changes: ChangeResult | undefined;
  for (const related of BOTH) {
    const context = corpus.world.context(related);
    say(`${size.toLocaleString('en-GB')} openings, ${related ? 'related skills' : 'no related skills'} …`);
    let built = build(corpus, size, context);
    for (let more = size <= SMALL ? BUILDS - 1 : 0; more > 0; more--) {
      builds.push(built.buildMs);
      built = build(corpus, size, context);
    }
    builds.push(built.buildMs);
    if (size <= ORACLE_ITEMS) assertSameAsOracle(corpus, built.index, context);
    for (const filtered of BOTH) forward.push(await measureForward(corpus, built, { context, filtered, related, rounds, sql }));
    // of few builds the fastest: the slow ones are those that also compiled, and would flatter an insert
    if (!related) changes = measureChanges(corpus, built, builds.length > 2 ? median(builds) : Math.min(...builds));
  }
  if (!changes) throw new Error('Nothing was inserted');
  return { forward, changes };
}

function forwardLines({ items, filtered, related, passRatio, bruteRatio, sqlRatio }: ForwardResult): Line[] {
  const about = { items, filtered, related };
  return [
    line('pass_ratio', passRatio, about),
    line('brute_ratio', bruteRatio, about),
    ...(sqlRatio === undefined ? [] : [line('sql_ratio', sqlRatio, about)]),
  ];
}

/** Of the largest size against the smallest; nothing to say of one size alone. */
function growthLines(forward: readonly ForwardResult[]): Line[] {
  const sizes = forward.map(({ items }) => items);
  const [smallest, largest] = [Math.min(...sizes), Math.max(...sizes)];
  if (smallest === largest) return [];
  return BOTH.flatMap((filtered) =>
    BOTH.flatMap((related) => {
      const at = (items: number): number =>
        forward.find((one) => one.items === items && one.filtered === filtered && one.related === related)?.nsPerEntry ?? NaN;
      return [line('growth', at(largest) / at(smallest), { items: largest, filtered, related })];
    }),
  );
}
