import { randomUUID } from 'node:crypto';
import { contactView, listContacts } from '@arena/contract';
import { allowedActions, CONTACT_ACTIONS, isOpenContact, move, type ContactAction, type ContactState } from '@arena/domain';
import type { SignedIn } from '../../../test/people';
import { FixedClock } from '../../platform';
import { act, bakery, list, NOW, opening, otherBakery, read, send, World } from './contact.fixture';

jest.setTimeout(60_000);
const clock = new FixedClock(NOW);
let world: World;
let employer: SignedIn;
let stranger: SignedIn;

beforeAll(async () => {
  world = await World.open({ clock }, opening('one'), opening('two'));
  employer = await world.employer(bakery.organisationNumber, 'Grete');
  stranger = await world.employer(otherBakery.organisationNumber, 'Fremmed');
});
afterAll(() => world.close());

const WORDS: Partial<Record<ContactAction, object>> = {
  ask: { text: 'Når kan du begynne?' },
  answer: { text: 'I neste uke.' },
  write: { text: 'Vi ses.' },
  decline: { reason: 'others-closer' },
  confirm: { outcome: 'agreed' },
};
const takes = (action: ContactAction): { action: string } => ({ action, ...WORDS[action] });

/** The shortest way to each state, from an interest that was sent. */
const WAY: Record<ContactState, readonly (readonly ['seeker' | 'employer', ContactAction])[]> = {
  sent: [],
  seen: [['employer', 'see']],
  asked: [['employer', 'ask']],
  meeting: [['employer', 'meet']],
  yes: [['employer', 'meet'], ['seeker', 'agree']],
  no: [['employer', 'decline']],
  withdrawn: [['seeker', 'withdraw']],
  closed: [['employer', 'meet'], ['seeker', 'agree'], ['employer', 'confirm']],
}; // prettier-ignore

async function contactIn(state: ContactState): Promise<{ id: string; seeker: SignedIn }> {
  const seeker = await world.seeker('Kari');
  const { body } = await send(seeker, 'one');
  for (const [by, action] of WAY[state]) {
    const { status } = await act(by === 'seeker' ? seeker : employer, body.id, takes(action));
    expect([state, action, status]).toEqual([state, action, 200]);
  }
  return { id: body.id, seeker };
}

