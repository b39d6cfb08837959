import { changeNotificationChoices, readNotificationChoices } from '@arena/contract';
import type { SignedIn } from '../../../../test/people';
import { FixedClock } from '../../../platform';
import { act, NOW, send } from '../../contact/contact.fixture';
import { choose, LetterWorld } from '../../../../test/letter-world';
import { kinds, readsLetters, told } from '../notifications.fixture';

jest.setTimeout(60_000);
const path = readNotificationChoices.path;
let world: LetterWorld;
let seeker: SignedIn;
let employer: SignedIn;

beforeAll(async () => {
  world = await LetterWorld.open(new FixedClock(NOW));
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.begin(NOW);
  seeker = await world.world.seeker('Kari');
  employer = await world.world.employer(undefined, 'Grete');
});

/** An employer wants to meet the seeker. */
async function meets(): Promise<void> {
  const { body } = await send(seeker, 'one');
  await act(employer, body.id, { action: 'meet' });
  await world.posted();
}

describe('a person who chooses what to be told', () => {
  it('finds what is so for everybody, and only the groups that can reach them', async () => {
    const adviser = await world.advising.adviser();
    const daily = { site: true, letters: 'daily' };
    const atOnce = { site: true, letters: 'at-once' };
    expect((await seeker.ask('GET', path)).body).toEqual({
      lang: 'nb',
      groups: [
        { group: 'matches', ...daily },
        { group: 'advising', ...daily },
        { group: 'contacts', ...atOnce },
      ],
    });
    expect((await employer.ask('GET', path)).body).toEqual({ lang: 'nb', groups: [{ group: 'contacts', ...atOnce }] });
    expect((await adviser.ask('GET', path)).body).toEqual({ lang: 'nb', groups: [{ group: 'advising', ...daily }] });
  });

  it('finds what they chose, and the rest as it was', async () => {
    const { status, body } = await choose(seeker, 'matches', { site: false, letters: 'never', lang: 'nn' });
    expect([status, body.lang]).toEqual([200, 'nn']);
    expect((await seeker.ask('GET', path)).body).toEqual({
      lang: 'nn',
      groups: [
        { group: 'matches', site: false, letters: 'never' },
        { group: 'advising', site: true, letters: 'daily' },
        { group: 'contacts', site: true, letters: 'at-once' },
      ],
    });
    expect((await seeker.ask('GET', '/api/me')).body).toMatchObject({ lang: 'nn' });
  });

  it('is told which group is none of theirs, or named twice, and nothing is kept then', async () => {
    const one = { group: 'contacts', site: true, letters: 'never' };
    const matches = { group: 'matches', site: true, letters: 'never' };
    for (const [who, groups, field] of [
      [employer, [one, matches], 'groups.1.group'],
      [seeker, [one, { ...one, letters: 'daily' }], 'groups.1.group'],
      [seeker, [{ ...one, group: 'everything' }], 'groups.0.group'],
    ] as const) {
      const answer = await who.ask('PUT', changeNotificationChoices.path, { lang: 'nb', groups });
      expect(answer).toMatchObject({ status: 400, body: { code: 'bad-input', errors: [{ field }] } });
    }
    expect(await world.dataSource.query('select from notification_choice')).toEqual([]);
  });

  it('gets the letter and finds nothing in the site, where that is what they want', async () => {
    await readsLetters(world.world.test, seeker, 'kari@example.no');
    await choose(seeker, 'contacts', { site: false, letters: 'at-once' });
    await meets();
    expect(world.mails('kari@example.no')).toHaveLength(1);
    expect(await told(seeker)).toEqual({ items: [], unread: 0, more: false });
    expect((await seeker.ask('GET', '/api/session')).body).toMatchObject({ person: { unread: 0 } });
    const events = await world.dataSource.query(`select from event where name = 'notification.added' and payload ->> 'personId' = $1`, [
      seeker.personId,
    ]);
    expect(events).toEqual([]);
  });

  it('finds it in the site and gets no letter, where that is what they want', async () => {
    await readsLetters(world.world.test, seeker, 'kari@example.no');
    await choose(seeker, 'contacts', { letters: 'never' });
    await meets();
    expect(await kinds(seeker)).toEqual(['meeting']);
    expect(await world.dataSource.query('select from mail where person_id = $1', [seeker.personId])).toEqual([]);
    expect(await world.dataSource.query('select from digest_item')).toEqual([]);
  });

  it('leaves no trace of what is told nowhere', async () => {
    await choose(seeker, 'contacts', { site: false, letters: 'daily' });
    await meets();
    expect(await world.dataSource.query('select from notification where person_id = $1', [seeker.personId])).toEqual([]);
  });

  it('gets letters in the language they chose for them', async () => {
    await readsLetters(world.world.test, seeker, 'kari@example.no', 'nb');
    await choose(seeker, 'contacts', { lang: 'en' });
    await meets();
    expect(world.mails('kari@example.no')[0]?.headers['content-language']).toBe('en');
  });

  it('finds it in the export, and it is gone with the account', async () => {
    await readsLetters(world.world.test, seeker, 'kari@example.no');
    await choose(seeker, 'contacts', { letters: 'daily' });
    await meets();
    const { notificationChoices } = (await seeker.ask('GET', '/api/me/export')).body as Record<string, unknown>;
    expect(notificationChoices).toMatchObject({
      choices: [{ group_name: 'contacts', site: true, letters: 'daily' }],
      dailyLetter: [{ kind: 'meeting', due_at: '2026-03-03T07:00:00.000Z', digest_on: null }],
      lettersThatCanBeStopped: [],
    });
    expect((await seeker.ask('DELETE', '/api/me')).status).toBe(200);
    for (const table of [
      'notification_choice',
      'digest_item',
      'letter_stop',
      "notification where person_id is not null and kind = 'meeting'",
    ])
      expect([table, await world.dataSource.query(`select from ${table}`)]).toEqual([table, []]);
  });
});
