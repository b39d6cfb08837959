/** Through the API: who somebody is, and where they learned what they can, changes nothing of what they are answered. */
import type { MatchResponse, Problem, ProfileDto } from '@arena/contract';
import { CEFR_LEVELS, LICENCE_CLASSES, QUALIFICATION_STATES, SKILL_LEVELS, SKILL_SOURCES, type SkillSource } from '@arena/domain';
import * as fc from 'fast-check';
import { createTestApp, type TestApp } from '../../../../test/app';
import { signIn, type SignedIn } from '../../../../test/people';
import { FixedClock } from '../../../platform';
import { Consents } from '../../identity';
import { Organisations } from '../../organisations';
import { PostingStore } from '../../postings';
import { postingContent, testBakery } from '../../postings/posting.fixture';
import { TaxonomyService } from '../../taxonomy';
import { matchingSlices, profile, request, until } from '../matching.fixture';
import { INHABITANTS } from './inhabitants';
import { makeRegion } from './made-region';

jest.setTimeout(120_000);
const RUNS = { numRuns: 40 };
let test: TestApp;
let openingIds: string[];

const taxonomy = new TaxonomyService();
const { openings } = makeRegion(taxonomy, { seed: 11, people: 0, openings: 60 });
const asked = openings.flatMap(({ opening }) => opening.requirements);
const askedSkills = [...new Set(asked.filter(({ kind }) => kind === 'skill').map(({ id }) => id))];
const { qualifications, certificates } = taxonomy.builder('nb');

beforeAll(async () => {
  test = await createTestApp({ clock: new FixedClock('2026-03-02T10:00:00Z'), slices: matchingSlices });
  const organisations = test.app.get(Organisations, { strict: false });
  const store = test.app.get(PostingStore, { strict: false });
  const contents = openings.map(
    ({ opening: { id, kind, requirements, municipality, remote } }) =>
    postingContent(id, {
      kind, remote, municipalityNumber: municipality, requirements: requirements.map((one) => ({ ...one, note: null, machineRead: false })),
    }), // prettier-ignore
  );
  // the made ones ask for no paper from a school or an authority
  contents.push(
    postingContent('nurse', {
      requirements: [{ kind: 'qualification', id: 'authorisation-nurse', strength: 'must', note: null, machineRead: false }],
    }),
  );
  openingIds = contents.map(({ id }) => id);
  await test.dataSource.transaction(async (manager) => {
    await organisations.save(manager, testBakery);
    for (const content of contents) await store.save(manager, content);
  });
  await until(async () => {
    const response = await fetch(`${test.url}/api/health/ready`);
    return response.ok && ((await response.json()) as { postings: number }).postings === contents.length;
  });
});
afterAll(() => test.close());

