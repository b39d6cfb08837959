import type { AccountView, Problem } from '@arena/contract';
import { randomUUID } from 'node:crypto';
import { createTestApp, type TestApp } from '../../../../test/app';
import { signIn, type SignedIn } from '../../../../test/people';
import { EventLog, FixedClock, type JobDefinition, type JobHandler } from '../../../platform';
import { organisationsSlice } from '../../organisations';
import { taxonomySlice } from '../../taxonomy';
import { AccountDetails, Consents, identitySlice, PersonData } from '..';

const MINUTE = 60_000;

class Listen implements JobHandler<unknown> {
  handle(): Promise<void> {
    return Promise.resolve();
  }
}
const listen: JobDefinition = { name: 'listen-to-accounts', listensTo: ['email.verified', 'posting.closed'], handler: Listen };

describe('the account', () => {
  const clock = new FixedClock('2027-01-04T08:00:00Z');
  let test: TestApp;
  beforeAll(async () => {
    test = await createTestApp({
      clock,
      slices: [taxonomySlice, organisationsSlice, { ...identitySlice, jobs: [...(identitySlice.jobs ?? []), listen] }],
    });
    for (const id of ['furuvika', 'tesselia'])
      await test.dataSource.query(
        `insert into organisation (id, organisation_number, name, trade, municipality_number, lang, about, open_for_contact, created_at, changed_at)
         values ($1, $2, initcap($1), 'health', '3403', 'nb', 'Om oss.', true, now(), now())`,
        [id, id === 'furuvika' ? '923609016' : '974760673'],
      );
  });
  afterAll(() => test.close());

  const view = async (asked: Promise<{ status: number; body: unknown }>): Promise<AccountView> => {
    const { status, body } = await asked;
    expect(status).toBe(200);
    return body as AccountView;
  };
  const refusal = async (asked: Promise<{ status: number; body: unknown }>): Promise<string> => ((await asked).body as Problem).code;

  it.each(['\0', 'a\0b', '\u200b', '\u202eiraK', 'Kari\nAnsatt', '\ud800', '123'])(
    'a seeker cannot be called %j, which nobody could read as a name',
    async (name) => {
      const { ask } = await signIn(test);
      expect(await refusal(ask('PUT', '/api/me', { name, lang: 'nb' }))).toBe('bad-input');
    },
  );

  it.each(['Åse-Márjá', 'علی‌رضا', 'D’Arcy 2', '😀 Kim'])('a seeker can be called %s', async (name) => {
    const { ask } = await signIn(test);
    expect(await view(ask('PUT', '/api/me', { name, lang: 'nb' }))).toMatchObject({ name });
  });

  it('a seeker sees what is kept about them, and changes name and language', async () => {
    const { ask } = await signIn(test, { lang: 'nn' });
    expect(await view(ask('GET', '/api/me'))).toEqual({
      role: 'seeker',
      lang: 'nn',
      name: null,
      email: null,
      consents: [{ purpose: 'be-found', givenAt: null, contact: null }, { purpose: 'email', givenAt: null, contact: null }],
      hiddenFrom: [],
      sessionEndsAt: new Date(clock.now().getTime() + 12 * 60 * MINUTE).toISOString(),
    });
    expect(await view(ask('PUT', '/api/me', { name: '  Åse ', lang: 'en' }))).toMatchObject({ name: 'Åse', lang: 'en' });
    expect((await ask('GET', '/api/session')).body).toMatchObject({ person: { name: 'Åse', lang: 'en' } });
    expect(await view(ask('PUT', '/api/me', { name: null, lang: 'en' }))).toMatchObject({ name: null });
    expect(await refusal(ask('PUT', '/api/me', { name: ' ', lang: 'en' }))).toBe('bad-input');
    expect(await refusal(ask('PUT', '/api/me', { name: 'Åse', lang: 'en', role: 'employer' }))).toBe('bad-input');
  }); // prettier-ignore

  describe('an e-mail address', () => {
    /** The code of the last letter to a person, as the worker would send it. */
    const codeOf = async ({ personId }: SignedIn): Promise<string> => {
      const [mail] = await test.dataSource.query<{ params: { code: string } }[]>(
        'select params from mail where person_id = $1 order by id desc limit 1',
        [personId],
      );
      return mail?.params.code ?? '';
    };
    const lettersTo = async (address: string): Promise<number> =>
      (await test.dataSource.query<unknown[]>('select from mail where recipient = $1', [address])).length;
    const wrong = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0');
    const enter = ({ ask }: SignedIn, address: string): Promise<AccountView> => view(ask('PUT', '/api/me/email', { address }));
    const verify = ({ ask }: SignedIn, code: string): ReturnType<SignedIn['ask']> => ask('POST', '/api/me/email/verify', { code });

    it('a person enters an address, gets a code, and shows by it that the address is theirs', async () => {
      const person = await signIn(test, { lang: 'nn' });
      expect((await enter(person, 'ase@example.no')).email).toEqual({ address: 'ase@example.no', verified: false });
      const [mail] = await test.dataSource.query<Record<string, unknown>[]>(
        'select template, lang, recipient from mail where person_id = $1',
        [person.personId],
      );
      expect(mail).toEqual({ template: 'verify-email', lang: 'nn', recipient: 'ase@example.no' });
      const code = await codeOf(person);
      expect(code).toMatch(/^\d{6}$/);
      expect((await view(verify(person, ` ${code} `))).email).toEqual({ address: 'ase@example.no', verified: true });
      const events = await test.dataSource.query<unknown[]>(`select payload from event where name = 'email.verified'`);
      expect(events).toEqual([{ payload: { personId: person.personId } }]);
      // used once
      expect(await refusal(verify(person, code))).toBe('code-wrong');
      // and entering it again changes nothing and sends nothing
      expect((await enter(person, 'ase@example.no')).email?.verified).toBe(true);
      expect(await lettersTo('ase@example.no')).toBe(1);
    });

    it('a person who guesses has five tries, and then even the right code is wrong', async () => {
      const person = await signIn(test);
      await enter(person, 'guess@example.no');
      const code = await codeOf(person);
      // all at once, as a program would
      const answers = await Promise.all(Array.from({ length: 8 }, () => refusal(verify(person, wrong(code)))));
      expect(new Set(answers)).toEqual(new Set(['code-wrong']));
      expect(await refusal(verify(person, code))).toBe('code-wrong');
      await enter(person, 'guess@example.no');
      expect((await view(verify(person, await codeOf(person)))).email?.verified).toBe(true);
    });

    it('a person who guesses four times wrong and then right is in', async () => {
      const person = await signIn(test);
      await enter(person, 'four@example.no');
      const code = await codeOf(person);
      for (let i = 0; i < 4; i++) expect(await refusal(verify(person, wrong(code)))).toBe('code-wrong');
      expect((await view(verify(person, code))).email?.verified).toBe(true);
    });

    it('a code that is ten minutes old is wrong, and so is one that was replaced', async () => {
      const person = await signIn(test);
      await enter(person, 'slow@example.no');
      const first = await codeOf(person);
      clock.advance(10 * MINUTE);
      expect(await refusal(verify(person, first))).toBe('code-wrong');
      await enter(person, 'slow@example.no');
      const second = await codeOf(person);
      await enter(person, 'slow@example.no');
      if (second !== (await codeOf(person))) expect(await refusal(verify(person, second))).toBe('code-wrong');
      clock.advance(10 * MINUTE - 1);
      expect((await view(verify(person, await codeOf(person)))).email?.verified).toBe(true);
    });

    it('a code is of no use to another person, even with the same address', async () => {
      const [mine, theirs] = [await signIn(test), await signIn(test)];
      await enter(mine, 'same@example.no');
      await enter(theirs, 'same@example.no');
      const [own, other] = [await codeOf(mine), await codeOf(theirs)];
      if (own !== other) expect(await refusal(verify(theirs, own))).toBe('code-wrong');
      const nobody = await signIn(test);
      expect(await refusal(verify(nobody, own))).toBe('code-wrong');
      expect((await view(verify(mine, own))).email?.verified).toBe(true);
    });

    it('a person is answered the same for an address that somebody else has verified as for one that nobody has', async () => {
      const [first, second, third] = [await signIn(test), await signIn(test), await signIn(test)];
      await enter(first, 'known@example.no');
      await verify(first, await codeOf(first));
      const known = await second.ask('PUT', '/api/me/email', { address: 'known@example.no' });
      const unknown = await third.ask('PUT', '/api/me/email', { address: 'never@example.no' });
      const blurred = (body: unknown): string => JSON.stringify(body).replace(/known|never/g, 'x');
      expect([known.status, blurred(known.body)]).toEqual([unknown.status, blurred(unknown.body)]);
      expect(await lettersTo('known@example.no')).toBe(2);
      expect(await refusal(verify(second, '000000'))).toBe(await refusal(verify(third, '000000')));
    });

    it('a person cannot have a stranger’s mailbox filled: five codes an hour', async () => {
      const person = await signIn(test);
      for (let i = 0; i < 5; i++) {
        await enter(person, 'victim@example.no');
        if (i === 2) await person.ask('DELETE', '/api/me/email');
      }
      const refused = await person.ask('PUT', '/api/me/email', { address: 'victim@example.no' });
      expect(refused.status).toBe(429);
      expect(refused.headers.get('retry-after')).toBe('3600');
      expect(await lettersTo('victim@example.no')).toBe(5);
    });

    it('the database knows a salted hash of the code, and another one for the same code of another person', async () => {
      const person = await signIn(test);
      await enter(person, 'hash@example.no');
      const code = await codeOf(person);
      const [row] = await test.dataSource.query<{ code_hash: Buffer; code_salt: Buffer }[]>(
        'select * from email_address where person_id = $1',
        [person.personId],
      );
      expect(row?.code_salt).toHaveLength(16);
      expect(row?.code_hash).toHaveLength(32);
      expect(JSON.stringify(row)).not.toContain(code);
    });

    it('a person who changes the address must show again that it is theirs', async () => {
      const person = await signIn(test);
      await enter(person, 'old@example.no');
      await verify(person, await codeOf(person));
      expect((await enter(person, 'new@example.no')).email).toEqual({ address: 'new@example.no', verified: false });
    });

    it('a person says yes to e-mail only with a verified address, and takes the yes away with the address', async () => {
      const person = await signIn(test, { provider: 'ansattporten', organisationNumber: '923609016' });
      const consent = (given: boolean): ReturnType<SignedIn['ask']> => person.ask('PUT', '/api/me/consents/email', { given });
      expect(await refusal(consent(true))).toBe('not-now');
      await enter(person, 'boss@example.no');
      expect(await refusal(consent(true))).toBe('not-now');
      await verify(person, await codeOf(person));
      expect((await view(consent(true))).consents).toEqual([{ purpose: 'email', givenAt: clock.now().toISOString(), contact: null }]);
      const removed = await view(person.ask('DELETE', '/api/me/email'));
      expect(removed).toMatchObject({ email: null, consents: [{ purpose: 'email', givenAt: null }] });
      await enter(person, 'boss@example.no');
      expect(await refusal(consent(true))).toBe('not-now');
    });

    it('what is no address is refused', async () => {
      const { ask } = await signIn(test);
      for (const address of ['', 'a', 'a@b', 'a@b.no\r\nbcc: c@d.no', 'a@b.no, c@d.no', `${'a'.repeat(250)}@b.no`])
        expect(await refusal(ask('PUT', '/api/me/email', { address }))).toBe('bad-input');
    });
  });

  it('a seeker says yes to being found, and takes it back; both times are kept', async () => {
    const { ask, personId } = await signIn(test);
    const given = clock.now();
    expect((await view(ask('PUT', '/api/me/consents/be-found', { given: true }))).consents[0]?.givenAt).toBe(given.toISOString());
    clock.advance(MINUTE);
    // twice is once
    expect((await view(ask('PUT', '/api/me/consents/be-found', { given: true }))).consents[0]?.givenAt).toBe(given.toISOString());
    expect((await view(ask('PUT', '/api/me/consents/be-found', { given: false }))).consents[0]?.givenAt).toBeNull();
    expect(await test.dataSource.query('select given_at, taken_back_at from consent where person_id = $1', [personId])).toEqual([
      { given_at: given, taken_back_at: clock.now() },
    ]);
  });

  it('an employer is not asked whether to be found, and nobody shares with an employer by this way', async () => {
    const employer = await signIn(test, { provider: 'ansattporten', organisationNumber: '923609016' });
    expect(await refusal(employer.ask('PUT', '/api/me/consents/be-found', { given: true }))).toBe('not-allowed');
    const seeker = await signIn(test);
    expect(await refusal(seeker.ask('PUT', '/api/me/consents/share-with-employer', { given: true }))).toBe('bad-input');
  });

  it('a seeker sees which employer sees what was sent to it', async () => {
    const { ask, personId } = await signIn(test);
    const [named, unnamed] = [randomUUID(), randomUUID()];
    const details = test.app.get(AccountDetails, { strict: false });
    details.nameContacts((ids) => Promise.resolve(new Map(ids.filter((id) => id === named).map((id) => [id, { title: 'Gartner', employer: 'Ervangen' }]))));
    details.countUnread((id) => Promise.resolve(id === personId ? 3 : 0));
    for (const contact of [named, unnamed])
      await test.dataSource.transaction((manager) => test.app.get(Consents, { strict: false }).give(manager, personId, 'share-with-employer', contact));
    const shared = (await view(ask('GET', '/api/me'))).consents.filter(({ purpose }) => purpose === 'share-with-employer');
    expect(shared.map(({ contact }) => contact)).toEqual(expect.arrayContaining([{ id: named, title: 'Gartner', employer: 'Ervangen' }, null]));
    expect((await ask('GET', '/api/session')).body).toMatchObject({ person: { unread: 3 } });
  }); // prettier-ignore

  it('a seeker hides from organisations, and is told of one that does not exist rather than believe to be hidden', async () => {
    const { ask } = await signIn(test);
    const hide = (organisations: string[]): ReturnType<SignedIn['ask']> => ask('PUT', '/api/me/hidden-from', { organisations });
    expect((await view(hide(['tesselia', 'furuvika', 'tesselia']))).hiddenFrom).toEqual([
      { id: 'furuvika', name: 'Furuvika' },
      { id: 'tesselia', name: 'Tesselia' },
    ]);
    expect((await hide(['furuvika', 'nowhere'])).body).toMatchObject({ code: 'bad-input', errors: [{ field: 'organisations.1' }] });
    expect((await view(ask('GET', '/api/me'))).hiddenFrom).toHaveLength(2);
    expect((await view(hide(['furuvika']))).hiddenFrom).toEqual([{ id: 'furuvika', name: 'Furuvika' }]);
    expect((await view(hide([]))).hiddenFrom).toEqual([]);
    const employer = await signIn(test, { provider: 'ansattporten', organisationNumber: '923609016' });
    expect(await refusal(employer.ask('PUT', '/api/me/hidden-from', { organisations: [] }))).toBe('not-allowed');
  });

  it('a person takes along everything that is kept about them, and nothing of anybody else', async () => {
    const [person, other] = [await signIn(test, { name: 'Åse' }), await signIn(test, { name: 'Knut' })];
    await person.ask('PUT', '/api/me/email', { address: 'export@example.no' });
    const { status, body, headers } = await person.ask('GET', '/api/me/export');
    expect(status).toBe(200);
    expect(headers.get('content-disposition')).toBe('attachment; filename="arena-innlandet.json"');
    expect(headers.get('content-type')).toMatch(/^application\/json/);
    expect(body).toMatchObject({
      account: { person: { id: person.personId, name: 'Åse' }, logins: [{ provider: 'id-porten' }], sessions: [{}], email: { address: 'export@example.no' } },
      mail: [{ template: 'verify-email', recipient: 'export@example.no' }],
    });
    const text = JSON.stringify(body);
    for (const secret of ['Knut', other.personId, 'token', 'hash', 'salt']) expect(text).not.toContain(secret);
  }); // prettier-ignore

  it('a person deletes everything about them, in every table, and is logged out everywhere', async () => {
    const subject = randomUUID();
    const [person, elsewhere, other] = [await signIn(test, { subject, name: 'Åse' }), await signIn(test, { subject }), await signIn(test)];
    expect(elsewhere.personId).toBe(person.personId);
    await person.ask('PUT', '/api/me/email', { address: 'delete@example.no' });
    await person.ask('PUT', '/api/me/consents/be-found', { given: true });
    await person.ask('PUT', '/api/me/hidden-from', { organisations: ['furuvika'] });
    const events = test.app.get(EventLog, { strict: false });
    await test.dataSource.transaction(async (manager) => {
      await events.append(manager, 'email.verified', { personId: person.personId });
      await events.append(manager, 'email.verified', { personId: other.personId });
    });
    const deleted: string[] = [];
    const part = (name: string): Parameters<PersonData['add']>[0] => ({
      name,
      export: () => Promise.resolve([]),
      delete: (manager, id) => {
        expect(manager.queryRunner?.isTransactionActive).toBe(true);
        deleted.push(`${name} ${id}`);
        return Promise.resolve();
      },
    });
    const personData = test.app.get(PersonData, { strict: false });
    personData.add(part('profile'));
    personData.add(part('contacts'));
    expect(() => personData.add(part('profile'))).toThrow('profile');

    const { status, body, headers } = await person.ask('DELETE', '/api/me');
    expect([status, body]).toEqual([200, { deleted: true }]);
    expect(headers.getSetCookie().join()).toMatch(/__Host-arena=;/);
    // what builds on the rest goes first
    expect(deleted).toEqual([`contacts ${person.personId}`, `profile ${person.personId}`]);
    expect(await refusal(person.ask('GET', '/api/me'))).toBe('session-ended');
    expect(await refusal(elsewhere.ask('GET', '/api/me'))).toBe('session-ended');
    expect(await tablesThatName(person.personId, 'delete@example.no', subject)).toEqual([]);
    expect(await tablesThatName(other.personId)).toEqual(['event', 'login_account', 'outbox', 'person', 'session']);
    // who logs in again is somebody new
    expect((await signIn(test, { subject })).personId).not.toBe(person.personId);
  });

  it('a deletion that cannot be done whole is not done at all', async () => {
    const person = await signIn(test, { name: 'Åse' });
    const personData = test.app.get(PersonData, { strict: false });
    const broken = { name: 'broken', export: () => Promise.resolve(null), delete: () => Promise.reject(new Error('not now')) };
    personData.add(broken);
    expect((await person.ask('DELETE', '/api/me')).status).toBe(500);
    expect(await view(person.ask('GET', '/api/me'))).toMatchObject({ name: 'Åse' });
  });

  /** Every table, of whatever slice, in which one of the texts stands somewhere. */
  async function tablesThatName(...texts: readonly string[]): Promise<string[]> {
    const tables = await test.dataSource.query<{ name: string }[]>(
      `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`,
    );
    const found: string[] = [];
    for (const { name } of tables) {
      const rows = await test.dataSource.query<unknown[]>(
        `select from "${name}" t where exists (select from unnest($1::text[]) as text (word) where strpos(t::text, word) > 0)`,
        [texts],
      );
      if (rows.length) found.push(name);
    }
    return found;
  }
});
