import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import { DataSource } from 'typeorm';
import { WakeUps } from '../database/wake-ups';
import { JobQueue } from '../jobs/job-queue';
import { ProcessHealth, UP } from '../observability/process-health';
import { Rounds } from '../rounds';

const BATCH = 500;
/** Seconds after which a row that was sent and is not done is sent again. */
export const RESEND_SECONDS = 15;
/** Milliseconds without a round that brought the queue all there was, be it nothing, after which something is wrong: there is one each second. */
const LATE = 15_000;

/**
 * Carries outbox rows to the queue. A row is marked as sent first and then given to the queue, outside the transaction:
 * if the process dies between, the row is due again after 15 seconds. Each attempt has an id of its own, since the
 * queue ignores one it already knows.
 */
@Injectable()
export class OutboxRelay implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly rounds = new Rounds(
    async () => (await this.batch()) === BATCH,
    (error) => this.log.warn({ err: error }, 'The outbox could not be carried to the queue; it is tried again'),
  );
  private carriedAt: number | undefined;
  private unlisten: () => void = () => undefined;

  constructor(
    private readonly dataSource: DataSource,
    private readonly queue: JobQueue,
    private readonly wakeUps: WakeUps,
    private readonly log: PinoLogger,
    health: ProcessHealth,
  ) {
    log.setContext(OutboxRelay.name);
    health.add('relay', () => {
      if (this.carriedAt === undefined) return 'has carried nothing to the queue yet';
      const silent = performance.now() - this.carriedAt;
      return silent < LATE ? UP : `could not empty the outbox into the queue for ${Math.round(silent / 1000)} s`;
    });
  }

  onApplicationBootstrap(): void {
    this.unlisten = this.wakeUps.listen(() => this.rounds.wake());
    this.rounds.wake();
  }

  async onModuleDestroy(): Promise<void> {
    this.unlisten();
    await this.rounds.stop();
  }

  private async batch(): Promise<number> {
    // what would not be taken is not marked as sent
    if (!(await this.queue.isThere())) return 0;
    const rows = await this.dataSource.query<{ id: string; job: string; attempts: number }[]>(
      `WITH due AS (
         SELECT id FROM outbox WHERE done_at IS NULL AND due_at <= now() ORDER BY due_at, id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED
       ), sent AS (
         UPDATE outbox SET attempts = attempts + 1, due_at = now() + make_interval(secs => ${RESEND_SECONDS})
         FROM due WHERE outbox.id = due.id RETURNING outbox.id, outbox.job, outbox.attempts
       )
       SELECT id, job, attempts FROM sent ORDER BY id`,
    );
    if (rows.length === 0) return this.carried(0);
    try {
      await this.queue.send(rows.map(({ id, job, attempts }) => ({ name: job, id: `${id}-${attempts}`, data: { outboxId: id } })));
    } catch (error) {
      await this.takeBack(rows.map(({ id }) => id));
      throw error;
    }
    return this.carried(rows.length);
  }

  private carried(count: number): number {
    this.carriedAt = performance.now();
    return count;
  }

  /**
   * The queue did not take them, or did not say so: they are due as they were. If it has them after all, the same id is ignored, or what
   * it starts finds the row done.
   */
  private async takeBack(ids: readonly string[]): Promise<void> {
    await this.dataSource.query(
      'UPDATE outbox SET attempts = attempts - 1, due_at = now() WHERE id = ANY($1) AND done_at IS NULL AND attempts > 0',
      [ids],
    );
  }
}
