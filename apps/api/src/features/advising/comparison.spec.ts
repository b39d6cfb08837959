import type { KeptDraft } from '@arena/contract';
import { routes } from '@arena/contract';
import { PinoLogger } from 'nestjs-pino';
import { symbols } from 'pino';
import type { SignedIn } from '../../../test/people';
import { FixedClock } from '../../platform';
import { slices } from '../../slices';
import { asks, bakesDraft, NOW, opening, send, World } from '../contact/contact.fixture';
import { advising, AdvisingWorld, compare, give, lookAt, must, openingsFor, OT, propose, suggest, worklist } from './advising.fixture';

jest.setTimeout(120_000);
const clock = new FixedClock(NOW);
let world: AdvisingWorld<World>;
let adviser: SignedIn;
const log: string[] = [];

beforeAll(async () => {
  for (const stream of [process.stdout, process.stderr]) {
    const write = stream.write.bind(stream) as typeof stream.write;
    jest
      .spyOn(stream, 'write')
      .mockImplementation((text) => (/^\{"level"/.test(String(text)) ? (log.push(String(text)), true) : write(text)));
  }
  world = await AdvisingWorld.open(await World.open({ clock, slices, environment: { LOG_LEVEL: 'info' } },
    opening('one', { remote: true }), opening('two', { remote: true }), opening('open', { requirements: [asks('cooking', 'learned')] }),
    opening('elsewhere', { origin: 'imported', organisationId: null, sourceName: 'nav.no', sourceId: 'x1', requirements: [] }),)); // prettier-ignore
  const { [symbols.streamSym]: stream } = PinoLogger.root as unknown as Record<symbol, { write(line: string): void }>;
  if (!stream) throw new Error('The log has no stream to listen to');
  jest.spyOn(stream, 'write').mockImplementation((line) => void log.push(line));
});
afterAll(async () => {
  await world.world.close();
  jest.restoreAllMocks();
});
beforeEach(async () => {
  await world.world.dataSource.query('delete from person');
  adviser = await world.adviser();
});

/** What nobody may read in a comparison: in each field that a seeker can fill, something that stands nowhere else. */
const NAME = 'Ragnhildur';
const hidden: KeptDraft = {
  ...bakesDraft,
  reach: 100,
  place: { text: 'Qvitskarstulen 14', municipality: '3432' },
  skills: bakesDraft.skills.map((one) => ({ ...one, label: 'Qvitskarstulen bake' })),
};
const PLANTED = [/ragnhildur/i, /qvitskar/i, /"3432"/, /\blesja\b/i, /reachKm/, /"km":/, /"fit":[0-9]/, /care-at-home/];
const planted = (text: string): string[] => PLANTED.filter((one) => one.test(text)).map(String);

describe('an adviser who compares people for an opening', () => {
  it('sees those who let it, the best first, by what they can: no name, no place and no figure', async () => {
    const good: KeptDraft = { ...hidden, skills: [...hidden.skills, { id: 'cooking', level: 2, source: 'gaming', label: 'x' }] };
    const people = [await world.seeker(NAME, hidden), await world.seeker('Best', good), await world.seeker('Not', good)];
    await give(people[0] as SignedIn);
    await give(people[1] as SignedIn, { purposes: ['propose'] });
    await give(people[2] as SignedIn, { purposes: ['see-profile', 'build-profile'] });
    const { body, status } = await compare(adviser, 'one');
    expect([status, body.people.map(({ fit }) => fit.counts.fits), body.people.map(({ proposed }) => proposed)]).toEqual([
      200,
      [3, 2],
      [false, false],
    ]);
    expect(new Set(body.people.flatMap(({ key, pseudonym }) => [key, pseudonym])).size).toBe(4);
    expect(body.people[0]).toEqual({
      key: expect.any(String) as string, pseudonym: expect.stringMatching(/^[2-9][A-Z]$/) as string, proposed: false,
      fit: { band: expect.any(String) as string, counts: expect.any(Object) as object, rows: expect.any(Array) as unknown[], highlight: null, withinReach: true },
    }); // prettier-ignore
    expect(planted(JSON.stringify(body.people))).toEqual([]);
    expect(JSON.stringify(body)).not.toMatch(/Best/);
  });

  it('finds nothing that links a person from one opening to another, or to the worklist', async () => {
    await give(await world.seeker('Kari'));
    const [before] = (await worklist(adviser)).people;
    expect(before).toMatchObject({ flags: ['new-consent', 'profile-thin'], lastLook: null });
    const [one, two, again] = [await compare(adviser, 'one'), await compare(adviser, 'two'), await compare(adviser, 'one')];
    const keys = [one, two].map(({ body }) => body.people[0]?.key);
    expect(again.body.people).toEqual(one.body.people);
    const [line] = (await worklist(adviser)).people;
    expect(new Set([...keys, line?.key]).size).toBe(3);
    // nor does the worklist tell who was shown: it stands as it stood
    expect(line).toEqual(before);
    // what somebody is called here opens no profile
    expect((await lookAt(adviser, keys[0] ?? '')).status).toBe(404);
    expect((await openingsFor(adviser, keys[0] ?? '')).status).toBe(404);
    expect((await suggest(adviser, keys[0] ?? '')).status).toBe(404);
    // a colleague sees the same, another office others
    expect((await compare(await world.adviser(), 'one')).body.people).toEqual(one.body.people);
    expect((await compare(await world.adviser(OT.id), 'one')).body.people).toEqual([]);
  });

  it('sees nobody who is in contact about it already, nobody without answers, and whoever is left where all are welcome', async () => {
    const [busy, empty] = [await world.seeker('Kari'), await world.seeker('Nils', null)];
    for (const person of [busy, empty]) await give(person);
    expect((await send(busy, 'one')).status).toBe(200);
    expect((await compare(adviser, 'one')).body.people).toEqual([]);
    expect((await compare(adviser, 'open')).body.people).toMatchObject([{ fit: { band: 'open-for-all' } }]);
    expect((await compare(adviser, 'elsewhere')).status).toBe(409);
    expect((await compare(adviser, 'no-such')).status).toBe(404);
    expect((await advising(empty)).looks).toEqual([]);
  });

  it('sees the twenty best of many', async () => {
    for (let n = 0; n < 22; n++) await give(await world.seeker(`P${n}`));
    const { people } = (await compare(adviser, 'one')).body;
    expect([people.length, new Set(people.map(({ pseudonym }) => pseudonym)).size]).toEqual([20, 20]);
    expect(
      await world.world.dataSource.query(`select count(*)::int as n from look where posting_id = 'one' and at = $1`, [clock.now()]),
    ).not.toEqual([{ n: 0 }]);
  });
});

describe('what a seeker has planted', () => {
  it('reaches nobody without a consent, on no route, in no event and not in the log', async () => {
    const seeker = await world.seeker(NAME, hidden);
    await give(seeker, { purposes: ['propose'] });
    const [stranger, employer, neighbour] = [await world.adviser(OT.id), await world.world.employer(), await world.seeker('Nabo', null)];
    const [line] = (await worklist(adviser)).people;
    const compared = (await compare(adviser, 'one')).body.people[0]?.key ?? '';
    const proposal = await must<{ id: string }>(propose(adviser, compared));
    const answers: string[] = [JSON.stringify(proposal), JSON.stringify(line)];
    for (const [who, person] of Object.entries({ adviser, stranger, employer, neighbour }))
      for (const { method, path, access, name, answers: kind } of routes) {
        if (
          kind !== undefined ||
          access.who === 'operator' ||
          /login|logout|taxonomy/.test(path) ||
          (method === 'DELETE' && /\/me/.test(path))
        )
          continue;
        for (const id of path.includes(':') ? ['one', proposal.id, line?.key ?? '', compared] : ['']) {
          const url = path.replace(/:\w+/g, id);
          const body = {
            id: proposal.id,
            lang: 'nb',
            reason: 'follow-up',
            posting: 'two',
            note: 'Hei.',
            days: 3,
            version: 1,
            draft: bakesDraft,
          };
          const sent = name === 'propose' ? body : name === 'suggestChange' ? { id: body.id, version: 1, draft: bakesDraft, note: '' } : { lang: 'nb', reason: 'follow-up' }; // prettier-ignore
          const {
            status,
            body: got,
            headers,
          } = await person.ask(method, `${url}${method === 'GET' ? '?lang=nb' : ''}`, method === 'GET' ? undefined : sent);
          answers.push(`${who} ${method} ${url} ${status} ${JSON.stringify(got)} ${JSON.stringify([...headers])}`);
        }
      }
    expect(answers.length).toBeGreaterThan(300);
    expect(answers.filter((one) => / 500 /.test(one.slice(0, 160)))).toEqual([]);
    // openings ranked carry places of their own, and a zero for each figure
    const leaks = answers.filter((one) => planted(one.replaceAll(/"km":null|"fit":0[,}]/g, '')).length > 0);
    expect(leaks.map((one) => `${planted(one).join()} in ${one.slice(0, 120)}`)).toEqual([]);
    const travelled = await world.world.dataSource.query<{ name: string; payload: object }[]>(
      `select name, payload from event union all select job, payload from outbox`,
    );
    expect(planted(JSON.stringify(travelled))).toEqual([]);
    const ours = travelled
      .filter(({ name }) => /^(advising|proposal|change)\.|^notify-of-advising$/.test(name))
      .map((one) => JSON.stringify(one));
    expect([ours.length > 4, ours.filter((one) => one.includes(seeker.personId))]).toEqual([true, []]);
    expect(log.length).toBeGreaterThan(50);
    expect(log.filter((line) => planted(line.replaceAll(/"km":null/g, '')).length > 0 || line.includes(seeker.personId))).toEqual([]);
  });
});
