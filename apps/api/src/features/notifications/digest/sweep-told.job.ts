import { Injectable } from '@nestjs/common';
import { Clock, type JobContext, type JobDefinition, type JobHandler } from '../../../platform';
import { STOPS_KEPT_DAYS } from '../choices/letter-stops.service';

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;
/** Days after which a daily letter has been sent or given up, whatever happened. */
const ITEMS_KEPT_DAYS = 14;

/** Takes away what letters needed and need no more. */
@Injectable()
export class SweepTold implements JobHandler<null> {
  constructor(private readonly clock: Clock) {}

  async handle(_: null, { manager }: JobContext): Promise<void> {
    const before = (days: number): Date => new Date(this.clock.now().getTime() - days * DAY);
    await manager.query('delete from digest_item where digest_on < $1::date', [before(ITEMS_KEPT_DAYS)]);
    await manager.query('delete from letter_stop where created_at < $1', [before(STOPS_KEPT_DAYS)]);
  }
}

export const sweepTold: JobDefinition = { name: 'sweep-told', every: HOUR, handler: SweepTold };
