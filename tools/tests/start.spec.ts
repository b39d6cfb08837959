import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { itWithEngines } from './with-engines';

/** These drills start the real thing: database, API, worker and site, from the programs that the build made. */
jest.setTimeout(240_000);

const root = join(__dirname, '..', '..');
const home = mkdtempSync(join(tmpdir(), 'arena-start-'));
// a folder that the database's own user can enter too, when this runs as root; postgres.spec.ts has the other case
chmodSync(home, 0o755);
const pinned = join(root, 'node_modules', '.bin', 'node');
const running: ChildProcess[] = [];

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });

interface Start {
  child: ChildProcess;
  /** Resolves with the address when it runs, rejects with what was printed when it ends before. */
  up: Promise<string>;
  printed: () => string;
  over: Promise<number | null>;
}

/** `npm start` in a process group of its own, as a terminal would give it. */
const start = (...options: string[]): Start => begin(pinned, 'tools/start.mjs', '--home', home, ...options);

function begin(program: string, ...args: string[]): Start {
  const child = spawn(program, args, { cwd: root, detached: true, stdio: 'pipe' });
  running.push(child);
  let printed = '';
  const over = new Promise<number | null>((done) => child.once('exit', done));
  const up = new Promise<string>((done, fail) => {
    const hear = (chunk: Buffer): void => {
      printed += chunk.toString();
      const address = /running at (http:\S+)/.exec(printed)?.[1];
      if (address) done(address);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    void over.then(() => fail(new Error(printed)));
  });
  up.catch(() => undefined);
  return { child, up, printed: () => printed, over };
}

const count = async (address: string): Promise<number> =>
  ((await (await fetch(`${address}/api/postings`)).json()) as { total: number }).total;
/** What a command prints on what runs in a folder. */
const cli = (folder: string, ...args: string[]): string => {
  const { databaseUrl, environment } = JSON.parse(readFileSync(join(folder, 'run.json'), 'utf8')) as {
    databaseUrl: string;
    environment: Record<string, string>;
  };
  const env = { ...process.env, ...environment, DATABASE_URL: databaseUrl, LOG_LEVEL: 'warn' };
  return spawnSync(pinned, ['dist/apps/api/cli.mjs', ...args], { cwd: root, env, encoding: 'utf8' }).stdout;
};
const runs = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};
const killGroup = (child: ChildProcess, signal: NodeJS.Signals): boolean => process.kill(-(child.pid ?? 0), signal);

afterAll(async () => {
  for (const child of running)
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGTERM');
      await new Promise((done) => child.once('exit', done));
    }
  rmSync(home, { recursive: true, force: true });
});

