import { createHash } from 'node:crypto';
import type { Provider } from '@arena/domain';
import { Injectable } from '@nestjs/common';
import { errors, type JWTPayload, jwtVerify } from 'jose';
import { DataSource } from 'typeorm';
import { Clock } from '../../../platform';
import { Sessions } from '../sessions.service';
import { LoginFault, toLoginFault } from './login-fault';
import { ALGORITHMS, LoginProviders } from './login-providers.service';

const EVENT = 'http://schemas.openid.net/event/backchannel-logout';
/** Seconds that a token may be old, and that clocks may differ. */
const OLDEST = 300;
const TOLERANCE = 30;

/** What providers say by themselves: a session there has ended (OpenID Connect Back-Channel Logout 1.0). */
@Injectable()
export class LogoutTokens {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly providers: LoginProviders,
    private readonly sessions: Sessions,
  ) {}

  /**
   * Ends the sessions that a logout token names.
   * @returns how many were open
   * @throws LoginFault 'login-failed' where the token is not right, 'login-away' where the provider's keys cannot be had
   */
  async obey(provider: Provider, token: string): Promise<number> {
    const { jti, sub, sid } = await this.verified(provider, token);
    return this.dataSource.transaction(async (manager) => {
      const expires = new Date(this.clock.now().getTime() + 2 * OLDEST * 1000);
      const fresh = await manager.query<unknown[]>(
        'insert into logout_token (id_hash, expires_at) values ($1, $2) on conflict do nothing returning id_hash',
        [createHash('sha256').update(`${provider} ${jti}`).digest(), expires],
      );
      if (!fresh.length) throw new LoginFault('login-failed', 'the logout token has come before');
      return this.sessions.endAtProvider(manager, provider, { ...(sub && { subject: sub }), ...(sid && { providerSession: sid }) });
    });
  }

  private async verified(provider: Provider, token: string): Promise<{ jti: string; sub?: string; sid?: string }> {
    const { configuration, keys } = await this.providers.of(provider);
    let claims: JWTPayload;
    try {
      ({ payload: claims } = await jwtVerify(token, keys, {
        issuer: configuration.serverMetadata().issuer,
        audience: configuration.clientMetadata().client_id,
        algorithms: [...ALGORITHMS],
        requiredClaims: ['iat', 'jti', 'events'],
        maxTokenAge: OLDEST,
        clockTolerance: TOLERANCE,
        currentDate: this.clock.now(),
      }));
    } catch (error) {
      const keysAway = error instanceof errors.JWKSTimeout || toLoginFault(error).problem === 'login-away';
      throw new LoginFault(keysAway ? 'login-away' : 'login-failed', toLoginFault(error).reason);
    }
    const { jti, sub, sid, events } = claims;
    const fault = (reason: string): LoginFault => new LoginFault('login-failed', reason);
    const said: unknown = typeof events === 'object' && events !== null ? (events as Record<string, unknown>)[EVENT] : undefined;
    if (typeof said !== 'object' || said === null) throw fault('the token is about something else');
    // an ID token has one: it must not pass for a logout token
    if ('nonce' in claims) throw fault('the token has a nonce');
    if (typeof jti !== 'string' || jti === '') throw fault('the token has no id');
    for (const name of [sub, sid])
      if (name !== undefined && (typeof name !== 'string' || name === '')) throw fault('sub or sid is no text');
    if (sub === undefined && sid === undefined) throw fault('the token names nobody');
    return { jti, ...(typeof sub === 'string' && { sub }), ...(typeof sid === 'string' && { sid }) };
  }
}
