import { skillIndex, type KeptDraft, type Problem, type ProfileView, type SkillIndex } from '@arena/contract';
import { people, personas } from '@arena/fixtures';
import { createTestApp, type TestApp } from '../../../test/app';
import { signIn, type SignedIn } from '../../../test/people';
import { FixedClock } from '../../platform';
import { Consents, identitySlice } from '../identity';
import { organisationsSlice } from '../organisations';
import { TaxonomyService, taxonomySlice } from '../taxonomy';
import { draftOf, seedProfiles } from './seed';
import { Profiles, profilesSlice, sharedDraftSql } from '.';

const clock = new FixedClock('2026-03-02T10:00:00Z');
let test: TestApp;
let profiles: Profiles;

beforeAll(async () => {
  test = await createTestApp({ clock, slices: [taxonomySlice, organisationsSlice, identitySlice, profilesSlice] });
  profiles = test.app.get(Profiles, { strict: false });
});
afterAll(() => test.close());

const draft = (given: Partial<KeptDraft> = {}): KeptDraft => ({
  version: 1, place: { text: 'Hamar', municipality: '3403' }, reach: 50, kinds: ['job'], languages: [{ id: 'no', cefr: 'B1' }, { id: 'en', cefr: 'none' }],
  groups: ['gaming'], cards: ['raid-leader'], skills: [{ id: 'leading-a-group', level: 2, source: 'gaming', label: 'Lede et lag' }], licences: ['B'],
  certificates: [], qualifications: [{ id: 'vg1-completed', state: null }], ...given,
}); // prettier-ignore

type Saved = { status: number; body: ProfileView & Problem };
const read = async (person: SignedIn): Promise<ProfileView> => (await person.ask('GET', '/api/me/profile')).body as ProfileView;
const save = (person: SignedIn, version: number, given: KeptDraft): Promise<Saved> =>
  person.ask('PUT', '/api/me/profile', { version, draft: given }) as Promise<Saved>;

describe('the answers in the account', () => {
  it('a seeker keeps them, reads them on another device, and changes them', async () => {
    const person = await signIn(test);
    expect(await read(person)).toEqual({ version: 0, draft: null, changedAt: null });
    expect((await save(person, 0, draft())).body).toEqual({ version: 1, draft: draft(), changedAt: '2026-03-02T10:00:00.000Z' });
    expect((await save(person, 1, draft({ reach: 'county' }))).body).toMatchObject({ version: 2, draft: { reach: 'county' } });
    expect(await read(person)).toMatchObject({ version: 2, draft: draft({ reach: 'county' }) });
  });

  it('a second device that did not see the change is told, and nothing is lost; saving the same is no change', async () => {
    const person = await signIn(test);
    await save(person, 0, draft());
    await save(person, 1, draft({ reach: 100 }));
    for (const version of [0, 1, 3]) {
      const late = await save(person, version, draft({ reach: 20 }));
      expect([late.status, late.body.code]).toEqual([409, 'changed-meanwhile']);
    }
    expect((await save(person, 1, draft({ reach: 100 }))).body).toMatchObject({ version: 2 });
    expect(await read(person)).toMatchObject({ version: 2, draft: { reach: 100 } });
  });

  it('of two devices that save for the first time at once one is told', async () => {
    const person = await signIn(test);
    const both = await Promise.all([save(person, 0, draft({ reach: 20 })), save(person, 0, draft({ reach: 100 }))]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await read(person)).version).toBe(1);
  });

  it('what cannot be kept is refused by the name of its field, and an employer keeps none', async () => {
    const person = await signIn(test);
    const zero = await save(person, 0, draft({ place: { text: 'Ha\0mar', municipality: null } }));
    expect([zero.status, zero.body.errors?.map(({ field }) => field)]).toEqual([400, ['draft.place.text']]);
    expect((await save(person, 0, draft({ place: { text: '\ud800', municipality: null } }))).status).toBe(400);
    expect((await person.ask('PUT', '/api/me/profile', { version: 0, draft: { ...draft(), name: 'Kari' } })).status).toBe(400);
    const employer = await signIn(test, { provider: 'ansattporten', organisationNumber: '999999991' });
    expect((await employer.ask('GET', '/api/me/profile')).status).toBe(403);
    expect((await fetch(`${test.url}/api/me/profile`)).status).toBe(401);
  });

  it('what is matched is only what was answered', async () => {
    const person = await signIn(test);
    expect(await profiles.of(person.personId)).toBeNull();
    await save(person, 0, draft({ reach: 'county' }));
    expect(await profiles.of(person.personId)).toEqual({
      skills: [{ id: 'leading-a-group', level: 2, source: 'gaming' }], languages: [{ id: 'no', cefr: 'B1' }], licences: ['B'], certificates: [],
      qualifications: [], place: { municipality: '3403', reachKm: 500 },
    }); // prettier-ignore
  });
});

