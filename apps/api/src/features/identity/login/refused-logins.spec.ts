import type { Provider } from '@arena/domain';
import { type Browser, playLogins, type Played } from '../../../../test/logins';
import type { TokenParts } from '../../../outside/login/tampering';
import { cancelLogin, loginAs } from '../../../outside/sign-in';

const SUB: Record<Provider, string> = {
  'id-porten': 'demo-gamer-hamar',
  ansattporten: 'demo-employer-gartneri',
  'entra-id': 'demo-adviser-hamar',
};

describe('a login that must not come about', () => {
  let played: Played;
  beforeAll(async () => {
    played = await playLogins();
  }, 60_000);
  afterAll(() => played.stop());
  beforeEach(() => played.clock.set(new Date()));
  afterEach(() => {
    for (const provider of ['id-porten', 'ansattporten', 'entra-id'] as const) played.outside.tamper(provider, null);
  });

  /** Somebody is sent to the login page with a reason, and nobody is logged in. */
  const expectRefused = async (browser: Browser, answer: Response, problem = 'login-failed', lang = 'nb'): Promise<void> => {
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(`/${lang}/login?problem=${problem}`);
    expect(answer.headers.getSetCookie().join()).not.toMatch(/__Host-arena=/);
    expect((await browser.ask('GET', '/api/session')).body).toMatchObject({ person: null });
  };

  const claims =
    (change: Record<string, unknown>) =>
    ({ header, claims: before }: TokenParts): TokenParts => ({ header, claims: { ...before, ...change } });

  it.each([
    ['of another issuer', 'id-porten', { iss: 'https://idporten.example' }],
    ['for another client', 'id-porten', { aud: 'somebody-else' }],
    ['for several clients without saying which asked', 'id-porten', { aud: ['arena-test', 'somebody-else'] }],
    ['with the nonce of another login', 'id-porten', { nonce: 'another' }],
    ['without a nonce', 'id-porten', { nonce: undefined }],
    ['that is too old', 'id-porten', { exp: 1_700_000_000 }],
    ['of a low level', 'id-porten', { acr: 'idporten-loa-low' }],
    ['without a level', 'id-porten', { acr: undefined }],
    ['with several levels at once', 'id-porten', { acr: ['idporten-loa-high'] }],
    ['of a low level at Ansattporten', 'ansattporten', { acr: 'idporten-loa-low' }],
    ['without an organisation', 'ansattporten', { authorization_details: undefined }],
    ['with an organisation of another register', 'ansattporten', { authorization_details: [{ type: 'ansattporten:orgno', orgno: { ID: '9999:923609016' } }] }],
    ['with a number that is none', 'ansattporten', { authorization_details: [{ type: 'ansattporten:orgno', orgno: { ID: '0192:92360901' } }] }],
    ['with two organisations at once', 'ansattporten', { authorization_details: [{ type: 'ansattporten:orgno', orgno: { ID: '0192:923609016' } }, { type: 'ansattporten:orgno', orgno: { ID: '0192:974760673' } }] }],
    ['with rights of another kind', 'ansattporten', { authorization_details: [{ type: 'ansattporten:altinn:service', orgno: { ID: '0192:923609016' } }] }],
    ['of a tenant that is not let in', 'entra-id', { tid: 'ffffffff-1111-4222-8333-444444444444' }],
    ['without a tenant', 'entra-id', { tid: undefined }],
    ['without an object', 'entra-id', { oid: undefined }],
  ] as const)('a person with an ID token %s is not let in', async (_, provider, change) => {
    played.outside.tamper(provider, { idToken: claims(change) });
    const browser = played.browser();
    await expectRefused(browser, await browser.logIn(provider, SUB[provider]));
  }); // prettier-ignore

  it.each([
    ['that nobody has signed', 'none'],
    ['signed with the provider’s public key as a password', 'HS256'],
    ['that says it is signed by an algorithm we do not take', 'RS512'],
  ])('a person with an ID token %s is not let in', async (_, alg) => {
    played.outside.tamper('id-porten', { idToken: ({ header, claims: same }) => ({ header: { ...header, alg }, claims: same }) });
    const browser = played.browser();
    await expectRefused(browser, await browser.logIn('id-porten', SUB['id-porten']));
  });

  it('a person with an ID token that a stranger has signed is not let in', async () => {
    played.outside.tamper('id-porten', { idToken: (token) => ({ ...token, signedBy: 'stranger' }) });
    const browser = played.browser();
    await expectRefused(browser, await browser.logIn('id-porten', SUB['id-porten']));
  });

  it.each([
    ['of another issuer', () => 'https://idporten.example'],
    ['that is missing', () => null],
  ])('a person with an answer whose iss is one %s is not let in', async (_, iss) => {
    played.outside.tamper('id-porten', { iss });
    const browser = played.browser();
    await expectRefused(browser, await browser.logIn('id-porten', SUB['id-porten']));
  });

  it('a person who logs in at a lower level than the service asks for is not let in', async () => {
    const browser = played.browser();
    await expectRefused(browser, await browser.logIn('id-porten', 'demo-low-assurance'));
  });

  it('an adviser of a tenant that is not let in is not let in', async () => {
    const browser = played.browser();
    await expectRefused(browser, await browser.logIn('entra-id', 'demo-adviser-stranger'));
  });

  it('a person who changes their mind is told so, in the language of the login', async () => {
    const browser = played.browser();
    const back = await cancelLogin(await browser.begin('id-porten', { lang: 'nn' }), browser.jar);
    await expectRefused(browser, await browser.go(back), 'login-cancelled', 'nn');
  });

  it('a person who sends the same answer a second time is refused, and stays logged in by the first', async () => {
    const browser = played.browser();
    const at = await browser.begin('id-porten');
    const attempt = browser.jar.header(played.site);
    const back = await loginAs(at, SUB['id-porten'], { jar: browser.jar });
    expect((await browser.go(back)).headers.get('location')).toBe('/nb/me');
    const again = await fetch(back, { redirect: 'manual', headers: { cookie: attempt } });
    expect(again.headers.get('location')).toBe('/nb/login?problem=login-failed');
    expect((await browser.ask('GET', '/api/session')).body).toMatchObject({ person: { role: 'seeker' } });
  });

  it('a code that was used cannot be used with an attempt of somebody else', async () => {
    const [honest, thief] = [played.browser(), played.browser()];
    const back = new URL(await loginAs(await honest.begin('id-porten'), SUB['id-porten'], { jar: honest.jar }));
    const own = new URL(await loginAs(await thief.begin('id-porten'), 'demo-driver-stange', { jar: thief.jar }));
    own.searchParams.set('code', back.searchParams.get('code') ?? '');
    await expectRefused(thief, await thief.go(own.href));
  });

  it('the answer of one provider is refused at the door of another', async () => {
    const browser = played.browser();
    const back = await loginAs(await browser.begin('id-porten'), SUB['id-porten'], { jar: browser.jar });
    await expectRefused(browser, await browser.go(back.replace('/login/id-porten/', '/login/ansattporten/')));
    // and the attempt is gone with it
    await expectRefused(browser, await browser.go(back));
  });

  it('the answer of one provider is refused within a login at another', async () => {
    const browser = played.browser();
    const foreign = new URL(await loginAs(await browser.begin('entra-id'), SUB['entra-id'], { jar: browser.jar }));
    await browser.begin('id-porten');
    foreign.pathname = foreign.pathname.replace('entra-id', 'id-porten');
    await expectRefused(browser, await browser.go(foreign.href));
  });

  it.each(['state', 'code', 'iss'])('an answer without %s is refused', async (missing) => {
    const browser = played.browser();
    const back = new URL(await loginAs(await browser.begin('id-porten'), SUB['id-porten'], { jar: browser.jar }));
    back.searchParams.delete(missing);
    await expectRefused(browser, await browser.go(back.href));
  });

  it('an answer with another state, or with two, is refused', async () => {
    for (const change of ['set', 'append'] as const) {
      const browser = played.browser();
      const back = new URL(await loginAs(await browser.begin('id-porten'), SUB['id-porten'], { jar: browser.jar }));
      back.searchParams[change]('state', 'another');
      await expectRefused(browser, await browser.go(back.href));
    }
  });

  it('a person whose link to finish a login is opened in another browser is not logged in there', async () => {
    const [mine, theirs] = [played.browser(), played.browser()];
    const back = await loginAs(await mine.begin('id-porten'), SUB['id-porten'], { jar: mine.jar });
    await expectRefused(theirs, await theirs.go(back));
    await theirs.begin('id-porten');
    await expectRefused(theirs, await theirs.go(back));
  });

  it('a person who comes back after more than ten minutes begins again', async () => {
    const browser = played.browser();
    const back = await loginAs(await browser.begin('id-porten', { lang: 'en' }), SUB['id-porten'], { jar: browser.jar });
    played.clock.advance(10 * 60_000);
    await expectRefused(browser, await browser.go(back));
  });

  it('the callback with nothing at all begins no login', async () => {
    const browser = played.browser();
    await browser.begin('id-porten');
    await expectRefused(browser, await browser.go('/api/login/id-porten/callback'));
  });

  it('a beginning with the parameters of an end is a beginning', async () => {
    const browser = played.browser();
    const to = await browser.begin('id-porten', { code: 'x', state: 'y', error: 'access_denied' });
    expect(new URL(to).origin).toBe(new URL(played.outside.url).origin);
  });

  it.each([
    'https://evil.example/nb/me', '//evil.example/nb/me', '/\\evil.example', '/\\/evil.example', '/nb/../\\evil.example', '/nb/..//evil.example',
    '/nb/%0d%0aLocation:x/../..//evil.example', 'javascript:alert(1)', '/api/logout', '/nb/../api/session', '/de/me', 'nb/me', ' /nb/me', '/nbx',
  ])('a person whose link says to come back to «%s» comes to their own page', async (to) => {
    const browser = played.browser();
    expect((await browser.logIn('id-porten', SUB['id-porten'], { query: { to } })).headers.get('location')).toBe('/nb/me');
  }); // prettier-ignore
});

