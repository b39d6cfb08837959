import type { SignedIn } from '../../../test/people';
import { FixedClock } from '../../platform';
import { act, askFound, bakery, DAY, NOW, opening, people, read, send, World } from './contact.fixture';
import { SweepContactDeadlines } from './sweep-contact-deadlines.job';

jest.setTimeout(60_000);
const clock = new FixedClock(NOW);
const HOUR = 3_600_000;
let world: World;
let employer: SignedIn;

beforeAll(async () => {
  world = await World.open({ clock }, opening('one'), opening('two'));
});
afterAll(() => world.close());
beforeEach(async () => {
  clock.set(NOW);
  employer = await world.employer(bakery.organisationNumber, 'Grete');
});

const sweep = (): Promise<number> =>
  world.dataSource.transaction((manager) => world.test.app.get(SweepContactDeadlines, { strict: false }).sweep(manager));

/** What a contact was told, in order. */
async function told(contactId: string): Promise<string[]> {
  const rows = await world.dataSource.query<{ what: string }[]>(
    `select coalesce(payload ->> 'deadline', payload ->> 'action') as what from event
     where payload ->> 'contactId' = $1 and name in ('contact.due', 'contact.moved') order by id`,
    [contactId],
  );
  return rows.map(({ what }) => what);
}

/** Lets the days pass, an hour at a time, with a sweep in each. @returns the day (and hour) of each thing that was told */
async function run(contactId: string, days: number): Promise<string[]> {
  const start = clock.now().getTime();
  const log: string[] = [];
  for (let hour = 1; hour <= days * 24; hour++) {
    clock.set(new Date(start + hour * HOUR));
    const before = (await told(contactId)).length;
    await sweep();
    for (const what of (await told(contactId)).slice(before)) log.push(`${hour / 24} ${what}`);
  }
  return log;
}

describe('what falls due', () => {
  it('an employer is reminded on day 3 and 7, the person told on day 15, and all closed on day 30', async () => {
    const { body } = await send(await world.seeker(), 'one');
    expect(await run(body.id, 31)).toEqual(['3 remind-employer-3', '7 remind-employer-7', '15 tell-seeker-15', '30 close']);
    employer = await world.employer();
    const closed = (await read(employer, body.id)).body;
    expect(closed).toMatchObject({ state: 'closed', closesOn: null, last: { by: 'arena', closing: 'no-answer' } });
    expect(await world.dataSource.query('select from contact_deadline where contact_id = $1', [body.id])).toEqual([]);
    expect(await world.broken()).toEqual([]);
  });

  it('that somebody has seen it starts no clock again, and no reminder twice', async () => {
    const { body } = await send(await world.seeker(), 'one');
    clock.advance(3.5 * DAY);
    await sweep();
    employer = await world.employer();
    await act(employer, body.id, { action: 'see' });
    clock.advance(HOUR);
    await sweep();
    expect(await told(body.id)).toEqual(['send', 'remind-employer-3', 'see']);
    employer = await world.employer();
    expect((await read(employer, body.id)).body.closesOn).toBe('2026-04-01');
    clock.set(new Date(Date.parse(NOW) + 30 * DAY));
    await sweep();
    expect((await told(body.id)).at(-1)).toBe('close');
  });

  it('a question turns the clock: the person has 30 days, is reminded, and nothing of the old wait comes', async () => {
    const seeker = await world.seeker();
    const { body } = await send(seeker, 'one');
    clock.advance(2 * DAY);
    employer = await world.employer();
    await act(employer, body.id, { action: 'ask', text: 'Når kan du begynne?' });
    expect(await run(body.id, 31)).toEqual(['3 remind-seeker-3', '7 remind-seeker-7', '30 close']);
  });

  it('an answer turns it back, and nobody is reminded once both have said yes', async () => {
    const subject = 'somebody-who-answers';
    const { body } = await send(await world.seeker('Kari', subject), 'two');
    await act(employer, body.id, { action: 'ask', text: 'Når?' });
    clock.advance(6 * DAY);
    await sweep();
    await act(await world.seeker('Kari', subject), body.id, { action: 'answer', text: 'I morgen' });
    clock.advance(3 * DAY);
    await sweep();
    employer = await world.employer();
    await act(employer, body.id, { action: 'meet' });
    await act(await world.seeker('Kari', subject), body.id, { action: 'agree' });
    clock.advance(60 * DAY);
    await sweep();
    expect(await told(body.id)).toEqual(['send', 'ask', 'remind-seeker-3', 'answer', 'remind-employer-3', 'meet', 'agree']);
  });

  it('ten sweeps, and two at once, remind once and close once', async () => {
    const ids = await Promise.all([1, 2, 3, 4, 5].map(async () => (await send(await world.seeker(), 'one')).body.id));
    for (const day of [3, 7, 15, 30, 40]) {
      clock.set(new Date(Date.parse(NOW) + day * DAY));
      await Promise.all([sweep(), sweep(), sweep()]);
      for (let i = 0; i < 10; i++) await sweep();
    }
    for (const id of ids) expect(await told(id)).toEqual(['send', 'remind-employer-3', 'remind-employer-7', 'tell-seeker-15', 'close']);
  });

  it('a worker that was away for days tells each the last thing only, and of a closing nothing but that', async () => {
    const [one, other] = [(await send(await world.seeker(), 'one')).body.id, (await send(await world.seeker(), 'two')).body.id];
    clock.advance(16 * DAY);
    await sweep();
    expect(await told(one)).toEqual(['send', 'remind-employer-7', 'tell-seeker-15']);
    clock.advance(20 * DAY);
    await sweep();
    expect(await told(one)).toEqual(['send', 'remind-employer-7', 'tell-seeker-15', 'close']);
    expect(await told(other)).toEqual(['send', 'remind-employer-7', 'tell-seeker-15', 'close']);
  });

  it('somebody who answers while the sweep runs is neither closed nor kept waiting', async () => {
    const { body } = await send(await world.seeker(), 'one');
    clock.advance(30 * DAY);
    employer = await world.employer();
    const [answer] = await Promise.all([act(employer, body.id, { action: 'meet' }, { sequence: 1 }), sweep(), sweep()]);
    const { state } = (await read(employer, body.id)).body;
    expect([answer.status === 200 ? 'meeting' : 'closed', await world.broken()]).toEqual([state, []]);
  });

  it('somebody who was found and asked has 30 days as well', async () => {
    const person = await world.seeker('Ragnfrid');
    await world.findable(person);
    const [{ key } = { key: '' }] = (await people(employer, 'one')).body.found;
    const { body } = await askFound(employer, 'one', key);
    expect(body.closesOn).toBe('2026-04-01');
    expect(await run(body.id, 31)).toEqual(['3 remind-seeker-3', '7 remind-seeker-7', '30 close']);
  });
});
