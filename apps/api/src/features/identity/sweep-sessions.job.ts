import { Injectable } from '@nestjs/common';
import { Clock, type JobContext, type JobDefinition, type JobHandler } from '../../platform';
import { IDLE } from './sessions.service';

const HOUR = 60 * 60_000;

/** Takes away what nobody can use any more: logins that were not ended, sessions that are over, tokens and codes of the past. */
@Injectable()
export class SweepSessions implements JobHandler<null> {
  constructor(private readonly clock: Clock) {}

  async handle(_: null, { manager }: JobContext): Promise<void> {
    const now = this.clock.now();
    const ago = (milliseconds: number): Date => new Date(now.getTime() - milliseconds);
    await manager.query('delete from login_attempt where expires_at <= $1', [now]);
    await manager.query('delete from logout_token where expires_at <= $1', [now]);
    await manager.query('delete from email_code_sent where sent_at <= $1', [ago(HOUR)]);
    await manager.query('delete from session where ended_at is not null or ends_at <= $1 or used_at <= $2', [now, ago(IDLE)]);
    await manager.query('update email_address set code_salt = null, code_hash = null, code_expires_at = null where code_expires_at <= $1', [
      now,
    ]);
  }
}

export const sweepSessions: JobDefinition = { name: 'sweep-sessions', every: HOUR, handler: SweepSessions };
