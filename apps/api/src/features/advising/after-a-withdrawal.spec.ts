import { randomUUID } from 'node:crypto';
import { routes, type Route } from '@arena/contract';
import { untriedRoutes } from '../../../test/matrix/consent-states';
import type { SignedIn } from '../../../test/people';
import { FixedClock } from '../../platform';
import { slices } from '../../slices';
import { NOW, opening, World } from '../contact/contact.fixture';
import { StreamListener } from '../notifications/live/listener.fixture';
import { ADVISER_ROUTES, AdvisingWorld, compare, give, keyOf, LIST_ROUTES, must, propose, takeBack, worklist } from './advising.fixture';

jest.setTimeout(120_000);
const clock = new FixedClock(NOW);
let world: AdvisingWorld<World>;
let adviser: SignedIn;
let seeker: SignedIn;

beforeAll(async () => {
  world = await AdvisingWorld.open(await World.open({ clock, slices }, opening('one'), opening('two')));
  await world.world.test.work();
});
afterAll(() => world.world.close());
beforeEach(async () => {
  await world.settled();
  ({ adviser, seeker } = await world.begin());
});

/** Those that an adviser may call and that are not open to everybody. */
const advisers = routes.filter(({ access }) => Array.isArray(access.who) && access.who.includes('adviser')) as readonly Route[];
const onlyAdvisers = advisers.filter(({ access: { who } }) => who.length === 1);
/** What everybody with an account does to it: answered with nothing but one's own account. */
const CHANGES_OF_ONES_OWN = [
  'logout', 'changeAccount', 'changeEmail', 'verifyEmail', 'removeEmail', 'changeConsent', 'changeHiding', 'deleteAccount', 'readNotifications',
  'changeNotificationChoices',
]; // prettier-ignore
const ownReads = advisers.filter((one) => !onlyAdvisers.includes(one) && one.method === 'GET' && one.answers !== 'event-stream');

describe('a route of the contract that an adviser may call', () => {
  it('is tried after a withdrawal here and in each state of a consent by the matrix, or the test fails by its name', () => {
    const tried = [
      ...Object.keys(ADVISER_ROUTES),
      ...Object.keys(LIST_ROUTES),
      ...ownReads.map(({ name }) => name),
      ...CHANGES_OF_ONES_OWN,
      'stream',
    ];
    expect(advisers.map(({ name }) => name).filter((name) => !tried.includes(name))).toEqual([]);
    expect([onlyAdvisers.length > 6, ownReads.length > 3, untriedRoutes(routes)]).toEqual([true, true, []]);
    const fresh = { ...onlyAdvisers[0], name: 'readHealth' } as Route;
    expect(untriedRoutes([...routes, fresh])).toEqual(['readHealth']);
  });
});

describe('an adviser, within a second of a withdrawal,', () => {
  it('finds nothing of the person on any route: by key, in lists, in what was told, on the line and in the export', async () => {
    const [{ consents }, key] = [
      await must<{ consents: { id: string }[] }>(seeker.ask('GET', '/api/me/advising?lang=nb')),
      await keyOf(adviser),
    ];
    const note = 'Hei Kari, dette kan du.';
    const { body: proposal } = await propose(adviser, key, { posting: 'one', note });
    const compared = (await compare(adviser, 'two')).body.people[0]?.key ?? '';
    await world.settled();
    const at = { key, compared, proposal: proposal.id, posting: 'two' };
    const read = async ({ path }: Route): Promise<string> => JSON.stringify(await must(adviser.ask('GET', `${path}?lang=nb`)));
    const traces = (text: string): string[] => ['Kari', seeker.personId, key, compared].filter((trace) => text.includes(trace));
    const all = async (): Promise<string[]> => [
      ...(await Promise.all(ownReads.map(read))),
      ...(await Promise.all(Object.values(LIST_ROUTES).map(async (ask) => JSON.stringify((await ask(adviser, at)).body)))),
    ];
    // there was something to be found, in the export as well
    const before = await all();
    expect([traces(before.join()).length, before.filter((text) => text.includes(note)).length > 1]).toEqual([3, true]);
    const told = await must<{ items: unknown[] }>(adviser.ask('GET', '/api/me/notifications?lang=nb'));
    const line = new StreamListener(world.world.test.url, adviser);
    await line.opened();

    const [consent] = consents;
    expect((await takeBack(seeker, consent?.id ?? '')).status).toBe(200);
    const done = performance.now();
    const [after, answers] = await Promise.all([all(), Promise.all(Object.values(ADVISER_ROUTES).map((ask) => ask(adviser, at)))]);
    // the last answer is here within the second
    expect(performance.now() - done).toBeLessThan(1000);
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404));
    expect(after.flatMap(traces)).toEqual([]);
    await world.settled();
    expect((await all()).flatMap(traces)).toEqual([]);
    const still = await must<{ items: unknown[] }>(adviser.ask('GET', '/api/me/notifications?lang=nb'));
    expect([told.items.length > 0, still.items]).toEqual([true, []]);
    const again = new StreamListener(world.world.test.url, adviser, '0');
    await again.opened();
    expect([traces(JSON.stringify([line.heard, again.heard])), again.of('notification')]).toEqual([[], []]);
    await Promise.all([line.close(), again.close()]);
  });

  it('finds nothing either where the yes is to a colleague by name, or after a move to another office', async () => {
    const colleague = await world.adviser();
    const key = await keyOf(adviser);
    const { body: proposal } = await propose(adviser, key, { posting: 'one' });
    const compared = (await compare(adviser, 'two')).body.people[0]?.key ?? '';
    const at = { key, compared, proposal: proposal.id, posting: 'two' };
    const { consents } = await must<{ consents: { id: string }[] }>(seeker.ask('GET', '/api/me/advising?lang=nb'));
    const findsNothing = async (): Promise<void> => {
      for (const [name, ask] of Object.entries(ADVISER_ROUTES)) expect([name, (await ask(adviser, at)).status]).toEqual([name, 404]);
      for (const [name, ask] of Object.entries(LIST_ROUTES))
        expect([name, ((await ask(adviser, at)).body as { people: [] }).people]).toEqual([name, []]);
    };
    await give(seeker, { id: randomUUID(), adviser: colleague.personId });
    await takeBack(seeker, consents[0]?.id ?? '');
    await findsNothing();
    expect((await worklist(colleague)).people).toHaveLength(1);
    await give(seeker);
    await world.world.dataSource.query(`update office_member set office_id = 'test-ot' where person_id = $1`, [adviser.personId]);
    await findsNothing();
  });
});
