import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { demoTenant } from '@arena/fixtures';
import { startOutside } from '../../src/outside/start-outside';
import { tryConsentStates } from './consent-states';
import { tryMatrix, withConsentStates, type Tried } from './matrix';
import { World } from './world';

const PROVIDERS = ['id-porten', 'ansattporten', 'entra-id'] as const;
const each = <T>(make: (provider: (typeof PROVIDERS)[number]) => T): Record<(typeof PROVIDERS)[number], T> => ({
  'id-porten': make('id-porten'),
  ansattporten: make('ansattporten'),
  'entra-id': make('entra-id'),
});

export interface MatrixStack {
  databaseUrl: string;
  stop(): Promise<void>;
}

/**
 * Starts the world outside in this process and the product through `start`, and tries the matrix on it.
 * @param siteUrl where the site will answer
 * @param start starts the product with these environment variables; it answers when this returns
 */
export async function runMatrix(siteUrl: string, start: (environment: Record<string, string>) => Promise<MatrixStack>): Promise<Tried> {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const kid = randomUUID();
  const key = { kid, alg: 'RS256', use: 'sig' };
  // the providers' word that a session has ended comes here first, so that the matrix can pass it on itself
  const logoutTokens: string[] = [];
  const catcher = createServer((request, response) => {
    let form = '';
    request.on('data', (chunk: Buffer) => (form += chunk.toString()));
    request.on('end', () => {
      const token = new URLSearchParams(form).get('logout_token');
      if (token) logoutTokens.push(token);
      response.writeHead(200, { 'cache-control': 'no-store' }).end();
    });
  });
  await new Promise<void>((done) => catcher.listen(0, '127.0.0.1', done));
  const caught = `http://127.0.0.1:${(catcher.address() as AddressInfo).port}/`;
  const outside = await startOutside({
    client: {
      id: 'arena-innlandet',
      jwks: { keys: [{ ...publicKey.export({ format: 'jwk' }), ...key }] },
      redirectUris: each((provider) => [`${siteUrl}/api/login/${provider}/callback`]),
      backchannelLogoutUris: each(() => caught),
      postLogoutRedirectUris: [`${siteUrl}/`],
    },
  });
  try {
    const stack = await start({
      LOGIN_ID_PORTEN_ISSUER: outside.issuers['id-porten'],
      LOGIN_ANSATTPORTEN_ISSUER: outside.issuers.ansattporten,
      LOGIN_ENTRA_ID_ISSUER: outside.issuers['entra-id'],
      LOGIN_CLIENT_ID: 'arena-innlandet',
      LOGIN_CLIENT_KEY: JSON.stringify({ ...privateKey.export({ format: 'jwk' }), ...key }),
      ENTRA_TENANTS: demoTenant,
      REGISTER_URL: outside.registerUrl,
      SMTP_URL: outside.smtpUrl,
      RATE_LIMITS: 'off',
      QUIET_HOURS: 'off',
    });
    try {
      const world = new World(siteUrl, outside, logoutTokens, stack.databaseUrl);
      await world.open();
      // first, as the last of the matrix deletes people
      const states = await tryConsentStates(world, stack.databaseUrl);
      return withConsentStates(await tryMatrix(world), states);
    } finally {
      await stack.stop();
    }
  } finally {
    await outside.stop();
    catcher.close();
  }
}
