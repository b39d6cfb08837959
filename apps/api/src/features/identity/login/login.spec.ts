import type { AccountView, SessionView } from '@arena/contract';
import { people } from '@arena/fixtures';
import { playLogins, type Played } from '../../../../test/logins';
import { loginAs } from '../../../outside/sign-in';

const numberOf = (sub: string): string => people.find((person) => person.sub === sub)?.organisationNumber ?? '';

describe('logging in', () => {
  let played: Played;
  beforeAll(async () => {
    played = await playLogins();
  }, 60_000);
  afterAll(() => played.stop());
  beforeEach(() => played.clock.set(new Date()));

  it('a seeker logs in at ID-porten, and comes back to the page it came from', async () => {
    const browser = played.browser();
    const answer = await browser.logIn('id-porten', 'demo-gamer-hamar', {
      query: { lang: 'nn', to: '/nn/openings/a/interest?step=2#text' },
    });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('/nn/openings/a/interest?step=2#text');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const session = await browser.ask<SessionView>('GET', '/api/session');
    expect(session.body).toEqual({
      person: { role: 'seeker', lang: 'nn', name: null, organisation: null, unread: 0, mark: expect.stringMatching(/^[\w-]{16}$/) },
      ended: false,
    });
  });

  it('an employer logs in at Ansattporten, stands for the organisation that was chosen there, and begins with its openings', async () => {
    const browser = played.browser();
    const answer = await browser.logIn('ansattporten', 'demo-employer-gartneri', { query: { lang: 'en' } });
    expect(answer.headers.get('location')).toBe('/en/our-openings');
    expect((await browser.ask<SessionView>('GET', '/api/session')).body.person).toMatchObject({
      role: 'employer',
      organisation: { id: null, organisationNumber: numberOf('demo-employer-gartneri'), name: null },
    });
  });

  it('an employer of two organisations stands for one at a time', async () => {
    const other = people.find(({ sub }) => sub === 'demo-employer-two')?.otherOrganisationNumbers?.[0] ?? '';
    const browser = played.browser();
    await browser.logIn('ansattporten', 'demo-employer-two', { organisationNumber: other });
    const session = await browser.ask<SessionView>('GET', '/api/session');
    expect(session.body.person?.organisation?.organisationNumber).toBe(other);
  });

  it('an employer whose organisation has a page here is told its name', async () => {
    const number = numberOf('demo-employer-games');
    await played.test.dataSource.query(
      `insert into organisation (id, organisation_number, name, trade, municipality_number, lang, about, open_for_contact, created_at, changed_at)
       values ('tussmorket-games', $1, 'Tussmørket Games', 'it-games', '3403', 'nb', 'Vi lager spill.', true, now(), now())`,
      [number],
    );
    const browser = played.browser();
    await browser.logIn('ansattporten', 'demo-employer-games');
    expect((await browser.ask<SessionView>('GET', '/api/session')).body.person?.organisation).toEqual({
      id: 'tussmorket-games',
      organisationNumber: number,
      name: 'Tussmørket Games',
    });
  });

  it('an adviser logs in at Entra ID, and is known by tenant and object, not by a name that another client shares', async () => {
    const browser = played.browser();
    const answer = await browser.logIn('entra-id', 'demo-adviser-hamar');
    expect(answer.headers.get('location')).toBe('/nb/me');
    expect((await browser.ask<SessionView>('GET', '/api/session')).body.person?.role).toBe('adviser');
    const { tid, oid } = people.find(({ sub }) => sub === 'demo-adviser-hamar') ?? {};
    expect(await played.test.dataSource.query(`select subject from login_account where provider = 'entra-id'`)).toEqual([
      { subject: `${tid}|${oid}` },
    ]);
  });

  it('a person who comes again is the same person, and keeps the language they have chosen', async () => {
    const [first, second] = [played.browser(), played.browser()];
    await first.logIn('id-porten', 'demo-driver-stange', { query: { lang: 'en' } });
    await first.ask('PUT', '/api/me', { name: 'Tomas', lang: 'nn' });
    await second.logIn('id-porten', 'demo-driver-stange', { query: { lang: 'nb' } });
    expect((await second.ask<AccountView>('GET', '/api/me')).body).toMatchObject({ name: 'Tomas', lang: 'nn' });
  });

  it('a person who logs in for the first time in two browsers at once is one person', async () => {
    const browsers = [played.browser(), played.browser(), played.browser()];
    const backs = await Promise.all(browsers.map(async ({ begin, jar }) => loginAs(await begin('id-porten'), 'demo-new-seeker', { jar })));
    await Promise.all(browsers.map(({ go }, index) => go(backs[index] ?? '')));
    const accounts = await played.test.dataSource.query<unknown[]>(`select from login_account where subject = 'demo-new-seeker'`);
    const sessions = await played.test.dataSource.query<unknown[]>(`select from session where subject = 'demo-new-seeker'`);
    expect([accounts.length, sessions.length]).toEqual([1, 3]);
  });

  it('a person whose browser sends the answer twice at once is logged in once', async () => {
    const browser = played.browser();
    const back = await loginAs(await browser.begin('id-porten'), 'demo-cleaner-kongsvinger', { jar: browser.jar });
    const cookie = browser.jar.header(back);
    const answers = await Promise.all([1, 2, 3].map(() => fetch(back, { redirect: 'manual', headers: { cookie } })));
    expect(answers.map((answer) => answer.headers.get('location')).sort()).toEqual([
      '/nb/login?problem=login-failed',
      '/nb/login?problem=login-failed',
      '/nb/me',
    ]);
  });

  it('the browser takes nothing along but a pushed request: no parameter of the login stands in its address', async () => {
    const to = new URL(await played.browser().begin('id-porten'));
    expect([...to.searchParams.keys()].sort()).toEqual(['client_id', 'request_uri']);
  });

  it('the session cookie is for our own host alone, over HTTPS, out of reach of scripts and of requests from elsewhere', async () => {
    const answer = await played.browser().logIn('id-porten', 'demo-gap-elverum');
    const cookies = answer.headers.getSetCookie();
    const session = cookies.find((cookie) => cookie.startsWith('__Host-arena='));
    expect(session).toMatch(/^__Host-arena=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    expect(cookies.find((cookie) => cookie.startsWith('__Host-arena-login='))).toMatch(/Expires=Thu, 01 Jan 1970/);
  });

  it('the database knows a hash of the session and of the login under way, and neither token', async () => {
    const browser = played.browser();
    const at = await browser.begin('id-porten');
    const attempt = browser.jar.value('__Host-arena-login') ?? 'none';
    expect(JSON.stringify(await played.test.dataSource.query('select * from login_attempt'))).not.toContain(attempt);
    await browser.go(await loginAs(at, 'demo-gap-elverum', { jar: browser.jar }));
    const token = browser.jar.value('__Host-arena') ?? 'none';
    const kept = JSON.stringify(await played.test.dataSource.query(`select s.*, encode(token_hash, 'escape') from session s`));
    expect(kept).not.toContain(token);
  });

  it('nobody’s national identity number is kept: an ID token that has one is not', async () => {
    played.outside.tamper('id-porten', { idToken: ({ header, claims }) => ({ header, claims: { ...claims, pid: '01017000027' } }) });
    const browser = played.browser();
    await browser.logIn('id-porten', 'demo-kitchen-ringsaker');
    played.outside.tamper('id-porten', null);
    expect(await played.test.dataSource.query(`select id_token from session where subject = 'demo-kitchen-ringsaker'`)).toEqual([
      { id_token: null },
    ]);
    const { body } = await browser.ask<{ endSessionUrl: string }>('POST', '/api/logout');
    expect(new URL(body.endSessionUrl).searchParams.has('id_token_hint')).toBe(false);
  });

  it('an old session of the same browser ends with a new login, and the cookie is another', async () => {
    const browser = played.browser();
    await browser.logIn('id-porten', 'demo-gap-elverum');
    const before = browser.jar.value('__Host-arena') ?? '';
    await browser.logIn('ansattporten', 'demo-employer-omsorg');
    expect(browser.jar.value('__Host-arena')).not.toBe(before);
    const old = await fetch(`${played.site}/api/me`, { headers: { cookie: `__Host-arena=${before}` } });
    expect(await old.json()).toMatchObject({ status: 401, code: 'session-ended' });
  });

  it('a person who logs in in two tabs at once comes back in both, whichever is first, and an answer to neither ends none', async () => {
    const browser = played.browser();
    const begun = [await browser.begin('id-porten', { to: '/nb/contacts' }), await browser.begin('id-porten', { to: '/nb/notifications' })];
    const [first = '', second = ''] = await Promise.all(begun.map((at) => loginAs(at, 'demo-gap-elverum')));
    const stray = await browser.go('/api/login/id-porten/callback?code=x&state=y');
    expect(stray.headers.get('location')).toBe('/nb/login?problem=login-failed');
    expect((await browser.go(first)).headers.get('location')).toBe('/nb/contacts');
    const last = await browser.go(second);
    expect(last.headers.get('location')).toBe('/nb/notifications');
    expect(last.headers.getSetCookie().join()).toMatch(/__Host-arena-login=; .*1970/);
    expect((await browser.ask('GET', '/api/session')).body).toMatchObject({ person: { role: 'seeker' } });
  });

  it('a person who comes by a page with a very long address logs in all the same', async () => {
    const to = `/nb/openings?q=${'a'.repeat(3000)}`;
    expect((await played.browser().logIn('id-porten', 'demo-gap-elverum', { query: { to } })).headers.get('location')).toBe('/nb/me');
  });

  it('a session that somebody has put into the browser is not taken over', async () => {
    const browser = played.browser();
    const planted = 'a'.repeat(43);
    const at = await browser.begin('id-porten');
    const back = await loginAs(at, 'demo-gap-elverum', { jar: browser.jar });
    const answer = await fetch(back, {
      redirect: 'manual',
      headers: { cookie: `__Host-arena=${planted}; ${browser.jar.header(back)}` },
    });
    expect(answer.headers.getSetCookie().join()).toMatch(/__Host-arena=[\w-]{43};/);
    expect(answer.headers.getSetCookie().join()).not.toContain(planted);
  });
});
