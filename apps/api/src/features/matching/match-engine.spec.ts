import type { MatchRequest } from '@arena/contract';
import { MATCHING_V1 } from '@arena/domain/engine';
import { personas, postings } from '@arena/fixtures';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { createTestApp, testConfig, type TestApp } from '../../../test/app';
import { signIn, type SignedIn } from '../../../test/people';
import { bakesDraft } from '../../../test/bakery';
import { EventLog, FixedClock, Settings } from '../../platform';
import { startHttp } from '../../platform/process/start-http';
import { Organisations } from '../organisations';
import { PostingStore, type PostingContent } from '../postings';
import { asks, postingContent, testBakery } from '../postings/posting.fixture';
import { LocalHost } from './indexes/local-host';
import type { Asked } from './indexes/match-messages';
import { ThreadHost, threadPatience } from './indexes/thread-host';
import { bundleThread, HANGS, NEVER } from './indexes/thread-program.fixture';
import { MatchEngine } from './match-engine';
import { MatchFeed } from './match-feed';
import { matchingSlices, request, until } from './matching.fixture';

jest.setTimeout(120_000);

const clock = new FixedClock('2026-03-02T10:00:00Z');
/** Two processes on one database: one that holds everything itself, one with a thread for it. */
let test: TestApp;
let threaded: NestExpressApplication;
let remove: () => void;

const engineOf = (app: { get: NestExpressApplication['get'] }): MatchEngine => app.get(MatchEngine, { strict: false });
const urlOf = (app: NestExpressApplication): string => `http://127.0.0.1:${(app.getHttpServer().address() as { port: number }).port}`;
const both = (): NestExpressApplication[] => [test.app, threaded];

async function ask(app: NestExpressApplication, given: Partial<MatchRequest>): Promise<{ status: number; body: unknown }> {
  const response = await fetch(`${urlOf(app)}/api/matches`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request(given)),
  });
  return { status: response.status, body: await response.json() };
}
async function publish(...contents: PostingContent[]): Promise<void> {
  const store = test.app.get(PostingStore, { strict: false });
  await test.dataSource.transaction(async (manager) => {
    for (const content of contents) await store.save(manager, content);
  });
}
const profileIdOf = async ({ personId }: SignedIn): Promise<string> =>
  (await test.dataSource.query<{ id: string }[]>('select id from profile where person_id = $1', [personId]))[0]?.id ?? '';
const bakery = { kind: 'job', remote: false, municipality: '3403', answerDays: null, interests: 0, places: 1 } as const;
const askForBaker = { ...bakery, id: 'asked', requirements: [asks('baking', 'must')] };
const found = async (app: NestExpressApplication): Promise<string[]> =>
  (await engineOf(app).people({ opening: askForBaker, atLeast: 'strong', limit: 1000 })).people.map(({ id }) => id);

const feedOf = (app: NestExpressApplication): MatchFeed => app.get(MatchFeed, { strict: false });
const figure = async (app: NestExpressApplication): Promise<number> =>
  ((await (await fetch(`${urlOf(app)}/api/health/ready`)).json()) as { postings: number }).postings;

/** So many openings that are all the same, with the events that tell of them. @returns their ids */
async function copies(id: string, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, (_, i) => `${id}-copy-${String(i).padStart(5, '0')}`);
  await test.dataSource.transaction(async (manager) => {
    await manager.query(
      `insert into posting select (jsonb_populate_record(p, jsonb_build_object('id', copy))).* from posting p, unnest($2::text[]) copy where p.id = $1`,
      [id, ids],
    );
    await manager.query(
      `insert into posting_requirement select (jsonb_populate_record(r, jsonb_build_object('posting_id', copy))).* from posting_requirement r, unnest($2::text[]) copy where r.posting_id = $1`,
      [id, ids],
    );
    for (const postingId of ids)
      await test.app.get(EventLog, { strict: false }).append(manager, 'posting.published', { postingId, version: 1 });
  });
  return ids;
}

