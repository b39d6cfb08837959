import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { Provider } from '@arena/domain';
import { demoTenant } from '@arena/fixtures';
import { identitySlice } from '../src/features/identity';
import { organisationsSlice } from '../src/features/organisations';
import { taxonomySlice } from '../src/features/taxonomy';
import { CookieJar } from '../src/outside/cookie-jar';
import { loginAs } from '../src/outside/sign-in';
import { type Outside, startOutside } from '../src/outside/start-outside';
import { FixedClock } from '../src/platform/clock';
import { createTestApp, type TestApp } from './app';

export const CLIENT_ID = 'arena-test';

/** A browser of its own: cookies, and no redirect followed unless it is said. */
export interface Browser {
  jar: CookieJar;
  /** Goes to a path of ours. */
  go(path: string, init?: RequestInit): Promise<Response>;
  /** Asks as a page of ours does; a body is sent as JSON. */
  ask<T = unknown>(method: string, path: string, body?: unknown): Promise<{ status: number; body: T; headers: Headers }>;
  /** Begins a login. @returns the address at the provider */
  begin(provider: Provider, query?: Record<string, string>): Promise<string>;
  /** A whole login. @returns our answer to what the provider sent the browser back with */
  logIn(provider: Provider, sub: string, options?: { organisationNumber?: string; query?: Record<string, string> }): Promise<Response>;
}

/** The app with the three providers around it. */
export interface Played {
  test: TestApp;
  outside: Outside;
  /** The app's; the providers go by the real one. */
  clock: FixedClock;
  /** Our origin as browsers know it. */
  site: string;
  browser(): Browser;
  stop(): Promise<void>;
}

/** @param environment further variables of the app; an empty value takes one away */
export async function playLogins(environment: Readonly<Record<string, string>> = {}): Promise<Played> {
  const port = await freePort();
  const site = `http://localhost:${port}`;
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const kid = randomUUID();
  const each = <T>(value: (provider: Provider) => T): Record<Provider, T> => ({
    'id-porten': value('id-porten'),
    ansattporten: value('ansattporten'),
    'entra-id': value('entra-id'),
  });
  const outside = await startOutside({
    client: {
      id: CLIENT_ID,
      jwks: { keys: [{ ...publicKey.export({ format: 'jwk' }), kid, alg: 'RS256', use: 'sig' }] },
      redirectUris: each((provider) => [`${site}/api/login/${provider}/callback`]),
      backchannelLogoutUris: each((provider) => `${site}/api/login/${provider}/back-channel-logout`),
      postLogoutRedirectUris: [`${site}/`],
    },
  });
  const clock = new FixedClock(new Date());
  let test: TestApp;
  try {
    test = await createTestApp({
      clock,
      slices: [taxonomySlice, organisationsSlice, identitySlice],
      environment: {
        API_PORT: String(port),
        SITE_URL: site,
        LOGIN_ID_PORTEN_ISSUER: outside.issuers['id-porten'],
        LOGIN_ANSATTPORTEN_ISSUER: outside.issuers.ansattporten,
        LOGIN_ENTRA_ID_ISSUER: outside.issuers['entra-id'],
        LOGIN_CLIENT_ID: CLIENT_ID,
        LOGIN_CLIENT_KEY: JSON.stringify({ ...privateKey.export({ format: 'jwk' }), kid }),
        ENTRA_TENANTS: demoTenant,
        ...environment,
      },
    });
  } catch (error) {
    await outside.stop();
    throw error;
  }

  return {
    test,
    outside,
    clock,
    site,
    browser() {
      const jar = new CookieJar();
      const go = (path: string, init?: RequestInit): Promise<Response> => jar.fetch(new URL(path, site).href, init);
      const begin = async (provider: Provider, query: Record<string, string> = {}): Promise<string> => {
        const response = await go(`/api/login/${provider}?${new URLSearchParams(query).toString()}`);
        const to = response.headers.get('location');
        if (!to) throw new Error(`The login did not begin: ${response.status} ${await response.text()}`);
        return to;
      };
      return {
        jar,
        go,
        begin,
        async ask<T>(method: string, path: string, body?: unknown) {
          const response = await go(path, {
            method,
            headers: { 'x-arena': '1', ...(body !== undefined && { 'content-type': 'application/json' }) },
            ...(body !== undefined && { body: JSON.stringify(body) }),
          });
          return { status: response.status, body: (await response.json()) as T, headers: response.headers };
        },
        async logIn(provider, sub, { organisationNumber, query } = {}) {
          return go(await loginAs(await begin(provider, query), sub, { jar, ...(organisationNumber && { organisationNumber }) }));
        },
      };
    },
    async stop() {
      await test.close();
      await outside.stop();
    },
  };
}

/** The address must be known before anything is started: each of the two is told of the other. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}
