/** The measuring itself, at a size where it takes no time: what is compared must be comparable, and the answers right. */
import { OpeningIndex } from '../engine/opening-index';
import { PeopleIndex } from '../engine/people-index';
import { AskedEntries } from './asked-entries';
import { Corpus } from './corpus';
import { assertSameAsBrute, build, measureForward, openingQueries } from './forward';
import { line, meets, type Line } from './lines';
import { alternate, median, pairedRatio, quantile } from './measure';
import { measureMemory } from './memory';
import { assertSameAsOracle } from './oracle';
import { bytesOf, pass } from './pass';
import { plot } from './plot';
import { report, type Results } from './report';
import { assertSamePeople, newPostings } from './reverse';
import { assertSame } from './same';
import { benchMatching } from './suite';
import { TimedIterable } from './timed-iterable';
import { World } from './world';

/** The machine may have more to do than this: what is slow is not wrong. */
jest.setTimeout(120_000);

const ITEMS = 300;
const world = new World(1);
const corpus = new Corpus(world);

describe('the made-up labour market', () => {
  it('is the same in every run, and each item whatever was made before it', () => {
    const again = new Corpus(new World(1));
    again.person(3);
    expect(again.opening(7)).toEqual(corpus.opening(7));
    expect(again.person(7)).toEqual(corpus.person(7));
    expect(again.question(7)).toEqual(corpus.question(7));
    expect(new Corpus(new World(2)).opening(7)).not.toEqual(corpus.opening(7));
  });

  it('has ids that differ, one concept once in an opening, and a skewed demand for skills', () => {
    const openings = [...corpus.openings(5000)].map(({ opening }) => opening);
    expect(new Set(openings.map(({ id }) => id)).size).toBe(5000);
    const demand = new Map<string, number>();
    for (const { requirements } of openings) {
      expect(new Set(requirements.map(({ kind, id }) => `${kind} ${id}`)).size).toBe(requirements.length);
      for (const { kind, id } of requirements) if (kind === 'skill') demand.set(id, (demand.get(id) ?? 0) + 1);
    }
    const most = [...demand.values()].sort((a, b) => b - a);
    expect(most[0]).toBeGreaterThan(50 * median(most));
  });

  it('has about four related skills to each, or none', () => {
    expect(world.relatedPerSkill).toBeGreaterThan(3.5);
    expect(world.relatedPerSkill).toBeLessThan(4.5);
    const [skill = ''] = world.pool(0);
    expect(world.context(true).concepts.nearSkills(skill).length).toBeGreaterThan(0);
    expect(world.context(false).concepts.nearSkills(skill)).toEqual([]);
  });

  it('asks questions with filters that keep about nine of a hundred openings', () => {
    const index = new OpeningIndex(world.context(true), corpus.openings(4000));
    const kept = openingQueries(corpus, 40, true).map((query) => {
      const { counts } = index.search(query);
      return Object.values(counts).reduce((sum, count) => sum + count, 0) / index.size;
    });
    const mean = kept.reduce((sum, share) => sum + share, 0) / kept.length;
    expect(mean).toBeGreaterThan(0.07);
    expect(mean).toBeLessThan(0.11);
  });
});