/** What is read for new indexes is read at once, and filled in when it is let go. */
function gate(app: NestExpressApplication): { go: () => void; gated: jest.SpyInstance } {
  const { promise, resolve } = Promise.withResolvers<void>();
  const feed = feedOf(app);
  const pages = feed.everything.bind(feed);
  const gated = jest.spyOn(feed, 'everything').mockImplementation(async function* () {
    const read: Asked<'fill'>[] = [];
    for await (const page of pages()) read.push(page);
    await promise;
    yield* read;
  });
  return { go: resolve, gated };
}

/** Everything that is asked of both. */
async function everything(app: NestExpressApplication): Promise<unknown[]> {
  const answers: unknown[] = [];
  for (const { profile, kinds } of personas) {
    const given = { ...profile, skills: [...profile.skills], languages: [...profile.languages], licences: [...profile.licences], certificates: [...profile.certificates], qualifications: profile.qualifications.map((one) => ({ ...one })) }; // prettier-ignore
    for (const more of [{}, { kinds: [...kinds], withinReachOnly: true }, { includeImported: false, limit: 3, offset: 2 }])
      answers.push(await ask(app, { profile: given, ...more }));
  }
  for (const { id, municipality, requirements, kind, remote } of postings)
    answers.push(await engineOf(app).people({ opening: { ...bakery, id, municipality, requirements, kind, remote }, limit: 100 }));
  return answers;
}

beforeAll(async () => {
  remove = bundleThread();
  test = await createTestApp({ clock, slices: matchingSlices });
  const context = { app: test.app, dataSource: test.dataSource, clock, config: test.config, print: () => undefined };
  for (const slice of matchingSlices) await slice.seed?.(context);
  const organisations = test.app.get(Organisations, { strict: false });
  await test.dataSource.transaction((manager) => organisations.save(manager, testBakery));
  await publish(postingContent('baker', { requirements: [asks('baking', 'must')] }));
  threaded = await startHttp({ config: testConfig(test.databaseUrl, { MATCH_THREAD_ABOVE: '0' }), slices: matchingSlices, clock, patience: 0, everyRoute: false }); // prettier-ignore
  for (const app of both()) await engineOf(app).standing();
});
afterAll(async () => {
  await threaded.close();
  await test.close();
  remove();
});

describe('a process with a thread for the match engine', () => {
  it('answers just as one that does it itself', async () => {
    for (const app of both()) await engineOf(app).catchUp();
    const [here, there] = [await everything(test.app), await everything(threaded)];
    expect(here.length).toBeGreaterThan(3 * personas.length);
    expect(JSON.stringify(here)).toContain('"strong"');
    expect(there).toEqual(here);
  });

  it('says that it is starting when the thread has ended, and answers again when it is built anew', async () => {
    const before = await ask(threaded, {});
    const { go, gated } = gate(threaded);
    await expect(engineOf(threaded)['ask']('openAt', NEVER)).rejects.toMatchObject({ code: 'starting' });
    expect(await ask(threaded, {})).toMatchObject({ status: 503, body: { code: 'starting' } });
    expect((await fetch(`${urlOf(threaded)}/api/health/ready`)).status).toBe(503);
    go();
    await until(async () => (await ask(threaded, {})).status === 200);
    gated.mockRestore();
    expect(await ask(threaded, {})).toEqual(before);
  });
});