const of = <T>(values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const somebody: fc.Arbitrary<ProfileDto> = fc.record({
  skills: fc.uniqueArray(fc.record({ id: of(askedSkills), level: of(SKILL_LEVELS), source: of(SKILL_SOURCES) }), {
    selector: ({ id }) => id, minLength: 1, maxLength: 12,
  }), // prettier-ignore
  languages: fc.uniqueArray(fc.record({ id: of(['no', 'en', 'uk', 'so', 'ar']), cefr: of(CEFR_LEVELS) }), {
    selector: ({ id }) => id, maxLength: 3,
  }), // prettier-ignore
  licences: fc.uniqueArray(of(LICENCE_CLASSES), { maxLength: 2 }),
  certificates: fc.uniqueArray(of(certificates.map(({ id }) => id)), { maxLength: 2 }),
  qualifications: fc.uniqueArray(
    fc.record({
      id: of(['authorisation-nurse', ...qualifications.map(({ id }) => id)]),
      country: fc.constant(null),
      state: of(QUALIFICATION_STATES),
    }),
    { selector: ({ id }) => id, maxLength: 3 },
  ),
  place: fc.option(fc.record({ municipality: of([...INHABITANTS.keys()]), reachKm: fc.integer({ min: 0, max: 200 }) })),
});

/** The answer as it comes over the wire: the same to the last digit is the same to the last letter. */
async function answer(path: string, body: unknown, headers: Record<string, string> = {}): Promise<string> {
  const response = await fetch(`${test.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  if (response.status !== 200) throw new Error(`It was answered ${response.status} ${text}`);
  return text;
}
const ranked = (of: ProfileDto, headers?: Record<string, string>): Promise<string> =>
  answer('/api/matches', request({ profile: of, limit: 100 }), headers);
const explained = (id: string, of: ProfileDto, headers?: Record<string, string>): Promise<string> =>
  answer(`/api/matches/${id}`, { lang: 'nb', profile: of }, headers);

describe('a seeker who asks what fits', () => {
  it('gets the same answer to the last digit wherever the skills come from, and is told apart by what they are', async () => {
    let told = 0;
    await fc.assert(
      fc.asyncProperty(
        somebody,
        fc.array(of(SKILL_SOURCES), { minLength: 12, maxLength: 12 }),
        of(openingIds),
        async (who, sources, opening) => {
          const elsewhere = { ...who, skills: who.skills.map((skill, at) => ({ ...skill, source: sources[at] as SkillSource })) };
          const before = await ranked(who);
          told += (JSON.parse(before) as MatchResponse).ranked.length;
          expect(await ranked(elsewhere)).toBe(before);
          expect(await explained(opening, elsewhere)).toBe(await explained(opening, who));
        },
      ),
      RUNS,
    );
    // something was compared, and what somebody can is seen
    expect(told).toBeGreaterThan(RUNS.numRuns);
    const [skill] = askedSkills;
    const some = profile({ skills: askedSkills.slice(1, 3).map((id) => ({ id, level: 2, source: 'gaming' })) });
    const more = { ...some, skills: [...some.skills, { id: skill ?? '', level: 2 as const, source: 'gaming' as const }] };
    expect(await ranked(more)).not.toBe(await ranked(some));
  });

  it('gets the same answer to the last digit whatever country a qualification comes from', async () => {
    const countries = fc.array(fc.option(fc.oneof(of(['NO', 'UA', 'SY', 'PL', 'Somalia', 'Eritrea']), fc.string({ maxLength: 60 }))), {
      minLength: 3, maxLength: 3,
    }); // prettier-ignore
    await fc.assert(
      fc.asyncProperty(somebody, countries, async (who, from) => {
        const moved = { ...who, qualifications: who.qualifications.map((one, at) => ({ ...one, country: from[at] ?? null })) };
        expect(await ranked(moved)).toBe(await ranked(who));
        expect(await explained('nurse', moved)).toBe(await explained('nurse', who));
      }),
      RUNS,
    );
  });

  it('gets the same answer logged in as anybody, whatever the account says of them', async () => {
    const plain = await signIn(test);
    const known = await signIn(test, { name: 'Ragnhildur Qvitskar', lang: 'en' });
    await test.dataSource.query('insert into email_address (person_id, address, verified_at, changed_at) values ($1, $2, now(), now())', [
      known.personId,
      'fatima.1961@example.org',
    ]);
    const consents = test.app.get(Consents, { strict: false });
    await test.dataSource.transaction((manager) => consents.give(manager, known.personId, 'be-found'));
    const who = (one: SignedIn): Record<string, string> => ({ ...one.headers, 'accept-language': 'so, ar;q=0.8' });
    await fc.assert(
      fc.asyncProperty(somebody, of(openingIds), async (one, opening) => {
        const [list, row] = [await ranked(one), await explained(opening, one)];
        for (const account of [plain, known]) {
          expect(await ranked(one, who(account))).toBe(list);
          expect(await explained(opening, one, who(account))).toBe(row);
        }
      }),
      { numRuns: 15 },
    );
  });

  it('cannot send what nobody should be judged by: there is no field for it, anywhere', async () => {
    const facts: Record<string, unknown> = {
      name: 'Kari', firstName: 'Kari', age: 61, birthYear: 1961, dateOfBirth: '1961-05-17', nationalId: '17056100000', sex: 'female', gender: 'female', pronoun: 'hun',
      photo: 'https://example.org/kari.jpg', origin: 'SO', nationality: 'SO', citizenship: 'SO', ethnicity: 'x', religion: 'x', health: 'x', disability: 'x',
      pregnant: true, children: 3, maritalStatus: 'single', navStatus: 'work-assessment-allowance', residencePermit: 'x', criminalRecord: 'x', union: 'x', politics: 'x',
      orientation: 'x', gaps: [{ from: 2019, months: 30 }], unemployedSince: '2024-01-01', address: 'Storgata 1', phone: '99999999', email: 'kari@example.org',
    }; // prettier-ignore
    const whole = profile({
      qualifications: [{ id: 'authorisation-nurse', country: null, state: 'applied' }],
    });
    const places: Record<string, (fact: object) => { path: string; body: object; at: string }> = {
      'the question': (fact) => ({ path: '/api/matches', body: { ...request({ profile: whole }), ...fact }, at: '' }),
      'the profile': (fact) => ({ path: '/api/matches', body: request({ profile: { ...whole, ...fact } }), at: 'profile.' }),
      'a skill': (fact) => ({
        path: '/api/matches', at: 'profile.skills.0.', body: request({ profile: { ...whole, skills: whole.skills.map((one) => ({ ...one, ...fact })) } }),
      }),
      'a language': (fact) => ({
        path: '/api/matches', at: 'profile.languages.0.', body: request({ profile: { ...whole, languages: whole.languages.map((one) => ({ ...one, ...fact })) } }),
      }),
      'a qualification': (fact) => ({
        path: '/api/matches', at: 'profile.qualifications.0.',
        body: request({ profile: { ...whole, qualifications: whole.qualifications.map((one) => ({ ...one, ...fact })) } }),
      }),
      'the place': (fact) => ({
        path: '/api/matches', at: 'profile.place.', body: request({ profile: { ...whole, place: { municipality: '3403', reachKm: 40, ...fact } } }),
      }),
      'one opening': (fact) => ({ path: '/api/matches/nurse', body: { lang: 'nb', profile: { ...whole, ...fact } }, at: 'profile.' }),
    }; // prettier-ignore
    for (const [place, put] of Object.entries(places)) {
      const bare = put({});
      expect((await answer(bare.path, bare.body)).length).toBeGreaterThan(2);
      for (const [name, value] of Object.entries(facts)) {
        const { path, body, at } = put({ [name]: value });
        const response = await fetch(test.url + path, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        });
        const problem = (await response.json()) as Problem;
        expect([place, name, response.status, problem.errors?.map(({ field }) => field)]).toEqual([place, name, 400, [`${at}${name}`]]);
      }
    }
  });
});

describe('what orders openings that fit alike', () => {
  it('is told on each card by itself, and stands neither in the fit nor in its reasons', async () => {
    const who = profile({ skills: askedSkills.slice(0, 6).map((id) => ({ id, level: 2, source: 'other' })) });
    const cards = async (): Promise<Map<string, MatchResponse['ranked'][number]>> => {
      const { ranked: list } = JSON.parse(await ranked(who)) as MatchResponse;
      return new Map(list.map((card) => [card.posting.id, card]));
    };
    const before = await cards();
    expect(before.size).toBeGreaterThan(3);
    const store = test.app.get(PostingStore, { strict: false });
    const organisations = test.app.get(Organisations, { strict: false });
    await test.dataSource.transaction(async (manager) => {
      await organisations.save(manager, { ...testBakery, answerDays: 29 });
      for (const { opening: { id, kind, requirements, municipality, remote } } of openings)
        await store.save(manager, postingContent(id, {
          kind, remote, municipalityNumber: municipality, interests: 17, places: 2,
          requirements: requirements.map((one) => ({ ...one, note: null, machineRead: false })),
        })); // prettier-ignore
    });
    await until(async () => [...(await cards()).values()].every(({ posting, order }) => posting.id === 'nurse' || order.answerDays === 29));
    const after = await cards();
    expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
    for (const [id, { explanation, order }] of after) {
      expect(order).toEqual({ answerDays: 29, interestsPerPlace: 8.5 });
      expect(explanation).toEqual(before.get(id)?.explanation);
      expect(Object.is(explanation.fit, before.get(id)?.explanation.fit)).toBe(true);
    }
    expect([...before.values()].some(({ order }) => order.answerDays === 4 && order.interestsPerPlace === 0)).toBe(true);
  });
});
