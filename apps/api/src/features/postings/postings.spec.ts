import type { EmployerList, EmployerView, PostingView, Problem } from '@arena/contract';
import { listEmployers, postingView, readEmployer } from '@arena/contract';
import { createTestApp, type TestApp } from '../../../test/app';
import { FixedClock } from '../../platform';
import { Organisations, organisationsSlice } from '../organisations';
import { taxonomySlice } from '../taxonomy';
import { CloseExpiredPostings, OpenPostings, postingsSlice, PostingStore, type PostingContent } from '.';
import { asks, imported, postingContent, testBakery } from './posting.fixture';
import { seedPostings } from './seed';

const clock = new FixedClock('2026-03-02T10:00:00Z');
let test: TestApp;
let store: PostingStore;

beforeAll(async () => {
  test = await createTestApp({ clock, slices: [taxonomySlice, organisationsSlice, postingsSlice] });
  store = test.app.get(PostingStore, { strict: false });
});
afterAll(() => test.close());

beforeEach(async () => {
  clock.set('2026-03-02T10:00:00Z');
  await test.dataSource.query('truncate organisation, posting, posting_requirement, event, outbox cascade');
  const organisations = test.app.get(Organisations, { strict: false });
  await test.dataSource.transaction((manager) => organisations.save(manager, testBakery));
});

const save = (content: PostingContent) => test.dataSource.transaction((manager) => store.save(manager, content));
const events = async (): Promise<string[]> =>
  (await test.dataSource.query<{ name: string }[]>(`select name from event where name like 'posting.%' order by id`)).map(
    ({ name }) => name,
  );
const get = async <T>(path: string): Promise<{ status: number; body: T }> => {
  const response = await fetch(`${test.url}${path}`);
  return { status: response.status, body: (await response.json()) as T };
};

