import type { SessionView } from '@arena/contract';
import type { Provider } from '@arena/domain';
import { createTestApp, type TestApp } from '../../../test/app';
import { signIn, type SignedIn } from '../../../test/people';
import { FixedClock } from '../../platform';
import { organisationsSlice } from '../organisations';
import { taxonomySlice } from '../taxonomy';
import { identitySlice, Sessions } from '.';
import { SweepSessions } from './sweep-sessions.job';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('a session', () => {
  const clock = new FixedClock('2027-01-04T08:00:00Z');
  const slices = [taxonomySlice, organisationsSlice, identitySlice];
  let test: TestApp;
  beforeAll(async () => {
    test = await createTestApp({ clock, slices, environment: { SITE_URL: 'https://arena.example' } });
  });
  afterAll(() => test.close());

  const statusOf = async ({ ask }: SignedIn): Promise<number> => (await ask('GET', '/api/me')).status;
  const sessionOf = async ({ ask }: SignedIn): Promise<SessionView> => (await ask('GET', '/api/session')).body as SessionView;

  it('a person who does nothing for half an hour is logged out, and is told that there was a session', async () => {
    const person = await signIn(test);
    clock.advance(30 * MINUTE - 1);
    expect(await statusOf(person)).toBe(200);
    clock.advance(30 * MINUTE);
    expect((await person.ask('GET', '/api/me')).body).toMatchObject({ status: 401, code: 'session-ended' });
    expect(await sessionOf(person)).toEqual({ person: null, ended: true });
  });

  it.each([['id-porten', 12], ['ansattporten', 12], ['entra-id', 8]] as const)(
    'a person of %s who is busy all day is logged out after %i hours',
    async (provider: Provider, hours) => {
      const person = await signIn(test, { provider });
      for (let passed = 0; passed < hours * HOUR - 20 * MINUTE; passed += 20 * MINUTE) {
        clock.advance(20 * MINUTE);
        expect(await statusOf(person)).toBe(200);
      }
      clock.advance(20 * MINUTE);
      expect(await statusOf(person)).toBe(401);
    },
  ); // prettier-ignore

  it('a stream that asks whether the session lives does not keep it alive', async () => {
    const person = await signIn(test);
    const [row] = await test.dataSource.query<{ id: string }[]>('select id from session where person_id = $1', [person.personId]);
    const sessions = test.app.get(Sessions, { strict: false });
    for (let i = 0; i < 2; i++) {
      clock.advance(14 * MINUTE);
      expect(await sessions.lives(row?.id ?? '')).toBe(true);
    }
    clock.advance(2 * MINUTE);
    expect(await sessions.lives(row?.id ?? '')).toBe(false);
  });

  it('a caller without a cookie, or with one that is no token, was never logged in; one with an unknown token was', async () => {
    const ask = async (cookie?: string): Promise<unknown> =>
      (await fetch(`${test.url}/api/me`, { headers: { ...(cookie && { cookie }) } })).json();
    expect(await ask()).toMatchObject({ status: 401, code: 'login-needed' });
    expect(await ask('__Host-arena=short')).toMatchObject({ code: 'login-needed' });
    expect(await ask(`__Host-arena=${"' or 1=1 --".repeat(4)}`)).toMatchObject({ code: 'login-needed' });
    expect(await ask(`arena=${'a'.repeat(43)}`)).toMatchObject({ code: 'login-needed' });
    expect(await ask(`__Host-arena=${'a'.repeat(43)}`)).toMatchObject({ code: 'session-ended' });
  });

  it('a change that another site sends along with the cookie is refused', async () => {
    const { headers } = await signIn(test);
    const change = async (more: Record<string, string>): Promise<number> =>
      (
        await fetch(`${test.url}/api/me`, {
          method: 'PUT',
          headers: { cookie: headers['cookie'] ?? '', 'content-type': 'application/json', ...more },
          body: JSON.stringify({ name: 'Kari', lang: 'nb' }),
        })
      ).status;
    expect(await change({})).toBe(403);
    expect(await change({ 'x-arena': '1', origin: 'https://evil.example' })).toBe(403);
    expect(await change({ 'x-arena': '1', origin: 'https://arena.example.evil.example' })).toBe(403);
    expect(await change({ 'x-arena': '1', origin: 'http://arena.example' })).toBe(403);
    expect(await change({ 'x-arena': 'yes', origin: 'https://arena.example' })).toBe(403);
    expect(await change({ 'x-arena': '1', origin: 'https://arena.example' })).toBe(200);
    expect(await change({ 'x-arena': '1' })).toBe(200);
  });

  it('what is over is swept away; what is open stays', async () => {
    await test.dataSource.query('delete from session');
    const [idle, busy] = [await signIn(test), await signIn(test)];
    await test.dataSource.query(
      `insert into login_attempt (id_hash, provider, secrets, return_to, lang, expires_at) values ('a', 'id-porten', '{}', '', 'nb', $1), ('b', 'id-porten', '{}', '', 'nb', $2)`,
      [clock.now(), new Date(clock.now().getTime() + 31 * MINUTE)],
    );
    clock.advance(20 * MINUTE);
    expect(await statusOf(busy)).toBe(200);
    clock.advance(10 * MINUTE);
    await test.app.get(SweepSessions, { strict: false }).handle(null, { manager: test.dataSource.manager });
    expect(await test.dataSource.query('select person_id from session')).toEqual([{ person_id: busy.personId }]);
    expect(await test.dataSource.query('select id_hash from login_attempt')).toEqual([{ id_hash: Buffer.from('b') }]);
    expect((await idle.ask('GET', '/api/me')).body).toMatchObject({ code: 'session-ended' });
  });
});

describe('the rate limits of somebody who is logged in', () => {
  it('one person who calls from many addresses is one caller', async () => {
    const test = await createTestApp({ slices: [taxonomySlice, organisationsSlice, identitySlice], environment: { RATE_LIMITS: 'on' } });
    try {
      const [busy, other] = [await signIn(test), await signIn(test)];
      const take = async ({ headers }: SignedIn, address: string): Promise<number> =>
        (await fetch(`${test.url}/api/me/export`, { headers: { ...headers, 'x-forwarded-for': address } })).status;
      for (let i = 0; i < 60; i++) expect(await take(busy, `203.0.113.${i}`)).toBe(200);
      expect(await take(busy, '203.0.113.99')).toBe(429);
      expect(await take(other, '203.0.113.99')).toBe(200);
    } finally {
      await test.close();
    }
  });
});
