import { Injectable } from '@nestjs/common';
import type { JobContext, JobDefinition, JobHandler } from '../jobs/job-definition';

/** Days that a handled event is kept, for looking back when something went wrong. */
const KEPT_DAYS = 30;

/** Takes away what is delivered and old. Nothing that waits for a handler is ever taken. */
@Injectable()
export class SweepEvents implements JobHandler<null> {
  async handle(_: null, { manager }: JobContext): Promise<void> {
    // By the database's own clock, as the rest of the delivery: this is housekeeping, not a deadline of a person.
    await manager.query(
      `DELETE FROM event WHERE occurred_at < now() - make_interval(days => $1)
       AND NOT EXISTS (SELECT FROM outbox WHERE outbox.event_id = event.id AND outbox.done_at IS NULL)`,
      [KEPT_DAYS],
    );
    await manager.query('DELETE FROM inbox WHERE handled_at < now() - make_interval(days => $1)', [KEPT_DAYS + 1]);
  }
}

export const sweepEvents: JobDefinition = { name: 'sweep-events', every: 60 * 60 * 1000, handler: SweepEvents };
