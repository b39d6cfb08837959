import { people } from '@arena/fixtures';
import { MATCHING_V1 } from '@arena/domain/engine';
import type { SignedIn } from '../../../test/people';
import { FixedClock, Settings } from '../../platform';
import { matchingSlice, type Calculation } from '../matching';
import type { PostingRequirementContent } from '../postings';
import {
  act,
  asks,
  askFound,
  bakery,
  bakesDraft,
  contactSlices,
  DAY,
  NOW,
  opening,
  people as peopleOf,
  send,
  World,
} from './contact.fixture';

jest.setTimeout(120_000);

const clock = new FixedClock(NOW);
let world: World;
let seeker: SignedIn;

const baker = opening('baker', {
  municipalityNumber: '3407',
  interests: 3,
  places: 2,
  requirements: [
    { ...asks('baking', 'must'), level: 3 } as PostingRequirementContent,
    asks('cooking', 'must'),
    asks('welding', 'good'),
    { kind: 'language', id: 'no', cefr: 'B1', strength: 'good', note: null, machineRead: false },
    asks('sales', 'learned'),
  ],
});

async function explain(...args: string[]): Promise<string[]> {
  const command = matchingSlice.commands?.find(({ name }) => name === 'match explain');
  const lines: string[] = [];
  const { app, dataSource, config } = world.test;
  await command?.run(args, { app, dataSource, clock, config, print: (line) => lines.push(line) });
  return lines;
}
type Told = Calculation & { keptFit?: number | null; sentAt?: string };
const told = async (...args: string[]): Promise<Told> => JSON.parse((await explain(...args, '--json')).join('\n')) as Told;
const addSettings = (version: string, given: Partial<typeof MATCHING_V1>, from = clock.now()): Promise<number> =>
  world.dataSource.transaction((manager) =>
    world.test.app.get(Settings, { strict: false }).add(manager, 'matching', { ...MATCHING_V1, ...given, version }, from),
  );
/** Valid from a day that does not come here. */
const NEVER_YET = new Date(Date.parse(NOW) + 1000 * DAY);
const pseudonym = async (): Promise<string> =>
  (await world.dataSource.query<{ pseudonym: string }[]>('select pseudonym from contact where person_id = $1', [seeker.personId]))[0]?.pseudonym ?? ''; // prettier-ignore

beforeAll(async () => {
  world = await World.open({ clock, slices: contactSlices }, baker);
  seeker = await world.seeker('Kari Marker');
  await world.findable(seeker);
});
afterAll(() => world.close());

