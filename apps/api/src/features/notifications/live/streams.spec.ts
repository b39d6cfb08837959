import { createTestApp } from '../../../../test/app';
import { signIn, type SignedIn } from '../../../../test/people';
import { eventually } from '../../../platform/tests/eventually';
import { Sessions } from '../../identity';
import { PostingStore } from '../../postings';
import { act, contactSlices, send, World } from '../../contact/contact.fixture';
import { advisingSlice } from '../../advising';
import { notificationsSlice } from '..';
import { allHandled, openBakery } from '../notifications.fixture';
import { StreamListener } from './listener.fixture';

jest.setTimeout(60_000);
const slices = [...contactSlices, advisingSlice, notificationsSlice];
let world: World;
let employer: SignedIn;
let stranger: SignedIn;
const open: StreamListener[] = [];

beforeAll(async () => {
  world = await World.open({ slices });
  await openBakery(world.test, 'one', 'two');
  await world.test.work();
  employer = await world.employer(undefined, 'Grete');
  stranger = await world.employer('999999983');
});
afterAll(() => world.close());
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

async function listen(person: SignedIn, from?: string, url = world.test.url): Promise<StreamListener> {
  const listener = new StreamListener(url, person, from);
  open.push(listener);
  await listener.opened();
  return listener;
}
const settled = (): Promise<void> => eventually('everything is told', () => allHandled(world.dataSource));
async function interested(): Promise<{ seeker: SignedIn; id: string }> {
  const seeker = await world.seeker('Kari');
  const { body, status } = await send(seeker, 'one');
  expect(status).toBe(200);
  return { seeker, id: body.id };
}
/** Something new for a person, as the job writes it. */
let count = 0;
async function tell(person: SignedIn): Promise<void> {
  await world.dataSource.transaction(async (manager) => {
    await manager.query('select from person where id = $1 for no key update', [person.personId]);
    const [row] = await manager.query<{ id: string }[]>(
      `insert into notification (person_id, kind, source, created_at) values ($1, 'email-verified', $2, now()) returning id`,
      [person.personId, `test ${(count += 1)}`],
    );
    await manager.query(`insert into event (name, payload, occurred_at) values ('notification.added', $1::jsonb, now())`, [
      JSON.stringify({ notificationId: Number(row?.id), personId: person.personId }),
    ]);
    await manager.query(`select pg_notify('arena_event', '')`);
  });
}