describe('the steps of a contact, over the API', () => {
  it.each(Object.keys(WAY) as ContactState[])(
    'the two may do in «%s» what the table says, and everything else is refused',
    async (state) => {
      for (const by of ['seeker', 'employer'] as const) {
        for (const action of CONTACT_ACTIONS.filter((one) => one !== 'send' && one !== 'close')) {
          const { id, seeker } = await contactIn(state);
          const one = by === 'seeker' ? seeker : employer;
          const before = (await read(one, id)).body;
          expect(before.state).toBe(state);
          expect(before.actions).toEqual(allowedActions(state, by));
          const { status, body } = await act(one, id, takes(action));
          const next = move(state, by, action);
          const got = next === null ? [status, body.code] : [status, body.state];
          expect([state, by, action, ...got]).toEqual([state, by, action, ...(next === null ? [409, 'not-now'] : [200, next])]);
          if (next === null) expect((await read(one, id)).body).toEqual(before);
          else expect(contactView.strict().parse(body)).toEqual(body);
        }
      }
    },
  );

  it('nobody can send or close by a move, nor take a step without what it must carry', async () => {
    const { id, seeker } = await contactIn('yes');
    const refused = async (who: SignedIn, move: { action: string; text?: string }): Promise<unknown> => {
      const { status, body } = await act(who, id, move);
      return [status, body.code, body.errors?.map(({ field }) => field)];
    };
    expect(await refused(seeker, { action: 'send' })).toEqual([400, 'bad-input', ['action']]);
    expect(await refused(employer, { action: 'close' })).toEqual([400, 'bad-input', ['action']]);
    expect(await refused(employer, { action: 'decline' })).toEqual([400, 'bad-input', ['reason']]);
    expect(await refused(employer, { action: 'confirm' })).toEqual([400, 'bad-input', ['outcome']]);
    expect(await refused(employer, { action: 'write', text: '   ' })).toEqual([400, 'bad-input', ['text']]);
    expect(await refused(seeker, { action: 'write', text: 'null\0' })).toEqual([400, 'bad-input', ['text']]);
    expect(await refused(seeker, { action: 'write', text: 'x'.repeat(2001) })).toEqual([400, 'bad-input', ['text']]);
  });

  it('words that come along with a step that carries none are not kept', async () => {
    const { id } = await contactIn('sent');
    await act(employer, id, { action: 'decline', reason: 'no-capacity', text: 'og dessuten', outcome: 'agreed' });
    expect(
      await world.dataSource.query('select text, closing, reason from contact_entry where contact_id = $1 and sequence = 2', [id]),
    ).toEqual([{ text: null, closing: null, reason: 'no-capacity' }]);
  });

  it('a contact that is not theirs is not there: for another employer, another seeker, nobody, and an id that is none', async () => {
    const { id } = await contactIn('sent');
    const other = await world.seeker();
    for (const who of [stranger, other]) {
      expect((await read(who, id)).body.code).toBe('not-found');
      expect((await act(who, id, { action: 'see' })).body.code).toBe('not-found');
      expect((await act(who, id, { action: 'withdraw' })).body.code).toBe('not-found');
      expect(await list(who)).toEqual([]);
    }
    expect((await other.ask('DELETE', `/api/contacts/${id}`)).status).toBe(404);
    expect((await employer.ask('DELETE', `/api/contacts/${id}`)).status).toBe(403);
    for (const none of ['x', '%00', randomUUID()]) {
      expect((await read(employer, none)).status).toBe(404);
      expect((await act(employer, none, { action: 'see' })).status).toBe(404);
      expect((await other.ask('DELETE', `/api/contacts/${none}`)).status).toBe(404);
    }
    expect((await fetch(`${world.test.url}/api/contacts/${id}`)).status).toBe(401);
    const homeless = await world.employer('999999967');
    expect((await read(homeless, id)).status).toBe(404);
    expect(await list(homeless)).toEqual([]);
  });

  it('a step that is sent twice counts once, also when both come at once', async () => {
    const { id, seeker } = await contactIn('yes');
    const moveId = randomUUID();
    const both = await Promise.all([1, 2, 3, 4].map(() => act(seeker, id, takes('write'), { id: moveId, sequence: 3 })));
    expect(both.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect((await act(seeker, id, takes('write'), { id: moveId, sequence: 3 })).status).toBe(200);
    expect((await read(seeker, id)).body.history.filter(({ action }) => action === 'write')).toHaveLength(1);
    // the other side cannot take it for theirs
    expect((await act(employer, id, takes('write'), { id: moveId })).body.code).toBe('not-now');
  });

  it('of two tabs the second is told that something has happened, unless it does no harm', async () => {
    const { id, seeker } = await contactIn('sent');
    expect((await act(employer, id, takes('meet'), { sequence: 1 })).status).toBe(200);
    expect((await act(employer, id, takes('decline'), { sequence: 1 })).body.code).toBe('moved-meanwhile');
    expect((await act(employer, id, takes('ask'), { sequence: 1 })).body.code).toBe('moved-meanwhile');
    expect((await act(seeker, id, takes('withdraw'), { sequence: 1 })).body.code).toBe('moved-meanwhile');
    expect((await act(seeker, id, takes('agree'))).status).toBe(200);
    expect((await act(seeker, id, takes('write'), { sequence: 2 })).status).toBe(200);
    expect((await act(employer, id, takes('write'), { sequence: 3 })).status).toBe(200);
    const [one, other] = await Promise.all([
      act(employer, id, takes('confirm'), { sequence: 5 }),
      act(seeker, id, takes('withdraw'), { sequence: 5 }),
    ]);
    expect([one.status, other.status].sort()).toEqual([200, 409]);
  });

  it('names open when both have said yes, and who has none must say it first', async () => {
    const seeker = await world.seeker();
    const { body } = await send(seeker, 'one');
    await act(employer, body.id, takes('meet'));
    const nameless = await act(seeker, body.id, takes('agree'));
    expect([nameless.status, nameless.body.code]).toEqual([400, 'name-missing']);
    await world.dataSource.query(`update person set name = 'Kari' where id = $1`, [seeker.personId]);
    expect((await read(employer, body.id)).body.name).toBeNull();
    expect((await act(seeker, body.id, takes('agree'))).body.name).toBe('Grete');
    expect((await read(employer, body.id)).body.name).toBe('Kari');
    expect((await list(employer)).find(({ id }) => id === body.id)?.name).toBe('Kari');
    // who met first is who one meets, whoever writes later
    const colleague = await world.employer(bakery.organisationNumber, 'Ola');
    await act(colleague, body.id, takes('write'));
    expect((await read(seeker, body.id)).body.name).toBe('Grete');
    await act(employer, body.id, { action: 'confirm', outcome: 'not-agreed' });
    expect((await read(employer, body.id)).body).toMatchObject({ state: 'closed', name: 'Kari', actions: [] });
  });

  it('an employer without a name is called by the organisation', async () => {
    const nameless = await world.employer();
    const seeker = await world.seeker('Kari');
    const { body } = await send(seeker, 'two');
    await act(nameless, body.id, takes('meet'));
    expect((await act(seeker, body.id, takes('agree'))).body.name).toBe('Testbakeriet');
  });

  it('a list holds what the contract says, newest first, and tells until when it waits', async () => {
    const seeker = await world.seeker();
    await send(seeker, 'one');
    clock.advance(1000);
    await send(seeker, 'two');
    const { body } = await seeker.ask('GET', '/api/contacts?lang=nb');
    expect(listContacts.response.parse(body)).toEqual(body);
    const items = await list(seeker);
    expect(items.map(({ posting }) => posting.id)).toEqual(['two', 'one']);
    expect(items[1]).toMatchObject({ waitsFor: 'employer', since: '2026-03-02T10:00:00.000Z', closesOn: '2026-04-01', name: null });
    clock.set(NOW);
  });

  it('history is added to and never rewritten, not even by a statement', async () => {
    const { id } = await contactIn('seen');
    const stays = /never changed/;
    await expect(world.dataSource.query(`update contact_entry set text = 'x' where contact_id = $1`, [id])).rejects.toThrow(stays);
    await expect(world.dataSource.query('delete from contact_entry where contact_id = $1', [id])).rejects.toThrow(stays);
  });

  it('whatever people try, each history leads to what is stored', async () => {
    let seed = 20260302;
    const random = (n: number): number => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return Math.floor((seed / 2147483648) * n);
    };
    const actions = CONTACT_ACTIONS.filter((one) => one !== 'send' && one !== 'close');
    for (let walk = 0; walk < 12; walk++) {
      const seeker = await world.seeker('Kari');
      const { body } = await send(seeker, 'one');
      let state: ContactState = 'sent';
      for (let step = 0; step < 12; step++) {
        const by = random(2) === 0 ? 'seeker' : 'employer';
        // most steps are allowed ones, that walks go far; the rest is anything
        const pool = random(4) > 0 ? allowedActions(state, by) : actions;
        const action = pool[random(pool.length)] ?? 'see';
        const next: ContactState | null = move(state, by, action);
        const { status } = await act(by === 'seeker' ? seeker : employer, body.id, takes(action));
        expect([state, by, action, status]).toEqual([state, by, action, next === null ? 409 : 200]);
        state = next ?? state;
        if (!isOpenContact(state)) break;
      }
      expect((await read(seeker, body.id)).body.state).toBe(state);
    }
    expect(await world.broken()).toEqual([]);
    const events = await world.dataSource.query<{ same: boolean }[]>(
      `select (select count(*) from event where name = 'contact.moved') = (select count(*) from contact_entry) as same`,
    );
    expect(events).toEqual([{ same: true }]);
  });
});
