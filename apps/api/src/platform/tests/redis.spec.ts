import { readPosting } from '@arena/contract';
import { Injectable, type INestApplicationContext, type OnModuleInit } from '@nestjs/common';
import { createTestApp, type TestApp } from '../../../test/app';
import { redisIsHere, onEngine, startRedis, type RedisServer } from '../../../test/engines';
import { Readiness } from '../http/readiness';
import type { JobContext, JobDefinition } from '../jobs/job-definition';
import { JobQueue } from '../jobs/job-queue';
import { EventLog } from '../outbox/event-log';
import { eventually } from './eventually';
import { fakeController, fakeSlice } from './fake-slice';

// an engine of its own, killed and started again
jest.setTimeout(120_000);
const RECOVERY = 30_000;

let sweeps = 0;
let gate: Promise<void> | null = null;

@Injectable()
class GreetOrganisation {
  async handle({ organisationId }: { organisationId: string }, { manager }: JobContext): Promise<void> {
    await gate;
    await manager.query(
      `INSERT INTO setting (key, version, value, valid_from) SELECT $1, coalesce(max(version), 0) + 1, '{}', now() FROM setting WHERE key = $1`,
      [organisationId],
    );
  }
}
@Injectable()
class Loaded implements OnModuleInit {
  constructor(private readonly readiness: Readiness) {}

  onModuleInit(): void {
    this.readiness.add(() => ({ postings: 1 }));
  }
}
@Injectable()
class SweepFloor {
  async handle(): Promise<void> {
    sweeps++;
  }
}
const jobs: readonly JobDefinition[] = [
  { name: 'greet-organisation', listensTo: ['organisation.changed'], handler: GreetOrganisation },
  { name: 'sweep-floor', every: 300, handler: SweepFloor },
];

