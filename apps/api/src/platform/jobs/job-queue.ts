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
import { UP } from '../observability/process-health';
import { QueueState } from './queue-state';
import { sendingConnection, workingConnection } from './redis-connections';
import { within } from './within';

const NAME = 'arena';
/** Jobs run side by side in one worker; each holds one connection of the pool of ten. */
const CONCURRENCY = 4;
/** Milliseconds that the queue has to answer. */
const PATIENCE = 4000;
/** Milliseconds that a connection has to be let go of in good order. */
const PARTING = 2000;

/** What travels through the queue: where the work stands, not the work. Nothing for a job of the clock. */
export interface JobData {
  outboxId?: string;
}

/** A job of the clock as the queue has it. */
export interface Scheduled {
  name: string;
  /** Milliseconds. */
  every: number;
  /** When it runs next, milliseconds since 1970. */
  next: number | null;
}

// The types of the two backends have no common ancestor but this, what is used of both.
interface OpenQueue {
  addBulk(jobs: { name: string; data: JobData; opts: JobsOptions }[]): Promise<unknown>;
  getJobSchedulers(): Promise<{ key: string; every?: number; next?: number }[]>;
  getJobSchedulersCount(): Promise<number>;
  getJobCounts(...states: ('waiting' | 'active' | 'delayed' | 'failed')[]): Promise<{ [state: string]: number }>;
  removeJobScheduler(id: string): Promise<boolean>;
  upsertJobScheduler(
    id: string,
    repeat: { every: number },
    template: { name: string; data: JobData; opts: typeof FORGET },
  ): Promise<unknown>;
  close(): Promise<void>;
}
interface OpenWorker {
  pause(withoutWaiting: boolean): Promise<void>;
  close(force: boolean): Promise<void>;
  isRunning(): boolean;
}

/** A finished job leaves no trace in the queue: the outbox knows what was done. */
const FORGET = { removeOnComplete: true, removeOnFail: true, attempts: 1 } as const;

/**
 * BullMQ on Redis or on PostgreSQL, as QUEUE_URL says. Losing all of it loses no work: the outbox sends again.
 * No call here waits for a queue that is away: it fails within seconds, and is made again by whoever made it.
 */
@Injectable()
export class JobQueue implements OnApplicationShutdown {
  private readonly state: QueueState;
  private opened: OpenQueue | undefined;
  private worker: OpenWorker | undefined;
  private readonly atHand = new Set<Promise<void>>();
  /** Cut what is still open when the time for parting is over. */
  private readonly cuts: (() => void)[] = [];
  private left = false;

  constructor(
    private readonly config: Config,
    log: PinoLogger,
  ) {
    log.setContext(JobQueue.name);
    this.state = new QueueState(log);
  }

  /** Opened by the first who needs it. */
  private get queue(): OpenQueue {
    return (this.opened ??= isRedis(this.config.queueUrl) ? this.onRedis() : this.onPostgres());
  }

  /** Adds jobs. An id that is there already is left alone. @throws Error when the queue does not take them now */
  async send(jobs: readonly { name: string; id: string; data: JobData }[]): Promise<void> {
    await this.ask((queue) => queue.addBulk(jobs.map(({ name, id, data }) => ({ name, data, opts: { ...FORGET, jobId: id } }))));
  }

  /** Whether it is worth sending: asks a queue that was away last time whether it is still. */
  async isThere(): Promise<boolean> {
    if (!this.state.away) return true;
    return this.answers();
  }

  /** Whether the queue answers now. */
  async answers(): Promise<boolean> {
    try {
      await this.ask((queue) => queue.getJobSchedulersCount());
      return true;
    } catch {
      return false;
    }
  }

  /**
   * Makes the jobs of the clock exactly these; one that is as it should be is left alone.
   * @param sweeps name and milliseconds
   */
  async schedule(sweeps: readonly { name: string; every: number }[]): Promise<void> {
    const names = new Set(sweeps.map((sweep) => sweep.name));
    const there = new Map((await this.scheduled()).map(({ name, every }) => [name, every]));
    for (const name of there.keys()) if (!names.has(name)) await this.ask((queue) => queue.removeJobScheduler(name));
    for (const { name, every } of sweeps)
      if (there.get(name) !== every) await this.ask((queue) => queue.upsertJobScheduler(name, { every }, { name, data: {}, opts: FORGET }));
  }

