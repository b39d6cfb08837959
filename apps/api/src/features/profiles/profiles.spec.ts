import type { KeptDraft, Problem, ProfileView } from '@arena/contract';
import { people, personas } from '@arena/fixtures';
import { createTestApp, type TestApp } from '../../../test/app';
import { signIn, type SignedIn } from '../../../test/people';
import { FixedClock } from '../../platform';
import { Consents, identitySlice } from '../identity';
import { organisationsSlice } from '../organisations';
import { TaxonomyService, taxonomySlice } from '../taxonomy';
import { draftOf, seedProfiles } from './seed';
import { Profiles, profilesSlice } from '.';

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
