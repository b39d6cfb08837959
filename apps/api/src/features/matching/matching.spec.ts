import type { ExplanationView, MatchRequest, MatchResponse, Problem, ProfileDto } from '@arena/contract';
import { explanationView, matchResponse } from '@arena/contract';
import { PinoLogger } from 'nestjs-pino';
import { Client } from 'pg';
import { symbols } from 'pino';
import { createTestApp, type TestApp } from '../../../test/app';
import { FixedClock } from '../../platform';
import { Organisations } from '../organisations';
import { OpenPostings, PostingStore, type PostingContent, type PostingRequirementContent } from '../postings';
import { asks, imported, postingContent, testBakery } from '../postings/posting.fixture';
import { MatchEngine } from './match-engine';
import { matchingSlices, profile, request, until } from './matching.fixture';

const NOW = '2026-03-02T10:00:00Z';
jest.setTimeout(30_000);

const slices = matchingSlices;
const clock = new FixedClock(NOW);
let test: TestApp;

async function post<T>(path: string, body: unknown, app = test): Promise<{ status: number; body: T; headers: Headers }> {
  const response = await fetch(`${app.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as T, headers: response.headers };
}
async function match(given: Partial<MatchRequest> = {}): Promise<MatchResponse> {
  const { status, body } = await post<MatchResponse>('/api/matches', request(given));
  expect(status).toBe(200);
  expect(matchResponse.strict().parse(body)).toEqual(body);
  return body;
}
const idsOf = ({ ranked }: MatchResponse): string[] => ranked.map(({ posting }) => posting.id);

const figure = async (app = test): Promise<number | null> => {
  const response = await fetch(`${app.url}/api/health/ready`);
  return response.ok ? ((await response.json()) as { postings: number }).postings : null;
};

async function publish(...contents: PostingContent[]): Promise<void> {
  const store = test.app.get(PostingStore, { strict: false });
  await test.dataSource.transaction(async (manager) => {
    for (const content of contents) await store.save(manager, content);
  });
}

const language = (id: string, cefr: 'A2' | 'B1' | 'B2', strength: 'must' | 'good' = 'good'): PostingRequirementContent => ({ kind: 'language', id, cefr, strength, note: null, machineRead: false }); // prettier-ignore
const qualification = (id: string): PostingRequirementContent => ({
  kind: 'qualification',
  id,
  strength: 'must',
  note: 'Loven krever det.',
  machineRead: false,
});
/** Hamar, Gjøvik across the lake, and a place far away. */
const demo = (): PostingContent[] => [
  postingContent('baker', {
    requirements: [asks('baking', 'must', { note: 'Hver dag' }), language('no', 'A2'), asks('food-hygiene', 'learned')],
    facts: { nights: true },
  }),
  postingContent('cook', {
    kind: 'apprenticeship',
    requirements: [asks('cooking', 'must'), language('no', 'B1')],
    facts: { nights: false },
  }),
  postingContent('bakery-shop', {
    requirements: [asks('baking'), asks('cash-register')],
    municipalityNumber: '3407',
    facts: { standing: false },
  }),
  postingContent('far-bakery', { requirements: [asks('baking', 'must'), language('no', 'A2')], municipalityNumber: '5501' }),
  postingContent('nurse', {
    requirements: [qualification('authorisation-nurse'), asks('nursing-procedures', 'must')],
    conditions: ['authorisation-required'],
  }),
  postingContent('everybody', { kind: 'work-placement', requirements: [asks('packing', 'learned')] }),
  postingContent('ad-baker', { ...imported('baker-1'), requirements: [asks('baking', 'good', { machineRead: true })], lang: 'nn' }),
  postingContent('ad-mystery', { ...imported('mystery-1') }),
];

/** Every line that is logged or printed. */
const log: string[] = [];

beforeAll(async () => {
  for (const stream of [process.stdout, process.stderr]) {
    const write = stream.write.bind(stream) as typeof stream.write;
    jest.spyOn(stream, 'write').mockImplementation((text) => (log.push(String(text)), write(text)));
  }
  test = await createTestApp({ clock, slices, environment: { LOG_LEVEL: 'debug' } });
  const { [symbols.streamSym]: stream } = PinoLogger.root as unknown as Record<symbol, { write(line: string): void }>;
  if (!stream) throw new Error('The log has no stream to listen to');
  jest.spyOn(stream, 'write').mockImplementation((line) => void log.push(line));
});
afterAll(async () => {
  await test.close();
  jest.restoreAllMocks();
});

beforeEach(async () => {
  clock.set(NOW);
  const organisations = test.app.get(Organisations, { strict: false });
  await test.dataSource.transaction((manager) => organisations.save(manager, testBakery));
  await publish(...demo());
  await until(async () => (await figure()) === demo().length);
});
afterEach(async () => {
  const store = test.app.get(PostingStore, { strict: false });
  const rows = await test.dataSource.query<{ id: string }[]>('select id from posting');
  await test.dataSource.transaction(async (manager) => {
    for (const { id } of rows) await store.close(manager, id, 'withdrawn');
  });
  await until(async () => (await figure()) === 0);
  await test.dataSource.query('truncate posting, posting_requirement cascade');
});

describe('ranking for a profile', () => {
  it('a seeker sees what fits best first, with the reasons, and what is open for all in a list of its own', async () => {
    const answer = await match();
    expect(idsOf(answer)[0]).toBe('baker');
    expect(idsOf(answer)).toEqual(expect.arrayContaining(['far-bakery', 'bakery-shop', 'ad-baker']));
    expect(answer.openForAll.map(({ posting }) => posting.id)).toEqual(['everybody']);
    expect(answer.ranked[0]?.explanation).toMatchObject({
      model: 'matching/v1', band: 'strong', counts: { fits: 2, near: 0, learned: 1, missing: 0 }, reach: { km: 0, within: true, factor: 1 }, highlight: null,
    }); // prettier-ignore
    expect(answer.ranked[0]?.explanation.rows[0]).toEqual({
      requirement: { kind: 'skill', id: 'baking', level: 1, strength: 'must', note: 'Hver dag', machineRead: false, label: 'Bake', lang: null },
      state: 'fits', code: 'reason.skill.fits', params: { id: 'Bake', needed: 1, have: 2 },
    }); // prettier-ignore
    expect(answer.ranked[0]?.posting).toMatchObject({
      title: 'Baker',
      employer: { id: 'test-bakery', name: 'Testbakeriet' },
      answerDays: 4,
    });
  });

  it('bands are counted before the limit, and a kind is counted without its own filter', async () => {
    const all = await match();
    const one = await match({ limit: 1, kinds: ['job'] });
    expect(one.ranked.length).toBe(1);
    expect(one.kinds).toEqual(all.kinds);
    const sum = ({ bands }: MatchResponse): number => Object.values(bands).reduce((a, b) => a + b, 0);
    const count = (id: string): number => all.kinds.find((kind) => kind.id === id)?.count ?? -1;
    expect(sum(all)).toBe(all.ranked.length + all.openForAll.length);
    expect(sum(one)).toBe(count('job'));
    expect(sum(all)).toBe(all.kinds.reduce((total, kind) => total + kind.count, 0));
    expect(one.openForAll).toEqual([]);
    expect((await match({ kinds: ['work-placement'] })).bands).toEqual({ strong: 0, possible: 0, stretch: 0, 'open-for-all': 1 });
  });

  it('a seeker who stays within reach sees nothing beyond it, and the lake is no road', async () => {
    const ids = idsOf(await match({ withinReachOnly: true }));
    expect(ids).toContain('baker');
    expect(ids).not.toEqual(expect.arrayContaining(['far-bakery']));
    expect(ids).not.toContain('bakery-shop');
  });

  it('imported ads can be left out, and one of which nothing was understood is in no list', async () => {
    const withAds = await match();
    const [ad] = withAds.ranked.filter(({ posting }) => posting.id === 'ad-baker');
    expect(ad?.explanation.rows[0]?.requirement).toMatchObject({ machineRead: true, strength: 'good' });
    expect([...idsOf(withAds), ...withAds.openForAll.map(({ posting }) => posting.id)]).not.toContain('ad-mystery');
    expect(idsOf(await match({ includeImported: false }))).not.toContain('ad-baker');
  });

  it('what one more skill would open is told with its name and where it is learned', async () => {
    await publish(
      postingContent('cook-trainee', { kind: 'traineeship', title: 'Lær å lage mat', requirements: [asks('cooking', 'learned')] }),
    );
    await until(async () => (await figure()) === demo().length + 1);
    const { oneMore } = await match({
      profile: profile({ skills: [] }),
      withinReachOnly: true,
      includeImported: false,
      kinds: ['apprenticeship', 'traineeship'],
    });
    expect(oneMore).toEqual({
      kind: 'skill',
      id: 'cooking',
      label: 'Lage mat',
      opens: 1,
      suitableNow: 0,
      taughtBy: [{ id: 'cook-trainee', title: 'Lær å lage mat' }],
    });
    expect((await match({ kinds: ['work-placement'] })).oneMore).toBeNull();
  });

  it('nobody is told to learn nursing, whatever it would open', async () => {
    await publish(
      postingContent('ward', { requirements: [asks('nursing-procedures', 'must'), language('no', 'B2', 'must')] }),
      postingContent('kitchen', { requirements: [asks('catering', 'must'), language('no', 'B2', 'must')] }),
    );
    await until(async () => (await figure()) === demo().length + 2);
    const fluent = profile({ skills: [], languages: [{ id: 'no', cefr: 'C1' }] });
    const told = async (...ids: string[]) => {
      const engine = test.app.get(MatchEngine, { strict: false });
      return (await engine.oneMore(fluent, { ids }, 3)).map(({ id, opens }) => [id, opens]);
    };
    expect(await told('ward')).toEqual([]);
    expect((await told('ward', 'kitchen'))[0]).toEqual(['catering', 1]);
  });

  it('an empty profile is answered, with what is open for all', async () => {
    const { ranked, openForAll } = await match({ profile: profile({ skills: [], languages: [], place: null }) });
    expect([ranked.length, openForAll.length]).toEqual([0, 1]);
  });
});

describe('reasons in the language of the reader', () => {
  const explain = async (id: string, lang: 'nb' | 'nn' | 'en', given: Partial<ProfileDto> = {}): Promise<ExplanationView> => {
    const { status, body, headers } = await post<ExplanationView>(`/api/matches/${id}`, { lang, profile: profile(given) });
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe('no-store');
    explanationView.parse(body);
    return body;
  };

  it('a reader of English gets English names and levels as codes', async () => {
    const { rows } = await explain('cook', 'en', { languages: [{ id: 'no', cefr: 'A2' }] });
    expect(rows[0]?.requirement.label).toMatch(/^Cook/);
    expect(rows[0]).toMatchObject({ code: 'reason.skill.related', params: { via: 'bake' } });
    expect(rows[1]).toMatchObject({ code: 'reason.language.level', params: { id: 'Norwegian', needed: 'B1', have: 'A2' } });
  });

  it('a nurse whose approval is under way reads who has to answer', async () => {
    const { rows, band, fit, highlight } = await explain('nurse', 'nn', {
      skills: [{ id: 'nursing-procedures', level: 3, source: 'work' }],
      qualifications: [{ id: 'authorisation-nurse', country: 'UA', state: 'applied' }],
    });
    expect(rows[0]).toMatchObject({
      state: 'missing',
      code: 'reason.qualification.applied',
      params: { authority: 'Helsedirektoratet', have: 'Søkt om godkjenning' },
    });
    expect(fit).toBeLessThan(0.6);
    expect([band, highlight]).toEqual(['stretch', 0]);
  });

  it('a seeker without an authorisation reads that it is missing, and where the way to it is told', async () => {
    const { rows } = await explain('nurse', 'nb', { skills: [] });
    expect(rows.map(({ state, authorisedAs }) => [state, authorisedAs])).toEqual([
      ['missing', undefined],
      ['missing', 'nurse'],
    ]);
    expect((await explain('baker', 'nb')).rows.some(({ authorisedAs }) => authorisedAs)).toBe(false);
  });

  it('an imported posting of which nothing was read is not called open for all', async () => {
    expect(await explain('ad-mystery', 'nb')).toMatchObject({ band: 'none', rows: [], highlight: null });
    expect(await explain('everybody', 'nb')).toMatchObject({ band: 'open-for-all' });
  });

  it('an opening that is not there, or not open, is not found', async () => {
    for (const id of ['nowhere', 'x'.repeat(100)])
      expect((await post<Problem>(`/api/matches/${id}`, { lang: 'nb', profile: profile() })).status).toBe(404);
  });
});

describe('what is sent for matching', () => {
  it('an id that the taxonomy does not know is named and left out; the rest counts', async () => {
    const skills = [...profile().skills, { id: 'juggling-with-fish', level: 1, source: 'other' } as const];
    const answer = await match({
      profile: profile({
        skills,
        certificates: ['no-such-paper'],
        qualifications: [{ id: 'no-such-degree', country: null, state: 'approved' }],
      }),
    });
    expect(answer.unknown.sort()).toEqual(['juggling-with-fish', 'no-such-degree', 'no-such-paper']);
    expect(idsOf(answer)[0]).toBe('baker');
  });

  it('a municipality that does not exist is a fault of that field, told in the language of the reader', async () => {
    const body = { ...request({ lang: 'en' }), profile: profile({ place: { municipality: '9998', reachKm: 10 } }) };
    const answer = await post<Problem>('/api/matches', body);
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({
      code: 'bad-input',
      errors: [{ field: 'profile.place.municipality', message: expect.any(String) as string }],
    });
    expect((await post<Problem>('/api/matches/baker', { lang: 'en', profile: body.profile })).status).toBe(400);
  });

  it('a name that comes along by accident is refused, and so is too much', async () => {
    const named = await post<Problem>('/api/matches', { ...request(), profile: { ...profile(), name: 'Kari' } });
    expect(named.body).toMatchObject({ status: 400, errors: [{ field: 'profile.name' }] });
    const skills = Array.from({ length: 301 }, () => profile().skills[0]);
    expect((await post<Problem>('/api/matches', { ...request(), profile: { ...profile(), skills } })).status).toBe(400);
  });

  it('a profile is neither stored nor logged, also when something goes wrong', async () => {
    const marker = 'planted-marker-7f3a';
    const marked = profile({
      skills: [...profile().skills, { id: marker, level: 1, source: 'gaming' }],
      qualifications: [{ id: 'authorisation-nurse', country: marker, state: 'applied' }],
    });
    log.length = 0;
    expect((await match({ profile: marked })).unknown).toEqual([marker]);
    expect((await post('/api/matches/nurse', { lang: 'nb', profile: marked })).status).toBe(200);
    expect((await post('/api/matches', { ...request(), profile: { ...marked, [marker]: marker } })).status).toBe(400);
    const failing = jest.spyOn(test.app.get(OpenPostings, { strict: false }), 'byIds').mockRejectedValueOnce(new Error('it broke'));
    expect((await post('/api/matches', request({ profile: marked }))).status).toBe(500);
    failing.mockRestore();
    await until(() => Promise.resolve(log.some((line) => line.includes('it broke')) && log.some((line) => line.includes('"status":500'))));
    expect(log.join('')).not.toContain(marker);

    const tables = await test.dataSource.query<{ schema: string; name: string }[]>(
      `select table_schema as schema, table_name as name from information_schema.tables
       where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
    );
    expect(tables.map(({ name }) => name)).toEqual(expect.arrayContaining(['posting', 'event', 'outbox']));
    for (const { schema, name } of tables) {
      const [row] = await test.dataSource.query<{ n: number }[]>(
        `select count(*)::int as n from "${schema}"."${name}" t where t::text like $1`,
        [`%${marker}%`],
      );
      expect([name, row?.n]).toEqual([name, 0]);
    }
  });
});

