import {
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
  type OnModuleInit,
} from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { PinoLogger } from 'nestjs-pino';
import { DataSource } from 'typeorm';
import { loggedError } from '../observability/not-logged';
import { Metrics } from '../observability/metrics';
import { ProcessHealth } from '../observability/process-health';
import type { JobHandler } from './job-definition';
import { JobNames } from './job-names';
import { JobQueue, type JobData } from './job-queue';

/** Seconds; the pause doubles with each attempt up to this. */
const LONGEST_PAUSE = 600;
/** Milliseconds between two looks at whether the queue still has the jobs of the clock: one that was emptied has none. */
const SCHEDULE_EVERY = 5000;

/**
 * Runs jobs. The queue gives each at least once; the transaction below makes it once: the inbox key, what the handler
 * writes and the mark 'done' are committed together or not at all.
 */
@Injectable()
export class JobRunner implements OnModuleInit, OnApplicationBootstrap, OnModuleDestroy, BeforeApplicationShutdown {
  private readonly handlers = new Map<string, JobHandler>();
  private scheduling: Promise<void> | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly dataSource: DataSource,
    private readonly jobs: JobNames,
    private readonly queue: JobQueue,
    private readonly moduleRef: ModuleRef,
    private readonly metrics: Metrics,
    private readonly log: PinoLogger,
    health: ProcessHealth,
  ) {
    log.setContext(JobRunner.name);
    health.add('jobs', () => queue.howItRuns());
  }

  /** Before anything is opened, so that a handler that is missing leaves nothing open behind it. */
  onModuleInit(): void {
    for (const { name, handler } of this.jobs.all()) {
      this.handlers.set(name, this.moduleRef.get<JobHandler>(handler, { strict: false }));
    }
  }

  async onApplicationBootstrap(): Promise<void> {
    this.queue.run((name, data) => this.run(name, data));
    this.timer = setInterval(() => void this.keepSchedule(), SCHEDULE_EVERY);
    await this.keepSchedule();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.scheduling;
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.queue.drain();
  }

  /** Runs one job. It does not throw: what fails is written to its outbox row and sent again by the relay. */
  async run(name: string, { outboxId }: JobData): Promise<void> {
    const begun = performance.now();
    const ended = (outcome: 'done' | 'failed'): void => {
      // a name that nobody handles comes from outside: it is no label
      const job = this.handlers.has(name) ? name : 'unknown';
      this.metrics.count('arena_jobs_total', { job, outcome });
      this.metrics.observe('arena_job_seconds', { job }, (performance.now() - begun) / 1000);
    };
    try {
      const handler = this.handlers.get(name);
      if (!handler) throw new Error(`Nobody handles the job ${name}`);
      await this.dataSource.transaction(async (manager) => {
        if (outboxId === undefined) return handler.handle(null, { manager });
        // Locked rows are somebody else's at this moment; the relay leaves them alone for the same reason.
        const [row] = await manager.query<{ payload: unknown }[]>(
          'SELECT payload FROM outbox WHERE id = $1 AND done_at IS NULL FOR UPDATE SKIP LOCKED',
          [outboxId],
        );
        if (!row) return;
        const claimed = await manager.query<unknown[]>('INSERT INTO inbox (key) VALUES ($1) ON CONFLICT DO NOTHING RETURNING key', [
          outboxId,
        ]);
        if (claimed.length) await handler.handle(row.payload, { manager });
        await manager.query('UPDATE outbox SET done_at = now(), last_error = NULL WHERE id = $1', [outboxId]);
      });
      ended('done');
    } catch (error) {
      ended('failed');
      this.log.warn({ err: error, job: name, outboxId }, 'A job failed; it is tried again');
      if (outboxId !== undefined) await this.postpone(outboxId, error);
    }
  }

  /** It does not throw: a queue that is away now is asked again in a moment. */
  private keepSchedule(): Promise<void> {
    const sweeps = this.jobs.all().flatMap(({ name, every }) => (every === undefined ? [] : [{ name, every }]));
    this.scheduling ??= this.queue
      .schedule(sweeps)
      .catch(() => undefined)
      .finally(() => (this.scheduling = undefined));
    return this.scheduling;
  }

  private async postpone(outboxId: string, error: unknown): Promise<void> {
    const { type, message } = loggedError(error);
    try {
      await this.dataSource.query(
        `UPDATE outbox SET last_error = $2, due_at = now() + make_interval(secs => least(${LONGEST_PAUSE}, 2 ^ least(attempts - 1, 20)))
         WHERE id = $1 AND done_at IS NULL`,
        [outboxId, `${type}: ${message}`.slice(0, 300)],
      );
    } catch {
      // Then it is due when the relay said so when it sent it.
    }
  }
}
