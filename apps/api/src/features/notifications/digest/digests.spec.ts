import type { SignedIn } from '../../../../test/people';
import { FixedClock } from '../../../platform';
import { advising, answer, keyOf, propose, takeBack } from '../../advising/advising.fixture';
import { act, send } from '../../contact/contact.fixture';
import { choose, LetterWorld, stopOf } from '../../../../test/letter-world';
import { readsLetters } from '../notifications.fixture';

jest.setTimeout(120_000);
const TO = 'kari@example.no';
const POSTINGS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven'];
const NOON = '2026-03-02T11:00:00Z';
const MORNING = '2026-03-03T07:00:00Z';
let world: LetterWorld;
let seeker: SignedIn;

beforeAll(async () => {
  world = await LetterWorld.open(new FixedClock(NOON), { openings: POSTINGS });
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.begin(NOON);
  await world.dataSource.query('truncate event cascade');
  seeker = await reader();
});

async function reader(to = TO, lang: 'nb' | 'nn' | 'en' = 'nb'): Promise<SignedIn> {
  const person = await world.advising.seeker('Kari');
  await readsLetters(world.world.test, person, to, lang);
  return person;
}
const untilMorning = async (morning = MORNING): Promise<void> => {
  await world.at(new Date(Date.parse(morning) - 1));
  await world.gather();
  expect(world.office.mails()).toEqual([]);
  await world.at(morning);
  await world.gather();
};
const takeAway = (posting: string): Promise<unknown> =>
  world.dataSource.query(`update posting set state = 'filled' where id = $1`, [posting]);

describe('a reader of the daily letter', () => {
  it('gets everything in one letter at eight in the morning, in their own language', async () => {
    await choose(seeker, 'contacts', { letters: 'daily', lang: 'nn' });
    await world.proposes(seeker, 'one', 'two');
    const employer = await world.world.employer(undefined, 'Grete');
    const { body } = await send(seeker, 'three');
    await act(employer, body.id, { action: 'meet' });
    await untilMorning();
    expect(world.mails(TO)).toHaveLength(1);
    const [mail] = world.mails(TO);
    expect([mail?.subject, mail?.headers['content-language']]).toEqual(['Nytt til deg i Arena Innlandet', 'nn']);
    expect(mail?.text.match(/^- .*$/gm)).toEqual([
      '- Ein rettleiar føreslår noko for deg. Det gjeld «Baker two» hos Testbakeriet.',
      '- Ein rettleiar føreslår noko for deg. Det gjeld «Baker one» hos Testbakeriet.',
      '- Testbakeriet vil gjerne møte deg. Det gjeld «Baker three».',
    ]);
    expect(mail?.text).toContain(`https://arena.example/nn/contacts/${body.id}`);
    expect(JSON.stringify(mail)).not.toMatch(/Kari|Hanne|Grete|Nav/);
    await world.gather();
    expect(world.office.mails()).toHaveLength(1);
  });

  it('gets five lines of a group, and how many more there are', async () => {
    await world.proposes(seeker, ...POSTINGS);
    await untilMorning();
    const lines = world.mails(TO)[0]?.text.match(/^- .*$/gm);
    expect(lines).toHaveLength(6);
    expect(lines?.[0]).toContain('«Baker seven»');
    expect(lines?.[5]).toBe('- og 2 til');
  });

  it('reads nothing of what is no longer so: taken back, answered, and closed', async () => {
    const { adviser, ids } = await world.proposes(seeker, 'one', 'two', 'three', 'four');
    const [taken = '', answered = ''] = ids;
    expect((await adviser.ask('DELETE', `/api/proposals/${taken}`)).status).toBe(200);
    expect((await answer(seeker, answered, 'no')).status).toBe(200);
    await takeAway('three');
    await untilMorning();
    expect(world.mails(TO)[0]?.text.match(/«.*?»/g)).toEqual(['«Baker four»']);
  });

  it('reads nothing of a consent that is taken back, and gets no letter with nothing in it', async () => {
    await world.proposes(seeker, 'one');
    const [consent] = (await advising(seeker)).consents;
    expect((await takeBack(seeker, consent?.id ?? '')).status).toBe(200);
    await untilMorning();
    expect(world.office.mails()).toEqual([]);
  });

  it('an adviser is told of an answer the same way, without the person or the answer, and not once the consent is gone', async () => {
    const { adviser, ids } = await world.proposes(seeker, 'one');
    await readsLetters(world.world.test, adviser, 'hanne@example.no');
    const leaves = await reader('ola@example.no');
    const of = await world.proposes(leaves, 'two');
    await readsLetters(world.world.test, of.adviser, 'other@example.no');
    await answer(seeker, ids[0] ?? '', 'no');
    await answer(leaves, of.ids[0] ?? '', 'no');
    await world.settled();
    for (const { id } of (await advising(leaves)).consents) await takeBack(leaves, id);
    await untilMorning();
    const [mail] = world.mails('hanne@example.no');
    expect(mail?.text.match(/^- .*\n.*$/gm)).toEqual([
      '- Det er kommet svar på noe du har foreslått.\n  https://arena.example/nb/caseload',
    ]);
    expect(JSON.stringify(mail)).not.toMatch(/Kari|Baker one/);
    expect(world.mails('other@example.no')).toEqual([]);
  });

  it('gets none after taking the consent to e-mail back, or leaving the address', async () => {
    await world.proposes(seeker, 'one');
    await world.world.consent(seeker.personId, 'email', false);
    await untilMorning();
    expect(world.office.mails()).toEqual([]);
    await world.world.consent(seeker.personId, 'email', true);
    await world.gather();
    expect(world.office.mails()).toEqual([]);
  });

  it('stops by one click every group that the letter told of, and no other', async () => {
    await choose(seeker, 'contacts', { letters: 'daily' });
    await world.proposes(seeker, 'one');
    const employer = await world.world.employer(undefined, 'Grete');
    const { body } = await send(seeker, 'three');
    await act(employer, body.id, { action: 'meet' });
    await untilMorning();
    const stopped = await fetch(`${world.world.test.url}/api/unsubscribe/${stopOf(world.mails(TO)[0])}`, { method: 'POST' });
    expect(await stopped.json()).toEqual({ group: 'advising', also: ['contacts'], stopped: true });
    const rows = await world.dataSource.query('select group_name, letters from notification_choice where person_id = $1 order by 1', [
      seeker.personId,
    ]);
    expect(rows).toEqual([
      { group_name: 'advising', letters: 'never' },
      { group_name: 'contacts', letters: 'never' },
    ]);
  });

  it('stops by one click nothing that turned out not to be in it', async () => {
    await choose(seeker, 'contacts', { letters: 'daily' });
    const { adviser, ids } = await world.proposes(seeker, 'one');
    const employer = await world.world.employer(undefined, 'Grete');
    const { body } = await send(seeker, 'three');
    await act(employer, body.id, { action: 'meet' });
    await adviser.ask('DELETE', `/api/proposals/${ids[0] ?? ''}`);
    await untilMorning();
    const stopped = await fetch(`${world.world.test.url}/api/unsubscribe/${stopOf(world.mails(TO)[0])}`, { method: 'POST' });
    expect(await stopped.json()).toEqual({ group: 'contacts', also: [], stopped: true });
  });

  it.each([
    ['2026-03-28T12:00:00Z', '2026-03-29T06:00:00Z'],
    ['2026-03-28T22:30:00Z', '2026-03-29T06:00:00Z'],
    ['2026-10-24T12:00:00Z', '2026-10-25T07:00:00Z'],
    ['2027-03-27T12:00:00Z', '2027-03-28T06:00:00Z'],
    ['2027-10-30T23:30:00Z', '2027-10-31T07:00:00Z'],
  ])('gets what is ready at %s at %s: eight on the clock, also when it was changed in the night', async (ready, morning) => {
    await world.at(ready);
    await world.dataSource.query(
      `with n as (insert into notification (person_id, kind, source, created_at, site) values ($1, 'declined', 'test', $2, true) returning id)
       insert into digest_item (notification_id, person_id, due_at) select id, $1, $3 from n`,
      [seeker.personId, ready, morning],
    );
    await untilMorning(morning);
    expect(world.mails(TO)).toHaveLength(1);
    expect(world.mails(TO)[0]?.receivedAt).toBe(new Date(morning).toISOString());
  });
});