describe('someone who types npm start', () => {
  let port: number;

  beforeAll(async () => {
    port = await freePort();
    const built = spawnSync(join(root, 'node_modules', '.bin', 'nx'), ['run-many', '-t', 'build'], {
      cwd: root,
      env: { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false' },
      encoding: 'utf8',
    });
    expect(built.stderr + built.stdout).not.toMatch(/Failed tasks/);
  });

  it('gets the site with the demo in it, finds it again after kill -9 of everything, and can stop it', async () => {
    const first = start('--port', String(port), '--fresh');
    const address = await first.up;
    expect(address).toBe(`http://localhost:${port}`);
    expect(first.printed()).toMatch(/stop it with Ctrl-C/);
    expect(await count(address)).toBe(60);
    // the product has logged in as a role that can only add to the log of looks, and changes no table
    expect(cli(home, 'audit', 'verify')).toMatch(/^owner {6}arena_audit\nthis role {2}may read and add only\n/);

    killGroup(first.child, 'SIGKILL');
    await first.over;
    // the database has a group of its own and lives on: the next start must find and stop it
    const second = start('--port', String(port));
    expect(await count(await second.up)).toBe(60);
    expect(second.printed()).toMatch(/earlier run/);

    const third = start('--port', String(port));
    await expect(third.up).rejects.toThrow(/already runs at/);

    killGroup(second.child, 'SIGINT');
    expect(await second.over).toBe(0);
    expect(existsSync(join(home, 'postgres', 'postmaster.pid'))).toBe(false);
    await expect(fetch(`${address}/api/postings`)).rejects.toThrow();
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGKILL'] as const)('stops all of it by %s to npm alone', async (signal) => {
    const byNpm = begin('npm', 'start', '--', '--home', home, '--port', String(port));
    const address = await byNpm.up;
    byNpm.child.kill(signal);
    await byNpm.over;
    const isGone = (): Promise<boolean> =>
      fetch(`${address}/api/postings`).then(
        () => false,
        () => !existsSync(join(home, 'postgres', 'postmaster.pid')),
      );
    for (let waited = 0; waited < 40 && !(await isGone()); waited += 1) await new Promise((done) => setTimeout(done, 500));
    expect(await isGone()).toBe(true);
  });

  it('is told when the port is taken, and which option helps', async () => {
    const server = createServer();
    const taken = await new Promise<number>((done) =>
      server.listen(0, '127.0.0.1', () => {
        const bound = server.address();
        done(typeof bound === 'object' && bound ? bound.port : 0);
      }),
    );
    const attempt = start('--port', String(taken));
    await expect(attempt.up).rejects.toThrow(/Port \d+ is taken.*--port/);
    expect(await attempt.over).toBe(1);
    await new Promise((done) => server.close(done));
  });

  it('is told which option is wrong', async () => {
    await expect(start('--port', 'many').up).rejects.toThrow(/--port takes a number/);
    await expect(start('--colour', 'green').up).rejects.toThrow(/--colour[\s\S]*--fresh/);
  });

  it('may change her mind while it starts, and is shown no fault', async () => {
    const first = start('--port', String(port));
    while (!first.printed().includes('Preparing the database')) await new Promise((done) => setTimeout(done, 20));
    killGroup(first.child, 'SIGINT');
    expect(await first.over).toBe(0);
    expect(first.printed()).toMatch(/Stopping/);
    expect(first.printed()).not.toMatch(/could not start|level/);
    expect(existsSync(join(home, 'postgres', 'postmaster.pid'))).toBe(false);
  });

  it('is told when the database stops by itself, and finds everything again at the next start', async () => {
    const first = start('--port', String(port));
    await first.up;
    process.kill(Number(readFileSync(join(home, 'postgres', 'postmaster.pid'), 'utf8').split('\n', 1)[0]), 'SIGKILL');
    expect(await first.over).toBe(1);
    expect(first.printed()).toMatch(/The database stopped by itself; .*postgres\.log/);
    const second = start('--port', String(port));
    expect(await count(await second.up)).toBe(60);
    second.child.kill('SIGTERM');
    expect(await second.over).toBe(0);
  });

  it('is not fooled by a number in a stale file that now belongs to another program', async () => {
    writeFileSync(
      join(home, 'run.json'),
      JSON.stringify({ parent: process.pid, address: 'http://localhost:1', parts: { api: process.pid } }),
    );
    const again = start('--port', String(port));
    expect(await count(await again.up)).toBe(60);
    again.child.kill('SIGTERM');
    expect(await again.over).toBe(0);
    expect(readFileSync(join(home, 'postgres.log'), 'utf8')).toMatch(/shut down/);
  });

  itWithEngines(
    'may have the full set, through a kill -9 of everything, and is left with nothing when it stops',
    'npm start -- --full was not tried',
    async () => {
      const record = (): { parts: Record<string, number> } =>
        JSON.parse(readFileSync(join(home, 'run.json'), 'utf8')) as { parts: Record<string, number> };
      const searched = async (address: string): Promise<{ total: number; limited: boolean }> =>
        (await (await fetch(`${address}/api/postings?q=kokk`)).json()) as { total: number; limited: boolean };
      const first = start('--port', String(port), '--full', '--fresh');
      const address = await first.up;
      expect(first.printed()).toMatch(/with the full set \(PostgreSQL, Redis, Meilisearch\) – stop it with Ctrl-C/);
      expect(await count(address)).toBe(60);
      // asked of Meilisearch: the worker has brought it what there is
      for (let waited = 0; (await searched(address)).limited && waited < 300; waited += 1)
        await new Promise((done) => setTimeout(done, 100));
      expect(await searched(address)).toMatchObject({ limited: false });
      expect((await searched(address)).total).toBeGreaterThan(0);
      const { parts } = record();
      const jobs = cli(home, 'jobs');
      expect(jobs).toMatch(/queue {6}Redis\n[\s\S]*schedules {2}(\d+) of \1\n/);
      // what keeps the index: counted each hour, compared in the night
      for (const job of ['count-search-index', 'reconcile-search-index'])
        expect(jobs).toMatch(new RegExp(`  ${job}: each 1 h, next in \\d`));

      killGroup(first.child, 'SIGKILL');
      await first.over;
      const second = start('--port', String(port), '--full');
      expect(await count(await second.up)).toBe(60);
      expect(second.printed()).toMatch(/The redis of an earlier run[\s\S]*The meilisearch of an earlier run/);
      const later = record().parts;
      for (const part of ['redis', 'meilisearch']) expect(later[part]).not.toBe(parts[part]);

      second.child.kill('SIGTERM');
      expect(await second.over).toBe(0);
      for (const pid of [...Object.values(parts), ...Object.values(later)]) expect([pid, runs(pid)]).toEqual([pid, false]);
      expect(existsSync(join(home, 'run.json'))).toBe(false);
      expect(readFileSync(join(home, 'worker.log'), 'utf8').match(/cannot be reached/g)?.length ?? 0).toBeLessThan(3);
    },
  );
});
