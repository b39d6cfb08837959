import { randomUUID } from 'node:crypto';
import { routes } from '@arena/contract';
import { PinoLogger } from 'nestjs-pino';
import { symbols } from 'pino';
import { signIn, type SignedIn } from '../../../test/people';
import { FixedClock } from '../../platform';
import { slices } from '../../slices';
import { act, askFound, bakery, bakes, bakesDraft, DAY, interest, NOW, opening, otherBakery, people, send, World } from './contact.fixture';
import { SweepContactDeadlines } from './sweep-contact-deadlines.job';

jest.setTimeout(120_000);
const clock = new FixedClock(NOW);

/** What nobody else may ever read: in each field that a seeker can fill, something that stands nowhere else. */
const NAME = 'Ragnhildur Zuckerwasser';
const PLACE_TEXT = 'Qvitskarstulen 14';
const EMAIL = 'ragnhildur@qvitskar.example';
/** Lesja: nothing else here is near it. */
const MUNICIPALITY = '3432';
const PLANTED = [/ragnhildur/i, /zuckerwasser/i, /qvitskar/i, /"3432"/, /\blesja\b/i, /"reachKm"/, /"fit":0/, /"source":"care-at-home"/];

let world: World;
let subject: string;
const log: string[] = [];

beforeAll(async () => {
  for (const stream of [process.stdout, process.stderr]) {
    const write = stream.write.bind(stream) as typeof stream.write;
    jest.spyOn(stream, 'write').mockImplementation((text) => (log.push(String(text)), write(text)));
  }
  // the whole product, with the worker that tells people: what it writes to them is looked through as well
  world = await World.open(
    { clock, slices, environment: { LOG_LEVEL: 'info' } },
    opening('one'), opening('two', { remote: true }), opening('three', { remote: true }),
  ); // prettier-ignore
  await world.test.work();
  const { [symbols.streamSym]: stream } = PinoLogger.root as unknown as Record<symbol, { write(line: string): void }>;
  if (!stream) throw new Error('The log has no stream to listen to');
  jest.spyOn(stream, 'write').mockImplementation((line) => void log.push(line));
  subject = randomUUID();
});
afterAll(async () => {
  await world.close();
  jest.restoreAllMocks();
});

const planted = (text: string): string[] => PLANTED.filter((one) => one.test(text)).map(String);
const profile = { ...bakes, place: { municipality: MUNICIPALITY, reachKm: 77 } };

/** Everything that may be asked of every route there is, as one caller: reading, and trying what is not theirs. Answers are kept whole. */
async function askEverything(
  ask: SignedIn['ask'],
  { contacts, postings, key, methods }: { contacts: string[]; postings: string[]; key: string; methods: readonly string[] },
): Promise<string[]> {
  const answers: string[] = [];
  for (const { method, path, access, answers: kind } of routes) {
    if (
      !methods.includes(method) ||
      kind !== undefined ||
      access.who === 'operator' ||
      /login|logout/.test(path) ||
      (method === 'DELETE' && /\/me/.test(path))
    )
      continue;
    for (const id of path.includes(':') ? [...contacts, ...postings] : ['']) {
      const url = path.replace(':key', key).replace(':purpose', 'email').replace(':number', '999999991').replace(/:\w+/g, id);
      const { status, body, headers } = await ask(method, `${url}${method === 'GET' ? '?lang=nb' : ''}`, method === 'GET' ? undefined : {});
      answers.push(`${method} ${url} ${status} ${JSON.stringify(body)} ${JSON.stringify([...headers])}`);
    }
  }
  return answers;
}

/** Everything that travels, once all of it has been handled: events, what jobs were given, what people were told and written. */
async function travelled(): Promise<string> {
  await world.until(async () => {
    const [row] = await world.dataSource.query<{ left: number }[]>('select count(*)::int as left from outbox where done_at is null');
    return row?.left === 0;
  });
  const tables = await world.dataSource.query<{ name: string }[]>(
    `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema')
       and (c.relname in ('event', 'outbox', 'inbox', 'mail', 'notification') or n.nspname like '%mq%' or c.relname like 'bull%')`,
  );
  const texts: string[] = [];
  for (const { name } of tables)
    for (const { row } of await world.dataSource.query<{ row: string }[]>(`select to_jsonb(t)::text as row from ${name} t`)) texts.push(`${name} ${row}`); // prettier-ignore
  // a letter to the person stands with their own address
  return texts.map((text) => (text.startsWith('mail ') ? text.replaceAll(EMAIL, '') : text)).join('\n');
}

