import { listPostings, type PostingList } from '@arena/contract';
import { Meilisearch } from 'meilisearch';
import { createTestApp, type TestApp } from '../../../../test/app';
import { programOnPath, onEngine, startMeilisearch, type EngineProcess, type MeilisearchServer } from '../../../../test/engines';
import { FixedClock } from '../../../platform';
import { Organisations, organisationsSlice } from '../../organisations';
import { PostingStore, postingsSlice, type PostingContent } from '../../postings';
import { postingContent, testBakery } from '../../postings/posting.fixture';
import { taxonomySlice } from '../../taxonomy';
import { searchSlice } from '..';
import { reconcileCommand, reindexCommand } from '../commands';
import { CountIndex, ReconcileIndex } from '../indexing';
import { MeilisearchSearchIndex } from '../meilisearch/meilisearch-search-index';
import { searchDocument } from '../search-document.fixture';
import { Errands } from './errands';
import { IndexKeeper } from './index-keeper';
import { LOCKS, oneAtATime } from './one-at-a-time';

// an engine of its own, killed and started again
jest.setTimeout(120_000);
const PATIENCE = 60_000;

/** Tries until it passes, a minute at most. */
async function eventually(passes: () => Promise<void>): Promise<void> {
  for (const end = performance.now() + PATIENCE; ; await new Promise((done) => setTimeout(done, 50))) {
    try {
      return await passes();
    } catch (error) {
      if (performance.now() > end) throw error;
    }
  }
}