describe('the answers that are timed', () => {
  it.each([true, false])('are those of brute force and of the columns, related skills: %s', (related) => {
    const context = world.context(related);
    const { index } = build(corpus, ITEMS, context);
    expect(index.size).toBe(ITEMS);
    for (const filtered of [true, false]) assertSameAsBrute(index, openingQueries(corpus, 30, filtered));
    assertSameAsOracle(corpus, index, context);
    const people = new PeopleIndex(context, corpus.people(ITEMS));
    expect(people.size).toBe(ITEMS);
    assertSamePeople(
      people,
      newPostings(corpus, 30, ITEMS).map((opening) => ({ opening, limit: 20 })),
    );
  });

  it('are told apart when they differ in one digit', () => {
    expect(() => assertSame({ fits: [0.5, 0.25] }, { fits: [0.5, 0.25] }, 'it')).not.toThrow();
    expect(() => assertSame({ fits: [0.5, 0.25] }, { fits: [0.5, 0.2500000001] }, 'it')).toThrow('answer.fits.1');
    expect(() => assertSame({ fits: [0.5] }, { fits: [0.5, 0.25] }, 'it')).toThrow('1 entries');
    expect(() => assertSame([{ id: 'a' }], [{ id: 'a', more: true }], 'it')).toThrow('answer.0.more');
  });

  it('end the measuring as soon as one of them is wrong', async () => {
    const context = world.context(true);
    const built = build(corpus, ITEMS, context);
    jest.spyOn(built.index, 'search').mockImplementation((query) => ({ ...built.index.brute(query), openForAll: [] }));
    const rounds = { warmUp: 2, measured: 10 };
    await expect(measureForward(corpus, built, { context, filtered: false, related: true, rounds })).rejects.toThrow('Not the same answer');
  });
});

describe('the pass over what brute force reads', () => {
  it('adds up every element of every column', () => {
    const columns = [Int32Array.of(1, 2, 3, 4, 5), Uint8Array.of(6), Float64Array.of(0.5, 0.25, 1, 1, 1, 1), Uint16Array.of(7, 7)];
    expect(pass(columns)).toBe(15 + 6 + 4.75 + 14);
    expect(pass([Uint32Array.of(9, 1, 1, 1, 1), Float32Array.of(0.5, 0.5)])).toBe(14);
    expect(bytesOf(columns)).toBe(20 + 1 + 48 + 4);
  });

  it('refuses an array it would be slow with', () => {
    expect(() => pass([Int8Array.of(1)])).toThrow('Int8Array');
  });

  it('is given arrays that the index holds, cut to what is in use', () => {
    const { index } = build(corpus, ITEMS, world.context(true));
    const larger = build(corpus, 2 * ITEMS, world.context(true)).index;
    const bytes = bytesOf(index.columnsRead());
    expect(bytes / ITEMS).toBeGreaterThan(4);
    expect(bytes).toBeLessThan(index.bytes());
    expect(bytesOf(larger.columnsRead()) / bytes).toBeCloseTo(2, 0);
  });
});

describe('the statistics', () => {
  it('ask everybody each question once, and the first turn goes round', async () => {
    const asked: string[] = [];
    const variant = (name: string) => ({ name, run: (at: number) => asked.push(`${name}${at}`) });
    const samples = await alternate([variant('a'), variant('b')], { warmUp: 1, measured: 2 });
    expect(asked).toEqual(['a0', 'b0', 'b1', 'a1', 'a2', 'b2']);
    expect(samples['a']).toHaveLength(2);
  });

  it('hand the answers over in the order of the variants, and wait for those that take their time', async () => {
    const seen: unknown[] = [];
    const variants = [
      { name: 'now', run: (at: number) => at },
      { name: 'later', run: (at: number) => Promise.resolve(10 * at) },
    ];
    await alternate(variants, { warmUp: 0, measured: 3 }, { after: (answers) => seen.push(answers) });
    expect(seen).toEqual([[0, 0], [1, 10], [2, 20]]); // prettier-ignore
  });

  it('are medians, of the ratios question by question where two are compared', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(quantile([0, 10], 0.25)).toBe(2.5);
    expect(pairedRatio({ a: Float64Array.of(1, 10, 4), b: Float64Array.of(1, 5, 1) }, 'a', 'b')).toBe(2);
  });

  it('count the openings that ask for something the profile meets', () => {
    const entries = new AskedEntries();
    const context = world.context(false);
    const ask = { strength: 'must', kind: 'skill', id: 'cooking', level: 2 } as const;
    entries.add([ask], context);
    entries.add([{ ...ask, level: 1 }, { ...ask, id: 'baking' }], context); // prettier-ignore
    entries.add([{ ...ask, strength: 'learned' }], context);
    const { profile } = corpus.question(0);
    const cook = { ...profile, skills: [{ id: 'cooking', level: 1, source: 'work' }] } as const;
    expect(entries.met(cook, context)).toBe(2);
  });

  it('leave the making of what is indexed out of the time that indexing takes', () => {
    function* slow(): Generator<number> {
      for (let at = 0; at < 3; at++) {
        for (const begun = performance.now(); performance.now() - begun < 2;) continue;
        yield at;
      }
    }
    const timed = new TimedIterable(slow());
    expect([...timed]).toEqual([0, 1, 2]);
    expect(timed.making).toBeGreaterThanOrEqual(6);
  });
});

