import type { INestApplicationContext } from '@nestjs/common';
import type { SignedIn } from '../../../test/people';
import { signIn } from '../../../test/people';
import { EventLog, FixedClock } from '../../platform';
import { eventually } from '../../platform/tests/eventually';
import { SweepContactDeadlines } from '../contact';
import { act, contactSlices, list, send, World } from '../contact/contact.fixture';
import { advisingSlice } from '../advising';
import { notificationsSlice } from '.';
import { allHandled, DAY, kinds, NOW, openBakery, readsLetters, told } from './notifications.fixture';
import { NotifyPeople } from './notify-people.job';

jest.setTimeout(60_000);
const clock = new FixedClock(NOW);
let world: World;
let worker: INestApplicationContext;
let employer: SignedIn;
let colleague: SignedIn;
let stranger: SignedIn;

beforeAll(async () => {
  world = await World.open({ clock, slices: [...contactSlices, advisingSlice, notificationsSlice] });
  await openBakery(world.test, 'one', 'two');
  worker = await world.test.work();
});
afterAll(() => world.close());
beforeEach(async () => {
  clock.set(NOW);
  await world.dataSource.query('delete from person');
  employer = await world.employer(undefined, 'Grete');
  colleague = await world.employer();
  stranger = await world.employer('999999983');
});

const settled = (): Promise<void> => eventually('everything is told', () => allHandled(world.dataSource));
async function interested(name = 'Kari'): Promise<{ seeker: SignedIn; id: string }> {
  const seeker = await world.seeker(name);
  const { body, status } = await send(seeker, 'one');
  expect(status).toBe(200);
  await settled();
  return { seeker, id: body.id };
}
const mails = (): Promise<{ template: string; recipient: string; lang: string }[]> =>
  world.dataSource.query('select template, recipient, lang from mail order by created_at, recipient');

