import { MATCHING_V1 } from '@arena/domain/engine';
import type { SignedIn } from '../../../test/people';
import { FixedClock } from '../../platform';
import { AccountDetails, PersonData } from '../identity';
import { TaxonomyService } from '../taxonomy';
import { SweepEndedContacts } from './sweep-ended-contacts.job';
import { act, askFound, bakery, bakesDraft, list, NOW, opening, people, read, send, World } from './contact.fixture';

jest.setTimeout(60_000);
let world: World;
let employer: SignedIn;

const clock = new FixedClock(NOW);

beforeAll(async () => {
  world = await World.open({ clock }, opening('one'), opening('two'), opening('three'));
  employer = await world.employer(bakery.organisationNumber, 'Grete');
});
afterAll(() => world.close());

/** Tables in which any of these stands. */
async function tablesWith(...planted: string[]): Promise<string[]> {
  const tables = await world.dataSource.query<{ name: string }[]>(
    `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema')`,
  );
  const found: string[] = [];
  for (const { name } of tables)
    for (const value of planted) {
      const [hit] = await world.dataSource.query<unknown[]>(`select from ${name} t where position($1 in to_jsonb(t)::text) > 0 limit 1`, [
        value,
      ]);
      if (hit) found.push(`${name}: ${value}`);
    }
  return found;
}

const events = async (contactId: string): Promise<string[]> =>
  (
    await world.dataSource.query<{ what: string }[]>(
      `select concat_ws(' ', name, payload ->> 'action') as what from event where payload ->> 'contactId' = $1 order by id`,
      [contactId],
    )
  ).map(({ what }) => what);

/** Somebody with a profile, who has sent a line, talked, been found and been asked. */
async function somebody(name: string): Promise<{ person: SignedIn; contact: string; asked: string }> {
  const person = await world.seeker(name);
  await world.findable(person, { ...bakesDraft, place: { text: `${name}-stedet`, municipality: '3403' } });
  const { body } = await send(person, 'one', { line: `Jeg kan ${name.toLowerCase()}baking.` });
  await act(employer, body.id, { action: 'ask', text: 'Fortell' });
  await act(person, body.id, { action: 'answer', text: `Mer om ${name.toLowerCase()}svar` });
  const [found] = (await people(employer, 'two')).body.found;
  await people(employer, 'three');
  const asked = await askFound(employer, 'two', found?.key ?? '');
  expect(asked.status).toBe(200);
  return { person, contact: body.id, asked: asked.body.id };
}

describe('a seeker who deletes a contact', () => {
  it('takes every trace of it away; the employer was told that it was withdrawn', async () => {
    const { person, contact } = await somebody('Sjeldenvik');
    expect(await tablesWith(contact)).toContain(`contact: ${contact}`);
    expect((await person.ask('DELETE', `/api/contacts/${contact}`)).body).toEqual({ deleted: true });
    // only the events say that something was there, and nothing of what
    const left = await tablesWith(contact, 'sjeldenvikbaking', 'sjeldenviksvar');
    expect(left.filter((one) => !/^(event|outbox): [0-9a-f-]{36}$/.test(one))).toEqual([]);
    expect((await events(contact)).slice(-2)).toEqual(['contact.moved withdraw', 'contact.deleted']);
    expect((await read(person, contact)).status).toBe(404);
    expect((await read(employer, contact)).status).toBe(404);
    expect((await list(person)).map(({ id }) => id)).not.toContain(contact);
    expect((await person.ask('DELETE', `/api/contacts/${contact}`)).status).toBe(404);
  });

  it('whose contact has ended is deleted without another step', async () => {
    const person = await world.seeker();
    const { body } = await send(person, 'one');
    await act(employer, body.id, { action: 'decline', reason: 'no-capacity' });
    await person.ask('DELETE', `/api/contacts/${body.id}`);
    expect(await events(body.id)).toEqual(['contact.moved send', 'contact.moved decline', 'contact.deleted']);
  });
});

