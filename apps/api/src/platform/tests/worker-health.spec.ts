import type { INestApplicationContext } from '@nestjs/common';
import { createTestApp, type TestApp } from '../../../test/app';
import { Readiness } from '../http/readiness';
import { JobQueue } from '../jobs/job-queue';
import { MetricsServer } from '../observability/metrics-server';
import { CuttableProxy } from './cuttable-proxy';
import { eventually } from './eventually';
import { fakeSlice } from './fake-slice';

// a database that is taken away, and comes back
jest.setTimeout(90_000);
const RECOVERY = 30_000;

describe('an operator who asks a worker how it is', () => {
  const proxy = new CuttableProxy();
  let test: TestApp;
  let worker: INestApplicationContext;
  beforeAll(async () => {
    test = await createTestApp({ slices: [fakeSlice({})], environment: { METRICS_PORT: '0' }, through: (url) => proxy.before(url) });
    worker = await test.work();
  });
  afterAll(async () => {
    await proxy.restore();
    await test.close();
    await proxy.cut();
  });

  type Told = { status: number; said: Record<string, string> };
  const ask = async (path: '/live' | '/ready', of: INestApplicationContext = worker): Promise<Told> => {
    const response = await fetch(`http://127.0.0.1:${of.get(MetricsServer).port ?? 0}${path}`);
    return { status: response.status, said: (await response.json()) as Record<string, string> };
  };
  const ready = { status: 200, said: { status: 'ready', database: 'up', process: 'up', relay: 'up', jobs: 'up' } };
  const isReady = (): Promise<void> => eventually('it is ready', async () => (await ask('/ready')).status === 200, RECOVERY);

  it('is told that it is alive, and that it is ready when everything that it works with is there', async () => {
    await isReady();
    expect(await ask('/ready')).toEqual(ready);
    expect(await ask('/live')).toEqual({ status: 200, said: { status: 'up' } });
  });

  it('is told by the API on the same paths, which has neither relay nor jobs', async () => {
    expect(await ask('/ready', test.app)).toEqual({ status: 200, said: { status: 'ready', database: 'up', process: 'up' } });
    expect((await ask('/live', test.app)).status).toBe(200);
  });

  it('is told that it is alive and not ready while the database is away, and that it is ready again without a restart', async () => {
    await proxy.cut();
    expect(await ask('/ready')).toMatchObject({ status: 503, said: { status: 'not ready', database: 'does not answer' } });
    expect((await ask('/live')).status).toBe(200);
    await proxy.restore();
    await isReady();
  });

  it('is told within seconds when the database hangs without a word, and that nothing is carried from the outbox any more', async () => {
    proxy.hang();
    const begun = performance.now();
    expect(await ask('/ready')).toMatchObject({ status: 503, said: { database: 'does not answer' } });
    expect(performance.now() - begun).toBeLessThan(5000);
    expect((await ask('/live')).status).toBe(200);
    const relay = async (): Promise<boolean> =>
      /^could not empty the outbox into the queue for \d+ s$/.test((await ask('/ready')).said['relay'] ?? '');
    await eventually('the relay is late', relay, RECOVERY);
    await proxy.cut();
    await proxy.restore();
    await isReady();
  });

  it('is told when no jobs are run, though database and relay are well', async () => {
    const other = await test.work();
    await eventually('it is ready', async () => (await ask('/ready', other)).status === 200, RECOVERY);
    await other.get(JobQueue).drain();
    expect(await ask('/ready', other)).toEqual({
      status: 503,
      said: { status: 'not ready', database: 'up', process: 'up', relay: 'up', jobs: 'are not run' },
    });
  });

  it('is told that it is not ready any more, and still alive, when it has been told to stop', async () => {
    worker.get(Readiness, { strict: false }).drain();
    expect(await ask('/ready')).toMatchObject({ status: 503, said: { process: 'is starting or stopping' } });
    expect((await ask('/live')).status).toBe(200);
  });
});

describe('an operator whose worker has lost Redis', () => {
  it('is told that it is alive, and that jobs wait for the queue', async () => {
    const test = await createTestApp({ slices: [], environment: { METRICS_PORT: '0', QUEUE_URL: 'redis://127.0.0.1:9' } });
    try {
      const port = (await test.work()).get(MetricsServer).port ?? 0;
      const ask = (path: string): Promise<Response> => fetch(`http://127.0.0.1:${port}${path}`);
      const jobs = async (): Promise<unknown> => ((await (await ask('/ready')).json()) as Record<string, unknown>)['jobs'];
      await eventually('it is known', async () => (await jobs()) === 'wait: the queue does not answer', RECOVERY);
      expect((await ask('/ready')).status).toBe(503);
      expect((await ask('/live')).status).toBe(200);
    } finally {
      await test.close();
    }
  });
});