onEngine({ engine: 'redis', isHere: redisIsHere(), without: 'the queue ran on PostgreSQL only' }, () => {
  let server: RedisServer;
  let test: TestApp;
  let worker: INestApplicationContext;

  beforeAll(async () => {
    server = await startRedis();
    test = await createTestApp({
      slices: [
        fakeSlice({
          controllers: [fakeController([[readPosting, async () => ({ one: await test.dataSource.query('SELECT 1 AS one') })]])],
          providers: [GreetOrganisation, SweepFloor, Loaded],
          jobs,
        }),
      ],
      environment: { QUEUE_URL: server.url },
    });
    worker = await test.work();
  });
  afterAll(async () => {
    server.process.thaw();
    await test.close();
    await server.close();
  });

  const change = (organisationId: string): Promise<void> =>
    test.dataSource.transaction((manager) => test.app.get(EventLog).append(manager, 'organisation.changed', { organisationId }));
  const changes = async (name: string, count: number): Promise<string[]> => {
    const ids = Array.from({ length: count }, (_, i) => `${name}-${i}`);
    await Promise.all(ids.map(change));
    return ids;
  };
  const number = async (sql: string, parameters: unknown[] = []): Promise<number> =>
    (await test.dataSource.query<{ n: number }[]>(sql, parameters))[0]?.n ?? 0;
  const unfinished = (): Promise<number> => number('SELECT count(*)::int AS n FROM outbox WHERE done_at IS NULL');
  /** Every one of them has been done, and none of them twice. */
  const expectOnce = async (ids: readonly string[], milliseconds = RECOVERY): Promise<void> => {
    await eventually('every event is handled', async () => (await unfinished()) === 0, milliseconds);
    const rows = await test.dataSource.query<{ key: string; version: number }[]>('SELECT key, version FROM setting WHERE key = ANY($1)', [
      ids,
    ]);
    expect(rows.map(({ key }) => key).sort()).toEqual([...ids].sort());
    expect(rows.filter(({ version }) => version !== 1)).toEqual([]);
  };
  const status = async (path: string): Promise<number> => (await fetch(`${test.url}${path}`)).status;
  /** Who asks the site notices nothing. */
  const expectServed = async (): Promise<void> => {
    const begun = performance.now();
    expect([await status('/api/health/ready'), await status('/api/health/live'), await status('/api/postings/a')]).toEqual([200, 200, 200]);
    expect(performance.now() - begun).toBeLessThan(2000);
  };
  const sweepsGoOn = async (): Promise<void> => {
    const before = sweeps;
    await eventually('the clock goes on', () => sweeps > before + 2, RECOVERY);
  };

  it('an operator’s Redis keeps what it is given: it writes to disk, evicts nothing, and is heard on this machine only', async () => {
    expect(await server.ask('CONFIG', 'GET', 'appendonly')).toContain('yes');
    expect(await server.ask('CONFIG', 'GET', 'maxmemory-policy')).toContain('noeviction');
    expect(await server.ask('CONFIG', 'GET', 'bind')).toContain('127.0.0.1');
  });

  it('a handler gets every event once, at once, and the jobs are in Redis and not in the database', async () => {
    await change('first');
    await expectOnce(['first']);
    await change('second');
    await expectOnce(['second'], 5000);
    await expectOnce(await changes('many', 300));
    await sweepsGoOn();
    expect(await server.ask('EXISTS', 'bull:arena:meta')).toBe(':1');
    expect(await number(`SELECT count(*)::int AS n FROM pg_class WHERE relname LIKE 'bullmq%'`)).toBe(0);
  });

  it('two workers share the work, and the clock is still one', async () => {
    const second = await test.work();
    await expectOnce(await changes('shared', 200));
    sweeps = 0;
    await new Promise((done) => setTimeout(done, 3000));
    expect(sweeps).toBeGreaterThan(4);
    expect(sweeps).toBeLessThan(14);
    await second.close();
  });

  it('a writer is not held up while Redis is killed: what she does is kept, and is done when Redis is back', async () => {
    await server.process.kill();
    const ids = await changes('killed', 40);
    await expectServed();
    await new Promise((done) => setTimeout(done, 4000));
    expect(await unfinished()).toBe(40);
    // an outage is not a failure of the jobs: it must not make them wait longer afterwards
    expect(await number('SELECT max(attempts)::int AS n FROM outbox WHERE done_at IS NULL')).toBeLessThan(2);
    await server.process.start();
    await expectOnce(ids);
    await sweepsGoOn();
  });

  it('a writer is not held up while Redis hangs', async () => {
    server.process.freeze();
    const ids = await changes('frozen', 40);
    await expectServed();
    await new Promise((done) => setTimeout(done, 6000));
    await expectServed();
    server.process.thaw();
    await expectOnce(ids);
    await sweepsGoOn();
  });

  it('nothing is lost and nothing is done twice when Redis is emptied under work', async () => {
    let open: () => void = () => undefined;
    gate = new Promise((done) => (open = done));
    const ids = await changes('emptied', 60);
    await eventually('the jobs are in Redis', async () => (await number('SELECT count(*)::int AS n FROM outbox WHERE attempts = 1 AND done_at IS NULL')) === 60); // prettier-ignore
    expect(await server.ask('FLUSHALL')).toBe('+OK');
    open();
    gate = null;
    await expectOnce(ids, 45_000);
    await sweepsGoOn();
  });

  it('nothing is lost when Redis is killed and comes back without what it held', async () => {
    const ids = await changes('before', 100);
    await server.process.kill();
    ids.push(...(await changes('after', 100)));
    await server.process.start(true);
    await expectOnce(ids, 45_000);
    await sweepsGoOn();
  });

  it('a worker may start before Redis, and stop while Redis is away', async () => {
    await worker.close();
    await server.process.kill();
    let begun = performance.now();
    worker = await test.work();
    expect(performance.now() - begun).toBeLessThan(15_000);
    const ids = await changes('late', 10);
    await server.process.start();
    await expectOnce(ids);
    for (const take of [() => server.process.kill(), async () => server.process.freeze()]) {
      await take();
      begun = performance.now();
      await worker.close();
      expect(performance.now() - begun).toBeLessThan(12_000);
      server.process.thaw();
      await server.process.kill();
      await server.process.start();
      worker = await test.work();
    }
    await expectOnce(await changes('last', 10));
  });

  it('an operator is told once that the queue is away and once that it is back, not each second', async () => {
    const lines: string[] = [];
    const log = {
      setContext: () => undefined,
      warn: (_: object, line: string) => lines.push(line),
      info: (line: string) => lines.push(line),
    };
    const queue = new JobQueue(test.config, log as unknown as ConstructorParameters<typeof JobQueue>[1]);
    queue.run(() => Promise.resolve());
    expect(await queue.answers()).toBe(true);
    await server.process.kill();
    for (let i = 0; i < 5; i++) {
      expect(await queue.answers()).toBe(false);
      await new Promise((done) => setTimeout(done, 500));
    }
    await server.process.start();
    await eventually('it answers', () => queue.answers(), RECOVERY);
    await queue.drain();
    await queue.onApplicationShutdown();
    expect(lines).toEqual([expect.stringContaining('cannot be reached'), 'The queue answers again']);
  });
});