describe('the figures', () => {
  const ownProcess = { collect: () => undefined, resident: () => 3 * 2 ** 20, peak: () => 5 * 2 ** 20 };
  const run = async (items: number[]): Promise<{ results: Results; told: Line[]; said: string[] }> => {
    const told: Line[] = [];
    const said: string[] = [];
    const results = await benchMatching(
      { items, seed: 1, rounds: { warmUp: 2, measured: 4 }, sqlItems: ITEMS },
      {
        memory: (seed, size) => Promise.resolve(measureMemory(seed, size, ownProcess)),
        tell: (one) => told.push(one),
        say: (text) => said.push(text),
      },
    );
    return { results, told, said };
  };

  it('come as lines, in tables and as a plot; without a database that is said', async () => {
    const { results, told, said } = await run([ITEMS, 2 * ITEMS]);
    const names = (metric: Line['metric']): string[] =>
      told.filter((one) => one.metric === metric).map(({ items, filtered, related }) => [items, filtered, related].join(' '));
    const four = (items: number): string[] => [`${items} true true`, `${items} false true`, `${items} true false`, `${items} false false`];
    expect(names('pass_ratio')).toEqual([...four(ITEMS), ...four(2 * ITEMS)]);
    expect(names('brute_ratio')).toEqual([...four(ITEMS), ...four(2 * ITEMS)]);
    expect([...names('growth')].sort()).toEqual([...four(2 * ITEMS)].sort());
    expect(names('reverse_ratio')).toHaveLength(4);
    expect(names('thousand_postings_s')).toHaveLength(4);
    expect(names('insert_ratio')).toHaveLength(2);
    expect(names('memory_mib')).toEqual([`${2 * ITEMS}  `]);
    expect(told.find(({ metric }) => metric === 'memory_mib')?.value).toBe(3);
    expect(told.find(({ metric }) => metric === 'memory_peak_mib')?.value).toBe(5);
    expect(names('sql_ratio')).toEqual([]);
    expect(said.join()).toContain('PostgreSQL is left out');
    for (const { value } of told) expect(value).toBeGreaterThan(0);
    expect(report(results)).toContain('| pass_ratio');
    const picture = plot(results);
    expect(picture).toContain('match, filtered');
    expect(picture).toContain('prefers-color-scheme: dark');
    expect(picture).not.toContain('NaN');
  });

  it('say what they should be, and whether they are', () => {
    const about = { items: 1_000_000, filtered: true, related: true };
    expect(line('pass_ratio', 1.23456, about)).toEqual({ metric: 'pass_ratio', ...about, value: 1.235, aim: 1.5, better: 'lower' });
    expect(line('pass_ratio', 1, { ...about, related: false }).aim).toBe(0.5);
    expect(line('pass_ratio', 1, { ...about, filtered: false }).aim).toBeNull();
    expect(line('growth', 1, about).aim).toBeNull();
    expect(line('memory_mib', 500, { items: 1_000_000 }).aim).toBe(512);
    expect(line('memory_mib', 500, { items: 1000 }).aim).toBeNull();
    expect(meets(line('brute_ratio', 8, about))).toBe(true);
    expect(meets(line('brute_ratio', 7.9, about))).toBe(false);
    expect(meets(line('reverse_ratio', 0.05, { items: 1 }))).toBe(true);
    expect(meets(line('insert_ratio', 1e-3, { items: 1 }))).toBe(false);
    expect(meets(line('growth', 2, about))).toBeNull();
  });
});
