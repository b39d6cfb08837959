import { contacts } from '@arena/fixtures';
import type { SignedIn } from '../../../test/people';
import { signIn } from '../../../test/people';
import { createTestApp, type TestApp } from '../../../test/app';
import { FixedClock, type CommandContext } from '../../platform';
import { act, contactSlices, DAY, people, World } from './contact.fixture';

jest.setTimeout(60_000);
const clock = new FixedClock('2026-03-04T12:00:00Z');
const posting = 'placement-greenhouse-stange';
let world: World;
let gardener: SignedIn;
let lines: string[];

async function seed(): Promise<void> {
  const { app, dataSource, config } = world.test;
  const context: CommandContext = { app, dataSource, clock, config, print: (line) => lines.push(line) };
  lines = [];
  for (const slice of contactSlices) await slice.seed?.(context);
}

beforeAll(async () => {
  world = await World.open({ clock });
  await seed();
  gardener = await signIn(world.test, { provider: 'ansattporten', subject: 'demo-employer-gartneri', organisationNumber: '899102333' });
});
afterAll(() => world.close());

describe('the demo of the gardener', () => {
  it('shows five people: three wait since different times, one is asked to meet, one was told not this time', async () => {
    expect(lines).toContain('Contacts: 5, 5 new');
    const { status, body } = await people(gardener, posting);
    expect(status).toBe(200);
    expect(body.waiting.map(({ pseudonym, state }) => [pseudonym, state])).toEqual([['7K', 'seen'], ['4F', 'sent'], ['2M', 'sent']]); // prettier-ignore
    expect(new Set(body.waiting.map(({ since }) => since.slice(0, 10))).size).toBe(3);
    expect(body.going.map(({ pseudonym, state, last }) => [pseudonym, state, last.text])).toEqual([
      ['9B', 'meeting', expect.stringContaining('onsdag')],
    ]);
    expect(body.ended.map(({ pseudonym, state, last }) => [pseudonym, state, last.reason])).toEqual([['3T', 'no', 'others-closer']]);
    expect(body.waiting.map(({ shown }) => shown.fit.band)).toEqual(['possible', 'possible', 'stretch']);
    expect(await world.broken()).toEqual([]);
  });

  it('has a real history: nothing before the opening could be seen, nothing later than now, each after the one before', async () => {
    const rows = await world.dataSource.query<{ fine: boolean }[]>(
      `select e.at >= p.published_at and e.at <= $1
         and e.at >= coalesce(lag(e.at) over (partition by e.contact_id order by e.sequence), e.at) as fine
       from contact_entry e join contact c on c.id = e.contact_id join posting p on p.id = c.posting_id`,
      [clock.now()],
    );
    expect(rows).toHaveLength(10);
    expect(rows.every(({ fine }) => fine)).toBe(true);
  });

  it('is put in place once: what somebody has done or deleted since stays so', async () => {
    const [first, second] = (await people(gardener, posting)).body.waiting;
    await act(gardener, first?.id ?? '', { action: 'meet' });
    const person = await signIn(world.test, { subject: contacts.find(({ pseudonym }) => pseudonym === '4F')?.seeker ?? '' });
    await person.ask('DELETE', `/api/contacts/${second?.id}`);
    await seed();
    expect(lines).toContain('Contacts: 5, 0 new');
    const { waiting, going, ended } = (await people(gardener, posting)).body;
    expect([waiting, going, ended].map((some) => some.map(({ pseudonym }) => pseudonym).sort())).toEqual([['2M'], ['7K', '9B'], ['3T']]);
  });

  it('people who agreed to be found are there for somebody to find', async () => {
    const games = await signIn(world.test, { provider: 'ansattporten', subject: 'demo-employer-games', organisationNumber: await numberOf('tussmorket-games') }); // prettier-ignore
    const { found } = (await people(games, 'job-player-support-hamar')).body;
    expect(found.length).toBeGreaterThan(0);
  });

  it('a demo that has slept for months is put in place without falling over', async () => {
    const late: TestApp = await createTestApp({ slices: contactSlices, clock });
    try {
      const { app, dataSource, config } = late;
      const context: CommandContext = { app, dataSource, clock, config, print: () => undefined };
      for (const slice of contactSlices) await slice.seed?.(context);
      clock.advance(90 * DAY);
      for (const slice of contactSlices) await slice.seed?.(context);
      expect(await dataSource.query('select count(*)::int as count from contact')).toEqual([{ count: 5 }]);
    } finally {
      await late.close();
    }
  });
});

async function numberOf(organisation: string): Promise<string> {
  const [row] = await world.dataSource.query<{ number: string }[]>('select organisation_number as number from organisation where id = $1', [
    organisation,
  ]);
  return row?.number ?? '';
}