describe('a seeker at a process whose thread hangs', () => {
  const { beatMs, beats } = threadPatience;
  afterEach(() => Object.assign(threadPatience, { beatMs, beats }));

  it('is told that it is starting within the limit, and is answered again when another thread stands; it is logged', async () => {
    const before = await ask(threaded, {});
    const { go, gated } = gate(threaded);
    const log = jest.spyOn(engineOf(threaded)['log'], 'error');
    Object.assign(threadPatience, { beatMs: 50, beats: 10 });
    const hanging = engineOf(threaded)['ask']('openAt', HANGS.busy);
    const [asked] = await Promise.all([ask(threaded, {}), expect(hanging).rejects.toMatchObject({ code: 'starting' })]);
    Object.assign(threadPatience, { beatMs, beats });
    expect(asked).toMatchObject({ status: 503, body: { code: 'starting' } });
    expect(log.mock.calls).toEqual([
      [
        { err: new Error('It has answered nothing for 0.5 s, and is ended') },
        'The thread of the match engine has ended; another is started',
      ],
    ]);
    go();
    await until(async () => (await ask(threaded, {})).status === 200);
    gated.mockRestore();
    log.mockRestore();
    expect(await ask(threaded, {})).toEqual(before);
  });
});

describe('what both hold', () => {
  it('an opening is ranked, and somebody with new answers is found, within seconds; who deletes the account is not', async () => {
    const person = await signIn(test);
    await person.ask('PUT', '/api/me/profile', { version: 0, draft: bakesDraft });
    await publish(postingContent('another', { requirements: [asks('baking', 'must')] }));
    const id = await profileIdOf(person);
    for (const app of both()) {
      await until(async () => (await found(app)).includes(id));
      await until(async () => JSON.stringify(await ask(app, {})).includes('"another"'));
    }
    await person.ask('PUT', '/api/me/profile', { version: 1, draft: { ...bakesDraft, skills: [] } });
    for (const app of both()) await until(async () => !(await found(app)).includes(id));
    await person.ask('PUT', '/api/me/profile', { version: 2, draft: bakesDraft });
    for (const app of both()) await until(async () => (await found(app)).includes(id));
    expect((await person.ask('DELETE', '/api/me')).status).toBe(200);
    for (const app of both()) await until(async () => !(await found(app)).includes(id));
    expect(await test.dataSource.query('select from event where payload::text like $1', [`%${person.personId}%`])).toEqual([]);
  });

  it('is caught up with on the spot, also while an older transaction keeps the event log back', async () => {
    const older = test.dataSource.createQueryRunner();
    await older.startTransaction();
    await older.query('select pg_current_xact_id()');
    try {
      const person = await signIn(test);
      await person.ask('PUT', '/api/me/profile', { version: 0, draft: bakesDraft });
      const id = await profileIdOf(person);
      expect(await found(test.app)).not.toContain(id);
      for (const app of both()) {
        await engineOf(app).catchUp();
        expect(await found(app)).toContain(id);
      }
    } finally {
      await older.rollbackTransaction();
      await older.release();
    }
  });

  it('an opening that more people have shown interest in comes after its equals, once the interest is sent', async () => {
    await publish(
      ...['equal-a', 'equal-b'].map((id) => postingContent(id, { requirements: [asks('baking', 'must'), asks('sales', 'good')] })),
    );
    const order = async (app: NestExpressApplication): Promise<string[]> => {
      const { body } = (await ask(app, { limit: 100 })) as { body: { ranked: { posting: { id: string }; order: unknown }[] } };
      return body.ranked
        .filter(({ posting }) => posting.id.startsWith('equal-'))
        .map(({ posting, order: facts }) => `${posting.id} ${JSON.stringify(facts)}`);
    };
    const none = '{"answerDays":4,"interestsPerPlace":0}';
    for (const app of both()) await until(async () => (await order(app)).join() === `equal-a ${none},equal-b ${none}`);
    await publish(postingContent('equal-a', { requirements: [asks('baking', 'must'), asks('sales', 'good')], interests: 3, places: 2 }));
    for (const app of both())
      await until(async () => (await order(app)).join() === `equal-b ${none},equal-a {"answerDays":4,"interestsPerPlace":1.5}`);
  });
});