describe('an operator who asks for the calculation', () => {
  it('reads every number of it, and can add it up by hand', async () => {
    const lines = await explain('--profile', seeker.personId, '--posting', 'baker');
    const text = lines.join('\n');
    for (const part of [
      'Model matching/v1',
      'must    skill Bake (baking): needs 3, has 2: near, 0.6666666666666666 x 3 = 2',
      'must    skill Cook food (cooking): needs 1, has 2 of Bake (baking), which stands near: near, 0.6 x 3 = 1.8',
      'good    skill Weld (welding): needs 1, not there: missing, 0 x 1 = 0',
      'good    language Norwegian (no): needs B1, has B1: fits, 1 x 1 = 1',
      'learned skill',
      'Sum       17280 parts / 3600 = 4.8, of weights 8',
      'Damping   (4.8 + 0.75) / (8 + 3) = 0.5045454545454545',
      'Cap       no must stands at 0',
      'Band      possible (may suit); strong from 0.6, possible from 0.45, stretch from 0.25',
      'the employer answers',
      '3 interests for 2 places: 1.5 for each',
    ])
      expect(text).toContain(part);
    const { fit, reach, sum, damped } = await told('--profile', seeker.personId, '--posting', 'baker');
    expect(text).toContain(`Fit       ${fit}`);
    expect(text).toContain(`factor ${reach.factor}`);
    expect(damped).toBe((sum.parts / sum.partsOfOne + 0.75) / (sum.weights + 3));
    expect(fit).toBeCloseTo(damped * reach.factor, 14);
  });

  it('reads nothing of who it is, where they live, or where a skill comes from', async () => {
    const [text, json] = [
      await explain('--profile', seeker.personId, '--posting', 'baker'),
      await told('--profile', seeker.personId, '--posting', 'baker'),
    ];
    for (const secret of ['Kari', 'Marker', '3403', 'Hamar', 'care-at-home', 'source', 'country'])
      expect([secret, `${text.join('\n')} ${JSON.stringify(json)}`.includes(secret)]).toEqual([secret, false]);
  });

  it('sees how a must that is missing holds it down, and by another version of the settings what it would have been', async () => {
    await world.publish(opening('tight', { requirements: [asks('baking', 'must'), asks('welding', 'must')], remote: true }));
    const now = await told('--profile', seeker.personId, '--posting', 'tight');
    expect(now).toMatchObject({
      model: 'matching/v1',
      cap: { at: 0.59, applies: true, lowered: false },
      reach: { remote: true, factor: 1 },
    });
    await addSettings('matching/v1-tight', { unmetMustCap: 0.3 }, NEVER_YET);
    const tight = await told('--profile', seeker.personId, '--posting', 'tight', '--model', 'v1-tight');
    expect(tight).toMatchObject({ model: 'matching/v1-tight', fit: 0.3, cap: { applies: true, lowered: true } });
    expect((await explain('--profile', seeker.personId, '--posting', 'tight', '--model', 'matching/v1-tight')).join('\n')).toContain(
      'so at most 0.3: it was lowered',
    );
    expect(await told('--profile', seeker.personId, '--posting', 'tight', '--model', 'v1')).toEqual(now);
  });

  it('may name somebody of the demo as the login does, and nobody else so', async () => {
    const { app, dataSource, config } = world.test;
    for (const slice of contactSlices.slice(0, 4)) await slice.seed?.({ app, dataSource, clock, config, print: () => undefined });
    const demo = people.find(({ persona }) => persona !== undefined);
    const bySubject = await explain('--profile', demo?.sub ?? '', '--posting', 'baker');
    expect(bySubject[0]).toBe(`Profile ${demo?.sub}, posting baker`);
    expect((await explain('--profile', demo?.persona ?? '', '--posting', 'baker')).slice(1)).toEqual(bySubject.slice(1));
    const [login] = await dataSource.query<{ subject: string }[]>('select subject from login_account where person_id = $1', [
      seeker.personId,
    ]);
    await expect(explain('--profile', login?.subject ?? '', '--posting', 'baker')).rejects.toThrow('Nobody with answers');
  });

  it('is told what is missing in the question', async () => {
    await expect(explain('--profile', seeker.personId)).rejects.toThrow('--posting ID');
    await expect(explain('--profile', seeker.personId, '--posting', 'nowhere')).rejects.toThrow('no open posting');
    await expect(explain('--profile', seeker.personId, '--posting', 'baker', '--model', 'v99')).rejects.toThrow('never was a model');
    await expect(explain('--profile', seeker.personId, '--posting', 'baker', '--colour')).rejects.toThrow('--profile');
  });
});

