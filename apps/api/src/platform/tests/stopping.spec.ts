import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createTestApp, type TestApp } from '../../../test/app';
import { EventLog } from '../outbox/event-log';
import { eventually } from './eventually';
import { fakeSlice } from './fake-slice';

// processes of their own
jest.setTimeout(90_000);
const ROOT = join(__dirname, '../../../../..');

interface Program {
  port: number;
  heard: () => string;
  stop: () => void;
  /** The exit code, and how many milliseconds it took from the signal. */
  over: Promise<{ code: number | null; ms: number }>;
}

describe('an operator who stops a process', () => {
  // below the repository, where its packages are found
  const folder = join(ROOT, '.arena', 'test', `stopping-${process.pid}`);
  const file = join(folder, 'program.mjs');
  const running: ChildProcess[] = [];
  let test: TestApp;

  beforeAll(async () => {
    mkdirSync(folder, { recursive: true });
    const bundle = join(__dirname, '../../../test/worker-process.bundle.mjs');
    const { status, stderr } = spawnSync(process.execPath, [bundle, file, join(__dirname, 'stopping-program.fixture.ts')], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
    // the events of this app start the job of the program
    test = await createTestApp({
      slices: [fakeSlice({ providers: [Slow], jobs: [{ name: 'work-slowly', listensTo: ['organisation.changed'], handler: Slow }] })],
    });
  });
  afterAll(async () => {
    for (const child of running) child.kill('SIGKILL');
    await test.close();
    rmSync(folder, { recursive: true, force: true });
  });

  class Slow {
    handle(): Promise<void> {
      return Promise.resolve();
    }
  }

  async function start(role: 'http' | 'worker'): Promise<Program> {
    const child = spawn(process.execPath, [file], {
      env: { PATH: process.env['PATH'], DATABASE_URL: test.databaseUrl, API_PORT: '0', LOG_LEVEL: 'silent', ROLE: role },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running.push(child);
    let heard = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (heard += chunk.toString()));
    let asked = 0;
    const over = new Promise<{ code: number | null; ms: number }>((done) =>
      child.once('exit', (code) => done({ code, ms: performance.now() - asked })),
    );
    await eventually('it runs', () => {
      if (child.exitCode !== null) throw new Error(heard);
      return /port \d+/.test(heard);
    }, 30_000); // prettier-ignore
    return {
      port: Number(/port (\d+)/.exec(heard)?.[1]),
      heard: () => heard,
      stop: () => {
        asked = performance.now();
        child.kill('SIGTERM');
      },
      over,
    };
  }

  it('loses no request that is under way, and none is begun after it', async () => {
    const api = await start('http');
    const url = `http://127.0.0.1:${api.port}`;
    // a connection that somebody keeps open and does not use
    expect((await fetch(`${url}/api/health/ready`)).status).toBe(200);
    const slow = fetch(`${url}/api/postings/3000`).then((response) => response.status);
    await eventually('the request is under way', () => api.heard().includes('begun'));
    api.stop();
    await eventually('it stops', () => api.heard().includes('stopping'));
    await eventually('nobody is let in any more', () => fetch(`${url}/api/postings/1`).then(({ status }) => status === 503, () => true)); // prettier-ignore
    expect(await slow).toBe(200);
    const { code, ms } = await api.over;
    expect(code).toBe(0);
    expect(ms).toBeLessThan(8000);
  });

  it('loses no job that is under way: it is finished and marked as done', async () => {
    const worker = await start('worker');
    await test.dataSource.transaction((manager) =>
      test.app.get(EventLog).append(manager, 'organisation.changed', { organisationId: '3000' }),
    );
    await eventually('the job is under way', () => worker.heard().includes('begun'), 30_000);
    worker.stop();
    const { code, ms } = await worker.over;
    expect(code).toBe(0);
    expect(ms).toBeLessThan(10_000);
    const [row] = await test.dataSource.query<{ written: boolean; done: boolean }[]>(
      `SELECT EXISTS (SELECT FROM setting WHERE key = 'slow job') AS written, bool_and(done_at IS NOT NULL) AS done FROM outbox`,
    );
    expect(row).toEqual({ written: true, done: true });
  });

  it('waits no longer than 25 seconds, whatever hangs, and is told by the exit code', async () => {
    const api = await start('http');
    const hanging = fetch(`http://127.0.0.1:${api.port}/api/postings/60000`).then(
      () => 'answered',
      () => 'cut',
    );
    await eventually('the request is under way', () => api.heard().includes('begun'));
    api.stop();
    const { code, ms } = await api.over;
    expect(await hanging).toBe('cut');
    expect(code).toBe(1);
    expect(ms).toBeGreaterThan(24_000);
    expect(ms).toBeLessThan(26_500);
  });

  it('is known to be about to stop by readiness, and to be alive still by liveness', async () => {
    const { Readiness } = await import('../http/readiness');
    const app = await createTestApp({ slices: [] });
    const status = async (path: string): Promise<number> => (await fetch(`${app.url}/api/health/${path}`)).status;
    app.app.get(Readiness).add(() => ({ postings: 1 }));
    expect([await status('live'), await status('ready')]).toEqual([200, 200]);
    app.app.get(Readiness).drain();
    expect([await status('live'), await status('ready')]).toEqual([200, 503]);
    await app.close();
  });
});
