import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock, type JobContext, type JobDefinition, type JobHandler } from '../../platform';
import { closesAtSql } from './oslo-day';
import { PostingStore } from './posting-store';

const EVERY_MINUTE = 60_000;
/** In one run: what is left is taken by the next. */
const MOST = 500;

/** Closes what is past its time, paused or not, with an event for each. Reading does not wait for it: `OpenPostings` looks at the time itself. */
@Injectable()
export class CloseExpiredPostings implements JobHandler<null> {
  constructor(
    private readonly clock: Clock,
    private readonly store: PostingStore,
  ) {}

  async handle(_payload: null, { manager }: JobContext): Promise<void> {
    await this.sweep(manager);
  }

  /** @returns how many were closed */
  async sweep(manager: EntityManager): Promise<number> {
    const due = await manager.query<{ id: string }[]>(
      `select p.id from posting p where p.state in ('published', 'paused') and ${closesAtSql('p')} <= $1
       order by p.id limit ${MOST} for update skip locked`,
      [this.clock.now()],
    );
    let closed = 0;
    for (const { id } of due) if (await this.store.close(manager, id, 'expired')) closed++;
    return closed;
  }
}

export const closeExpiredPostings: JobDefinition = { name: 'close-expired-postings', every: EVERY_MINUTE, handler: CloseExpiredPostings };