describe('the openings in memory', () => {
  it('an employer who publishes is ranked within seconds, and no more when it is changed, paused or filled', async () => {
    await publish(postingContent('new', { requirements: [asks('baking', 'must')] }));
    await until(async () => idsOf(await match()).includes('new'));
    await publish(postingContent('new', { requirements: [asks('welding', 'must')] }));
    await until(async () => !idsOf(await match()).includes('new'));
    await publish(postingContent('new', { requirements: [asks('baking', 'must')] }));
    await until(async () => idsOf(await match()).includes('new'));
    await publish(postingContent('new', { state: 'paused' }));
    await until(async () => !idsOf(await match()).includes('new'));
  });

  it('a posting whose deadline passes between two events is not shown, nor counted', async () => {
    await publish(postingContent('today', { requirements: [asks('baking', 'must')], deadlineOn: '2026-03-02' }));
    await until(async () => idsOf(await match()).includes('today'));
    const before = await match();
    clock.set('2026-03-02T22:59:59Z');
    expect(idsOf(await match())).toContain('today');
    clock.set('2026-03-02T23:00:00Z');
    const after = await match();
    expect(idsOf(after)).not.toContain('today');
    expect(after.bands.strong).toBe(before.bands.strong - 1);
    expect(await figure()).toBe(demo().length);
    expect((await post(`/api/matches/today`, { lang: 'nb', profile: profile() })).status).toBe(404);
  });

  it('a posting that is closed without a word is not shown either: the database is asked last', async () => {
    await test.dataSource.query(`update posting set state = 'withdrawn' where id = 'baker'`);
    expect(idsOf(await match())).not.toContain('baker');
    await test.dataSource.query(`update posting set state = 'published' where id = 'baker'`);
  });

  it('an employer that answers faster moves ahead of its equals', async () => {
    const other = { ...testBakery, id: 'slow-bakery', organisationNumber: '999999992', answerDays: 9 };
    const organisations = test.app.get(Organisations, { strict: false });
    await test.dataSource.transaction((manager) => organisations.save(manager, other));
    const same = { requirements: [asks('baking', 'must'), asks('sales', 'good')] };
    await publish(postingContent('a-slow', { ...same, organisationId: 'slow-bakery' }), postingContent('b-quick', same));
    const order = async (): Promise<string[]> => idsOf(await match()).filter((id) => id.startsWith('a-') || id.startsWith('b-'));
    await until(async () => (await order()).join() === 'b-quick,a-slow');
    await test.dataSource.transaction((manager) => organisations.save(manager, { ...other, answerDays: 1 }));
    await until(async () => (await order()).join() === 'a-slow,b-quick');
  });

  it('what happens while every connection is cut comes in afterwards', async () => {
    const admin = new Client({ connectionString: test.databaseUrl });
    await admin.connect();
    try {
      for (let round = 0; round < 3; round++) {
        await admin.query(
          'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
        );
        const id = `after-${round}`;
        await until(() => publish(postingContent(id, { requirements: [asks('baking', 'must')] })).then(() => true, () => false)); // prettier-ignore
        await until(
          async () => (await post<MatchResponse>('/api/matches', request())).body.ranked?.some(({ posting }) => posting.id === id) ?? false,
        );
      }
    } finally {
      await admin.end();
    }
  });

  it('a process that has not loaded yet says that it is starting, and then is ready', async () => {
    let locker: Client | undefined;
    const starting = await createTestApp({
      clock,
      slices,
      before: async (dataSource) => {
        const { url } = dataSource.options as { url: string };
        locker = new Client({ connectionString: url });
        await locker.connect();
        await locker.query('begin');
        await locker.query('lock table posting in access exclusive mode');
      },
    });
    try {
      expect(await figure(starting)).toBeNull();
      const answer = await post<Problem>('/api/matches', request(), starting);
      expect([answer.status, answer.body.code]).toEqual([503, 'starting']);
      await locker?.query('commit');
      await until(async () => (await figure(starting)) === 0);
      expect((await post('/api/matches', request(), starting)).status).toBe(200);
    } finally {
      await locker?.end();
      await starting.close();
    }
  });
});