  /** The jobs of the clock as they stand in the queue. */
  async scheduled(): Promise<Scheduled[]> {
    const found = await this.ask((queue) => queue.getJobSchedulers());
    return found.map(({ key, every, next }) => ({ name: key, every: Number(every ?? 0), next: next ?? null }));
  }

  /** How many jobs the queue holds, by what they wait for. */
  async counts(): Promise<Record<'waiting' | 'active' | 'delayed' | 'failed', number>> {
    const {
      waiting = 0,
      active = 0,
      delayed = 0,
      failed = 0,
    } = await this.ask((queue) => queue.getJobCounts('waiting', 'active', 'delayed', 'failed'));
    return { waiting, active, delayed, failed };
  }

  /** Begins to run jobs. */
  run(processor: (name: string, data: JobData) => Promise<void>): void {
    const process = (job: Job<JobData, void>): Promise<void> => {
      const work = processor(job.name, job.data).finally(() => this.atHand.delete(work));
      this.atHand.add(work);
      return work;
    };
    const failed = (error: Error): void => this.state.failed(error);
    const { queueUrl } = this.config;
    if (isRedis(queueUrl)) {
      const connection = workingConnection(queueUrl, () => this.left);
      const worker = new Worker(NAME, process, { connection, concurrency: CONCURRENCY }).on('error', failed);
      const backend = worker.getBackend();
      this.cuts.push(() => [backend.client, backend.blockingClient].forEach(cut));
      this.worker = worker;
    } else
      this.worker = new Worker(NAME, process, { connection: queueUrl, concurrency: CONCURRENCY }, createPostgresBackend).on(
        'error',
        failed,
      );
  }

  /** Whether jobs are run here: 'up', or why not. It asks nobody: what it knows is a few seconds old, as the clock of the jobs asks. */
  howItRuns(): string {
    if (!this.worker?.isRunning()) return 'are not run';
    return this.state.away ? 'wait: the queue does not answer' : UP;
  }

  /** Takes no new job, and waits for those at hand: for as long as they take, and not for the queue. */
  async drain(): Promise<void> {
    const { worker } = this;
    if (!worker) return;
    await worker.pause(true);
    await this.finished();
    // BullMQ waits for ever for a connection that is broken to end, unless it is told to leave at once
    const isThere = await this.answers();
    await within(PARTING, worker.close(!isThere)).catch(() => undefined);
    // one that was on its way when it was paused
    await this.finished();
  }

  /** Lets go in good order, or else without it: a queue that is away must not hold up the end of the process. */
  async onApplicationShutdown(): Promise<void> {
    if (this.opened) await within(PARTING, this.opened.close()).catch(() => undefined);
    this.left = true;
    for (const end of this.cuts) end();
  }

  private async finished(): Promise<void> {
    while (this.atHand.size) await Promise.allSettled(this.atHand);
  }

  private async ask<T>(question: (queue: OpenQueue) => Promise<T>): Promise<T> {
    try {
      const answer = await within(PATIENCE, question(this.queue));
      this.state.answered();
      return answer;
    } catch (error) {
      this.state.failed(error);
      throw error;
    }
  }

  private onRedis(): OpenQueue {
    const connection = sendingConnection(this.config.queueUrl, () => this.left);
    const queue = new Queue<Job<JobData, void>>(NAME, { connection }).on('error', (error) => this.state.failed(error));
    this.cuts.push(() => cut(queue.getBackend().client));
    return queue;
  }

  private onPostgres(): OpenQueue {
    type PostgresQueue = Queue<Job<JobData, void>, void, string, JobData, void, string, PostgresQueueBackend, PostgresConnectionOptions>;
    const queue: PostgresQueue = new Queue(NAME, { connection: this.config.queueUrl }, createPostgresBackend);
    return queue.on('error', (error) => this.state.failed(error));
  }
}

/** Ends a connection, also one that comes to be only now. */
function cut(client: Promise<{ disconnect(): void }> | undefined): void {
  client?.then(
    (made) => made.disconnect(),
    () => undefined,
  );
}