describe('people are told what the other side does', () => {
  it('a seeker and an employer follow one contact from the interest to the end', async () => {
    const { seeker, id } = await interested();
    for (const [who, move] of [
      [employer, { action: 'see' }],
      [employer, { action: 'ask', text: 'Når kan du begynne?' }],
      [seeker, { action: 'answer', text: 'I neste uke.' }],
      [employer, { action: 'meet' }],
      [seeker, { action: 'agree' }],
      [employer, { action: 'write', text: 'Vi ses.' }],
      [seeker, { action: 'write', text: 'Ja.' }],
      [employer, { action: 'confirm', outcome: 'agreed' }],
    ] as const) {
      clock.advance(60_000);
      expect((await act(who, id, move)).status).toBe(200);
      await settled();
    }
    expect(await kinds(seeker)).toEqual(['closed', 'message', 'meeting', 'asked', 'interest-seen']);
    expect(await kinds(employer)).toEqual(['message', 'agreed', 'answered', 'interest-received']);
    expect(await kinds(colleague)).toEqual(await kinds(employer));
    expect(await kinds(stranger)).toEqual([]);
  });

  it('a reader gets the opening, the pseudonym and when it happened, and no name', async () => {
    const { seeker, id } = await interested();
    const [card] = await list(seeker);
    const [item] = (await told(employer)).items;
    expect(item).toEqual({
      id: expect.any(Number) as number, kind: 'interest-received', at: '2026-03-02T10:00:00.000Z', read: false, contact: id, pseudonym: card?.pseudonym,
      posting: { id: 'one', title: 'Baker one', lang: 'nb', employer: 'Testbakeriet' },
    }); // prettier-ignore
    expect(JSON.stringify(item)).not.toContain('Kari');
  });

  it('an employer is told by the number of the unit as long as only its sub-unit has a page', async () => {
    await world.dataSource.query(`update organisation set parent_number = '999999975' where id = 'test-bakery'`);
    const head = await world.employer('999999975');
    await interested();
    expect([await kinds(head), await kinds(employer)]).toEqual([['interest-received'], ['interest-received']]);
    await world.dataSource.query(`update organisation set parent_number = null where id = 'test-bakery'`);
  });

  it('an employer who has not logged in for a year is not told any more', async () => {
    clock.advance(366 * DAY);
    await signIn(world.test, { provider: 'ansattporten', organisationNumber: '999999991' });
    await world.dataSource.query(`update membership set seen_at = $1 where person_id <> $2`, [NOW, colleague.personId]);
    await world.dataSource.query(`update membership set seen_at = $1 where person_id = $2`, [clock.now(), colleague.personId]);
    await interested();
    clock.set(NOW);
    const rows = await world.dataSource.query<{ person_id: string }[]>('select person_id from notification');
    expect(rows.map(({ person_id }) => person_id)).toContain(colleague.personId);
    expect(rows.map(({ person_id }) => person_id)).not.toContain(employer.personId);
  });

  it('an employer hears nothing more of a person who has hidden from it', async () => {
    const { seeker, id } = await interested();
    await world.hide(seeker.personId, 'test-bakery');
    expect((await act(seeker, id, { action: 'withdraw' })).status).toBe(200);
    await settled();
    expect(await kinds(employer)).toEqual(['interest-received']);
  });

  it('nobody keeps a trace of a contact that the seeker has deleted', async () => {
    const { seeker, id } = await interested();
    expect((await seeker.ask('DELETE', `/api/contacts/${id}`)).status).toBe(200);
    await settled();
    expect([await kinds(employer), await kinds(seeker)]).toEqual([[], []]);
  });

  it('a person is told of a thing once, however often the queue brings it', async () => {
    const { id } = await interested();
    const moved = { contactId: id, sequence: 1, by: 'seeker', action: 'send', state: 'sent' } as const;
    const handler = worker.get(NotifyPeople, { strict: false });
    for (let i = 0; i < 3; i += 1) await world.dataSource.transaction((manager) => handler.handle(moved, { manager }));
    expect(await kinds(employer)).toEqual(['interest-received']);
  });

  it('a person whose address is verified sees so in the site, once for each address', async () => {
    const seeker = await world.seeker();
    await readsLetters(world.test, seeker, 'kari@example.no');
    for (let i = 0; i < 2; i += 1)
      await world.dataSource.transaction((manager) =>
        world.test.app.get(EventLog).append(manager, 'email.verified', { personId: seeker.personId }),
      );
    await settled();
    expect(await kinds(seeker)).toEqual(['email-verified']);
    expect(await mails()).toEqual([]);
  });
});

describe('people are reminded', () => {
  const days = async (count: number): Promise<void> => {
    clock.advance(count * DAY);
    // the worker sweeps by its own clock as well, and may be at it at this moment
    await eventually('what is due is taken', async () => {
      await world.dataSource.transaction((manager) => world.test.app.get(SweepContactDeadlines, { strict: false }).sweep(manager));
      const due = 'select from contact_deadline where done_at is null and due_at <= $1';
      return (await world.dataSource.query<unknown[]>(due, [clock.now()])).length === 0;
    });
    await settled();
    // a session lasts half an hour without use: whoever is away for days logs in again
    await world.dataSource.query('update session set used_at = $1, ends_at = $2', [clock.now(), new Date(clock.now().getTime() + DAY)]);
  };

  it('an employer who does not answer is reminded twice, and both are told when it closes', async () => {
    const { seeker } = await interested();
    await days(3);
    expect(await kinds(employer)).toEqual(['reminder', 'interest-received']);
    await days(4);
    expect(await kinds(employer)).toEqual(['closing-soon', 'reminder', 'interest-received']);
    await days(8);
    expect(await kinds(seeker)).toEqual(['no-answer-yet']);
    await days(15);
    expect([(await kinds(seeker))[0], (await kinds(employer))[0]]).toEqual(['closed', 'closed']);
  });

  it('a seeker who was asked, answered, and is asked again is reminded of each', async () => {
    const { seeker, id } = await interested();
    await act(employer, id, { action: 'ask', text: 'Når?' });
    await days(3);
    await act(seeker, id, { action: 'answer', text: 'Nå.' });
    await act(employer, id, { action: 'ask', text: 'Hvor?' });
    await days(3);
    expect(await kinds(seeker)).toEqual(['reminder', 'asked', 'reminder', 'asked']);
  });

  it('an employer is not reminded of what it has done since the reminder was set going', async () => {
    const { id } = await interested();
    clock.advance(3 * DAY);
    await world.dataSource.query('update session set used_at = $1, ends_at = $2', [clock.now(), new Date(clock.now().getTime() + DAY)]);
    expect((await act(employer, id, { action: 'decline', reason: 'place-taken' })).status).toBe(200);
    await world.dataSource.transaction((manager) =>
      world.test.app.get(EventLog).append(manager, 'contact.due', { contactId: id, deadline: 'remind-employer-3' }),
    );
    await settled();
    expect(await kinds(employer)).toEqual(['interest-received']);
  });
});

