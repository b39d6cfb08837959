import { randomUUID } from 'node:crypto';
import type { KeptDraft } from '@arena/contract';
import type { SignedIn } from '../../../test/people';
import { FixedClock } from '../../platform';
import { bakesDraft, NOW, opening, World } from '../contact/contact.fixture';
import { advisingSlices, advising, AdvisingWorld, answerChange, give, lookAt, must, OT, suggest } from './advising.fixture';
import { SweepAdvising } from './sweep-advising.job';

jest.setTimeout(60_000);
const clock = new FixedClock(NOW);
let world: AdvisingWorld<World>;
let adviser: SignedIn;
let seeker: SignedIn;
let key: string;

const more: KeptDraft = {
  ...bakesDraft,
  reach: 100,
  languages: [{ id: 'no', cefr: 'B2' }],
  skills: [...bakesDraft.skills, { id: 'cooking', level: 1, source: 'work', label: 'Lage mat' }],
};

beforeAll(async () => {
  world = await AdvisingWorld.open(await World.open({ clock, slices: advisingSlices }, opening('one')));
});
afterAll(() => world.world.close());
beforeEach(async () => {
  ({ adviser, seeker, key } = await world.begin());
});
const kept = async (): Promise<{ version: number; draft: KeptDraft | null }> => must(seeker.ask('GET', '/api/me/profile'));

describe('a seeker', () => {
  it('reads what an adviser would change, in words, and nothing changes before the yes', async () => {
    await must(suggest(adviser, key, { draft: more, note: 'Du sa at du lager mat.' }));
    const [change] = (await advising(seeker)).changes;
    expect(change).toMatchObject({ office: 'Nav Testvika', adviser: 'Hanne', note: 'Du sa at du lager mat.', draft: more });
    expect([change?.added, change?.removed]).toEqual([
      ['Hamar, inntil 100 km', 'Norsk: snakker godt, B2', 'Lage mat, har prøvd'],
      ['Hamar, inntil 50 km', 'Norsk: vanlig samtale, B1'],
    ]);
    expect(await kept()).toMatchObject({ version: 1, draft: bakesDraft });
    expect((await lookAt(adviser, key)).body.changePending).toBe(true);
    expect((await answerChange(seeker, change?.id ?? '', 'yes')).body).toEqual({ approved: true });
    expect((await answerChange(seeker, change?.id ?? '', 'yes')).body).toEqual({ approved: true });
    expect(await kept()).toMatchObject({ version: 2, draft: more });
    expect((await advising(seeker)).changes).toEqual([]);
    expect((await lookAt(adviser, key)).body).toMatchObject({ version: 2, changePending: false });
  });

  it('keeps to herself what she does not want: no adviser reads it, and a change by one leaves it as it was', async () => {
    const own = { followUps: ['kitchen-most-baked'], notWanted: ['dishwashing'] };
    await must(seeker.ask('PUT', '/api/me/profile', { version: 1, draft: { ...bakesDraft, ...own } }));
    const look = (await lookAt(adviser, key)).body;
    expect(look.draft).toEqual(bakesDraft);
    expect(JSON.stringify(look)).not.toMatch(/dishwashing|kitchen-most/);
    expect(await suggest(adviser, key, { version: 2, draft: { ...more, ...own } })).toMatchObject({ status: 400 });
    await must(suggest(adviser, key, { version: 2, draft: more }));
    const [change] = (await advising(seeker)).changes;
    expect((await answerChange(seeker, change?.id ?? '', 'yes')).body).toEqual({ approved: true });
    expect(await kept()).toMatchObject({ version: 3, draft: { ...more, ...own } });
  });

  it('who says no keeps the answers, and who has changed them meanwhile loses nothing', async () => {
    const id = randomUUID();
    await must(suggest(adviser, key, { id, draft: more }));
    expect((await answerChange(seeker, id, 'no')).body).toEqual({ approved: false });
    expect(await answerChange(seeker, id, 'yes')).toMatchObject({ status: 409, body: { code: 'not-now' } });
    const later = randomUUID();
    await must(suggest(adviser, key, { id: later, draft: more }));
    const own = { ...bakesDraft, reach: 20 as const };
    await must(seeker.ask('PUT', '/api/me/profile', { version: 1, draft: own }));
    expect(await answerChange(seeker, later, 'yes')).toMatchObject({ status: 409, body: { code: 'changed-meanwhile' } });
    expect(await kept()).toMatchObject({ version: 2, draft: own });
    expect((await answerChange(seeker, later, 'no')).status).toBe(200);
  });

  it('gets the same for a change of somebody else’s answers as for none', async () => {
    const id = randomUUID();
    await must(suggest(adviser, key, { id, draft: more }));
    const other = await world.seeker();
    for (const one of [id, randomUUID(), 'none']) expect((await answerChange(other, one, 'yes')).status).toBe(404);
  });
});

