import {
  occupationList, occupationMatch, occupationView, suggestRequirements, type OccupationList, type OccupationMatch, type OccupationView, type Problem,
} from '@arena/contract'; // prettier-ignore
import type { z } from 'zod';
import { createTestApp, type TestApp } from '../../../test/app';
import { signIn, type SignedIn } from '../../../test/people';
import { FixedClock } from '../../platform';
import { profile, until } from '../matching/matching.fixture';
import { Organisations } from '../organisations';
import { PostingStore, type PostingContent } from '../postings';
import { asks, imported, postingContent, testBakery } from '../postings/posting.fixture';

const clock = new FixedClock('2026-03-02T10:00:00Z');
jest.setTimeout(60_000);
let test: TestApp;

const openings = (): PostingContent[] => [
  postingContent('oven', { requirements: [asks('baking', 'must'), asks('food-hygiene', 'good'), asks('teamwork', 'learned')] }),
  postingContent('apprentice', {
    kind: 'apprenticeship', municipalityNumber: '3407', publishedAt: new Date('2026-03-01T09:00:00Z'),
    requirements: [asks('baking', 'learned'), asks('teamwork', 'learned')],
  }),
  postingContent('read', { ...imported('1'), municipalityNumber: null, requirements: [asks('baking', 'good', { machineRead: true })] }),
  postingContent('unread', { ...imported('2'), requirements: [] }),
  postingContent('far', { municipalityNumber: '0301', requirements: [asks('cleaning', 'must')] }),
  postingContent('closed', { state: 'withdrawn', requirements: [asks('cleaning', 'must')] }),
  postingContent('cleaner', { occupationId: 'cleaner', requirements: [asks('cleaning', 'must')] }),
]; // prettier-ignore

async function get<T>(path: string): Promise<{ status: number; body: T; headers: Headers }> {
  const response = await fetch(test.url + path);
  return { status: response.status, body: (await response.json()) as T, headers: response.headers };
}
async function read(id: string, lang = 'nb'): Promise<OccupationView> {
  const { status, body } = await get<OccupationView>(`/api/occupations/${id}?lang=${lang}`);
  expect(status).toBe(200);
  expect(occupationView.strict().parse(body)).toEqual(body);
  return body;
}
async function search(q: string, lang = 'nb'): Promise<OccupationList['items']> {
  const { body } = await get<OccupationList>(`/api/occupations?lang=${lang}&q=${encodeURIComponent(q)}`);
  return occupationList.strict().parse(body).items;
}
async function match(id: string, given = profile()): Promise<OccupationMatch> {
  const response = await fetch(`${test.url}/api/occupations/${id}/match`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ lang: 'nb', profile: given }),
  });
  expect(response.status).toBe(200);
  expect(response.headers.get('cache-control')).toBe('no-store');
  return occupationMatch.strict().parse(await response.json());
}

beforeAll(async () => {
  test = await createTestApp({ clock });
  const store = test.app.get(PostingStore, { strict: false });
  const organisations = test.app.get(Organisations, { strict: false });
  await test.dataSource.transaction(async (manager) => {
    await organisations.save(manager, testBakery);
    for (const content of openings()) await store.save(manager, content);
  });
  await until(async () => (await fetch(`${test.url}/api/health/ready`)).ok);
});
afterAll(async () => {
  await test.close();
});

