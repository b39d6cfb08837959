import { Injectable } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import type { EntityManager } from 'typeorm';
import { Clock, type JobContext, type JobDefinition, type JobHandler } from '../../platform';
import { osloDay } from '../postings';
import { Proposals } from './proposals.service';
import { SuggestedChanges } from './suggested-changes.service';

const EVERY_MINUTE = 60_000;
/** Proposals in one run: what is left is taken by the next. */
const MOST = 200;
/** Months that what was answered is kept. */
export const ANSWERED_KEPT_MONTHS = 6;
/** Consents stay as long as the looks that they allowed. */
export const CONSENTS_KEPT_MONTHS = 24;

/** Ends what nobody has answered in time and what no consent covers any more, and takes away what ended long ago. Run again, or by two at once, nothing happens twice. */
@Injectable()
export class SweepAdvising implements JobHandler<null> {
  constructor(
    private readonly clock: Clock,
    private readonly proposals: Proposals,
    private readonly changes: SuggestedChanges,
    private readonly log: PinoLogger,
  ) {
    log.setContext(SweepAdvising.name);
  }

  async handle(_payload: null, { manager }: JobContext): Promise<void> {
    await this.sweep(manager);
    // a consent whose last day is past, and an adviser who has left or works elsewhere: nobody takes those back
    await this.proposals.endUncovered(manager, null);
    await this.changes.endUncovered(manager, null);
    const count = await this.removeOld(manager);
    if (count > 0) this.log.info({ count }, 'Proposals, changes and consents that ended long ago were deleted');
  }

  /** @returns how many proposals have expired */
  async sweep(manager: EntityManager): Promise<number> {
    const due = await manager.query<{ id: string }[]>(
      `select id from proposal where state = 'sent' and answer_by < $1::date order by id limit ${MOST} for update skip locked`,
      [osloDay(this.clock.now())],
    );
    for (const { id } of due) await this.proposals.move(manager, id, 'expired');
    return due.length;
  }

  private async removeOld(manager: EntityManager): Promise<number> {
    const monthsAgo = (months: number): Date => {
      const before = this.clock.now();
      before.setUTCMonth(before.getUTCMonth() - months);
      return before;
    };
    const [row] = await manager.query<{ count: number }[]>(
      `with p as (delete from proposal where state <> 'sent' and changed_at < $1 returning 1),
         s as (delete from suggested_change where state <> 'sent' and changed_at < $1 returning 1),
         c as (delete from advising_consent where coalesce(taken_back_at, (ends_on + 1)::timestamp at time zone 'Europe/Oslo') < $2 returning 1)
       select ((select count(*) from p) + (select count(*) from s) + (select count(*) from c))::int as count`,
      [monthsAgo(ANSWERED_KEPT_MONTHS), monthsAgo(CONSENTS_KEPT_MONTHS)],
    );
    return row?.count ?? 0;
  }
}

export const sweepAdvising: JobDefinition = { name: 'sweep-advising', every: EVERY_MINUTE, handler: SweepAdvising };
