import { readNotificationChoices, type NotificationChoicesView } from '@arena/contract';
import type { SignedIn } from '../../../../test/people';
import { FixedClock } from '../../../platform';
import { act, NOW, send } from '../../contact/contact.fixture';
import { SweepTold } from '../digest/sweep-told.job';
import { choose, LetterWorld, stopOf } from '../../../../test/letter-world';
import { readsLetters } from '../notifications.fixture';

jest.setTimeout(60_000);
const DAY = 86_400_000;
let world: LetterWorld;
let seeker: SignedIn;
let employer: SignedIn;

beforeAll(async () => {
  world = await LetterWorld.open(new FixedClock(NOW), { openings: ['one', 'two', 'three'] });
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.begin(NOW);
  employer = await world.world.employer(undefined, 'Grete');
  seeker = await world.world.seeker('Kari');
  await readsLetters(world.world.test, seeker, 'kari@example.no', 'nn');
});

const of = async (person: SignedIn): Promise<Record<string, string>> => {
  const { groups } = (await person.ask('GET', readNotificationChoices.path)).body as NotificationChoicesView;
  return Object.fromEntries(groups.map(({ group, site, letters }) => [group, `${letters}${site ? '' : ', not in the site'}`]));
};
const UNTOUCHED = { matches: 'daily', advising: 'daily', contacts: 'at-once' };

/** Gets a letter about a contact. @returns by what it is stopped */
async function letter(posting = 'one', person = seeker, to = 'kari@example.no'): Promise<string> {
  const { body } = await send(person, posting);
  await act(employer, body.id, { action: 'meet' });
  await world.posted();
  return stopOf(world.mails(to)[0]);
}
/** As Gmail and others do it when somebody presses their button: no cookie, no header of ours. */
const oneClick = (
  token: string,
  body: URLSearchParams | FormData = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
): Promise<Response> => fetch(`${world.world.test.url}/api/unsubscribe/${token}`, { method: 'POST', body, redirect: 'manual' });

describe('a reader who wants no more letters', () => {
  it('gets a letter whose header a mail program makes a button of', async () => {
    const token = await letter();
    const [mail] = world.mails('kari@example.no');
    expect(mail?.headers['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click');
    expect(mail?.text).toContain(`https://arena.example/nn/unsubscribe?token=${token}`);
    expect(mail?.text).toContain('https://arena.example/nn/me#notices');
  });

  it('stops that group and only that by one click, and is still told in the site', async () => {
    const answer = await oneClick(await letter());
    expect([answer.status, await answer.json()]).toEqual([200, { group: 'contacts', also: [], stopped: true }]);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await of(seeker)).toEqual({ ...UNTOUCHED, contacts: 'never' });
    world.office.clear();
    const { body } = await send(seeker, 'two');
    await act(employer, body.id, { action: 'meet' });
    await world.posted();
    expect(world.office.mails()).toEqual([]);
  });

  it.each([
    ['a form of several parts', form],
    ['a form', () => new URLSearchParams({ 'List-Unsubscribe': 'One-Click' })],
    ['nothing, as our own page does', () => new URLSearchParams()],
  ])('may have the mail server send %s', async (_, body) => {
    const answer = await oneClick(await letter(), body());
    expect(answer.status).toBe(200);
    expect(await of(seeker)).toMatchObject({ contacts: 'never' });
  });

  it('finds it stopped as well the second time, and when two do it at once', async () => {
    const token = await letter();
    expect((await Promise.all([oneClick(token), oneClick(token)])).map(({ status }) => status)).toEqual([200, 200]);
    expect((await oneClick(token)).status).toBe(200);
    expect(await of(seeker)).toEqual({ ...UNTOUCHED, contacts: 'never' });
  });

  it('keeps what they chose for the site', async () => {
    await choose(seeker, 'contacts', { site: false, letters: 'at-once' });
    await oneClick(await letter());
    expect(await of(seeker)).toEqual({ ...UNTOUCHED, contacts: 'never, not in the site' });
  });

  it('needs no login, also after having logged out, and is not logged in by it', async () => {
    const token = await letter();
    await seeker.ask('POST', '/api/logout');
    const answer = await oneClick(token);
    expect([answer.status, answer.headers.getSetCookie()]).toEqual([200, []]);
    const rows = await world.dataSource.query('select group_name, letters from notification_choice where person_id = $1', [
      seeker.personId,
    ]);
    expect(rows).toEqual([{ group_name: 'contacts', letters: 'never' }]);
  });

  it('stops what waits for the morning as well', async () => {
    const token = await letter();
    await world.at('2026-03-02T21:00:00Z');
    const { body } = await send(seeker, 'two');
    await act(employer, body.id, { action: 'meet' });
    await world.posted();
    world.office.clear();
    await oneClick(token);
    await world.at('2026-03-03T07:00:00Z');
    await world.posted();
    expect(world.office.mails()).toEqual([]);
  });

  it('stops nobody else’s letters', async () => {
    const other = await world.world.seeker('Ola');
    await readsLetters(world.world.test, other, 'ola@example.no');
    await letter('one', other, 'ola@example.no');
    await oneClick(await letter('two'));
    expect(await of(other)).toEqual(UNTOUCHED);
  });
});

