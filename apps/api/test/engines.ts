import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, appendFileSync, constants, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** A running Meilisearch of a test's own, or one that MEILI_URL names. */
export interface MeilisearchServer {
  url: string;
  key: string | undefined;
  /** The process, to be killed, stopped and started again by a test; null where the server is not ours. */
  process: EngineProcess | null;
  /** Ends it and takes its folder away. */
  close(): Promise<void>;
}

export interface EngineProcess {
  /** As a crash or a power cut would: kill -9. What it had written stays. */
  kill(): Promise<void>;
  /** Starts it again on the same port; what it held is there again. @param emptied without what it held */
  start(emptied?: boolean): Promise<void>;
  /** It keeps its connections and answers nothing: SIGSTOP. */
  freeze(): void;
  thaw(): void;
}

const START_MS = 30_000;

export type EngineName = 'redis' | 'meilisearch';

/** Engines that must be there: `ARENA_REQUIRE=meilisearch,redis`. The names were checked before the first test (global-setup.mjs). */
const required = (name: EngineName): boolean => (process.env['ARENA_REQUIRE'] ?? '').split(',').some((one) => one.trim() === name);

/** Where a program stands on the PATH, or null. */
export function programOnPath(name: string): string | null {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    const file = join(folder, name);
    try {
      accessSync(file, constants.X_OK);
      return file;
    } catch {
      // not in this folder
    }
  }
  return null;
}

/** Whether tests can run on a Meilisearch: a server that MEILI_URL names, or a program on the PATH. */
export const meilisearchIsHere = (): boolean => Boolean(process.env['MEILI_URL']) || programOnPath('meilisearch') !== null;

interface Needed {
  engine: EngineName;
  isHere: boolean;
  /** What was not tried, or was tried on something else only, where it is not here. */
  without: string;
}

/**
 * Tests on an engine. Where it is not here they are counted as skipped, and `npm test` says at its end what was not tried; they fail where
 * ARENA_REQUIRE names it. Only an engine may be missing: a spec itself leaves nothing out.
 */
export function onEngine({ engine, isHere, without }: Needed, tests: () => void): void {
  const title = `on ${engine}`;
  if (isHere) return describe(title, tests);
  const note = `${engine} is not on this machine: ${without}`;
  // a server that MEILI_URL names is there, and still cannot be killed and emptied
  if (required(engine) && !(engine === 'meilisearch' && meilisearchIsHere()))
    return describe(title, () => {
      it('is on this machine, as ARENA_REQUIRE asks', () => {
        throw new Error(`${note} (ARENA_REQUIRE asks for it)`);
      });
    });
  const folder = process.env['ARENA_TEST_NOTES'] || resolve(__dirname, '../../../.arena/test');
  mkdirSync(folder, { recursive: true });
  appendFileSync(join(folder, 'notes.jsonl'), `${JSON.stringify({ note })}\n`);
  describe.skip(title, tests);
}

/** Starts a Meilisearch on a free port with a folder of its own. Only when `meilisearchIsHere()`. @param own even where MEILI_URL names one */
export async function startMeilisearch(own = false): Promise<MeilisearchServer> {
  const given = process.env['MEILI_URL'];
  if (given && !own) return { url: given, key: process.env['MEILI_KEY'], process: null, close: () => Promise.resolve() };
  const program = programOnPath('meilisearch');
  if (program === null) throw new Error('There is no program meilisearch on the PATH');
  const home = mkdtempSync(join(tmpdir(), 'arena-meilisearch-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const key = 'a-key-of-the-tests';
  const started = await engineProcess({
    name: `Meilisearch on port ${port}`,
    program,
    // what is not bounded is taken and cleared for each task: most of the memory there is, a second and more for one small document
    args: ['--db-path', join(home, 'data'), '--http-addr', `127.0.0.1:${port}`, '--master-key', key, '--no-analytics', '--log-level', 'ERROR', '--max-indexing-memory', '64MiB'],
    home,
    isUp: async () => (await fetch(`${url}/health`)).ok,
  }); // prettier-ignore
  return { url, key, process: started, close: () => closeEngine(started, home) };
}

/** A running Redis of a test's own. */
export interface RedisServer {
  url: string;
  process: EngineProcess;
  /** Sends one command and gives the answer as Redis writes it: `ask('FLUSHALL')`. */
  ask(...words: string[]): Promise<string>;
  /** Ends it and takes its folder away. */
  close(): Promise<void>;
}

/** Whether tests can run on a Redis: always one of their own, since they empty it and kill it. */
export const redisIsHere = (): boolean => programOnPath('redis-server') !== null;

/** Starts a Redis on a free port with a folder of its own, set up as in earnest. Only when `redisIsHere()`. */
export async function startRedis(): Promise<RedisServer> {
  const program = programOnPath('redis-server');
  if (program === null) throw new Error('There is no program redis-server on the PATH');
  const home = mkdtempSync(join(tmpdir(), 'arena-redis-'));
  const port = await freePort();
  mkdirSync(join(home, 'data'));
  const ask = (...words: string[]): Promise<string> => askRedis(port, words);
  const started = await engineProcess({
    name: `Redis on port ${port}`,
    program,
    args: ['--port', String(port), '--bind', '127.0.0.1', '--dir', join(home, 'data'), '--appendonly', 'yes', '--save', '', '--maxmemory-policy', 'noeviction', '--loglevel', 'warning'],
    home,
    isUp: async () => (await ask('PING')) === '+PONG',
  }); // prettier-ignore
  return { url: `redis://127.0.0.1:${port}`, process: started, ask, close: () => closeEngine(started, home) };
}

async function askRedis(port: number, words: readonly string[]): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  try {
    socket.write(`*${words.length}\r\n${words.map((word) => `$${Buffer.byteLength(word)}\r\n${word}\r\n`).join('')}`);
    const [answer] = (await once(socket, 'data')) as [Buffer];
    return answer.toString().trimEnd();
  } finally {
    socket.destroy();
  }
}

interface Engine {
  name: string;
  program: string;
  args: readonly string[];
  /** What it holds lies in `data` below it. */
  home: string;
  /** Whether it answers; what is thrown is a no. */
  isUp: () => Promise<boolean>;
}

async function engineProcess({ name, program, args, home, isUp }: Engine): Promise<EngineProcess> {
  let child: ChildProcess | undefined;
  const start = async (emptied = false): Promise<void> => {
    if (emptied) {
      rmSync(join(home, 'data'), { recursive: true, force: true });
      mkdirSync(join(home, 'data'));
    }
    const started = spawn(program, args, { cwd: home, stdio: 'ignore' });
    child = started;
    for (const end = Date.now() + START_MS; ; await pause(25)) {
      if (await isUp().catch(() => false)) return;
      if (started.exitCode !== null || Date.now() > end) throw new Error(`${name} did not start`);
    }
  };
  const kill = async (): Promise<void> => {
    const running = child;
    if (!running || running.exitCode !== null || running.signalCode !== null) return;
    const gone = new Promise<void>((done) => running.once('exit', () => done()));
    running.kill('SIGKILL');
    await gone;
  };
  await start();
  return { kill, start, freeze: () => void child?.kill('SIGSTOP'), thaw: () => void child?.kill('SIGCONT') };
}

async function closeEngine({ kill }: EngineProcess, home: string): Promise<void> {
  await kill();
  rmSync(home, { recursive: true, force: true });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as { port: number };
  await new Promise<void>((done) => server.close(() => done()));
  return port;
}
