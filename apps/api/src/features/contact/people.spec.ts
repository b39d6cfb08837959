import { randomUUID } from 'node:crypto';
import { listPeople } from '@arena/contract';
import type { SignedIn } from '../../../test/people';
import { FixedClock } from '../../platform';
import { MatchEngine } from '../matching';
import { PostingFigures, PostingStore } from '../postings';
import { Profiles } from '../profiles';
import { act, askFound, bakery, bakesDraft, NOW, opening, otherBakery, people, read, send, World } from './contact.fixture';

jest.setTimeout(60_000);
const clock = new FixedClock(NOW);
let world: World;
let employer: SignedIn;
let other: SignedIn;

beforeAll(async () => {
  world = await World.open(
    { clock },
    opening('one'), opening('two'), opening('lists'), opening('asked'), opening('many'), opening('hidden'), opening('moved'), opening('quiet'), opening('few'),
    opening('paused', { state: 'paused' }), opening('theirs', { organisationId: otherBakery.id, employerName: otherBakery.name }),
  ); // prettier-ignore
  employer = await world.employer(bakery.organisationNumber, 'Grete');
  other = await world.employer(otherBakery.organisationNumber);
});
afterAll(() => world.close());
beforeEach(() => clock.set(NOW));
afterEach(() => world.dataSource.query(`update consent set taken_back_at = now() where purpose = 'be-found' and taken_back_at is null`));

const found = async (posting = 'one', who = employer) => (await people(who, posting)).body.found;

describe('an employer who looks at the people of an opening', () => {
  it('sees who has waited longest first, who is on the way, and what has ended', async () => {
    const ids: string[] = [];
    const sender: SignedIn[] = [];
    for (let hour = 0; hour < 5; hour++) {
      clock.set(new Date(Date.parse(NOW) - (10 - hour) * 60_000));
      const seeker = await world.seeker('Kari');
      sender.push(seeker);
      ids.push((await send(seeker, 'lists')).body.id);
    }
    clock.set(NOW);
    const [first = '', second = '', third = '', fourth = '', fifth = ''] = ids;
    await act(employer, first, { action: 'see' });
    await act(employer, second, { action: 'meet' });
    clock.advance(60_000);
    await act(employer, third, { action: 'ask', text: 'Når?' });
    await act(employer, fifth, { action: 'decline', reason: 'others-closer' });
    const { status, body } = await people(employer, 'lists');
    expect(status).toBe(200);
    expect(listPeople.response.parse(body)).toEqual(body);
    expect(body.waiting.map(({ id }) => id)).toEqual([first, fourth]);
    expect(body.going.map(({ id }) => id)).toEqual([second, third]);
    expect(body.ended.map(({ id }) => id)).toEqual([fifth]);
    expect(body.waiting[0]?.actions).toEqual(['ask', 'meet', 'decline']);
    const figures = await world.test.app.get(PostingFigures, { strict: false }).of(['lists', 'one']);
    expect(figures.get('lists')).toEqual({ waiting: 2, people: 5 });
    expect(sender).toHaveLength(5);
  });

  it("sees nobody at another employer's opening, nor at one that is not there", async () => {
    for (const [who, posting] of [[employer, 'theirs'], [other, 'one'], [employer, 'nothing'], [employer, '%00']] as const)
      expect((await people(who, posting)).body.code).toBe('not-found'); // prettier-ignore
    expect((await (await world.seeker()).ask('GET', '/api/our-postings/one/people')).status).toBe(403);
    expect((await people(await world.employer('999999967'), 'one')).status).toBe(404);
  });
});