describe('what a seeker does not want', () => {
  it('is kept with the answers, is no part of what is matched, and outlives a change that somebody else suggested', async () => {
    const person = await signIn(test);
    const own = { followUps: ['kitchen-most-baked'], notWanted: ['cash-register'], matching: 'off' as const };
    expect((await save(person, 0, draft(own))).body.draft).toEqual(draft(own));
    expect(JSON.stringify(await profiles.of(person.personId))).not.toMatch(/cash-register|kitchen/);
    await test.dataSource.transaction((manager) => profiles.saveSuggested(manager, person.personId, 1, draft({ reach: 100 })));
    expect(await read(person)).toMatchObject({ version: 2, draft: draft({ reach: 100, ...own }) });
    const [row] = await test.dataSource.query<{ draft: unknown }[]>(
      `select ${sharedDraftSql('draft')} as draft from profile where person_id = $1`,
      [person.personId],
    );
    expect(row?.draft).toEqual(draft({ reach: 100 }));
  });
});

describe('what the builder asks for', () => {
  const post = (path: string, body: unknown): Promise<Response> =>
    fetch(`${test.url}${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

  it('anybody gets the names of all skills, small enough for a slow line', async () => {
    const answer = await fetch(`${test.url}/api/taxonomy/skill-index`);
    expect([answer.headers.get('content-encoding'), answer.headers.get('cache-control')]).toEqual(['gzip', 'public, max-age=86400']);
    const { skills } = (await answer.json()) as SkillIndex;
    expect(skills.length).toBeGreaterThan(250);
    expect(skillIndex.safeParse({ version: '1', skills }).success).toBe(true);
    const plain = await fetch(`${test.url}/api/taxonomy/skill-index?part=imported`, { headers: { 'accept-encoding': 'identity' } });
    expect([plain.headers.get('content-encoding'), ((await plain.json()) as SkillIndex).skills]).toEqual([null, []]);
  });

  it('anybody gets the texts of the builder, small enough for a slow line', async () => {
    const answer = await fetch(`${test.url}/api/taxonomy/builder?lang=nn`, { headers: { 'accept-encoding': 'gzip' } });
    expect([answer.headers.get('content-encoding'), answer.headers.get('vary')]).toEqual(['gzip', 'Accept-Language, Accept-Encoding']);
    expect(Number(answer.headers.get('content-length'))).toBeLessThan(40_000);
    expect(Object.keys((await answer.json()) as object)).toContain('cards');
  });

  it('a seeker who writes in her own words gets suggestions, and no answer is kept on the way', async () => {
    const answer = await post('/api/taxonomy/recognise', { lang: 'en', text: 'I fixed the tractor' });
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
    const { items } = (await answer.json()) as { items: { id: string; words: string }[] };
    expect(items[0]).toMatchObject({ words: 'fixed the tractor', source: 'farm-and-practical' });
    const more = await post('/api/taxonomy/recognise', { lang: 'nb', text: 'Jeg snakker litt arabisk og har klasse B' });
    expect(await more.json()).toEqual({
      items: [],
      languages: [{ id: 'ar', cefr: 'A2', words: 'arabisk' }],
      licences: [{ id: 'B', words: 'klasse B' }],
    });
    expect((await post('/api/taxonomy/recognise', { text: 'x'.repeat(2001) })).status).toBe(400);
  });

  it('a seeker without an account gets her sheet, and is told where her name cannot be set', async () => {
    const answer = await post('/api/skills-document', { lang: 'nb', name: 'Kari', draft: draft() });
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([
      200,
      'application/pdf',
      'no-store',
    ]);
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="dette-kan-jeg.pdf"');
    expect(
      Buffer.from(await answer.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    const refused = await post('/api/skills-document', { lang: 'nb', name: 'محمد', draft: draft() });
    expect([refused.status, ((await refused.json()) as Problem).errors?.map(({ field }) => field)]).toEqual([400, ['name']]);
    // what she does not want does not come along, even if it is sent
    expect((await post('/api/skills-document', { lang: 'nb', draft: draft({ notWanted: ['sales'] }) })).status).toBe(400);
  });
});

describe('the demo', () => {
  const seed = async (): Promise<string[]> => {
    const lines: string[] = [];
    await seedProfiles({ app: test.app, dataSource: test.dataSource, clock, config: test.config, print: (line) => lines.push(line) });
    return lines;
  };

  it('gives every persona answers that are matched as the persona is', async () => {
    const taxonomy = test.app.get(TaxonomyService, { strict: false });
    for (const persona of personas) {
      const { skills, languages, licences } = draftOf(persona, taxonomy);
      expect(skills.map(({ id }) => id)).toEqual(persona.profile.skills.map(({ id }) => id));
      expect([languages, licences]).toEqual([persona.profile.languages, persona.profile.licences]);
    }
  });

  it('is put in place once: what somebody has changed or taken back since stays so', async () => {
    expect(await seed()).toEqual(['Profiles: 12, 12 new']);
    const [one] = await profiles.findable('nobody');
    if (!one) throw new Error('Nobody in the demo can be found');
    const consents = test.app.get(Consents, { strict: false });
    await test.dataSource.transaction((manager) => consents.takeBack(manager, one.personId, 'be-found'));
    const before = (await profiles.findable('nobody')).length;
    expect(before).toBe(9);
    expect(await seed()).toEqual(['Profiles: 12, 0 new']);
    expect((await profiles.findable('nobody')).length).toBe(before);
    const person = await signIn(test, { subject: people[0]?.sub ?? '' });
    expect((await read(person)).version).toBe(1);
  });
});