describe('a person and their notifications', () => {
  it('a reader sees thirty at a time, marks them as read up to the last seen, and reads only their own', async () => {
    const seeker = await world.seeker();
    await world.dataSource.query(
      `insert into notification (person_id, kind, source, created_at) select $1, 'email-verified', 'test ' || i, $2 from generate_series(1, 35) i`,
      [seeker.personId, NOW],
    );
    const first = await told(seeker);
    expect([first.items.length, first.unread, first.more]).toEqual([30, 35, true]);
    const last = first.items.at(-1)?.id ?? 0;
    const second = await told(seeker, `&before=${last}`);
    expect([second.items.length, second.more]).toEqual([5, false]);
    expect((await seeker.ask('POST', '/api/me/notifications/read', { upTo: last })).body).toEqual({ unread: 29 });
    expect((await stranger.ask('POST', '/api/me/notifications/read', { upTo: 1_000_000 })).body).toEqual({ unread: 0 });
    expect((await told(seeker)).unread).toBe(29);
    expect((await seeker.ask('GET', '/api/session')).body).toMatchObject({ person: { unread: 29 } });
  });

  it('a person finds them in the export, and they are gone with the account', async () => {
    await interested();
    const exported = (await employer.ask('GET', '/api/me/export')).body as Record<string, unknown[]>;
    expect(exported['notifications']).toMatchObject([{ kind: 'interest-received', posting_id: 'one' }]);
    expect(exported['memberships']).toMatchObject([{ organisation_number: '999999991' }]);
    expect((await employer.ask('DELETE', '/api/me')).status).toBe(200);
    expect(await world.dataSource.query('select from notification where person_id = $1', [employer.personId])).toEqual([]);
    expect(await world.dataSource.query('select from membership where person_id = $1', [employer.personId])).toEqual([]);
    expect(await kinds(colleague)).toEqual(['interest-received']);
  });
});

describe('a person who has said yes to letters', () => {
  it('gets one in their own language for what is worth it, and one who has not gets none', async () => {
    await readsLetters(world.test, employer, 'grete@example.no', 'nn');
    await world.dataSource.query(
      `insert into email_address (person_id, address, verified_at, changed_at) values ($1, 'no-consent@example.no', $2, $2)`,
      [colleague.personId, NOW],
    );
    const { seeker, id } = await interested();
    await readsLetters(world.test, seeker, 'kari@example.no', 'en');
    for (const move of [{ action: 'see' }, { action: 'meet' }]) await act(employer, id, move);
    await settled();
    expect(await mails()).toEqual([
      { template: 'employer.interest-received', recipient: 'grete@example.no', lang: 'nn' },
      { template: 'seeker.meeting', recipient: 'kari@example.no', lang: 'en' },
    ]);
  });

  it('gets none at an address that is not shown to be theirs', async () => {
    await readsLetters(world.test, employer, 'grete@example.no');
    await world.dataSource.query('update email_address set verified_at = null');
    await interested();
    expect(await mails()).toEqual([]);
  });
});
