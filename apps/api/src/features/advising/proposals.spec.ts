import { randomUUID } from 'node:crypto';
import type { SignedIn } from '../../../test/people';
import { FixedClock } from '../../platform';
import { slices } from '../../slices';
import { act, bakery, bakesDraft, DAY, list, NOW, opening, people, send, World } from '../contact/contact.fixture';
import { eventually } from '../../platform/tests/eventually';
import { advising, AdvisingWorld, answer, compare, give, lookAt, must, openingsFor, propose, takeBack, worklist } from './advising.fixture';
import { SweepAdvising } from './sweep-advising.job';

jest.setTimeout(120_000);
const clock = new FixedClock(NOW);
let world: AdvisingWorld<World>;
let adviser: SignedIn;
let seeker: SignedIn;
let key: string;

beforeAll(async () => {
  world = await AdvisingWorld.open(await World.open({ clock, slices }, opening('one'), opening('two'), opening('three')));
  await world.world.test.work();
});
afterAll(() => world.world.close());
beforeEach(async () => {
  await world.settled();
  clock.set(NOW);
  await world.world.dataSource.query(`update posting set state = 'published', interests = 0`);
  ({ adviser, seeker, key } = await world.begin());
});

const sweep = (): Promise<number> =>
  world.world.dataSource.transaction((manager) => world.world.test.app.get(SweepAdvising, { strict: false }).sweep(manager));
const told = async (person: SignedIn): Promise<string[]> =>
  (await must<{ items: { kind: string }[] }>(person.ask('GET', '/api/me/notifications?lang=nb'))).items.map(({ kind }) => kind);
/** Everything in tables about contacts. */
const traces = async (): Promise<unknown> => {
  const counts = await Promise.all(
    ['contact', 'contact_entry', 'contact_deadline', 'found_person', 'consent'].map((table) =>
      world.world.dataSource.query<{ n: number }[]>(`select count(*)::int as n from ${table}`),
    ),
  );
  const [posting] = await world.world.dataSource.query<{ interests: number }[]>(`select interests from posting where id = 'one'`);
  return [...counts.map(([row]) => row?.n), posting?.interests];
};

describe('an adviser who opens a profile', () => {
  it('reads how it goes with what is open, and what came of own proposals, but no refusal and no withdrawal of what the seeker found alone', async () => {
    const employer = await world.world.employer();
    const states = async (who: SignedIn = adviser): Promise<string[][]> =>
      (await must<{ contacts: { posting: string; state: string }[] }>(lookAt(who, key))).contacts
        .map(({ posting, state }) => [posting, state])
        .sort();
    const [one, two] = [(await send(seeker, 'one')).body.id, (await send(seeker, 'two')).body.id];
    const { body: proposal } = await propose(adviser, key, { posting: 'three' });
    const { contact } = await must<{ contact: string | null }>(answer(seeker, proposal.id, 'yes'));
    const open = [['one', 'sent'], ['three', 'sent'], ['two', 'sent']]; // prettier-ignore
    expect(await states()).toEqual(open);
    expect((await act(seeker, one, { action: 'withdraw' })).status).toBe(200);
    for (const id of [two, contact ?? '']) expect((await act(employer, id, { action: 'decline', reason: 'no-capacity' })).status).toBe(200);
    expect(await states()).toEqual([['three', 'no']]);
    // whose proposal it was is not a colleague's to follow
    expect(await states(await world.adviser())).toEqual([]);
  });
});

