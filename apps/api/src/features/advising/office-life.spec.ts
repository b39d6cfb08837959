import { demoConsents, demoTenant, offices, people } from '@arena/fixtures';
import { StreamListener } from '../notifications/live/listener.fixture';
import { signIn, type SignedIn } from '../../../test/people';
import { eventually } from '../../platform/tests/eventually';
import { CommandError, FixedClock, type CommandContext } from '../../platform';
import { slices } from '../../slices';
import { NOW, opening, World } from '../contact/contact.fixture';
import { adviserAddCommand } from './adviser-add.command';
import { advising, AdvisingWorld, answer, give, keyOf, must, NAV, propose, takeBack, worklist } from './advising.fixture';
import { seedAdvising } from './seed';
import { SweepAdvising } from './sweep-advising.job';

jest.setTimeout(120_000);
const clock = new FixedClock(NOW);
let world: AdvisingWorld<World>;

beforeAll(async () => {
  world = await AdvisingWorld.open(await World.open({ clock, slices }, opening('one')));
  await world.world.test.work();
});
afterAll(() => world.world.close());

const context = (lines: string[] = []): CommandContext =>
  ({ app: world.world.test.app, dataSource: world.world.dataSource, clock, print: (line: string) => void lines.push(line) }) as unknown as CommandContext; // prettier-ignore

beforeEach(async () => {
  await world.settled();
  clock.set(NOW);
  await world.world.dataSource.query('delete from person');
});

describe('an operator', () => {
  const oid = '6b1d3c6e-0b0a-4c39-9d0e-7a5a1c2b3d09';
  const add = (...args: string[]): Promise<number | void> => adviserAddCommand.run(args, context());

  it('lets somebody work at an office before the first login', async () => {
    await add('--oid', oid, '--tid', demoTenant.toUpperCase(), '--office', NAV.id);
    const adviser = await signIn(world.world.test, { provider: 'entra-id', subject: `${demoTenant}|${oid}` });
    expect((await worklist(adviser)).office).toMatchObject({ id: NAV.id, name: NAV.name, place: { municipality: '3403' } });
    await add('--oid', oid, '--tid', demoTenant, '--office', 'test-ot');
    expect((await worklist(adviser)).office).toMatchObject({ id: 'test-ot', place: null });
  });

  it('is told what is wrong in one line', async () => {
    await expect(add('--oid', oid, '--tid', demoTenant, '--office', 'none')).rejects.toThrow('There is no office «none»');
    await expect(add('--oid', 'me', '--tid', demoTenant, '--office', NAV.id)).rejects.toThrow('--oid is no id');
    await expect(add('--office', NAV.id)).rejects.toBeInstanceOf(CommandError);
    await expect(add('--nobody')).rejects.toBeInstanceOf(CommandError);
  });
});

describe('a seeker', () => {
  it('chooses among offices, and among the advisers there who have given a name', async () => {
    const [seeker, named] = [await world.seeker(), await world.adviser(NAV.id, 'Hanne')];
    await world.adviser(NAV.id, null);
    await world.adviser('test-ot', 'Pål');
    const { items } = await must<{ items: { id: string }[] }>(seeker.ask('GET', '/api/offices'));
    expect(items.map(({ id }) => id)).toEqual(expect.arrayContaining([NAV.id, 'test-ot']));
    expect(await must(seeker.ask('GET', `/api/offices/${NAV.id}/advisers`))).toEqual({ items: [{ id: named.personId, name: 'Hanne' }] });
    expect((await seeker.ask('GET', '/api/offices/none/advisers')).status).toBe(404);
  });
});

const open: StreamListener[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});
async function listen(person: SignedIn): Promise<StreamListener> {
  const listener = new StreamListener(world.world.test.url, person);
  open.push(listener);
  await listener.opened();
  return listener;
}