describe('a person who goes', () => {
  it('can take everything along first: answers as kept, contacts as sent, and every entry', async () => {
    const { person, contact, asked } = await somebody('Hentesen');
    const all = (await world.test.app.get(PersonData, { strict: false }).export(person.personId)) as {
      profile: { draft: { place: { text: string } } };
      contacts: {
        contacts: { id: string; sent: { line: string | null; profile: unknown; match: unknown }; history: unknown[] }[];
        found: unknown[];
      };
    };
    expect(all.profile.draft.place.text).toBe('Hentesen-stedet');
    expect(all.contacts.contacts.map(({ id }) => id).sort()).toEqual([contact, asked].sort());
    const first = all.contacts.contacts.find(({ id }) => id === contact);
    expect(first?.sent).toMatchObject({ line: 'Jeg kan hentesenbaking.', profile: { place: { municipality: '3403' } } });
    expect(first?.history).toHaveLength(3);
    // what it came to then, by which constants and words, and what it was held against
    const [{ result }] = await world.dataSource.query<[{ result: { fit: number; km: number } }]>(
      `select snapshot -> 'result' as result from contact where id = $1`,
      [contact],
    );
    expect(result.fit).toBeGreaterThan(0.25);
    expect(first?.sent.match).toEqual({
      model: 'matching/v1',
      constants: MATCHING_V1,
      taxonomy: world.test.app.get(TaxonomyService, { strict: false }).edition,
      opening: expect.objectContaining({ kind: 'job', municipalityNumber: '3403', requirements: expect.any(Array) as unknown }) as unknown,
      result: { fit: result.fit, band: 'strong', distanceKm: result.km, near: [{ asked: 'cooking', has: ['baking'] }] },
    });
    expect(JSON.parse(JSON.stringify(first?.sent.match))).toEqual(first?.sent.match);
    expect(all.contacts.found).toHaveLength(2);
    const names = await world.test.app.get(AccountDetails, { strict: false }).contactNames([contact], 'nb');
    expect([...names]).toEqual([[contact, { title: 'Baker one', employer: 'Testbakeriet' }]]);
  });

  it('reads of a contact from before results were kept that there is none', async () => {
    const person = await world.seeker('Tidligsen');
    const { body } = await send(person, 'one');
    await world.dataSource.query(`update contact set snapshot = snapshot - 'result' where id = $1`, [body.id]);
    const all = (await world.test.app.get(PersonData, { strict: false }).export(person.personId)) as {
      contacts: { contacts: { sent: { match: unknown } }[] };
    };
    expect(all.contacts.contacts).toMatchObject([{ sent: { match: { model: 'matching/v1', result: null } } }]);
  });

  it('leaves nothing behind in any table, and the employer sees that somebody has gone', async () => {
    const { person, contact, asked } = await somebody('Bortesen');
    await world.dataSource.transaction(async (manager) => {
      await world.test.app.get(PersonData, { strict: false }).delete(manager, person.personId);
      await manager.query('delete from person where id = $1', [person.personId]);
    });
    expect(await tablesWith(person.personId, 'Bortesen', 'bortesenbaking', 'bortesensvar')).toEqual([]);
    for (const id of [contact, asked]) {
      expect((await events(id)).at(-1)).toBe('contact.moved close');
      expect((await read(employer, id)).status).toBe(404);
    }
    for (const posting of ['one', 'two']) {
      const { waiting, going, ended } = (await people(employer, posting)).body;
      expect([...waiting, ...going, ...ended].filter(({ id }) => id === contact || id === asked)).toEqual([]);
    }
  });

  it('who stands for an employer takes only the name along: the contacts are the organisation’s', async () => {
    const leaving = await world.employer(bakery.organisationNumber, 'Sluttesen');
    const person = await world.seeker('Kari');
    const { body } = await send(person, 'three');
    await act(leaving, body.id, { action: 'meet' });
    await act(person, body.id, { action: 'agree' });
    expect((await read(person, body.id)).body.name).toBe('Sluttesen');
    await world.dataSource.transaction(async (manager) => {
      await world.test.app.get(PersonData, { strict: false }).delete(manager, leaving.personId);
      await manager.query('delete from person where id = $1', [leaving.personId]);
    });
    expect((await read(person, body.id)).body).toMatchObject({ state: 'yes', name: 'Testbakeriet' });
    expect(await tablesWith(leaving.personId, 'Sluttesen')).toEqual([]);
  });
});

describe('a contact that ended long ago', () => {
  it('is deleted after six months, and what is still open is not', async () => {
    const [one, other] = [await world.seeker(), await world.seeker()];
    const [ended, open] = [(await send(one, 'three')).body.id, (await send(other, 'three')).body.id];
    await act(employer, ended, { action: 'decline', reason: 'no-capacity' });
    const sweep = (): Promise<void> =>
      world.dataSource.transaction((manager) => world.test.app.get(SweepEndedContacts, { strict: false }).handle(null, { manager }));
    const left = async (): Promise<string[]> =>
      (await world.dataSource.query<{ id: string }[]>('select id from contact where id = any($1::uuid[])', [[ended, open]])).map(
        ({ id }) => id,
      );
    clock.set('2026-09-02T09:59:00Z');
    await sweep();
    expect((await left()).sort()).toEqual([ended, open].sort());
    clock.set('2026-09-02T10:01:00Z');
    await sweep();
    await sweep();
    expect(await left()).toEqual([open]);
    expect((await events(ended)).filter((what) => what === 'contact.deleted')).toHaveLength(1);
    expect(await tablesWith(ended)).toEqual([`event: ${ended}`]);
  });
});