async function fresh(): Promise<{ seeker: SignedIn; watchers: Record<string, SignedIn['ask']>; employer: SignedIn }> {
  const employer = await world.employer(bakery.organisationNumber, 'Grete');
  const [other, neighbour] = [await world.employer(otherBakery.organisationNumber), await world.seeker('Nabo')];
  const adviser = await signIn(world.test, { provider: 'entra-id' });
  const nobody: SignedIn['ask'] = async (method, path, body) => {
    const response = await fetch(world.test.url + path, {
      method,
      headers: { 'x-arena': '1', ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: await response.json().catch(() => null), headers: response.headers };
  };
  return {
    seeker: await world.seeker(NAME, subject),
    employer,
    watchers: { employer: employer.ask, 'another employer': other.ask, 'another seeker': neighbour.ask, 'an adviser': adviser.ask, nobody },
  };
}

describe('name and municipality', () => {
  it('never leave the server before both have said yes: not in an answer of any route, an event, a job, the log or an error', async () => {
    const { seeker, employer } = await fresh();
    await world.findable(seeker, {
      ...bakesDraft,
      place: { text: PLACE_TEXT, municipality: MUNICIPALITY },
      skills: bakesDraft.skills.map((one) => ({ ...one, label: PLACE_TEXT })),
    });
    for (const [{ personId }, address] of [[seeker, EMAIL], [employer, 'grete@bakery.example']] as const) {
      await world.dataSource.query('insert into email_address (person_id, address, verified_at, changed_at) values ($1, $2, $3, $3)', [personId, address, new Date(NOW)]);
      await world.consent(personId, 'email', true);
    } // prettier-ignore
    // whatever a person writes with their name in it is refused, and the refusal does not say it again
    const refusals = [
      await send(seeker, 'one', { profile, line: `Hilsen ${NAME}` }),
      await send(seeker, 'one', { profile, line: `Skriv til ${EMAIL}` }),
      await send(seeker, 'one', { profile, line: 'Jeg bor i Lesja' }),
      await send(seeker, 'one', { profile: { ...profile, name: NAME } }),
      await send(seeker, 'one', { profile, leaveOut: NAME }),
    ];
    expect(refusals.map(({ status }) => status)).toEqual([400, 400, 400, 400, 400]);
    expect(planted(JSON.stringify(refusals.map(({ body }) => body)))).toEqual([]);

    const sent = await send(seeker, 'one', { profile, line: 'Jeg liker å stå opp tidlig.' });
    expect(sent.status).toBe(200);
    const [found] = (await people(employer, 'two')).body.found;
    expect(found).toBeDefined();
    const asked = await askFound(employer, 'two', found?.key ?? '');
    expect(asked.status).toBe(200);
    const [{ key } = { key: '' }] = (await people(employer, 'three')).body.found;

    const answers: string[] = [JSON.stringify(asked.body)];
    const look = async (...methods: string[]): Promise<void> => {
      const { watchers } = await fresh();
      for (const [who, ask] of Object.entries(watchers)) {
        const all = await askEverything(ask, { contacts: [sent.body.id, asked.body.id], postings: ['one', 'two'], key, methods });
        answers.push(...all.map((one) => `${who}: ${one}`));
      }
    };
    await look('GET', 'POST', 'PUT', 'DELETE');
    await act(employer, sent.body.id, { action: 'ask', text: 'Når kan du begynne?' });
    const screened = await act(seeker, sent.body.id, { action: 'answer', text: `I morgen, hilsen ${NAME} i Lesja` });
    expect([screened.status, planted(JSON.stringify(screened.body))]).toEqual([400, []]);
    await act(seeker, sent.body.id, { action: 'answer', text: 'I morgen.' });
    await look('GET');
    await act(employer, sent.body.id, { action: 'meet' });
    await look('GET');
    // the clock reminds
    clock.advance(4 * DAY);
    await world.dataSource.transaction((manager) => world.test.app.get(SweepContactDeadlines, { strict: false }).sweep(manager));
    await look('GET');
    expect(answers.length).toBeGreaterThan(400);
    const leaks = answers.filter((one) => planted(one).length > 0).map((one) => `${planted(one).join()} in ${one.slice(0, 100)}`);
    expect([...new Set(leaks)]).toEqual([]);
    expect(answers.map((one) => one.slice(0, 120)).filter((one) => one.includes(' 500 '))).toEqual([]);

    // both say yes: now the name, and still no place
    const again = await fresh();
    expect((await act(again.seeker, sent.body.id, { action: 'agree' })).status).toBe(200);
    const open = JSON.stringify((await again.employer.ask('GET', `/api/contacts/${sent.body.id}?lang=nb`)).body);
    expect(planted(open)).toEqual([String(PLANTED[0]), String(PLANTED[1])]);
    await act(again.seeker, sent.body.id, { action: 'withdraw' });
    const closed = JSON.stringify((await again.employer.ask('GET', `/api/contacts/${sent.body.id}?lang=nb`)).body);
    expect(planted(closed)).toEqual([]);

    const travels = await travelled();
    expect(travels).toContain('contact.moved');
    expect(planted(travels)).toEqual([]);
    const events = travels.split('\n').filter((line) => /^(event|outbox) .*"contact[.I]/.test(line));
    expect(events.length).toBeGreaterThan(10);
    expect(events.filter((line) => line.includes(seeker.personId))).toEqual([]);
    expect(travels).toMatch(/^mail /m);
    expect(travels).toMatch(/^notification /m);
    expect(log.length).toBeGreaterThan(100);
    expect(log.filter((line) => planted(line).length > 0)).toEqual([]);
    expect(log.filter((line) => line.includes('stå opp tidlig') || line.includes(seeker.personId))).toEqual([]);
  });

  it('do not come out by a failure either: what the database refuses is told without what it was given', async () => {
    const { seeker } = await fresh();
    await world.dataSource.query('alter table contact add constraint contact_refuses check (line is null) not valid');
    const before = log.length;
    const failed = await seeker.ask('POST', '/api/postings/three/interest', interest({ profile, line: 'Jeg liker qvitskare morgener.' }));
    await world.dataSource.query('alter table contact drop constraint contact_refuses');
    expect(failed.status).toBe(500);
    expect(log.slice(before).join('\n')).toContain('contact_refuses');
    expect(planted(JSON.stringify(failed.body) + log.slice(before).join('\n'))).toEqual([]);
  });
});
