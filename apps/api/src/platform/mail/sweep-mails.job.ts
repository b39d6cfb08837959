import { Injectable } from '@nestjs/common';
import { Clock } from '../clock';
import type { JobContext, JobDefinition, JobHandler } from '../jobs/job-definition';

/** Days that it is kept to whom a letter was sent, for somebody who asks where it went. */
const KEPT_DAYS = 30;
const HOUR = 60 * 60_000;

/** Takes away what was sent, or given up, long ago. Nothing that waits is ever taken. */
@Injectable()
export class SweepMails implements JobHandler<null> {
  constructor(private readonly clock: Clock) {}

  async handle(_: null, { manager }: JobContext): Promise<void> {
    await manager.query('DELETE FROM mail WHERE coalesce(sent_at, failed_at) < $1', [
      new Date(this.clock.now().getTime() - KEPT_DAYS * 24 * HOUR),
    ]);
  }
}

export const sweepMails: JobDefinition = { name: 'sweep-mails', every: HOUR, handler: SweepMails };
