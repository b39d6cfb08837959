import type { EventName, EventPayload } from '@arena/contract';
import { events } from '@arena/contract';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../clock';
import { JobNames } from '../jobs/job-names';

/** The channel on which PostgreSQL wakes tails and the relay. */
export const EVENT_CHANNEL = 'arena_event';

/** Writes events. An event is written in the transaction of the change it tells of, or not at all. */
@Injectable()
export class EventLog {
  constructor(
    private readonly clock: Clock,
    private readonly jobs: JobNames,
  ) {}

  /**
   * Writes the event and one outbox row for each job that listens to it.
   * @param manager that of the caller's transaction
   * @throws Error when there is no transaction; ZodError when the payload is not that of the event
   */
  async append<N extends EventName>(manager: EntityManager, name: N, payload: EventPayload<N>): Promise<void> {
    if (!manager.queryRunner?.isTransactionActive) throw new Error(`The event ${name} is written outside a transaction`);
    const checked = events[name].parse(payload);
    await manager.query(
      `WITH written AS (
         INSERT INTO event (name, payload, occurred_at) VALUES ($1, $2::jsonb, $3) RETURNING id, payload
       ), sent AS (
         INSERT INTO outbox (event_id, job, payload)
         SELECT written.id, listener.job, written.payload FROM written, unnest($4::text[]) AS listener (job)
       )
       SELECT pg_notify('${EVENT_CHANNEL}', '')`,
      [name, JSON.stringify(checked), this.clock.now(), this.jobs.listeningTo(name)],
    );
  }
}
