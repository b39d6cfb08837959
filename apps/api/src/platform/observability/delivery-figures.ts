import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../clock';
import { JobQueue } from '../jobs/job-queue';
import { Metrics } from './metrics';

/** What waits to be delivered, read when somebody asks. By the worker alone: it is one figure however many processes there are. */
@Injectable()
export class DeliveryFigures implements OnModuleInit {
  constructor(
    private readonly metrics: Metrics,
    private readonly dataSource: DataSource,
    private readonly queue: JobQueue,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    const { metrics } = this;
    metrics.gauge('arena_outbox_waiting', async () => {
      const rows = await this.dataSource.query<{ job: string; waiting: number }[]>(
        'SELECT job, count(*)::int AS waiting FROM outbox WHERE done_at IS NULL GROUP BY job ORDER BY job',
      );
      return rows.length ? rows.map(({ job, waiting }) => ({ labels: { job }, value: waiting })) : 0;
    });
    metrics.gauge('arena_outbox_failing', () =>
      this.one('SELECT count(*)::int AS value FROM outbox WHERE done_at IS NULL AND last_error IS NOT NULL'),
    );
    // the event was written by the clock of the product
    metrics.gauge('arena_outbox_oldest_seconds', () =>
      this.one(
        `SELECT coalesce(greatest(extract(epoch FROM $1 - min(event.occurred_at)), 0), 0)::float AS value
         FROM outbox JOIN event ON event.id = outbox.event_id WHERE outbox.done_at IS NULL`,
        [this.clock.now()],
      ),
    );
    metrics.gauge('arena_mail_waiting', () =>
      this.one('SELECT count(*)::int AS value FROM mail WHERE sent_at IS NULL AND failed_at IS NULL'),
    );
    // what waits for the morning, as it should, is not late
    metrics.gauge('arena_mail_oldest_seconds', () =>
      this.one(
        `SELECT coalesce(greatest(extract(epoch FROM $1 - min(created_at)), 0), 0)::float AS value
         FROM mail WHERE sent_at IS NULL AND failed_at IS NULL AND (attempts > 0 OR due_at <= $1)`,
        [this.clock.now()],
      ),
    );
    metrics.gauge('arena_engine_up', async () => [{ labels: { engine: 'queue' }, value: (await this.queue.answers()) ? 1 : 0 }]);
  }

  private async one(statement: string, parameters: unknown[] = []): Promise<number | null> {
    const [row] = await this.dataSource.query<{ value: number }[]>(statement, parameters);
    return row?.value ?? null;
  }
}