describe('a person with the page open', () => {
  it('sees a notification and what has changed as it happens, and so does the other side', async () => {
    const { seeker, id } = await interested();
    await settled();
    const [hers, theirs, others] = [await listen(seeker), await listen(employer), await listen(stranger)];
    expect((await act(employer, id, { action: 'meet' })).status).toBe(200);
    await eventually('the seeker sees it', () => hers.of('notification').length === 1 && hers.of('changed').length > 0, 5000);
    await eventually('the employer sees it', () => theirs.of('changed').length > 0, 5000);
    expect(hers.of('notification')).toMatchObject([{ kind: 'meeting', contact: id, read: false, posting: { title: 'Baker one' } }]);
    expect(hers.heard.find(({ event }) => event === 'notification')?.id).toBe(String(hers.ids()[0]));
    expect([hers.of('changed'), theirs.of('changed')]).toEqual([[{ contact: id }], [{ contact: id }]]);
    expect(others.heard).toEqual([]);
  });

  it('hears of something new within a second', async () => {
    const { seeker } = await interested();
    await settled();
    const hers = await listen(seeker);
    const took: number[] = [];
    // what else a machine does may hold up one of them, not all
    for (let round = 1; round <= 3; round += 1) {
      const start = performance.now();
      await tell(seeker);
      await eventually('she hears it', () => hers.of('notification').length === round, 5000);
      took.push(performance.now() - start);
    }
    expect(Math.min(...took)).toBeLessThan(1000);
  });

  it('sees that a contact was deleted, on both sides and in every tab of the one who did it', async () => {
    const { seeker, id } = await interested();
    await settled();
    const [hers, theirs, others] = [await listen(seeker), await listen(employer), await listen(stranger)];
    await new Promise((done) => setTimeout(done, 300));
    expect((await seeker.ask('DELETE', `/api/contacts/${id}`)).status).toBe(200);
    await eventually('both see it', () => [hers, theirs].every((one) => one.of('changed').some((change) => (change as { contact?: string }).contact === id))); // prettier-ignore
    expect(others.heard).toEqual([]);
  });

  it('sees that a posting was closed: the employer, and whoever is in contact about it', async () => {
    const { seeker } = await interested();
    await settled();
    const bystander = await world.seeker();
    const [hers, theirs, others, none] = [await listen(seeker), await listen(employer), await listen(stranger), await listen(bystander)];
    await world.dataSource.transaction((manager) => world.test.app.get(PostingStore, { strict: false }).close(manager, 'one', 'paused'));
    const sees = (one: StreamListener): boolean => one.of('changed').some((change) => (change as { posting?: string }).posting === 'one');
    await eventually('both see it', () => sees(hers) && sees(theirs));
    expect([others.heard, none.heard]).toEqual([[], []]);
    await world.dataSource.query(`update posting set state = 'published' where id = 'one'`);
  });

  it('gets a stream that nothing on the way may hold back, and that says where to go on before anything has happened', async () => {
    const stream = await listen(await world.seeker());
    expect(stream.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(stream.headers.get('cache-control')).toBe('no-store, no-transform');
    expect(stream.headers.get('x-accel-buffering')).toBe('no');
    expect([stream.lastEventId, stream.retry, stream.heard]).toEqual(['0', 2000, []]);
  });

  it('is not answered without a session', async () => {
    expect((await fetch(`${world.test.url}/api/me/stream`)).status).toBe(401);
  });
});

describe('a browser that comes back', () => {
  it('gets what it missed, in order, each once, and then what happens now', async () => {
    const seeker = await world.seeker();
    const first = await listen(seeker);
    await tell(seeker);
    await eventually('the first', () => first.ids().length === 1);
    await first.close();
    for (let i = 0; i < 250; i += 1) await tell(seeker);
    const second = await listen(seeker, first.lastEventId);
    await eventually('the backlog', () => second.ids().length === 250);
    await tell(seeker);
    await eventually('the one now', () => second.ids().length === 251);
    const all = [...first.ids(), ...second.ids()];
    expect(all).toEqual([...all].sort((a, b) => a - b));
    expect(new Set(all).size).toBe(252);
  });

  it('loses nothing and gets nothing twice when the line breaks again and again under load', async () => {
    const seeker = await world.seeker();
    let running = true;
    // two writers side by side: transactions overlap, and what is written first may be seen last
    const writers = Promise.all([1, 2].map(async () => { while (running) await tell(seeker); })); // prettier-ignore
    const seen: number[] = [];
    let from = '0';
    for (let round = 0; round < 12; round += 1) {
      const stream = await listen(seeker, from);
      await new Promise((done) => setTimeout(done, 40 + Math.random() * 120));
      await stream.close();
      seen.push(...stream.ids());
      from = stream.lastEventId;
    }
    running = false;
    await writers;
    const rows = await world.dataSource.query<{ id: string }[]>('select id from notification where person_id = $1 order by id', [
      seeker.personId,
    ]);
    const last = await listen(seeker, from);
    await eventually('the rest', () => seen.length + last.ids().length >= rows.length);
    expect([...seen, ...last.ids()]).toEqual(rows.map(({ id }) => Number(id)));
    expect(rows.length).toBeGreaterThan(50);
  });

  it('starts from now when it says nonsense about where it was', async () => {
    const seeker = await world.seeker();
    await tell(seeker);
    for (const from of ['x', '-1', '1e9', '9'.repeat(40)]) {
      const stream = await listen(seeker, from);
      expect(stream.ids()).toEqual([]);
    }
  });
});

describe('the lines of one person', () => {
  it('a sixth tab pushes the first one out, which does not come back at once', async () => {
    const seeker = await world.seeker();
    const tabs: StreamListener[] = [];
    for (let i = 0; i < 6; i += 1) tabs.push(await listen(seeker));
    await eventually('the first is out', () => tabs[0]?.ended === true);
    expect(tabs[0]?.retry).toBe(600_000);
    expect(tabs.slice(1).map(({ ended }) => ended)).toEqual([false, false, false, false, false]);
    await tell(seeker);
    await eventually('the others hear it', () => tabs.slice(1).every((tab) => tab.ids().length === 1));
  });

  it('a line shows life every fifteen seconds, and ends when the session is over', async () => {
    const [seeker, gone] = [await world.seeker(), await world.seeker()];
    const [lives, ends] = [await listen(seeker), await listen(gone)];
    const [session] = await world.dataSource.query<{ id: string }[]>('select id from session where person_id = $1', [gone.personId]);
    await world.test.app.get(Sessions, { strict: false }).end(session?.id ?? '');
    await eventually('both are told', () => lives.comments > 0 && ends.ended, 17_000);
    expect(ends.of('ended')).toEqual([{}]);
    expect([lives.ended, lives.of('ended')]).toEqual([false, []]);
  });
});

describe('a process that stops', () => {
  it('who logs out in one tab hears nothing more in another', async () => {
    const { seeker, id } = await interested();
    const line = await listen(seeker);
    await settled();
    expect((await seeker.ask('POST', '/api/logout')).status).toBe(200);
    const heard = line.heard.length;
    expect((await act(employer, id, { action: 'ask', text: 'Når kan du begynne?' })).status).toBe(200);
    await eventually('the line has ended', () => line.ended);
    expect(line.heard.slice(heard).map(({ event }) => event)).toEqual(['ended']);
  });

  it('lets go of those who listen, at once, so that it can end', async () => {
    const test = await createTestApp({ slices });
    const person = await signIn(test);
    const stream = await listen(person, undefined, test.url);
    expect(stream.status).toBe(200);
    const start = performance.now();
    await test.close();
    expect(performance.now() - start).toBeLessThan(3000);
    await eventually('the line has ended', () => stream.ended);
    expect(stream.of('ended')).toEqual([]);
  });
});
