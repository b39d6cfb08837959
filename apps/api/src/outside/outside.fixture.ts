import { LoginProvider } from '@arena/fixtures';
import { generateKeyPairSync, KeyObject, randomUUID, webcrypto } from 'node:crypto';
import { createServer, IncomingMessage } from 'node:http';
import { AddressInfo } from 'node:net';
import * as oidc from 'openid-client';
import { Outside, OutsideOptions, startOutside } from './start-outside';

export const CLIENT_ID = 'a-product';
const SITE = 'http://localhost:4999';

/** A client with a key, and a place that takes logout tokens; the world outside around them. */
export interface Played {
  outside: Outside;
  /** Logout tokens that came by back-channel. */
  logoutTokens: string[];
  /** Begins a login. @returns what the browser is sent to, and how its answer is exchanged */
  begin(provider: LoginProvider, more?: Record<string, string>): Promise<Begun>;
  stop(): Promise<void>;
}

export interface Begun {
  configuration: oidc.Configuration;
  url: string;
  /** @throws what openid-client makes of a wrong answer */
  exchange(back: string): Promise<oidc.TokenEndpointResponse & oidc.TokenEndpointResponseHelpers>;
}

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return body;
};

/** The world outside with a small client of its own in place of the product. */
export async function playOutside(options: Partial<OutsideOptions> = {}): Promise<Played> {
  const kid = randomUUID();
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const logoutTokens: string[] = [];
  const product = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      logoutTokens.push(new URLSearchParams(body).get('logout_token') ?? '');
      response.writeHead(200).end();
    });
  });
  await new Promise<void>((done) => product.listen(0, '127.0.0.1', done));
  const backchannel = `http://127.0.0.1:${(product.address() as AddressInfo).port}/logout`;
  const redirect = (provider: LoginProvider): string => `${SITE}/api/login/${provider}/callback`;
  const outside = await startOutside({
    client: {
      id: CLIENT_ID,
      jwks: { keys: [{ ...publicKey.export({ format: 'jwk' }), kid, alg: 'RS256', use: 'sig' }] },
      redirectUris: { 'id-porten': [redirect('id-porten')], ansattporten: [redirect('ansattporten')], 'entra-id': [redirect('entra-id')] },
      backchannelLogoutUris: { 'id-porten': backchannel, ansattporten: backchannel, 'entra-id': backchannel },
      postLogoutRedirectUris: [`${SITE}/`],
    },
    ...options,
  });
  const clientKey = { key: await importKey(privateKey), kid };

  return {
    outside,
    logoutTokens,
    async begin(provider, more = {}) {
      const configuration = await oidc.discovery(
        new URL(outside.issuers[provider]),
        CLIENT_ID,
        { id_token_signed_response_alg: 'RS256' },
        oidc.PrivateKeyJwt(clientKey),
        { execute: [oidc.allowInsecureRequests] },
      );
      oidc.enableNonRepudiationChecks(configuration);
      const pkceCodeVerifier = oidc.randomPKCECodeVerifier();
      const [expectedState, expectedNonce] = [oidc.randomState(), oidc.randomNonce()];
      const url = await oidc.buildAuthorizationUrlWithPAR(configuration, {
        redirect_uri: redirect(provider),
        scope: 'openid',
        state: expectedState,
        nonce: expectedNonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(pkceCodeVerifier),
        code_challenge_method: 'S256',
        ...more,
      });
      return {
        configuration,
        url: url.href,
        exchange: (back) => oidc.authorizationCodeGrant(configuration, new URL(back), { pkceCodeVerifier, expectedState, expectedNonce }),
      };
    },
    async stop() {
      await outside.stop();
      product.closeAllConnections();
      await new Promise<void>((done) => product.close(() => done()));
    },
  };
}

const importKey = (key: KeyObject): Promise<webcrypto.CryptoKey> => {
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
  return webcrypto.subtle.importKey('jwk', key.export({ format: 'jwk' }), algorithm, false, ['sign']);
};
