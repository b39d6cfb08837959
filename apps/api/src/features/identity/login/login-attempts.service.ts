import { createHash, randomBytes } from 'node:crypto';
import type { Language, Provider } from '@arena/domain';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../../platform';

/** Milliseconds within which somebody must be back from the provider. */
export const ATTEMPT_LASTS = 10 * 60_000;

/** A login under way. `secrets`: what the client must find again when the browser comes back: state, nonce, code verifier. */
export interface LoginAttempt {
  provider: Provider;
  secrets: Record<string, unknown>;
  /** A path of our own, or empty. */
  returnTo: string;
  lang: Language;
}

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Logins under way, each bound to one browser by a cookie, and good for one answer. */
@Injectable()
export class LoginAttempts {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** @returns the token for the cookie */
  async keep({ provider, secrets, returnTo, lang }: LoginAttempt): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    await this.dataSource.query(
      'insert into login_attempt (id_hash, provider, secrets, return_to, lang, expires_at) values ($1, $2, $3::jsonb, $4, $5, $6)',
      [hashOf(token), provider, JSON.stringify(secrets), returnTo, lang, new Date(this.clock.now().getTime() + ATTEMPT_LASTS)],
    );
    return token;
  }

  /**
   * Takes out the attempt that an answer belongs to: it is gone whatever comes of it.
   * @param tokens those of one browser, which may log in in two tabs at once
   * @param state what the provider sent back
   * @returns null where there is none, it is too old, or was taken before
   */
  async take(tokens: readonly string[], state: string): Promise<(LoginAttempt & { token: string }) | null> {
    const [rows] = await this.dataSource.query<
      [
        { id_hash: Buffer; provider: Provider; secrets: Record<string, unknown>; return_to: string; lang: Language; expires_at: Date }[],
        number,
      ]
    >(
      `delete from login_attempt where id_hash = any($1::bytea[]) and secrets -> 'attempt' ->> 'state' = $2
       returning id_hash, provider, secrets, return_to, lang, expires_at`,
      [tokens.map(hashOf), state],
    );
    const [row] = rows;
    const token = row && tokens.find((one) => hashOf(one).equals(row.id_hash));
    if (!row || token === undefined || row.expires_at <= this.clock.now()) return null;
    return { provider: row.provider, secrets: row.secrets, returnTo: row.return_to, lang: row.lang, token };
  }
}