describe('a seeker', () => {
  it('reads who proposes what, why and until when, and nothing is shared before the answer', async () => {
    const before = await traces();
    const { status, body } = await propose(adviser, key, { note: 'Du har bakt i mange år.', days: 5 });
    expect([status, body.state, body.answerBy, body.person]).toEqual([200, 'sent', '2026-03-07', { key, name: 'Kari' }]);
    expect((await advising(seeker)).proposals).toEqual([
      {
        id: body.id, posting: expect.objectContaining({ id: 'one', title: 'Baker one' }) as unknown, office: 'Nav Testvika', adviser: 'Hanne',
        note: 'Du har bakt i mange år.', sentAt: '2026-03-02T10:00:00.000Z', answerBy: '2026-03-07', state: 'sent', contact: null,
      },
    ]); // prettier-ignore
    expect(await traces()).toEqual(before);
    await world.settled();
    expect(await told(seeker)).toEqual(['proposed']);
    expect(await told(await world.world.employer())).toEqual([]);
  });

  it('who says yes shares what the account keeps, by this very act', async () => {
    const { body } = await propose(adviser, key);
    const contact = randomUUID();
    const employer = await world.world.employer();
    const yes = await answer(seeker, body.id, 'yes', contact);
    expect([yes.status, yes.body.state, yes.body.contact]).toEqual([200, 'accepted', contact]);
    expect(await answer(seeker, body.id, 'yes', contact)).toMatchObject({ status: 200, body: { contact } });
    expect(await answer(seeker, body.id, 'no')).toMatchObject({ status: 409, body: { code: 'not-now' } });
    expect(await list(seeker)).toMatchObject([{ id: contact, state: 'sent', begunBy: 'seeker' }]);
    expect((await people(employer, 'one')).body.waiting).toMatchObject([{ id: contact, shown: { line: null } }]);
    const consents = await world.world.dataSource.query(`select purpose, contact_id from consent where person_id = $1`, [seeker.personId]);
    expect(consents).toEqual([{ purpose: 'share-with-employer', contact_id: contact }]);
    expect((await worklist(adviser)).proposals).toMatchObject([{ state: 'accepted', person: { name: 'Kari' } }]);
    await world.settled();
    expect(await told(adviser)).toEqual(['proposal-answered', 'consent-given']);
    expect(await told(employer)).toEqual(['interest-received']);
  });

  it('who says no leaves no trace at the employer, in no table and on no route', async () => {
    const employer = await world.world.employer();
    const everything = async (): Promise<string> =>
      JSON.stringify(
        await Promise.all(
          [
            '/api/contacts?lang=nb',
            '/api/our-postings/one/people?lang=nb',
            '/api/our-postings?lang=nb',
            '/api/me/notifications?lang=nb',
            '/api/postings/one',
          ].map(async (path) => (await employer.ask('GET', path)).body),
        ),
      );
    const before = [await everything(), await traces()];
    const { body } = await propose(adviser, key);
    expect((await answer(seeker, body.id, 'no')).body.state).toBe('refused');
    await world.settled();
    expect([await everything(), await traces()]).toEqual(before);
    expect((await worklist(adviser)).proposals).toMatchObject([{ state: 'refused', person: { key, name: 'Kari' } }]);
    expect(await told(adviser)).toEqual(['proposal-answered', 'consent-given']);
    expect((await world.world.dataSource.query<{ payload: object }[]>(`select payload from event where name = 'proposal.moved'`)).map(({ payload }) => payload))
      .not.toContainEqual(expect.objectContaining({ personId: expect.anything() as unknown })); // prettier-ignore
    // and is not asked for the same again
    expect(await propose(adviser, key)).toMatchObject({ status: 409, body: { code: 'not-now' } });
  });

  it('who does not answer says nothing: to the adviser, silence looks like a no', async () => {
    const { body } = await propose(adviser, key, { days: 3 });
    await world.at(clock, '2026-03-05T22:59:00Z');
    expect(await sweep()).toBe(0);
    await world.at(clock, '2026-03-05T23:00:00Z');
    expect(await answer(seeker, body.id, 'yes')).toMatchObject({ status: 409, body: { code: 'not-now' } });
    // the worker, which has a minute of its own, may be the one that ends it
    await sweep();
    await eventually('it has ended', async () => (await worklist(adviser)).proposals[0]?.state === 'refused');
    expect(await sweep()).toBe(0);
    expect((await advising(seeker)).proposals).toMatchObject([{ state: 'expired' }]);
    await world.settled();
    expect(await told(adviser)).toEqual(['proposal-answered', 'consent-given']);
    expect(await traces()).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('is told when the opening has closed, and can still say no', async () => {
    const { body } = await propose(adviser, key);
    await world.world.dataSource.query(`update posting set state = 'paused' where id = 'one'`);
    expect(await answer(seeker, body.id, 'yes')).toMatchObject({ status: 409, body: { code: 'posting-closed' } });
    expect((await advising(seeker)).proposals).toMatchObject([{ posting: null, state: 'sent' }]);
    expect((await answer(seeker, body.id, 'no')).body.state).toBe('refused');
  });

  it('who takes the consent back finds what waited taken back, and the adviser no longer finds what it was told', async () => {
    const { body } = await propose(adviser, key);
    await world.settled();
    expect(await told(adviser)).toEqual(['consent-given']);
    const [consent] = (await advising(seeker)).consents;
    await takeBack(seeker, consent?.id ?? '');
    expect(await told(adviser)).toEqual([]);
    expect(await answer(seeker, body.id, 'yes')).toMatchObject({ status: 409, body: { code: 'not-now' } });
    expect((await advising(seeker)).proposals).toMatchObject([{ state: 'taken-back' }]);
  });

  it('gets the same for a proposal to somebody else as for none', async () => {
    const { body } = await propose(adviser, key);
    const other = await world.seeker();
    for (const id of [body.id, randomUUID(), 'none']) expect((await answer(other, id, 'no')).status).toBe(404);
    expect((await advising(seeker)).proposals[0]?.state).toBe('sent');
  });
});

describe('an adviser', () => {
  it('proposes once by the same click, and can take back what is not answered', async () => {
    const id = randomUUID();
    const [first, second] = [await propose(adviser, key, { id }), await propose(adviser, key, { id })];
    expect(second.body).toEqual(first.body);
    const colleague = await world.adviser();
    const remove = (who: SignedIn) => who.ask('DELETE', `/api/proposals/${id}`);
    expect((await remove(colleague)).status).toBe(404);
    expect([(await remove(adviser)).status, (await remove(adviser)).status]).toEqual([200, 200]);
    expect(await answer(seeker, id, 'yes')).toMatchObject({ status: 409 });
    const again = await propose(adviser, key);
    expect(again.status).toBe(200);
    await answer(seeker, again.body.id, 'no');
    expect(await adviser.ask('DELETE', `/api/proposals/${again.body.id}`)).toMatchObject({ status: 409, body: { code: 'not-now' } });
  });

  it('proposes no opening that is gone, none to who is in contact about it, and none to who has hidden from its employer', async () => {
    expect(await propose(adviser, key, { posting: 'no-such' })).toMatchObject({ status: 404 });
    const filled = (state: string): Promise<unknown> =>
      world.world.dataSource.query(`update posting set state = $1 where id = 'three'`, [state]);
    await filled('filled');
    expect(await propose(adviser, key, { posting: 'three' })).toMatchObject({ status: 409, body: { code: 'posting-closed' } });
    // open again for the tests that come after: no event tells of either
    await filled('published');
    expect((await send(seeker, 'two')).status).toBe(200);
    expect(await propose(adviser, key, { posting: 'two' })).toMatchObject({ status: 409, body: { code: 'not-now' } });
    await world.world.hide(seeker.personId, bakery.id);
    expect(await propose(adviser, key)).toMatchObject({ status: 409, body: { code: 'not-now' } });
    expect((await compare(adviser, 'one')).body.people).toEqual([]);
    expect((await openingsFor(adviser, key)).body.ranked).toEqual([]);
  });

  it('never asks for longer than the consent holds', async () => {
    await give(seeker, { endsOn: '2026-03-04' });
    expect((await propose(adviser, key, { days: 14 })).body.answerBy).toBe('2026-03-04');
  });

  it('who has chosen somebody nameless learns the name only by a yes', async () => {
    const [shown] = (await compare(adviser, 'one')).body.people;
    expect((await propose(adviser, shown?.key ?? '', { posting: 'two' })).status).toBe(404);
    const { body } = await propose(adviser, shown?.key ?? '');
    expect(body.person).toEqual({ key: shown?.key, name: null });
    expect((await compare(adviser, 'one')).body.people).toMatchObject([{ key: shown?.key, proposed: true }]);
    expect((await worklist(adviser)).proposals[0]?.person?.name).toBeNull();
    await answer(seeker, body.id, 'yes');
    expect((await worklist(adviser)).proposals[0]?.person).toEqual({ key, name: 'Kari' });
  });

  it('sees which openings fit, and without leave to see the profile no figure that tells where somebody lives', async () => {
    const full = (await openingsFor(adviser, key)).body;
    expect(full.ranked.map(({ posting }) => posting.id).sort()).toEqual(['one', 'three', 'two']);
    expect(full.ranked[0]?.explanation.reach.km).toBe(0);
    await propose(adviser, key);
    await give(seeker, { purposes: ['propose'] });
    const bare = (await openingsFor(adviser, key)).body;
    expect(bare.proposed).toEqual(['one']);
    expect(bare.ranked.map(({ explanation: { fit, reach } }) => [fit, reach.km])).toEqual([
      [0, null],
      [0, null],
      [0, null],
    ]);
  });

  it('finds on the worklist why each stands there', async () => {
    const flags = async (): Promise<string[]> => [...((await worklist(adviser)).people[0]?.flags ?? [])];
    // answers about fewer than three skills
    expect(await flags()).toEqual(['new-consent', 'profile-thin']);
    const skills = ['baking', 'cooking', 'food-hygiene'].map((id) => ({ id, level: 2 as const, source: 'work' as const, label: id }));
    await must(seeker.ask('PUT', '/api/me/profile', { version: 1, draft: { ...bakesDraft, skills } }));
    expect((await lookAt(adviser, key)).body.missing).toEqual([]);
    expect(await flags()).toEqual([]);
    const { body } = await propose(adviser, key);
    await answer(seeker, body.id, 'yes');
    expect(await flags()).toEqual(['answered']);
    const employer = await world.world.employer();
    await world.at(clock, new Date(new Date(NOW).getTime() + 15 * DAY));
    expect(await flags()).toEqual(['waiting-long']);
    expect((await worklist(adviser)).people[0]).toMatchObject({ openContacts: 1 });
    const contact = (await list(seeker))[0]?.id ?? '';
    const move = async (who: SignedIn, action: string): Promise<void> => {
      const { last } = await must<{ last: { sequence: number } }>(who.ask('GET', `/api/contacts/${contact}?lang=nb`));
      await must(who.ask('POST', `/api/contacts/${contact}/moves`, { lang: 'nb', id: randomUUID(), sequence: last.sequence, action, text: null, reason: null, outcome: null })); // prettier-ignore
    };
    await move(employer, 'meet');
    await move(seeker, 'agree');
    expect(await flags()).toEqual(['meeting-ahead']);
    await give(seeker, { endsOn: '2026-03-20', purposes: ['propose'] });
    // what somebody no longer lets one see is not looked at either
    expect(await flags()).toEqual(['new-consent', 'consent-ends-soon']);
  });
});
