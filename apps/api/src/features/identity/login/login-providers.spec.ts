import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { generateKeyPairSync } from 'node:crypto';
import { FixedClock } from '../../../platform';
import { testConfig } from '../../../../test/app';
import { LoginProviders } from './login-providers.service';

/** A provider of which only the description is real. */
interface Described {
  url: string;
  /** Changes what it says; 'away' is 503, 'silent' no answer at all. */
  say(what: Record<string, unknown> | 'away' | 'silent'): void;
  asked(): number;
}

describe('the providers', () => {
  const servers: Server[] = [];
  afterAll(() => {
    for (const server of servers) server.close().closeAllConnections();
  });

  const describedProvider = async (): Promise<Described> => {
    let says: Parameters<Described['say']>[0] = {};
    let asked = 0;
    const server = createServer((_request, response) => {
      asked++;
      if (says === 'silent') return;
      if (says === 'away') return void response.writeHead(503).end();
      const [authorization_endpoint, token_endpoint, jwks_uri] = ['auth', 'token', 'jwks'].map((path) => `${url}/${path}`);
      const pushed = { pushed_authorization_request_endpoint: `${url}/par` };
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ issuer: url, authorization_endpoint, token_endpoint, jwks_uri, ...pushed, ...says }));
    });
    servers.push(server);
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return { url, say: (what) => (says = what), asked: () => asked };
  };

  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const providersAt = (issuer: string, clock = new FixedClock('2027-01-04T08:00:00Z')): LoginProviders =>
    new LoginProviders(
      testConfig('postgres://nowhere/none', {
        LOGIN_ID_PORTEN_ISSUER: issuer,
        LOGIN_CLIENT_ID: 'arena',
        LOGIN_CLIENT_KEY: JSON.stringify(privateKey.export({ format: 'jwk' })),
      }),
      clock,
    );
  const away = { problem: 'login-away' };

  it('a provider is asked for its description when the first person wants to log in, and not again for an hour', async () => {
    const provider = await describedProvider();
    const clock = new FixedClock('2027-01-04T08:00:00Z');
    const providers = providersAt(provider.url, clock);
    expect(provider.asked()).toBe(0);
    // ten people at once
    await Promise.all(Array.from({ length: 10 }, () => providers.of('id-porten')));
    expect(provider.asked()).toBe(1);
    clock.advance(60 * 60_000);
    await providers.of('id-porten');
    expect(provider.asked()).toBe(2);
  });

  it('a provider that was away when the first person came is asked again for the next', async () => {
    const provider = await describedProvider();
    provider.say('away');
    const providers = providersAt(provider.url);
    await expect(providers.of('id-porten')).rejects.toMatchObject(away);
    provider.say({});
    expect((await providers.of('id-porten')).configuration.serverMetadata().issuer).toBe(provider.url);
  });

  it('what a provider said an hour ago holds while it does not answer', async () => {
    const provider = await describedProvider();
    const clock = new FixedClock('2027-01-04T08:00:00Z');
    const providers = providersAt(provider.url, clock);
    const known = await providers.of('id-porten');
    provider.say('away');
    clock.advance(60 * 60_000);
    expect(await providers.of('id-porten')).toBe(known);
  });

  it('a provider that says nothing at all is away after five seconds', async () => {
    const provider = await describedProvider();
    provider.say('silent');
    await expect(providersAt(provider.url).of('id-porten')).rejects.toMatchObject(away);
  }, 10_000);

  it.each([
    ['says that it is somebody else', { issuer: 'https://idporten.example' }],
    ['signs with passwords only', { id_token_signing_alg_values_supported: ['HS256', 'none'] }],
    ['takes no pushed authorization request', { pushed_authorization_request_endpoint: undefined }],
    ['has no keys', { jwks_uri: undefined }],
  ])('nobody logs in at a provider that %s', async (_, says) => {
    const provider = await describedProvider();
    provider.say(says);
    await expect(providersAt(provider.url).of('id-porten')).rejects.toMatchObject(away);
  });

  it('of the algorithms of a provider only the strong ones are taken', async () => {
    const provider = await describedProvider();
    provider.say({ id_token_signing_alg_values_supported: ['none', 'HS256', 'RS256', 'ES256', 'RS512'] });
    const { configuration } = await providersAt(provider.url).of('id-porten');
    expect(configuration.serverMetadata().id_token_signing_alg_values_supported).toEqual(['RS256', 'ES256']);
  });

  it('a provider that is not configured is away', async () => {
    await expect(providersAt('http://127.0.0.1:9').of('entra-id')).rejects.toMatchObject(away);
  });
});
