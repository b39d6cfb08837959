import { createHash } from 'node:crypto';
import type { SessionView } from '@arena/contract';
import { type Browser, CLIENT_ID, playLogins, type Played } from '../../../../test/logins';
import type { TamperedToken, TokenParts } from '../../../outside/login/tampering';
import { loginAs, logOutAt } from '../../../outside/sign-in';

describe('logging out', () => {
  let played: Played;
  beforeAll(async () => {
    played = await playLogins();
  }, 60_000);
  afterAll(() => played.stop());
  beforeEach(() => played.clock.set(new Date()));
  afterEach(() => played.outside.tamper('id-porten', null));

  const loggedIn = async (sub: string): Promise<Browser> => {
    const browser = played.browser();
    await browser.logIn('id-porten', sub);
    return browser;
  };
  const session = async (browser: Browser): Promise<SessionView> => (await browser.ask<SessionView>('GET', '/api/session')).body;
  const post = (body: RequestInit['body'], headers: Record<string, string> = {}, provider = 'id-porten'): Promise<Response> =>
    fetch(`${played.site}/api/login/${provider}/back-channel-logout`, { method: 'POST', body, headers });

  it('a person is logged out here at once, and is told where to log out at the provider', async () => {
    const browser = await loggedIn('demo-gamer-hamar');
    const token = browser.jar.value('__Host-arena') ?? '';
    const { status, body, headers } = await browser.ask<{ endSessionUrl: string }>('POST', '/api/logout');
    expect(status).toBe(200);
    expect(headers.getSetCookie().join()).toMatch(
      /__Host-arena=; Path=\/; Expires=Thu, 01 Jan 1970 00:00:00 GMT; HttpOnly; Secure; SameSite=Lax/,
    );
    expect(await session(browser)).toEqual({ person: null, ended: false });
    // who has kept the token has nothing
    const kept = await fetch(`${played.site}/api/me`, { headers: { cookie: `__Host-arena=${token}` } });
    expect(await kept.json()).toMatchObject({ status: 401, code: 'session-ended' });
    const url = new URL(body.endSessionUrl);
    expect(url.searchParams.get('post_logout_redirect_uri')).toBe(`${played.site}/`);
    expect(url.searchParams.get('client_id')).toBe(CLIENT_ID);
    expect(url.searchParams.has('id_token_hint')).toBe(true);
    expect(await logOutAt(body.endSessionUrl, browser.jar)).toBe(`${played.site}/`);
  });

  it('the token that ends the session at the provider is not kept longer than the session', async () => {
    const browser = await loggedIn('demo-gamer-hamar');
    await browser.ask('POST', '/api/logout');
    expect(await played.test.dataSource.query('select id from session where ended_at is not null and id_token is not null')).toEqual([]);
  });

  it('a page of another site cannot log anybody out', async () => {
    const browser = await loggedIn('demo-gamer-hamar');
    for (const headers of [{}, { 'x-arena': '1', origin: 'https://evil.example' }, { 'x-arena': '1', origin: 'null' }] as Record<
      string,
      string
    >[])
      expect((await browser.go('/api/logout', { method: 'POST', headers })).status).toBe(403);
    expect((await session(browser)).person).not.toBeNull();
  });

  it('a person who logs out at the provider is logged out here, in this session and in no other', async () => {
    const [one, other] = [await loggedIn('demo-driver-stange'), await loggedIn('demo-gap-elverum')];
    expect(await played.outside.logOut('id-porten', 'demo-driver-stange')).toBe(1);
    expect(await session(one)).toEqual({ person: null, ended: true });
    expect((await session(other)).person).not.toBeNull();
    expect((await one.ask('GET', '/api/me')).body).toMatchObject({ code: 'session-ended' });
  });

  const rewritten =
    (change: Record<string, unknown>, more: Partial<TamperedToken> = {}) =>
    ({ header, claims }: TokenParts): TamperedToken => ({ header, claims: { ...claims, ...change }, ...more });

  it.each([
    ['of another issuer', rewritten({ iss: 'https://idporten.example' })],
    ['for another client', rewritten({ aud: 'somebody-else' })],
    ['with a nonce, as an ID token has', rewritten({ nonce: 'n' })],
    ['without the event', rewritten({ events: undefined })],
    ['about another event', rewritten({ events: { 'http://schemas.openid.net/event/other': {} } })],
    ['with an event that says nothing', rewritten({ events: { 'http://schemas.openid.net/event/backchannel-logout': true } })],
    ['without an id of its own', rewritten({ jti: undefined })],
    ['without a time', rewritten({ iat: undefined })],
    ['of long ago', rewritten({ iat: 1_700_000_000 })],
    ['of tomorrow', rewritten({ iat: 4_000_000_000 })],
    ['that is over', rewritten({ exp: 1_700_000_000 })],
    ['that names nobody', rewritten({ sub: undefined, sid: undefined })],
    ['that names a session by a number', rewritten({ sid: 7 })],
    ['signed by a stranger', rewritten({}, { signedBy: 'stranger' })],
    ['that nobody has signed', ({ claims }: TokenParts) => ({ header: { alg: 'none' }, claims })],
    ['signed with the public key as a password', ({ header, claims }: TokenParts) => ({ header: { ...header, alg: 'HS256' }, claims })],
  ])('a logout token %s ends nothing', async (_, tamper) => {
    const browser = await loggedIn('demo-student-oyer');
    played.outside.tamper('id-porten', { logoutToken: tamper });
    const answer = await post(new URLSearchParams({ logout_token: await caught('demo-student-oyer') }));
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ code: 'bad-input' });
    expect((await session(browser)).person).not.toBeNull();
  }); // prettier-ignore

  it('a logout token that is sent again is refused, though everything in it is right', async () => {
    const first = await loggedIn('demo-farm-youth-vaga');
    const token = await caught('demo-farm-youth-vaga');
    const accepted = await post(new URLSearchParams({ logout_token: token }));
    expect(accepted.status).toBe(200);
    expect(accepted.headers.get('cache-control')).toBe('no-store');
    expect(await session(first)).toMatchObject({ ended: true });
    const again = await post(new URLSearchParams({ logout_token: token }));
    expect(again.status).toBe(400);
    expect(again.headers.get('cache-control')).toBe('no-store');
    // only a hash of its id is kept
    const kept = await played.test.dataSource.query<{ id_hash: Buffer }[]>('select id_hash from logout_token');
    expect(kept.map(({ id_hash }) => id_hash.length)).toContain(createHash('sha256').digest().length);
  });

  it('a logout token of one provider is refused at the door of another', async () => {
    const browser = await loggedIn('demo-one-skill-valdres');
    const token = await caught('demo-one-skill-valdres');
    expect((await post(new URLSearchParams({ logout_token: token }), {}, 'ansattporten')).status).toBe(400);
    expect((await session(browser)).person).not.toBeNull();
  });

  it('a logout token that names a person alone ends all sessions of that person', async () => {
    const [one, two] = [await loggedIn('demo-carpenter-gran'), await loggedIn('demo-carpenter-gran')];
    played.outside.tamper('id-porten', { logoutToken: rewritten({ sid: undefined }) });
    await played.outside.logOut('id-porten', 'demo-carpenter-gran');
    expect([await session(one), await session(two)]).toEqual([{ person: null, ended: true }, { person: null, ended: true }]); // prettier-ignore
  });

  it('a logout token that names a session of one person and another person ends neither', async () => {
    const [one, other] = [await loggedIn('demo-self-taught-toten'), await loggedIn('demo-gap-elverum')];
    played.outside.tamper('id-porten', { logoutToken: rewritten({ sub: 'demo-gap-elverum' }) });
    await played.outside.logOut('id-porten', 'demo-self-taught-toten');
    expect((await session(one)).person).not.toBeNull();
    expect((await session(other)).person).not.toBeNull();
  });

  it('what is no logout token at all is refused', async () => {
    for (const body of [new URLSearchParams(), new URLSearchParams({ logout_token: 'a.b.c' }), new URLSearchParams([['logout_token', 'a'], ['logout_token', 'b']])])
      expect((await post(body)).status).toBe(400);
    expect((await post('x'.repeat(40_000), { 'content-type': 'application/x-www-form-urlencoded' })).status).toBe(413);
  }); // prettier-ignore

  it('no other route reads a form', async () => {
    const browser = await loggedIn('demo-gamer-hamar');
    const answer = await browser.go('/api/me', { method: 'PUT', headers: { 'x-arena': '1' }, body: new URLSearchParams({ lang: 'en' }) });
    expect(answer.status).toBe(400);
  });

  it('an ID token does not pass for a logout token', async () => {
    const browser = played.browser();
    const back = await loginAs(await browser.begin('id-porten'), 'demo-gamer-hamar', { jar: browser.jar });
    await browser.go(back);
    const [row] = await played.test.dataSource.query<{ id_token: string }[]>(
      'select id_token from session where id_token is not null limit 1',
    );
    expect((await post(new URLSearchParams({ logout_token: row?.id_token ?? '' }))).status).toBe(400);
  });

  /** The logout token that the provider would send of a person, kept from arriving. */
  async function caught(sub: string): Promise<string> {
    let token = '';
    const { fetch: real } = globalThis;
    const watched: typeof fetch = (input, init) => {
      const body = init?.body;
      if (body instanceof URLSearchParams && body.has('logout_token')) {
        token = body.get('logout_token') ?? '';
        return Promise.resolve(new Response(null, { status: 200 }));
      }
      return real(input, init);
    };
    globalThis.fetch = watched;
    try {
      await played.outside.logOut('id-porten', sub);
    } finally {
      globalThis.fetch = real;
    }
    return token;
  }
});