describe("a reader of an occupation's page", () => {
  it('sees what its openings in Innlandet ask for and teach, counted, and nothing of those that are closed or elsewhere', async () => {
    const baker = await read('baker');
    expect(baker).toMatchObject({ id: 'baker', label: 'baker', lang: null, openings: 4, machineRead: 2, telling: 3 });
    expect(baker.demand.map(({ requirement, must, good, learned }) => [requirement.id, requirement.strength, must, good, learned])).toEqual(
      [
        ['baking', 'good', 1, 1, 1],
        ['food-hygiene', 'good', 0, 1, 0],
        ['teamwork', 'learned', 0, 0, 2],
      ],
    );
    expect(baker.kinds.map(({ id, count }) => [id, count])).toEqual([
      ['job', 3],
      ['apprenticeship', 1],
    ]);
    expect(baker.regions.map(({ id, count }) => [id, count])).toEqual([
      ['hamarregionen', 2],
      ['gjovikregionen', 1],
    ]);
    expect(baker.elsewhere).toBe(1);
    expect(baker.postings.map(({ id }) => id).sort()).toEqual(['apprentice', 'oven', 'read', 'unread']);
  });

  it('sees the ways in, with the openings that are such a way', async () => {
    const { ways } = await read('baker');
    const apprenticeship = ways.find(({ kind }) => kind === 'apprenticeship');
    expect(apprenticeship).toMatchObject({ openings: 1 });
    expect(apprenticeship?.postings.map(({ id }) => id)).toEqual(['apprentice']);
    expect(ways.filter(({ kind }) => kind === 'traineeship').every(({ openings }) => openings === 0)).toBe(true);
  });

  it('is told of a trade that the law keeps for those with a paper: who gives it, and the steps', async () => {
    const { regulation, craft, alsoNeeded, ways } = await read('health-care-worker', 'en');
    expect(regulation).toMatchObject({ authority: { name: 'Helsedirektoratet' }, paper: 'authorisation' });
    expect(regulation?.steps.length).toBeGreaterThan(1);
    expect([craft, alsoNeeded.length]).toEqual(['the health care trade', 1]);
    expect(ways.map(({ kind }) => kind)).toContain('trade-certificate-at-work');
    for (const { text } of ways) expect(text).toMatch(/^[A-Z][^:]+/);
    expect((await read('baker')).regulation).toBeNull();
  });

  it('reads it in the three languages, and it may be kept for a while', async () => {
    const [nb, nn, en] = [await read('cleaner'), await read('cleaner', 'nn'), await read('cleaner', 'en')];
    expect([nb.label, nn.label, en.label]).toEqual(['renholder', 'reinhaldar', 'cleaner']);
    const { headers } = await get('/api/occupations/cleaner');
    expect(headers.get('cache-control')).toContain('max-age=60');
  });

  it('sees what the work is made of and what is near it, also without an opening', async () => {
    const plumber = await read('plumber');
    expect(plumber).toMatchObject({ openings: 0, telling: 0, demand: [], kinds: [], regions: [], postings: [] });
    expect(plumber.skills.length).toBeGreaterThan(3);
    expect(plumber.near.length).toBeGreaterThan(0);
    expect(plumber.near.map(({ id }) => id)).not.toContain('plumber');
  });

  it('is told that an occupation nobody knows is not there', async () => {
    const { status, body } = await get<Problem>('/api/occupations/no-such-occupation');
    expect([status, body.code]).toEqual([404, 'not-found']);
  });
});

describe('a seeker with a profile', () => {
  it('sees what she has of what most openings name, row by row as in a match', async () => {
    const { basis, rows, counts } = await match('baker');
    expect(basis).toBe('openings');
    expect(rows.map(({ requirement, state, code }) => [requirement.id, state, code])).toEqual([
      ['baking', 'fits', 'reason.skill.fits'],
      ['food-hygiene', 'missing', 'reason.skill.missing'],
      ['teamwork', 'learned', 'reason.skill.learned'],
    ]);
    expect(counts).toEqual({ fits: 1, near: 0, learned: 1, missing: 1 });
  });

  it('is measured against the work itself where no opening says anything', async () => {
    const { basis, rows } = await match('plumber');
    expect(basis).toBe('taxonomy');
    expect(rows.every(({ requirement }) => requirement.strength === 'good')).toBe(true);
  });

  it('finds the same whatever her skills come from', async () => {
    const from = (source: 'gaming' | 'work') => profile({ skills: [{ id: 'baking', level: 2, source }] });
    expect(await match('baker', from('gaming'))).toEqual(await match('baker', from('work')));
  });
});

describe('somebody who looks for an occupation', () => {
  it('finds it by the beginning of any of its names, in any language, misspelt or in other words', async () => {
    const [baker] = await search('bake');
    expect(baker).toMatchObject({ id: 'baker', openings: 4, trade: 'food-tourism' });
    expect((await search('cleaner')).map(({ id }) => id)).toContain('cleaner');
    expect((await search('reinhaldar', 'en')).map(({ id }) => id)).toContain('cleaner');
    expect((await search('helsefagarbeidr'))[0]?.id).toBe('health-care-worker');
    expect(await search('qqqqzzzz')).toEqual([]);
  });

  it('sees all there are, as the language sorts', async () => {
    const all = await search('');
    expect(all.length).toBeGreaterThan(80);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(all.find(({ id }) => id === 'cleaner')?.openings).toBe(1);
    const labels = all.map(({ label }) => label);
    expect(labels).toEqual([...labels].sort(new Intl.Collator('nb-NO').compare));
  });
});

