import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import {
  Queue,
  Worker,
  createPostgresBackend,
  type Job,
  type JobsOptions,
  type PostgresConnectionOptions,
  type PostgresQueueBackend,
} from 'bullmq';
import { PinoLogger } from 'nestjs-pino';
import { Config } from '../config/config';
import { isRedis } from '../database/migrate';

const NAME = 'arena';
/** Jobs run side by side in one worker; each holds one connection of the pool of ten. */
const CONCURRENCY = 4;

/** What travels through the queue: where the work stands, not the work. Nothing for a job of the clock. */
export interface JobData {
  outboxId?: string;
}

// The types of the two backends have no common ancestor but this, what is used of both.
interface OpenQueue {
  addBulk(jobs: { name: string; data: JobData; opts: JobsOptions }[]): Promise<unknown>;
  getJobSchedulers(): Promise<{ key: string }[]>;
  removeJobScheduler(id: string): Promise<boolean>;
  upsertJobScheduler(
    id: string,
    repeat: { every: number },
    template: { name: string; data: JobData; opts: typeof FORGET },
  ): Promise<unknown>;
  close(): Promise<void>;
}
interface OpenWorker {
  close(): Promise<void>;
}

/** A finished job leaves no trace in the queue: the outbox knows what was done. */
const FORGET = { removeOnComplete: true, removeOnFail: true, attempts: 1 } as const;

/** BullMQ on Redis or on PostgreSQL, as QUEUE_URL says. Losing all of it loses no work: the outbox sends again. */
@Injectable()
export class JobQueue implements OnApplicationShutdown {
  private opened: OpenQueue | undefined;
  private worker: OpenWorker | undefined;

  constructor(
    private readonly config: Config,
    private readonly log: PinoLogger,
  ) {
    log.setContext(JobQueue.name);
  }

  /** Opened by the first who needs it. */
  private get queue(): OpenQueue {
    return (this.opened ??= isRedis(this.config.queueUrl) ? this.onRedis() : this.onPostgres());
  }

  /** Adds jobs. An id that is there already is left alone. */
  async send(jobs: readonly { name: string; id: string; data: JobData }[]): Promise<void> {
    await this.queue.addBulk(jobs.map(({ name, id, data }) => ({ name, data, opts: { ...FORGET, jobId: id } })));
  }

  /** Makes the jobs of the clock exactly these. @param sweeps name and milliseconds */
  async schedule(sweeps: readonly { name: string; every: number }[]): Promise<void> {
    const names = new Set(sweeps.map((sweep) => sweep.name));
    for (const { key } of await this.queue.getJobSchedulers()) if (!names.has(key)) await this.queue.removeJobScheduler(key);
    for (const { name, every } of sweeps) await this.queue.upsertJobScheduler(name, { every }, { name, data: {}, opts: FORGET });
  }

  /** Begins to run jobs. */
  run(processor: (name: string, data: JobData) => Promise<void>): void {
    const process = (job: Job<JobData, void>): Promise<void> => processor(job.name, job.data);
    const complain = (error: Error): void => this.complain(error);
    const { queueUrl } = this.config;
    this.worker = isRedis(queueUrl)
      ? new Worker(NAME, process, { connection: { url: queueUrl, maxRetriesPerRequest: null }, concurrency: CONCURRENCY }).on(
          'error',
          complain,
        )
      : new Worker(NAME, process, { connection: queueUrl, concurrency: CONCURRENCY }, createPostgresBackend).on('error', complain);
  }

  /** Takes no new job, and waits for those at hand. */
  async drain(): Promise<void> {
    await this.worker?.close();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.opened?.close();
  }

  private onRedis(): OpenQueue {
    const connection = { url: this.config.queueUrl, maxRetriesPerRequest: null };
    return new Queue<Job<JobData, void>>(NAME, { connection }).on('error', (error) => this.complain(error));
  }

  private onPostgres(): OpenQueue {
    type PostgresQueue = Queue<Job<JobData, void>, void, string, JobData, void, string, PostgresQueueBackend, PostgresConnectionOptions>;
    const queue: PostgresQueue = new Queue(NAME, { connection: this.config.queueUrl }, createPostgresBackend);
    return queue.on('error', (error) => this.complain(error));
  }

  private complain(error: Error): void {
    this.log.warn({ err: error }, 'The queue cannot be reached; it is tried again');
  }
}
