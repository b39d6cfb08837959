import { webcrypto } from 'node:crypto';
import type { Provider } from '@arena/domain';
import { Injectable } from '@nestjs/common';
import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';
import * as oidc from 'openid-client';
import passport from 'passport';
import { Clock, Config, type PrivateKey } from '../../../platform';
import { LoginFault, toLoginFault } from './login-fault';
import { LoginStrategy } from './login-strategy';

/** Nothing weaker, nothing symmetric, and never none. */
export const ALGORITHMS = ['RS256', 'PS256', 'ES256'] as const;
/** Seconds that a provider has for an answer. */
const PATIENCE = 5;
/** Milliseconds after which a provider is asked again where its doors are. */
const FRESH = 60 * 60_000;

/** A provider as it describes itself now. */
export interface KnownProvider {
  configuration: oidc.Configuration;
  /** Its keys, for tokens that come by themselves. */
  keys: JWTVerifyGetKey;
}

/** The providers, asked for their description the first time somebody needs it. One that does not answer is asked again the next time. */
@Injectable()
export class LoginProviders {
  /** Holds the strategy of each provider by its name. */
  readonly passport = new passport.Passport();
  private readonly known = new Map<Provider, { asked: Promise<KnownProvider>; at: number }>();

  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** @throws LoginFault 'login-away' when it is not configured, or does not answer in time or as it should */
  async of(provider: Provider): Promise<KnownProvider> {
    const now = this.clock.now().getTime();
    const before = this.known.get(provider);
    if (before && now - before.at < FRESH) return before.asked;
    const entry = { asked: this.ask(provider), at: now };
    this.known.set(provider, entry);
    try {
      return await entry.asked;
    } catch (error) {
      // what was known an hour ago is better than nothing
      if (this.known.get(provider) === entry) {
        if (before) this.known.set(provider, before);
        else this.known.delete(provider);
      }
      if (before) return before.asked;
      throw error;
    }
  }

  private async ask(provider: Provider): Promise<KnownProvider> {
    const { issuers, client, entraTenants } = this.config.login;
    const issuer = issuers[provider];
    if (!issuer || !client) throw new LoginFault('login-away', 'the provider is not configured');
    try {
      const configuration = await discover(new URL(issuer), client.id, client.key);
      const { jwks_uri: keysAt } = configuration.serverMetadata();
      if (!keysAt) throw new LoginFault('login-away', 'the provider has no keys');
      const callback = new URL(`${this.config.siteUrl}/api/login/${provider}/callback`);
      this.passport.use(provider, new LoginStrategy(provider, configuration, callback, entraTenants));
      return { configuration, keys: createRemoteJWKSet(new URL(keysAt), { timeoutDuration: PATIENCE * 1000 }) };
    } catch (error) {
      // whatever is wrong, nobody can log in there now
      throw new LoginFault('login-away', toLoginFault(error).reason);
    }
  }
}

async function discover(issuer: URL, clientId: string, jwk: PrivateKey): Promise<oidc.Configuration> {
  const { key, kid } = await signingKey(jwk);
  const authentication = oidc.PrivateKeyJwt({ key, ...(kid && { kid }) });
  const plain = issuer.protocol === 'http:' ? [oidc.allowInsecureRequests] : [];
  const found = await oidc.discovery(issuer, clientId, undefined, authentication, { timeout: PATIENCE, execute: plain });
  const { supportsPKCE: _, ...described } = found.serverMetadata();
  const offered = described.id_token_signing_alg_values_supported ?? ['RS256'];
  const algorithms = ALGORITHMS.filter((algorithm) => offered.includes(algorithm));
  if (!algorithms.length) throw new LoginFault('login-away', 'the provider signs by no algorithm we take');
  const configuration = new oidc.Configuration(
    { ...described, id_token_signing_alg_values_supported: algorithms },
    clientId,
    undefined,
    authentication,
  );
  configuration.timeout = PATIENCE;
  for (const extension of [oidc.enableNonRepudiationChecks, ...plain]) extension(configuration);
  return configuration;
}

const IMPORT = {
  RS256: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
  PS256: { name: 'RSA-PSS', hash: 'SHA-256' },
  ES256: { name: 'ECDSA', namedCurve: 'P-256' },
} as const;

async function signingKey(jwk: PrivateKey): Promise<{ key: webcrypto.CryptoKey; kid: string | undefined }> {
  const algorithm = jwk.alg ?? (jwk.kty === 'RSA' ? 'RS256' : 'ES256');
  // only the key itself: `use` and `key_ops` of the file say what its owner thought, not what we need
  const { use: _use, key_ops: _ops, ...bare } = jwk as webcrypto.JsonWebKey;
  return { key: await webcrypto.subtle.importKey('jwk', bare, IMPORT[algorithm], false, ['sign']), kid: jwk.kid };
}