describe('an adviser', () => {
  it('suggests on the answers that stand, and a newer suggestion takes the place of the one before', async () => {
    expect(await suggest(adviser, key, { version: 7 })).toMatchObject({ status: 409, body: { code: 'changed-meanwhile' } });
    const [first, second] = [randomUUID(), randomUUID()];
    for (const id of [first, first, second]) await must(suggest(adviser, key, { id, draft: more }));
    expect((await advising(seeker)).changes.map(({ id }) => id)).toEqual([second]);
    expect(await answerChange(seeker, first, 'yes')).toMatchObject({ status: 409, body: { code: 'not-now' } });
  });

  it('builds the first answers with somebody who has none', async () => {
    const fresh = await world.seeker('Nils', null);
    await give(fresh);
    const people = await must<{ people: { key: string; name: string }[] }>(adviser.ask('GET', '/api/caseload'));
    const freshKey = people.people.find(({ name }) => name === 'Nils')?.key ?? '';
    expect((await lookAt(adviser, freshKey)).body).toMatchObject({
      version: 0,
      draft: null,
      skills: [],
      missing: ['place', 'languages', 'skills'],
    });
    const id = randomUUID();
    await must(suggest(adviser, freshKey, { id, version: 0, draft: more }));
    expect((await answerChange(fresh, id, 'yes')).body).toEqual({ approved: true });
    expect((await lookAt(adviser, freshKey)).body.skills.map(({ id: skill }) => skill)).toEqual(['baking', 'cooking']);
  });

  it.each([
    [
      'whose leave has come to its end',
      (): Promise<unknown> => world.world.dataSource.query(`update advising_consent set ends_on = '2026-03-01'`),
    ],
    ['who works elsewhere now', (): Promise<unknown> => world.world.dataSource.query('update office_member set office_id = $1', [OT.id])],
    ['who has deleted the account', (): Promise<unknown> => must(adviser.ask('DELETE', '/api/me'))],
  ] as const)('%s finds the suggestion taken back by the next minute', async (_, end) => {
    const id = randomUUID();
    await must(suggest(adviser, key, { id, draft: more }));
    await end();
    const job = world.world.test.app.get(SweepAdvising, { strict: false });
    await world.world.dataSource.transaction((manager) => job.handle(null, { manager }));
    expect((await advising(seeker)).changes).toEqual([]);
    expect(await answerChange(seeker, id, 'yes')).toMatchObject({ status: 409, body: { code: 'not-now' } });
    expect(await kept()).toMatchObject({ version: 1, draft: bakesDraft });
  });

  it('whose leave was taken back finds the suggestion taken back with it', async () => {
    const id = randomUUID();
    await must(suggest(adviser, key, { id, draft: more }));
    await give(seeker, { purposes: ['see-profile'] });
    expect((await advising(seeker)).changes).toEqual([]);
    expect(await answerChange(seeker, id, 'yes')).toMatchObject({ status: 409, body: { code: 'not-now' } });
  });
});