onEngine({ engine: 'meilisearch', isHere: programOnPath('meilisearch') !== null, without: 'losing it was not tried' }, () => {
  const clock = new FixedClock('2026-03-02T10:00:00Z');
  let server: MeilisearchServer;
  let engine: EngineProcess;
  let test: TestApp;
  let published = 0;

  beforeAll(async () => {
    server = await startMeilisearch(true);
    if (!server.process) throw new Error('The engine of this test must be its own');
    engine = server.process;
    test = await createTestApp({
      clock,
      slices: [taxonomySlice, organisationsSlice, postingsSlice, searchSlice],
      environment: { SEARCH_URL: server.url, SEARCH_KEY: server.key ?? '' },
    });
    await test.dataSource.transaction((manager) => test.app.get(Organisations, { strict: false }).save(manager, testBakery));
    await test.work();
    await publish('first', { title: 'Baker til verksted' });
    await returned('first');
  });
  afterAll(async () => {
    engine.thaw();
    await test.close();
    await server.close();
  });

  const publish = async (id: string, given: Partial<PostingContent> = {}): Promise<void> => {
    await test.dataSource.transaction((manager) => test.app.get(PostingStore, { strict: false }).save(manager, postingContent(id, given)));
    published++;
  };
  const list = async (query: Record<string, string> = {}): Promise<PostingList> => {
    const response = await fetch(`${test.url}/api/postings?${new URLSearchParams(query).toString()}`);
    expect(response.status).toBe(200);
    return listPostings.response.parse(await response.json());
  };
  const ids = ({ items }: PostingList): string[] => items.map(({ id }) => id);
  const client = (): Meilisearch => new Meilisearch({ host: server.url, apiKey: server.key ?? '' });
  const inEngine = async (): Promise<string[]> =>
    (await client().index('openings').search<{ id: string }>(null, { filter: 'removed = false', limit: 1000 })).hits
      .map(({ id }) => id)
      .sort();
  /** Waits until Meilisearch answers again and holds the opening. */
  const returned = (id: string): Promise<void> =>
    eventually(async () => {
      expect((await list()).limited).toBe(false);
      expect(await inEngine()).toContain(id);
    });
  const limited = (): Promise<void> => eventually(async () => expect((await list()).limited).toBe(true));

  it('a seeker is answered by Meilisearch: also when the tables of the database hold nothing', async () => {
    await test.dataSource.query('update search_document set removed = true');
    try {
      const answer = await list({ q: 'bakre' });
      expect(answer).toMatchObject({ limited: false, total: 1 });
      expect(ids(answer)).toEqual(['first']);
    } finally {
      await test.dataSource.query('update search_document set removed = false');
    }
  });

  it('a person is never in the engine: a document holds what is listed here and nothing else', async () => {
    const { results } = await client().getRawIndexes();
    expect(results.map(({ uid }) => uid).filter((uid) => uid !== 'openings-state')).toEqual(['openings']);
    expect(Object.keys((await client().index('openings').getStats()).fieldDistribution).sort()).toEqual([
      'expiresAt', 'extent', 'id', 'imported', 'key', 'kind', 'lang', 'lexemesA', 'lexemesB', 'lexemesC', 'lexemesD', 'municipality', 'openForAll',
      'publishedAt', 'region', 'remote', 'removed', 'suggestEn', 'suggestNb', 'suggestNn', 'trade', 'version', 'words',
    ]); // prettier-ignore
  });

  it('a seeker finds openings, also new ones, after Meilisearch was killed; it catches up when it is back', async () => {
    await engine.kill();
    const begun = performance.now();
    const answer = await list({ q: 'baker' });
    expect(performance.now() - begun).toBeLessThan(2000);
    expect(answer.limited).toBe(true);
    expect(ids(answer)).toContain('first');
    await publish('while-away', { title: 'Sveiser' });
    await eventually(async () => expect(ids(await list({ q: 'sveiser' }))).toEqual(['while-away']));
    await engine.start();
    await returned('while-away');
    expect(await list({ q: 'sveiser' })).toMatchObject({ limited: false, total: 1 });
  });

  it('a seeker waits less than two seconds once, and then not at all, when Meilisearch hangs', async () => {
    engine.freeze();
    try {
      let begun = performance.now();
      expect(await list({ q: 'baker' })).toMatchObject({ limited: true });
      expect(performance.now() - begun).toBeLessThan(2000);
      await limited();
      begun = performance.now();
      expect(ids(await list({ q: 'baker' }))).toContain('first');
      expect(performance.now() - begun).toBeLessThan(700);
      await publish('while-hanging');
      await eventually(async () => expect(ids(await list())).toContain('while-hanging'));
    } finally {
      engine.thaw();
    }
    await returned('while-hanging');
  });

  it('an engine that came back empty does not answer before it is whole again', async () => {
    await engine.kill();
    await engine.start(true);
    // from the first moment on nobody sees less than there is
    const seen = new Set<number>();
    await eventually(async () => {
      const { total, limited: isLimited } = await list();
      seen.add(total);
      expect(isLimited).toBe(false);
    });
    expect([...seen]).toEqual([published]);
    expect(await inEngine()).toHaveLength(published);
  });

  it('an operator reconciles and builds again by command, and the engine is as the database says afterwards', async () => {
    const context = { app: test.app, dataSource: test.dataSource, clock, config: test.config };
    const run = async (command: typeof reindexCommand): Promise<string> => {
      const lines: string[] = [];
      await command.run([], { ...context, print: (line) => void lines.push(line) });
      return lines.join('\n');
    };
    const whole = await inEngine();
    await engine.kill();
    expect(await run(reconcileCommand)).toBe(
      'PostgreSQL: as the database says\nMeilisearch: could not be compared. Meilisearch does not answer',
    );
    await engine.start();
    await client().index('openings').deleteDocument(Buffer.from('first').toString('hex')).waitTask();
    expect(await run(reconcileCommand)).toBe(
      'PostgreSQL: as the database says\nMeilisearch: mended 1 missing, 0 old, 0 closed and 0 from another time',
    );
    expect(await inEngine()).toEqual(whole);
    await client().index('openings').deleteAllDocuments().waitTask();
    expect(await run(reindexCommand)).toContain(`holds ${published} openings`);
    expect(await inEngine()).toEqual(whole);
    await returned('first');
  });

  it('the job of each hour finds what is missing, and the one of the night mends it', async () => {
    const errands = test.app.get(Errands, { strict: false });
    const ask = (job: typeof CountIndex | typeof ReconcileIndex): Promise<void> =>
      test.dataSource.transaction((manager) => test.app.get(job, { strict: false }).handle(null, { manager }));
    const whole = await inEngine();
    const tamper = () => client().index('openings').deleteDocument(Buffer.from('first').toString('hex')).waitTask();
    await tamper();
    await ask(CountIndex);
    await eventually(async () => expect(await inEngine()).toEqual(whole));
    // what was found was mended by a reconcile, which ends a moment later; with it that of this night is done
    await eventually(async () => expect(await errands.next('reconcile', 1)).toEqual([]));

    await tamper();
    await ask(ReconcileIndex);
    expect(await errands.next('reconcile', 1)).toEqual([]);
    // after 3 in the night by the clock of Norway, also in summer
    clock.set('2026-07-01T01:10:00Z');
    await ask(ReconcileIndex);
    clock.set('2026-03-02T10:00:00Z');
    await eventually(async () => expect(await inEngine()).toEqual(whole));
  });

  it('writers in two processes at once leave the newest version, whoever comes last', async () => {
    const alone = <T>(work: () => Promise<T>): Promise<T> => oneAtATime(test.dataSource, LOCKS.engineWriter, work);
    const writer = (): MeilisearchSearchIndex =>
      new MeilisearchSearchIndex({ url: server.url, key: server.key, name: 'race', patience: 10_000, alone });
    const [one, other] = [writer(), writer()];
    for (let version = 1; version < 20; version += 2) {
      await Promise.all([
        one.apply([searchDocument('a', 'Nyest', { version: version + 1 })]),
        other.apply([searchDocument('a', 'Eldre', { version })]),
      ]);
      await Promise.all([one.remove([{ id: 'b', version }]), other.apply([searchDocument('b', 'Kokk', { version })])]);
      expect(await one.contents(null, 10)).toEqual([{ id: 'a', version: version + 1 }]);
    }
  });

  it('changes that come in any order end in what the database says, in both', async () => {
    for (let round = 0; round < 3; round++) {
      for (const id of ['first', 'x', 'y']) await publish(id, { title: `Kokk ${round}` });
      await test.dataSource.transaction((manager) => test.app.get(PostingStore, { strict: false }).close(manager, 'x', 'filled'));
    }
    await eventually(async () => {
      expect((await inEngine()).filter((id) => ['first', 'x', 'y'].includes(id))).toEqual(['first', 'y']);
      expect(ids(await list({ q: 'kokk' })).sort()).toEqual(['first', 'y']);
      const drift = { missing: [], old: [], extra: [], ahead: [], rebuilt: false };
      const keeper = test.app.get(IndexKeeper, { strict: false });
      expect(await keeper.reconcileAll()).toEqual([{ name: 'PostgreSQL', drift }, { name: 'Meilisearch', drift }]); // prettier-ignore
    });
  });
});