describe('a result that was kept', () => {
  it('comes to the same number, to the last digit, whatever becomes of the settings, the opening, the answers and the map', async () => {
    expect((await send(seeker, 'baker', { leaveOut: ['language no'] })).status).toBe(200);
    const sent = await told('--profile', await pseudonym(), '--posting', 'baker');
    expect(sent).toMatchObject({ model: 'matching/v1', fit: sent.keptFit, sentAt: new Date(NOW).toISOString() });
    // what was left out counts as not there, and is not named
    const open = await told('--profile', seeker.personId, '--posting', 'baker');
    expect(sent.fit).toBeLessThan(open.fit);
    expect(JSON.stringify(sent)).not.toContain('Norwegian');

    await addSettings('matching/v2', { weights: { must: 5, good: 2, learned: 0 }, relatedCap: 0.9, damping: { offset: 0.5, weight: 2 } });
    await world.publish({ ...baker, municipalityNumber: '5501', requirements: [asks('welding', 'must')] });
    const draft = {
      ...bakesDraft,
      skills: [{ id: 'welding', level: 3 as const, source: 'work' as const, label: 'Sveise' }],
      reach: 100 as const,
    };
    expect((await seeker.ask('PUT', '/api/me/profile', { version: 1, draft })).status).toBe(200);

    expect(await told('--profile', await pseudonym(), '--posting', 'baker', '--model', 'v1')).toEqual(sent);
    // without a version it is the one that was kept
    expect(await told('--profile', await pseudonym(), '--posting', 'baker')).toEqual(sent);
    expect((await explain('--profile', await pseudonym(), '--posting', 'baker')).at(-1)).toBe('It comes to the same number as then.');
    // and by the new one, on what was kept, it is another
    const other = await told('--profile', await pseudonym(), '--posting', 'baker', '--model', 'v2');
    expect(other).toMatchObject({ model: 'matching/v2', keptFit: sent.fit });
    expect(other.fit).not.toBe(sent.fit);
    expect(other.requirements.find(({ id }) => id === 'cooking')).toMatchObject({ score: 0.9, via: { id: 'baking' } });
    expect((await explain('--profile', await pseudonym(), '--posting', 'baker', '--model', 'v2')).at(-1)).toBe(
      `By matching/v1 it came to ${sent.fit} then.`,
    );
  });

  it('of the time before it was kept is calculated by the taxonomy that stands now, and that is said', async () => {
    await world.dataSource.query(`update contact set snapshot = snapshot - 'result'`);
    const lines = await explain('--profile', await pseudonym(), '--posting', 'baker');
    expect(lines.at(-1)).toBe('What it came to then was not kept.');
  });

  it('is not shown to the employer as a number', async () => {
    const rows = await world.dataSource.query<{ snapshot: { result?: unknown } }[]>('select snapshot from contact');
    expect(rows).toHaveLength(1);
    const employer = await world.employer();
    const { body } = await employer.ask('GET', '/api/our-postings/baker/people?lang=nb');
    expect(JSON.stringify(body)).not.toMatch(/"fit":\d|"km"|"near":\{/);
  });
});

describe('an operator who has nothing of a person but what an employer calls them', () => {
  const REFUSED = 'is not shared any more';
  const calledAt = async (posting: string, { personId }: SignedIn): Promise<string> =>
    (await world.dataSource.query<{ pseudonym: string }[]>('select pseudonym from contact where posting_id = $1 and person_id = $2', [posting, personId]))[0]?.pseudonym ?? ''; // prettier-ignore
  let employer: SignedIn;

  beforeAll(async () => {
    employer = await world.employer();
    await world.publish(...['told', 'asked-for', 'hidden-from', 'answered'].map((id) => opening(id)));
  });

  it('is refused what was sent once the person has taken it back, in words and as JSON, and so is every other version', async () => {
    const person = await world.seeker('Kari');
    await world.findable(person);
    const { body } = await send(person, 'told');
    const name = await calledAt('told', person);
    expect((await told('--profile', name, '--posting', 'told')).fit).toBeGreaterThan(0);
    await act(person, body.id, { action: 'withdraw' });
    for (const more of [[], ['--json'], ['--model', 'v1']])
      await expect(explain('--profile', name, '--posting', 'told', ...more)).rejects.toThrow(REFUSED);
    // who answers the person has the person's own id: it is calculated by the answers that stand, and nothing of what was sent
    const own = await told('--profile', person.personId, '--posting', 'told');
    expect([own.fit > 0, own.keptFit, own.sentAt]).toEqual([true, undefined, undefined]);
  });

  it('is refused somebody whom the employer asked, when they no longer agree to be found', async () => {
    const person = await world.seeker('Kari');
    await world.findable(person);
    const [{ key } = { key: '' }] = (await peopleOf(employer, 'asked-for')).body.found.slice(-1);
    const asked = await askFound(employer, 'asked-for', key);
    const [row] = await world.dataSource.query<{ personId: string; pseudonym: string }[]>(
      'select person_id as "personId", pseudonym from contact where id = $1',
      [asked.body.id],
    );
    const name = row?.pseudonym ?? '';
    expect((await told('--profile', name, '--posting', 'asked-for')).fit).toBeGreaterThan(0);
    await world.consent(row?.personId ?? '', 'be-found', false);
    await expect(explain('--profile', name, '--posting', 'asked-for')).rejects.toThrow(REFUSED);
  });

  it('is refused somebody who hides from the employer, also where the contact had ended before', async () => {
    const person = await world.seeker('Kari');
    await world.findable(person);
    const { body } = await send(person, 'hidden-from');
    await act(employer, body.id, { action: 'decline', reason: 'no-capacity' });
    const name = await calledAt('hidden-from', person);
    expect((await told('--profile', name, '--posting', 'hidden-from')).fit).toBeGreaterThan(0);
    await world.hide(person.personId, bakery.id);
    await expect(explain('--profile', name, '--posting', 'hidden-from')).rejects.toThrow(REFUSED);
  });

  it('still gets what was sent to the same number where the contact has ended and nothing was taken back', async () => {
    const person = await world.seeker('Kari');
    await world.findable(person);
    const { body } = await send(person, 'answered');
    const name = await calledAt('answered', person);
    const before = await told('--profile', name, '--posting', 'answered');
    await act(employer, body.id, { action: 'decline', reason: 'others-closer' });
    expect(await told('--profile', name, '--posting', 'answered')).toEqual(before);
    expect(before.fit).toBe(before.keptFit);
  });
});
