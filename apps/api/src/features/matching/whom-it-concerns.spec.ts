import type { Opening } from '@arena/domain';
import { MATCHING_V1 } from '@arena/domain/engine';
import { createTestApp, type TestApp } from '../../../test/app';
import { bakesDraft } from '../../../test/bakery';
import { signIn, type SignedIn } from '../../../test/people';
import { FixedClock, Settings } from '../../platform';
import { asks } from '../postings/posting.fixture';
import { matchingSlices } from './matching.fixture';
import { WhomItConcerns, type ConcernedBatch, type ConcernedOptions, type ConcernedToken } from './whom-it-concerns';

const clock = new FixedClock('2026-03-02T10:00:00Z');
let test: TestApp;
let whom: WhomItConcerns;
/** By the id of their answers, the best first; those who fit alike by that id. */
let order: string[];
const names = new Map<string, string>();

const opening = (id: string, given: Partial<Opening> = {}): Opening => ({
  id, kind: 'job', requirements: [asks('baking', 'must'), asks('sales', 'good')], municipality: '3403', remote: false, answerDays: null, interests: 0, places: 1,
  ...given,
}); // prettier-ignore
const strong = (batch: number, perPerson?: number): ConcernedOptions => ({
  atLeast: 'possible', withinReachOnly: true, batch, ...(perPerson !== undefined && { perPerson }),
}); // prettier-ignore

async function walk(openings: readonly Opening[], options: ConcernedOptions, from?: ConcernedToken): Promise<ConcernedBatch[]> {
  const batches: ConcernedBatch[] = [];
  for await (const batch of whom.batches(openings, options, from)) batches.push(batch);
  return batches;
}
const pairs = (batches: readonly ConcernedBatch[]): string[] =>
  batches.flatMap(({ people }) => people.map(({ profileId, openingId }) => `${openingId} ${profileId}`));
const counts = async (): Promise<unknown> =>
  test.dataSource.query(
    'select (select count(*) from event) as events, (select count(*) from outbox) as jobs, (select count(*) from mail) as mails',
  );

beforeAll(async () => {
  test = await createTestApp({ clock, slices: matchingSlices });
  whom = test.app.get(WhomItConcerns, { strict: false });
  const both = [...bakesDraft.skills, { id: 'sales', level: 2 as const, source: 'school' as const, label: 'Selge' }];
  const lives = { a: both, b: both, c: both, d: bakesDraft.skills, e: bakesDraft.skills, welder: [] };
  for (const [name, skills] of Object.entries(lives)) {
    const person: SignedIn = await signIn(test);
    await person.ask('PUT', '/api/me/profile', { version: 0, draft: { ...bakesDraft, skills } });
    const [row] = await test.dataSource.query<{ id: string }[]>('select id from profile where person_id = $1', [person.personId]);
    names.set(row?.id ?? '', name);
  }
  const far = await signIn(test);
  await far.ask('PUT', '/api/me/profile', {
    version: 0,
    draft: { ...bakesDraft, skills: both, place: { text: 'Tromsø', municipality: '5501' }, reach: 20 },
  });
  const ids = (...wanted: string[]): string[] => [...names].filter(([, name]) => wanted.includes(name)).map(([id]) => id).sort(); // prettier-ignore
  order = [...ids('a', 'b', 'c'), ...ids('d', 'e')];
});
afterAll(() => test.close());

describe('a new opening', () => {
  it('concerns those within reach whose answers fit, the best first, and whoever has just saved them', async () => {
    const [batch, ...more] = await walk([opening('one')], strong(100));
    expect(more).toEqual([]);
    expect(batch?.people.map(({ profileId }) => profileId)).toEqual(order);
    expect(batch?.people[0]).toMatchObject({ openingId: 'one', band: 'strong', reach: { within: true, factor: 1 } });
    expect(batch?.people.at(-1)).toMatchObject({ band: 'possible' });
    expect(batch?.token).toBeNull();
  });

  it('concerns nobody where it asks for nothing, or for what nobody has', async () => {
    expect(
      await walk([opening('open', { requirements: [] }), opening('hard', { requirements: [asks('welding', 'must')] })], strong(2)),
    ).toEqual([]);
  });

  it('concerns also those whom it fits only by settings that have become valid at this moment', async () => {
    const widely = { ...strong(100), atLeast: 'strong' as const };
    const add = (version: string, band: number, from?: Date): Promise<number> =>
      test.dataSource.transaction((manager) =>
        test.app
          .get(Settings, { strict: false })
          .add(manager, 'matching', { ...MATCHING_V1, version, bands: { ...MATCHING_V1.bands, strong: band } }, from),
      );
    const who = async (): Promise<string[]> => (await walk([opening('one')], widely)).flatMap(({ people }) => people.map(({ profileId }) => profileId)); // prettier-ignore
    expect(await who()).toEqual(order.slice(0, 3));
    await add('matching/v2', 0.5);
    expect(await who()).toEqual(order);
    // and where no event tells of it, because it was written long ago
    await add('matching/v3', 0.6, new Date(clock.now().getTime() + 60_000));
    expect(await who()).toEqual(order);
    clock.advance(60_000);
    expect(await who()).toEqual(order.slice(0, 3));
  });

  it('writes and tells nothing', async () => {
    const before = await counts();
    await walk([opening('one'), opening('two')], strong(2));
    expect(await counts()).toEqual(before);
  });
});

describe('a walk through the people of several openings', () => {
  const openings = [opening('one'), opening('hard', { requirements: [asks('welding', 'must')] }), opening('two'), opening('three')];

  it('names each pair once, and goes on from any token where it was left', async () => {
    const all = pairs(await walk(openings, strong(100)));
    expect(all).toEqual(['one', 'two', 'three'].flatMap((id) => order.map((person) => `${id} ${person}`)));
    for (const batch of [1, 2, 3, 5]) {
      const batches = await walk(openings, strong(batch));
      expect(pairs(batches)).toEqual(all);
      expect(batches.every(({ people }) => people.length <= batch)).toBe(true);
      for (const [at, { token }] of batches.entries()) {
        const before = pairs(batches.slice(0, at + 1));
        // plain data: kept as JSON in between
        const after = token ? pairs(await walk(openings, strong(batch), JSON.parse(JSON.stringify(token)) as ConcernedToken)) : [];
        expect([...before, ...after]).toEqual(all);
      }
    }
  });

  it('gives one person no more than the cap, however it is cut into pieces', async () => {
    const all = pairs(await walk(openings, strong(100, 2)));
    expect(all).toEqual(['one', 'two'].flatMap((id) => order.map((person) => `${id} ${person}`)));
    for (const batch of [1, 2, 4]) {
      const batches = await walk(openings, strong(batch, 2));
      expect(pairs(batches)).toEqual(all);
      for (const [at, { token }] of batches.entries()) {
        const after = token ? pairs(await walk(openings, strong(batch, 2), token)) : [];
        expect([...pairs(batches.slice(0, at + 1)), ...after]).toEqual(all);
      }
    }
  });

  it('counts what somebody was given before', async () => {
    const [first = ''] = order;
    const options = { ...strong(100, 2), given: (id: string) => (id === first ? 1 : 0) };
    expect(pairs(await walk(openings, options))).toEqual([...order.map((id) => `one ${id}`), ...order.slice(1).map((id) => `two ${id}`)]);
  });

  it('does not go on from a token of other openings', async () => {
    await expect(walk(openings, strong(2), { openingId: 'elsewhere', after: null })).rejects.toThrow('other openings');
  });
});