describe('writing postings', () => {
  it('an employer who publishes, changes and closes leaves one event for each, and a rising version', async () => {
    expect(await save(postingContent('a'))).toBe('added');
    expect(await save(postingContent('a', { title: 'Baker i Hamar' }))).toBe('changed');
    expect(await test.dataSource.transaction((manager) => store.close(manager, 'a', 'filled'))).toBe(true);
    expect(await events()).toEqual(['posting.published', 'posting.changed', 'posting.closed']);
    const [row] = await test.dataSource.query<{ version: number; state: string }[]>(`select version, state from posting where id = 'a'`);
    expect(row).toEqual({ version: 3, state: 'filled' });
  });

  it('saving what already stands there changes nothing and tells nobody', async () => {
    const full = postingContent('a', {
      requirements: [asks('baking', 'must', { note: 'Fra første dag' }), { kind: 'language', id: 'no', cefr: 'A2', strength: 'good', note: null, machineRead: false }],
      deadlineOn: '2026-03-29', startOn: '2026-04-01', facts: { standing: true, nights: false }, conditions: ['health-certificate'], adaptations: ['short-days'],
      expiresAt: new Date('2026-06-01T00:00:00Z'),
    }); // prettier-ignore
    await save(full);
    expect(await save({ ...full, facts: { nights: false, standing: true } })).toBe('unchanged');
    expect(await events()).toEqual(['posting.published']);
  });

  it('two who save one new posting at once write it once', async () => {
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => save(postingContent('a'))));
    expect(outcomes.sort()).toEqual(['added', 'unchanged', 'unchanged', 'unchanged', 'unchanged']);
    expect(await events()).toEqual(['posting.published']);
  });

  it('a change that is rolled back leaves neither row nor event', async () => {
    await expect(
      test.dataSource.transaction(async (manager) => {
        await store.save(manager, postingContent('a'));
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(await events()).toEqual([]);
    expect(await test.app.get(OpenPostings, { strict: false }).all()).toEqual([]);
  });

  it('a draft is told to nobody, and a posting that is paused is closed', async () => {
    await save(postingContent('a', { state: 'draft', publishedAt: null }));
    expect(await events()).toEqual([]);
    await save(postingContent('a'));
    await save(postingContent('a', { state: 'paused' }));
    expect(await events()).toEqual(['posting.published', 'posting.closed']);
  });

  it.each([
    [
      'more than five must',
      { requirements: ['baking', 'cooking', 'cleaning', 'barista', 'dishwashing', 'catering'].map((id) => asks(id, 'must')) },
    ],
    ['a must that a machine read', { ...imported('x'), requirements: [asks('baking', 'must', { machineRead: true })] }],
    ['one concept twice', { requirements: [asks('baking', 'must'), asks('baking', 'learned')] }],
  ])('an employer cannot save %s', async (_what, given) => {
    await expect(save(postingContent('a', given))).rejects.toThrow('rule');
  });

  it('the database refuses the same, whoever writes', async () => {
    await save(postingContent('a'));
    const insert = (position: number, machineRead: boolean, concept: string): Promise<unknown> =>
      test.dataSource.query(
        `insert into posting_requirement (posting_id, position, kind, concept_id, level, strength, machine_read) values ('a', $1, 'skill', $3, 1, 'must', $2)`,
        [position, machineRead, concept],
      );
    await expect(insert(0, true, 'baking')).rejects.toMatchObject({ constraint: 'posting_requirement_machine_never_must' });
    for (let position = 0; position < 5; position++) await insert(position, false, `skill-${position}`);
    await expect(insert(5, false, 'skill-5')).rejects.toMatchObject({ constraint: 'posting_requirement_five_must' });
    await expect(insert(6, false, 'skill-0')).rejects.toMatchObject({ constraint: 'posting_requirement_concept_once' });
    await expect(test.dataSource.query(`update posting set organisation_id = null where id = 'a'`)).rejects.toMatchObject({
      constraint: 'posting_belongs_to_somebody',
    });
  });
});

describe('the time of a posting', () => {
  const open = async (): Promise<string[]> => (await test.app.get(OpenPostings, { strict: false }).all()).map(({ id }) => id);

  it('a posting is open until midnight in Oslo at the end of its deadline, winter and summer', async () => {
    await save(postingContent('winter', { deadlineOn: '2026-03-10' }));
    await save(postingContent('summer', { deadlineOn: '2026-06-10' }));
    clock.set('2026-03-10T22:59:59Z');
    expect((await open()).sort()).toEqual(['summer', 'winter']);
    clock.set('2026-03-10T23:00:00Z');
    expect(await open()).toEqual(['summer']);
    clock.set('2026-06-10T21:59:59Z');
    expect(await open()).toEqual(['summer']);
    clock.set('2026-06-10T22:00:00Z');
    expect(await open()).toEqual([]);
  });

  it('the sweep closes what is past its time, once, with an event', async () => {
    await save(postingContent('a', { deadlineOn: '2026-03-10' }));
    await save(postingContent('b', { expiresAt: new Date('2026-03-05T00:00:00Z') }));
    await save(postingContent('c'));
    clock.set('2026-03-11T10:00:00Z');
    const sweep = test.app.get(CloseExpiredPostings, { strict: false });
    expect(await test.dataSource.transaction((manager) => sweep.sweep(manager))).toBe(2);
    expect(await test.dataSource.transaction((manager) => sweep.sweep(manager))).toBe(0);
    expect((await events()).filter((name) => name === 'posting.closed')).toHaveLength(2);
    expect(await open()).toEqual(['c']);
  });
});

describe('the page of one opening', () => {
  it('a seeker sees everything about it, with names in the language that is read', async () => {
    await save(
      postingContent('a', {
        requirements: [asks('baking', 'must', { note: 'Fra første dag' }), asks('teamwork', 'learned')],
        placeName: 'Sentrum',
        deadlineOn: '2026-03-10',
      }),
    );
    const { status, body } = await get<PostingView>('/api/postings/a?lang=en');
    expect(status).toBe(200);
    postingView.parse(body);
    expect(body).toMatchObject({
      title: 'Baker',
      employer: { id: 'test-bakery', name: 'Testbakeriet' },
      answerDays: 4,
      published: '2026-03-01',
      deadline: '2026-03-10',
      openForAll: false,
      place: { municipality: '3403', municipalityName: 'Hamar', placeName: 'Sentrum', region: 'hamarregionen' },
      requirements: [
        { kind: 'skill', id: 'baking', level: 1, strength: 'must', note: 'Fra første dag', machineRead: false },
        { strength: 'learned' },
      ],
      source: null,
    });
    expect(body.requirements[0]?.label).not.toBe('baking');
  });

  it('a seeker sees that an imported one is imported, where to apply, and never that it is open for all', async () => {
    await save(postingContent('a', { ...imported('ad-1'), requirements: [asks('baking', 'good', { machineRead: true })] }));
    await save(postingContent('b', { ...imported('ad-2'), requirements: [] }));
    const { body } = await get<PostingView>('/api/postings/a');
    expect(body).toMatchObject({
      origin: 'imported',
      employer: { id: null },
      answerDays: null,
      source: { name: 'Avisa', url: 'https://example.org/ad' },
    });
    expect(body.requirements[0]).toMatchObject({ machineRead: true, strength: 'good' });
    expect((await get<PostingView>('/api/postings/b')).body.openForAll).toBe(false);
  });

  it('a seeker sees three others that share most of what is asked for, and none that is closed', async () => {
    const both = [asks('baking'), asks('cleaning')];
    await save(postingContent('a', { requirements: both }));
    await save(postingContent('one', { requirements: [asks('cleaning')], occupationId: null }));
    await save(postingContent('two', { requirements: both, occupationId: null }));
    await save(postingContent('none', { requirements: [asks('welding')], occupationId: 'welder' }));
    await save(postingContent('closed', { requirements: both, state: 'withdrawn' }));
    await save(postingContent('past', { requirements: both, deadlineOn: '2026-03-01' }));
    await save(postingContent('same-occupation'));
    await save(postingContent('same-occupation-2', { publishedAt: new Date('2026-02-01T08:00:00Z') }));
    expect((await get<PostingView>('/api/postings/a')).body.similar.map(({ id }) => id)).toEqual(['two', 'one', 'same-occupation']);
  });

  it.each(['unknown', 'withdrawn', 'past', 'draft', '%00', "'"])('a seeker who asks for %s is told that it is not there', async (id) => {
    await save(postingContent('withdrawn', { state: 'withdrawn' }));
    await save(postingContent('draft', { state: 'draft' }));
    await save(postingContent('past', { deadlineOn: '2026-03-01' }));
    const { status, body } = await get<Problem>(`/api/postings/${id}`);
    expect(status).toBe(404);
    expect(body.code).toBe('not-found');
  });
});

describe('employers', () => {
  beforeEach(async () => {
    const organisations = test.app.get(Organisations, { strict: false });
    await test.dataSource.transaction(async (manager) => {
      await organisations.save(manager, { ...testBakery, id: 'care', organisationNumber: '999999992', name: 'Åsen omsorg', trade: 'care-health', municipalityNumber: '3420', openForContact: false });
      await organisations.save(manager, { ...testBakery, id: 'cafe', organisationNumber: '999999993', name: 'Ørsta kafé', municipalityNumber: '3420' });
    }); // prettier-ignore
    await save(postingContent('a'));
    await save(postingContent('past', { deadlineOn: '2026-03-01' }));
  });
  const list = async (query = ''): Promise<EmployerList> => listEmployers.response.parse((await get(`/api/employers${query}`)).body);

  it('a seeker sees them in the order of the alphabet, with how many openings each has now', async () => {
    const { items, total, facets } = await list();
    expect(items.map(({ id, postings }) => [id, postings])).toEqual([['test-bakery', 1], ['cafe', 0], ['care', 0]]); // prettier-ignore
    expect(total).toBe(3);
    expect(facets.trade).toEqual([{ id: 'care-health', label: 'Helse og omsorg', count: 1 }, { id: 'food-tourism', label: 'Mat og reiseliv', count: 2 }]); // prettier-ignore
  });

  it('a seeker who chooses a trade still sees how many the others have', async () => {
    const { items, facets } = await list('?trade=food-tourism&region=sor-osterdal');
    expect(items.map(({ id }) => id)).toEqual(['cafe']);
    expect(facets.trade.map(({ count }) => count)).toEqual([1, 1]);
    expect(facets.region.map(({ id }) => id).sort()).toEqual(['hamarregionen', 'sor-osterdal']);
  });

  it('a seeker can ask for a place, for those open for contact, and is told when the place is not known', async () => {
    expect((await list('?where=Elverum')).items.map(({ id }) => id)).toEqual(['cafe', 'care']);
    expect((await list('?where=Elverum&openForContact=true')).items.map(({ id }) => id)).toEqual(['cafe']);
    expect((await list('?where=Qwxzjk')).unknownPlace).toBe(true);
  });

  it('a seeker sees one employer with what is open now, and 404 for one that is not there', async () => {
    const { body } = await get<EmployerView>('/api/employers/test-bakery');
    expect(readEmployer.response.parse(body).openPostings.map(({ id }) => id)).toEqual(['a']);
    for (const id of ['nobody', '%00']) expect((await get(`/api/employers/${id}`)).status).toBe(404);
  });
});

describe('the demo', () => {
  const context = () => ({ app: test.app, dataSource: test.dataSource, clock, config: test.config, print: () => undefined });

  beforeEach(async () => {
    await organisationsSlice.seed?.(context());
    await seedPostings(context());
  });

  it('is put in place once: a second seed adds nothing and tells nobody', async () => {
    const before = await events();
    expect(before.length).toBeGreaterThan(0);
    await organisationsSlice.seed?.(context());
    await seedPostings(context());
    clock.advance(3 * 3_600_000);
    await seedPostings(context());
    expect(await events()).toEqual(before);
  });

  it('that has slept for a year wakes with new dates, and with as many openings as before', async () => {
    const openPostings = test.app.get(OpenPostings, { strict: false });
    const before = (await openPostings.all()).length;
    clock.set('2027-03-02T10:00:00Z');
    expect((await openPostings.all()).length).toBeLessThan(before);
    await seedPostings(context());
    const after = await openPostings.all();
    expect(after.length).toBe(before);
    for (const { deadlineOn, startOn } of after) {
      expect(deadlineOn === null || deadlineOn >= '2027-03-02').toBe(true);
      expect(startOn === null || startOn >= '2027-03-02').toBe(true);
    }
  });

  it('leaves a posting that was withdrawn as it is', async () => {
    const [first] = await test.app.get(OpenPostings, { strict: false }).all();
    await test.dataSource.transaction((manager) => store.close(manager, first?.id ?? '', 'withdrawn'));
    await seedPostings(context());
    expect(await test.app.get(OpenPostings, { strict: false }).find(first?.id ?? '')).toBeNull();
  });
});