describe('somebody with the page open', () => {
  const changes = (line: StreamListener): unknown[] => line.of('changed');

  it('is told within a second that something has changed, and nothing of whom', async () => {
    const [adviser, stranger, seeker] = [await world.adviser(), await world.adviser('test-ot'), await world.seeker('Kari')];
    const [office, elsewhere, own] = [await listen(adviser), await listen(stranger), await listen(seeker)];
    const { id } = await give(seeker);
    await eventually('both are told', () => changes(office).length > 0 && changes(own).length > 0, 2000);
    await propose(adviser, await keyOf(adviser));
    await eventually('the person is told of the proposal', () => own.of('notification').length > 0, 5000);
    const before = changes(office).length;
    await takeBack(seeker, id);
    await eventually('the adviser is told of the withdrawal', () => changes(office).length > before, 2000);
    expect(new Set(changes(office).map((data) => JSON.stringify(data)))).toEqual(new Set([JSON.stringify({ advising: true })]));
    expect([changes(elsewhere), elsewhere.of('notification')]).toEqual([[], []]);
    expect(JSON.stringify(office.heard)).not.toMatch(/Kari/);
    // whoever opens the page now is told nothing of what came before
    const again = new StreamListener(world.world.test.url, adviser, '0');
    open.push(again);
    await again.opened();
    await world.settled();
    expect(again.of('notification')).toEqual([]);
  });
});

describe('an adviser with the worklist open', () => {
  it('is told within a second that somebody on it has deleted the account, and finds nobody there', async () => {
    const [adviser, stranger, seeker] = [await world.adviser(), await world.adviser('test-ot'), await world.seeker('Kari')];
    await give(seeker);
    await world.settled();
    const [office, elsewhere] = [await listen(adviser), await listen(stranger)];
    expect((await seeker.ask('DELETE', '/api/me')).status).toBe(200);
    await eventually('the adviser is told', () => office.of('changed').length > 0, 2000);
    expect(new Set(office.of('changed').map((data) => JSON.stringify(data)))).toEqual(new Set([JSON.stringify({ advising: true })]));
    expect((await worklist(adviser)).people).toEqual([]);
    expect(elsewhere.of('changed')).toEqual([]);
  });
});

describe('what ended long ago', () => {
  it('is kept for half a year, and a consent as long as the looks that it allowed', async () => {
    const [adviser, seeker] = [await world.adviser(), await world.seeker()];
    const { id } = await give(seeker);
    const { body } = await propose(adviser, await keyOf(adviser));
    await answer(seeker, body.id, 'no');
    await takeBack(seeker, id);
    const left = async (moment: string): Promise<unknown> => {
      clock.set(moment);
      await world.world.dataSource.transaction((manager) =>
        world.world.test.app.get(SweepAdvising, { strict: false }).handle(null, { manager }),
      );
      const [row] = await world.world.dataSource.query<object[]>(
        'select (select count(*) from proposal)::int as proposals, (select count(*) from advising_consent)::int as consents',
      );
      return row;
    };
    expect(await left('2026-09-02T09:00:00Z')).toEqual({ proposals: 1, consents: 1 });
    expect(await left('2026-09-02T11:00:00Z')).toEqual({ proposals: 0, consents: 1 });
    expect(await left('2028-03-02T11:00:00Z')).toEqual({ proposals: 0, consents: 0 });
  });
});

describe('the demo', () => {
  it('has an office of each kind, two advisers and five consents, and leaves alone what somebody has taken back in it', async () => {
    const lines: string[] = [];
    await seedAdvising(context(lines));
    const login = people.find(({ sub }) => sub === 'demo-adviser-hamar');
    const adviser = await signIn(world.world.test, { provider: 'entra-id', subject: `${login?.tid}|${login?.oid}` });
    const first = await worklist(adviser);
    expect([first.office?.id, first.people.length]).toEqual(['nav-demovika', demoConsents.length]);
    expect(first.people.some(({ flags }) => flags.includes('consent-ends-soon'))).toBe(true);
    const seeker = await signIn(world.world.test, { subject: 'demo-carer-elverum' });
    await takeBack(seeker, (await advising(seeker)).consents[0]?.id ?? '');
    await seedAdvising(context(lines));
    expect((await worklist(adviser)).people).toHaveLength(demoConsents.length - 1);
    expect(lines).toEqual([
      `Offices: ${offices.length}; consents to advisers: 5, 5 new`,
      `Offices: ${offices.length}; consents to advisers: 5, 0 new`,
    ]);
    expect(new Set(offices.map(({ kind }) => kind)).size).toBe(4);
  });
});
