import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { demoTenant } from '@arena/fixtures';
import { createTestApp, type TestApp } from '../../../test/app';
import { signIn, type SignedIn } from '../../../test/people';
import { CookieJar } from '../../outside/cookie-jar';
import { loginAs } from '../../outside/sign-in';
import { startOutside } from '../../outside/start-outside';
import { ApiProgram, freePort, type ApiProcess } from './api-process';
import { CuttableProxy } from './cuttable-proxy';
import { eventually } from './eventually';

// processes of their own, and what they wait for
jest.setTimeout(120_000);

const PROVIDERS = ['id-porten', 'ansattporten', 'entra-id'] as const;
const each = <T>(make: (provider: (typeof PROVIDERS)[number]) => T) =>
  Object.fromEntries(PROVIDERS.map((provider) => [provider, make(provider)])) as Record<(typeof PROVIDERS)[number], T>;

/** A browser that listens: whether it was told that the stream is at its end, or was cut off. */
function listenTo(api: ApiProcess, { headers }: SignedIn) {
  const opened = Promise.withResolvers<number>();
  const ended = (async (): Promise<'at its end' | 'cut'> => {
    try {
      const response = await fetch(`${api.url}/api/me/stream?lang=nb`, { headers: { ...headers, accept: 'text/event-stream' } });
      const reader = response.body?.getReader();
      for (let first = true; ; first = false) {
        const { done } = (await reader?.read()) ?? { done: true };
        if (first) opened.resolve(response.status);
        if (done) return 'at its end';
      }
    } catch {
      return 'cut';
    }
  })();
  return { opened: opened.promise, ended };
}

describe('an operator of the API as a process', () => {
  const proxy = new CuttableProxy();
  let program: ApiProgram;
  let test: TestApp;
  let throughProxy: string;

  beforeAll(async () => {
    program = new ApiProgram();
    // its database, migrated, with somebody who is logged in
    test = await createTestApp();
    throughProxy = await proxy.before(test.databaseUrl);
  });
  afterAll(async () => {
    program.remove();
    await proxy.cut();
    await test.close();
  });

  const ready = (api: ApiProcess): Promise<void> =>
    eventually('it is ready', async () => (await api.status('/api/health/ready')) === 200, 30_000);

  it('stops it while pages are open: their streams are closed in good order at once, and a request under way is finished', async () => {
    const api = await program.start({ DATABASE_URL: test.databaseUrl });
    await ready(api);
    const person = await signIn(test);
    const streams = [listenTo(api, person), listenTo(api, person), listenTo(api, await signIn(test))];
    expect(await Promise.all(streams.map(({ opened }) => opened))).toEqual([200, 200, 200]);

    const locker = test.dataSource.createQueryRunner();
    await locker.startTransaction();
    try {
      await locker.query('lock table search_document in access exclusive mode');
      const slow = api.status('/api/postings?lang=nb');
      const waiting = `select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`;
      await eventually('the request is under way', async () => (await test.dataSource.query<unknown[]>(waiting)).length > 0);
      const begun = performance.now();
      const over = api.stop();
      expect(await Promise.all(streams.map(({ ended }) => ended))).toEqual(['at its end', 'at its end', 'at its end']);
      expect(performance.now() - begun).toBeLessThan(3000);
      // whoever comes now is sent elsewhere
      await eventually('nobody new is let in', async () => (await api.status('/api/health/ready')) !== 200);
      await pause(2000);
      await locker.commitTransaction();
      expect(await slow).toBe(200);
      const { code, ms } = await over;
      expect(code).toBe(0);
      expect(ms).toBeGreaterThan(2000);
      expect(ms).toBeLessThan(25_000);
    } finally {
      if (locker.isTransactionActive) await locker.rollbackTransaction();
      await locker.release();
    }
  });

  it('starts it before the login services: it is ready, says that logging in does not work yet, and logs people in when they come', async () => {
    const [port, issuersAt] = [await freePort(), await freePort()];
    const site = `http://localhost:${port}`;
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const key = { kid: randomUUID(), alg: 'RS256', use: 'sig' };
    const issuers = each((provider) => `http://localhost:${issuersAt}/${provider}`);
    const api = await program.start(
      {
        DATABASE_URL: test.databaseUrl,
        SITE_URL: site,
        LOGIN_ID_PORTEN_ISSUER: issuers['id-porten'],
        LOGIN_ANSATTPORTEN_ISSUER: issuers.ansattporten,
        LOGIN_ENTRA_ID_ISSUER: issuers['entra-id'],
        LOGIN_CLIENT_ID: 'arena-late',
        LOGIN_CLIENT_KEY: JSON.stringify({ ...privateKey.export({ format: 'jwk' }), ...key }),
        ENTRA_TENANTS: demoTenant,
      },
      port,
    );
    await ready(api);
    for (const provider of PROVIDERS) expect([provider, await api.status(`/api/login/${provider}`)]).toEqual([provider, 503]);
    expect(await api.status('/api/health/ready')).toBe(200);

    const outside = await startOutside({
      ports: { http: issuersAt },
      client: {
        id: 'arena-late',
        jwks: { keys: [{ ...publicKey.export({ format: 'jwk' }), ...key }] },
        redirectUris: each((provider) => [`${site}/api/login/${provider}/callback`]),
        postLogoutRedirectUris: [`${site}/`],
      },
    });
    try {
      const jar = new CookieJar();
      const begun = await jar.fetch(`${site}/api/login/id-porten`);
      const back = await jar.fetch(await loginAs(begun.headers.get('location') ?? '', 'demo-new-seeker', { jar }));
      expect(back.status).toBe(303);
      expect((await jar.fetch(`${site}/api/me`)).status).toBe(200);
    } finally {
      await outside.stop();
      expect((await api.stop()).code).toBe(0);
    }
  });

  it('sees by readiness that PostgreSQL is away, refused or silent, and by liveness that a restart would not help', async () => {
    const api = await program.start({ DATABASE_URL: throughProxy });
    await ready(api);
    for (const take of ['cut', 'hang'] as const) {
      await proxy[take]();
      await eventually('it is not ready', async () => (await api.status('/api/health/ready')) === 503, 30_000);
      const begun = performance.now();
      for (let round = 0; round < 20; round += 1) expect(await api.status('/api/health/live')).toBe(200);
      expect(performance.now() - begun).toBeLessThan(2000);
      await proxy.restore();
      await ready(api);
    }
    expect((await api.stop()).code).toBe(0);
  });
});