describe('a program that follows links in mail', () => {
  it('changes nothing by GET or HEAD, and is led to the page in the language of the reader', async () => {
    const token = await letter();
    const before = await world.dataSource.query('select * from notification_choice');
    for (const method of ['GET', 'HEAD']) {
      const answer = await fetch(`${world.world.test.url}/api/unsubscribe/${token}`, { method, redirect: 'manual' });
      expect([answer.status, answer.headers.get('location')]).toEqual([303, `/nn/unsubscribe?token=${token}`]);
    }
    expect(await world.dataSource.query('select * from notification_choice')).toEqual(before);
    expect(await of(seeker)).toEqual(UNTOUCHED);
  });

  it('is led to the page as well where nobody knows the token: the page says so', async () => {
    const answer = await fetch(`${world.world.test.url}/api/unsubscribe/${'a'.repeat(32)}`, { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `/nb/unsubscribe?token=${'a'.repeat(32)}`]);
  });
});

describe('a token', () => {
  it.each(['a'.repeat(32), 'x', '%00', '..%2f..%2fme', 'a'.repeat(200)])('that is nobody’s is not there: %s', async (token) => {
    await letter();
    const answer = await oneClick(token);
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([404, 'not-found']);
    expect(await of(seeker)).toEqual(UNTOUCHED);
  });

  it('stands nowhere as it is once the letter is sent', async () => {
    const token = await letter();
    const tables = await world.dataSource.query<{ name: string }[]>(
      `select quote_ident(table_schema) || '.' || quote_ident(table_name) as name from information_schema.tables
       where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
    );
    expect(tables.length).toBeGreaterThan(20);
    for (const { name } of tables)
      expect([name, await world.dataSource.query(`select from ${name} t where t::text like $1`, [`%${token}%`])]).toEqual([name, []]);
  });

  it('goes with the person', async () => {
    const token = await letter();
    expect((await seeker.ask('DELETE', '/api/me')).status).toBe(200);
    expect((await oneClick(token)).status).toBe(404);
  });

  it('works a year later, and is forgotten in the end', async () => {
    const token = await letter();
    const sweep = (): Promise<void> =>
      world.dataSource.transaction((manager) => world.worker.get(SweepTold, { strict: false }).handle(null, { manager }));
    world.clock.advance(365 * DAY);
    await sweep();
    expect((await oneClick(token)).status).toBe(200);
    world.clock.advance(40 * DAY);
    await sweep();
    expect((await oneClick(token)).status).toBe(404);
  });
});

function form(): FormData {
  const parts = new FormData();
  parts.set('List-Unsubscribe', 'One-Click');
  return parts;
}