describe('an employer who writes a posting', () => {
  let employer: SignedIn;
  const suggest = async (body: unknown): Promise<z.infer<typeof suggestRequirements.response>> => {
    const { status, body: answer } = await employer.ask('POST', '/api/occupations/suggestions', body);
    expect(status).toBe(200);
    return suggestRequirements.response.strict().parse(answer);
  };
  beforeAll(async () => {
    employer = await signIn(test, { provider: 'ansattporten', organisationNumber: testBakery.organisationNumber });
  });

  it('is suggested what the tasks name, with the words, and what the occupation is usually made of', async () => {
    const { occupations, named, usual } = await suggest({
      lang: 'nb',
      title: 'Baker søkes',
      tasks: ['Baking av brød', 'Kjøre varer, førerkort klasse B', 'Snakke norsk'],
      occupation: null,
    });
    expect(occupations[0]).toMatchObject({ id: 'baker' });
    expect(named.map(({ kind, id }) => `${kind} ${id}`)).toEqual(expect.arrayContaining(['skill baking', 'licence B', 'language no']));
    expect(named.find(({ id }) => id === 'baking')?.words).toMatch(/bak/i);
    expect(usual.length).toBeGreaterThan(2);
    expect(usual.map(({ id }) => id)).not.toContain('baking');
  });

  it('is offered the skills of the occupation that she has chosen, not of one that was read', async () => {
    const { occupations, usual } = await suggest({ lang: 'en', title: 'Baker', tasks: [], occupation: 'cleaner' });
    expect(occupations.map(({ id, label }) => [id, label])).toEqual([['cleaner', 'cleaner']]);
    expect(usual.map(({ id }) => id)).toContain('cleaning');
  });

  it('is not offered the skills of an occupation that her title is only near to', async () => {
    const { occupations, usual } = await suggest({ lang: 'nb', title: 'Leder', tasks: [], occupation: null });
    expect([occupations, usual]).toEqual([[], []]);
  });

  it.each([
    ['nb', 'vaske golv og toalett', 'cleaning'],
    ['nb', 'kjøre ut varer til butikker', 'van-driving'],
    ['nb', 'fylle hyller', 'shelf-stocking'],
    ['nb', 'passe på barna på uteplassen', 'childcare'],
    ['nb', 'lage lunsj til ungene', 'cooking'],
    ['nb', 'skifte olje og bremser', 'car-repair'],
    ['nn', 'vaske golv og toalett', 'cleaning'],
    ['nn', 'køyre ut varer til butikkar', 'van-driving'],
    ['nn', 'fylle hyller', 'shelf-stocking'],
    ['nn', 'skifte olje og bremser', 'car-repair'],
    ['en', 'clean floors and toilets', 'cleaning'],
    ['en', 'deliver goods to shops', 'van-driving'],
    ['en', 'stock shelves', 'shelf-stocking'],
    ['en', 'change oil and brakes', 'car-repair'],
  ])('is understood in plain words (%s): «%s»', async (lang, task, id) => {
    const { named } = await suggest({ lang, title: '', tasks: [task], occupation: null });
    const found = named.find((one) => one.kind === 'skill' && one.id === id);
    expect(found?.label).toBeTruthy();
    expect(task).toContain(found?.words);
  });

  it('is suggested nothing for words that say nothing', async () => {
    expect(await suggest({ lang: 'nb', title: '', tasks: ['Vi er hyggelige'], occupation: null })).toEqual({
      occupations: [],
      named: [],
      usual: [],
    });
  });

  it('is the only one who is answered', async () => {
    const seeker = await signIn(test);
    const body = { lang: 'nb', title: '', tasks: [], occupation: null };
    expect((await seeker.ask('POST', '/api/occupations/suggestions', body)).status).toBe(403);
  });
});