describe('a login where the provider is away', () => {
  it('a person is told to wait, a program by its status; and when the provider is back, they log in', async () => {
    const played = await playLogins({ LOGIN_ENTRA_ID_ISSUER: '', LOGIN_ANSATTPORTEN_ISSUER: 'http://127.0.0.1:9/nobody' });
    try {
      for (const provider of ['entra-id', 'ansattporten']) {
        const path = `${played.site}/api/login/${provider}?lang=nn`;
        const answer = await fetch(path, { redirect: 'manual', headers: { accept: 'text/html,application/xhtml+xml' } });
        expect(answer.headers.get('location')).toBe('/nn/login?problem=login-away');
        const status = await fetch(path);
        expect(status.status).toBe(503);
        expect(await status.json()).toMatchObject({ code: 'login-away' });
      }
      expect((await played.browser().logIn('id-porten', 'demo-gamer-hamar')).headers.get('location')).toBe('/nb/me');
    } finally {
      await played.stop();
    }
  }, 60_000);

  it('a person who comes back to a provider that has gone away meanwhile is told to wait', async () => {
    const played = await playLogins();
    try {
      const browser = played.browser();
      const back = await loginAs(await browser.begin('id-porten'), SUB['id-porten'], { jar: browser.jar });
      await played.outside.stop();
      expect((await browser.go(back, { headers: { accept: 'text/html' } })).headers.get('location')).toBe('/nb/login?problem=login-away');
    } finally {
      await played.test.close();
    }
  }, 60_000);
});