describe('an employer who looks for people', () => {
  it('finds who agreed and fits, best first, each as the person would see it', async () => {
    const [fits, less, not] = [await world.seeker('Ragnfrid'), await world.seeker(), await world.seeker()];
    await world.findable(fits, {
      ...bakesDraft,
      skills: [...bakesDraft.skills, { id: 'cooking', level: 3, source: 'work', label: 'Lage mat' }],
    });
    await world.findable(less);
    await world.findable(not, { ...bakesDraft, skills: [{ id: 'welding', level: 3, source: 'work', label: 'Sveise' }], languages: [] });
    const silent = await world.seeker();
    await silent.ask('PUT', '/api/me/profile', { version: 0, draft: bakesDraft });
    const list = await found();
    expect(list.map(({ fit }) => [fit.band, fit.counts.fits])).toEqual([['strong', 3], ['strong', 2]]); // prettier-ignore
    expect(list.every(({ line, key, pseudonym }) => line === null && key.length > 15 && /^[2-9][A-Z]$/.test(pseudonym))).toBe(true);
    expect(JSON.stringify(list)).not.toMatch(/Ragnfrid|Hamar|3403/);
    expect(await found()).toEqual(list);
  });

  it('a person is called something else at each opening, and has another key', async () => {
    for (let i = 0; i < 6; i++) await world.findable(await world.seeker());
    const [one, two] = [await found('one'), await found('two')];
    expect(one.length).toBe(two.length);
    const keys = new Set([...one, ...two].map(({ key }) => key));
    expect(keys.size).toBe(one.length + two.length);
    // the same people in the same order: were the pseudonyms linked, each pair would be equal
    expect(one.map(({ pseudonym }) => pseudonym)).not.toEqual(two.map(({ pseudonym }) => pseudonym));
    expect(new Set(one.map(({ pseudonym }) => pseudonym)).size).toBe(one.length);
  });

  it('sees at most twenty', async () => {
    await Promise.all(Array.from({ length: 23 }, async () => world.findable(await world.seeker())));
    const lists = await Promise.all([found('many'), found('many')]);
    expect(lists[0]).toHaveLength(20);
    expect(lists[1]).toEqual(lists[0]);
  });

  it('sees the few who agree among many who fit better and do not, and nobody goes through the many; the same where many agree', async () => {
    const [engine, profiles] = [MatchEngine, Profiles].map((one) => world.test.app.get<object>(one, { strict: false })) as [MatchEngine, Profiles]; // prettier-ignore
    await world.dataSource.query(
      `with who as (insert into person (id, role, lang, created_at, seen_at)
         select gen_random_uuid(), 'seeker', 'nb', now(), now() from generate_series(1, 450) returning id),
       answers as (insert into profile (person_id, draft, version, changed_at, taxonomy_version) select id, $1::jsonb, 1, now(), 'any' from who returning id)
       insert into event (name, payload, occurred_at) select 'profile.changed', jsonb_build_object('profileId', id), now() from answers`,
      [JSON.stringify({ ...bakesDraft, skills: ['baking', 'cooking'].map((id) => ({ id, level: 3, source: 'work', label: id })) })],
    );
    await Promise.all([1, 2, 3].map(async () => world.findable(await world.seeker())));
    const asked = jest.spyOn(engine, 'people');
    const few = await found('few');
    expect([few.length, asked.mock.calls.length]).toEqual([3, 1]);
    const many = jest.spyOn(profiles, 'fewFindable').mockResolvedValue(null);
    expect(await found('few')).toEqual(few);
    expect(asked.mock.calls.length).toBeGreaterThan(2);
    for (const spy of [asked, many]) spy.mockRestore();
  });

  it('does not see who takes the consent back, from the very next answer', async () => {
    const person = await world.seeker('Ragnfrid');
    await world.findable(person);
    const [{ key } = { key: '' }] = await found('quiet');
    await world.consent(person.personId, 'be-found', false);
    expect(await found('quiet')).toEqual([]);
    expect((await askFound(employer, 'quiet', key)).body.code).toBe('not-found');
    await world.consent(person.personId, 'be-found', true);
    expect(await found('quiet')).toHaveLength(1);
  });

  it('does not see who has hidden from the organisation; another employer does', async () => {
    const person = await world.seeker();
    await world.findable(person);
    const [{ key } = { key: '' }] = await found('hidden');
    await world.hide(person.personId, bakery.id);
    expect(await found('hidden')).toEqual([]);
    expect((await askFound(employer, 'hidden', key)).body.code).toBe('not-found');
    expect(await found('theirs', other)).toHaveLength(1);
  });

  it('learns nothing of where somebody lives by moving the opening about', async () => {
    await world.findable(await world.seeker());
    const here = await found('moved');
    expect(here).toMatchObject([{ fit: { withinReach: true } }]);
    // far north in the county, and then from anywhere
    for (const place of [{ municipality_number: '3437' }, { municipality_number: null, remote: true }]) {
      for (const [column, value] of Object.entries(place))
        await world.dataSource.query(`update posting set ${column} = $1 where id = 'moved'`, [value]);
      expect(await found('moved')).toEqual(here);
    }
  });

  it('sees nobody by means of an opening that is not open', async () => {
    await world.findable(await world.seeker());
    expect(await found('paused')).toEqual([]);
    const { body } = await people(employer, 'paused');
    expect(body.found).toEqual([]);
  });

  it('asks somebody to meet, once however often it is clicked; names open only when the person says yes', async () => {
    const person = await world.seeker('Ragnfrid');
    await world.findable(person);
    const [{ key, pseudonym } = { key: '', pseudonym: '' }] = await found('asked');
    const id = randomUUID();
    const clicks = await Promise.all([1, 2, 3].map(() => askFound(employer, 'asked', key, id)));
    expect(clicks.map(({ status, body }) => [status, body.id])).toEqual(Array(3).fill([200, id]));
    expect((await askFound(employer, 'asked', key)).body.id).toBe(id);
    expect(clicks[0]?.body).toMatchObject({
      state: 'meeting',
      begunBy: 'employer',
      pseudonym,
      name: null,
      waitsFor: 'seeker',
      shown: { line: null },
    });
    expect(await found('asked')).toEqual([]);
    const theirs = (await read(person, id)).body;
    expect(theirs).toMatchObject({ begunBy: 'employer', actions: ['agree', 'withdraw'], name: null });
    // showing interest now is no second contact
    expect((await send(person, 'asked')).body.id).toBe(id);
    expect((await act(person, id, { action: 'agree' })).body).toMatchObject({ state: 'yes', name: 'Grete' });
    expect((await read(employer, id)).body.name).toBe('Ragnfrid');
    // the consent to be found was for finding: what both have said yes to stands on its own
    await world.consent(person.personId, 'be-found', false);
    expect((await read(employer, id)).body.name).toBe('Ragnfrid');
    await act(person, id, { action: 'withdraw' });
    expect((await read(employer, id)).body).toMatchObject({ name: null, shown: { fit: { rows: [] } } });
  });

  it('does not see any more whom it asked, when they no longer agree to be found before they have answered', async () => {
    const person = await world.seeker('Ragnfrid');
    await world.findable(person);
    const [{ key } = { key: '' }] = await found('two');
    const { body } = await askFound(employer, 'two', key);
    // that others agree says nothing of this one
    await world.findable(await world.seeker());
    expect((await read(employer, body.id)).body.shown.fit.rows.length).toBeGreaterThan(0);
    await world.consent(person.personId, 'be-found', false);
    expect((await read(employer, body.id)).body.shown.fit.rows).toEqual([]);
    expect((await read(person, body.id)).body.shown.fit.rows.length).toBeGreaterThan(0);
  });

  it('cannot ask again who has withdrawn, nor find them at that opening', async () => {
    const person = await world.seeker();
    await world.findable(person);
    const [{ key } = { key: '' }] = await found('one');
    const { body } = await askFound(employer, 'one', key);
    await act(person, body.id, { action: 'withdraw' });
    expect(await found('one')).toEqual([]);
    expect((await askFound(employer, 'one', key)).body.code).toBe('not-now');
  });

  it('cannot ask by a key of another opening, of another employer, or one that was never drawn, nor for an opening that has closed', async () => {
    const person = await world.seeker();
    await world.findable(person);
    const [{ key } = { key: '' }] = await found('one');
    for (const [who, posting, k] of [[employer, 'two', key], [other, 'one', key], [other, 'theirs', key], [employer, 'one', 'x'], [employer, 'one', '%00']] as const)
      expect((await askFound(who, posting, k)).body.code).toBe('not-found'); // prettier-ignore
    await world.dataSource.transaction((manager) => world.test.app.get(PostingStore, { strict: false }).close(manager, 'one', 'filled'));
    expect((await askFound(employer, 'one', key)).body.code).toBe('posting-closed');
  });
});