describe('what is held is built anew beside itself', () => {
  const begun = (): jest.SpyInstance[] => [jest.spyOn(LocalHost.prototype, 'ask'), jest.spyOn(ThreadHost.prototype, 'ask')];
  const named = (spy: jest.SpyInstance | undefined, name: string): unknown[][] =>
    (spy?.mock.calls as unknown[][]).filter(([one]) => one === name);

  it('goes on answering the while, and what changes meanwhile is there when the new stands', async () => {
    const { go, gated } = gate(test.app);
    const [spy] = begun();
    engineOf(test.app)['rebuild']();
    await until(() => Promise.resolve(gated.mock.calls.length === 1));
    await publish(
      postingContent('another', { state: 'withdrawn' }),
      postingContent('meanwhile', { requirements: [asks('baking', 'must')] }),
    );
    await until(async () => JSON.stringify(await ask(test.app, {})).includes('"meanwhile"'));
    go();
    await until(() => Promise.resolve(named(spy, 'stand').length === 1));
    gated.mockRestore();
    const after = JSON.stringify(await ask(test.app, {}));
    expect(after).toContain('"id":"meanwhile"');
    expect(after).not.toContain('"id":"another"');
    expect(await everything(threaded)).toEqual(await everything(test.app));
    jest.restoreAllMocks();
  });

  it('because another version of the settings is valid, which results name from then on', async () => {
    const model = async (): Promise<unknown> => ((await ask(test.app, {})).body as { model: string }).model;
    expect(await model()).toBe('matching/v1');
    const config = testConfig(test.databaseUrl);
    const other = await startHttp({ config, slices: matchingSlices, clock, patience: 0, everyRoute: false });
    try {
      await engineOf(other).standing();
      const settings = test.app.get(Settings, { strict: false });
      const from = new Date(clock.now().getTime() + 60_000);
      await test.dataSource.transaction((manager) => settings.add(manager, 'matching', { ...MATCHING_V1, version: 'matching/v2' }, from));
      await engineOf(other)['checkSettings']();
      expect(((await ask(other, {})).body as { model: string }).model).toBe('matching/v1');
      clock.advance(60_000);
      await engineOf(other)['checkSettings']();
      await until(async () => ((await ask(other, {})).body as { model: string }).model === 'matching/v2');
    } finally {
      await other.close();
      await test.dataSource.query(`delete from setting where key = 'matching'`);
    }
  });

  it('because it has grown to need a thread', async () => {
    const config = testConfig(test.databaseUrl, { MATCH_THREAD_ABOVE: String(await feedOf(test.app).count()) });
    const growing = await startHttp({ config, slices: matchingSlices, clock, patience: 0, everyRoute: false });
    try {
      await engineOf(growing).standing();
      expect(engineOf(growing)['loaded']?.host.isThread).toBe(false);
      await publish(postingContent('one-too-many', { requirements: [asks('baking', 'must')] }));
      await until(() => Promise.resolve(engineOf(growing)['loaded']?.host.isThread === true));
      expect(await everything(growing)).toEqual(await everything(test.app));
    } finally {
      await growing.close();
    }
  });

  it('because more of it is dead than lives', async () => {
    const spies = begun();
    const ids = await copies('baker', 1100);
    await until(async () => (await figure(test.app)) > 1100 && (await figure(threaded)) > 1100);
    await test.dataSource.transaction(async (manager) => {
      await manager.query(`update posting set state = 'withdrawn' where id = any($1)`, [ids]);
      for (const postingId of ids)
        await test.app.get(EventLog, { strict: false }).append(manager, 'posting.closed', { postingId, version: 2, reason: 'withdrawn' });
    });
    await until(() => Promise.resolve(spies.every((spy) => named(spy, 'begin').length === 1 && named(spy, 'stand').length === 1)));
    for (const app of both()) expect(await figure(app)).toBeLessThan(1100);
    expect(await everything(threaded)).toEqual(await everything(test.app));
    jest.restoreAllMocks();
  });
});