describe('one letter a person and day', () => {
  const letters = (): Promise<{ key: string }[]> => world.dataSource.query(`select key from mail where template = 'digest'`);

  it('is what readers get though many workers gather at the same moment', async () => {
    const people = [seeker];
    for (let i = 0; i < 4; i += 1) people.push(await reader(`reader-${i}@example.no`));
    for (const person of people) await world.proposes(person, 'one', 'two');
    await world.at(MORNING);
    await Promise.all(Array.from({ length: 6 }, () => world.gatherOnce()));
    await world.gather();
    expect(await letters()).toHaveLength(people.length);
    expect(world.office.mails().map(({ to }) => to[0]).sort()).toEqual([TO, ...[0, 1, 2, 3].map((i) => `reader-${i}@example.no`)].sort()); // prettier-ignore
    for (const mail of world.office.mails()) expect(mail.text.match(/^- /gm)).toHaveLength(2);
  });

  it('is what a reader gets though something came late: that waits for the next morning', async () => {
    await world.proposes(seeker, 'one');
    await untilMorning();
    world.office.clear();
    await world.dataSource.query(
      `with n as (insert into notification (person_id, kind, source, created_at) values ($1, 'declined', 'test', $2) returning id)
       insert into digest_item (notification_id, person_id, due_at) select id, $1, $2 from n`,
      [seeker.personId, MORNING],
    );
    await world.gather();
    expect(world.office.mails()).toEqual([]);
    await world.at('2026-03-04T07:00:00Z');
    await world.gather();
    expect(world.mails(TO)).toHaveLength(1);
  });

  it('is what a reader gets when the mail server was away for a day: what is new comes with the one that waits', async () => {
    const { adviser } = await world.proposes(seeker, 'one');
    await world.office.away();
    await world.at(MORNING);
    await world.gatherOnce();
    await world.settled();
    await world.at('2026-03-03T09:00:00Z');
    expect((await propose(adviser, await keyOf(adviser), { posting: 'two' })).status).toBe(200);
    await world.settled();
    await world.at('2026-03-04T07:00:00Z');
    await world.gather();
    await world.office.back();
    await world.at('2026-03-04T08:00:00Z');
    await world.gather();
    expect(await letters()).toHaveLength(1);
    expect(world.mails(TO)).toHaveLength(1);
    expect(world.mails(TO)[0]?.text.match(/«.*?»/g)).toEqual(['«Baker two»', '«Baker one»']);
  });

  it('comes in the morning after a day without a worker, and not at night', async () => {
    await world.proposes(seeker, 'one');
    await world.at('2026-03-03T22:00:00Z');
    await world.gatherOnce();
    expect(await letters()).toEqual([]);
    await world.at('2026-03-04T07:00:00Z');
    await world.gather();
    expect(world.mails(TO)).toHaveLength(1);
  });
});
