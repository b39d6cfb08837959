/**
 * Redis and Meilisearch as children of ours, for `npm start -- --full`. What they hold is derived: losing it loses nothing, and one that stops
 * by itself is started again.
 */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { delimiter, join } from 'node:path';
import { commandOf, freePort } from './postgres.mjs';

const sleep = (ms) => new Promise((done) => setTimeout(done, ms));
/** Milliseconds that an engine has to begin, and to end. */
const PATIENCE = 30_000;

const redisFile = (home) => join(home, 'redis.conf');
const dataOf = (home, engine) => join(home, engine);

/** What an engine's command line always holds: by it one that an earlier run left behind is known. */
const SIGN = { redis: redisFile, meilisearch: (home) => dataOf(home, 'meilisearch') };
const NAMES = { redis: 'Redis', meilisearch: 'Meilisearch' };
const MISSING = {
  redis: `--full needs the program redis-server, and it is not on the PATH. Install it (Debian and Ubuntu: apt-get install redis-server; Mac: brew install redis), or set QUEUE_URL to a Redis of your own. Without --full everything runs on PostgreSQL.`,
  meilisearch: `--full needs the program meilisearch, and it is not on the PATH. Install it (https://www.meilisearch.com/docs/learn/self_hosted/install_meilisearch_locally), or set SEARCH_URL and SEARCH_KEY to a Meilisearch of your own. Without --full everything runs on PostgreSQL.`,
};

/** @returns {string | undefined} where a program stands on the PATH */
function programOnPath(name) {
  const names = process.platform === 'win32' ? [`${name}.exe`] : [name];
  for (const folder of (process.env['PATH'] ?? '').split(delimiter))
    for (const file of names) {
      try {
        accessSync(join(folder, file), constants.X_OK);
        return join(folder, file);
      } catch {
        // not in this folder
      }
    }
  return undefined;
}

/** A secret of this home, made once. */
function secret(home, name) {
  const file = join(home, `${name}.key`);
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
}

/**
 * The engines that must be there, as ARENA_REQUIRE names them: `redis,meilisearch`. Where one is missing the tests on it fail, and are not
 * skipped.
 * @returns {string[]}
 * @throws Error that names what is no engine: a slip of the pen must not pass for a machine that has everything
 */
export function requiredEngines(environment) {
  const named = (environment['ARENA_REQUIRE'] ?? '').split(',').flatMap((name) => name.trim() || []);
  const unknown = named.filter((name) => !Object.hasOwn(NAMES, name));
  if (unknown.length)
    throw new Error(
      `ARENA_REQUIRE names what is no engine: ${unknown.join(', ')}. It takes ${Object.keys(NAMES).join(' and ')}, with a comma between them.`,
    );
  return named;
}

/** @returns {('redis' | 'meilisearch')[]} the engines that can neither be started here nor reached */
export function missingEngines(environment) {
  return [
    ...(environment['QUEUE_URL'] || programOnPath('redis-server') ? [] : ['redis']),
    ...(environment['SEARCH_URL'] || programOnPath('meilisearch') ? [] : ['meilisearch']),
  ];
}

/** Says what is missing before anything is started. @throws Error with what to do */
export function requireEngines(environment) {
  const [first] = missingEngines(environment);
  if (first) throw new Error(MISSING[first]);
}

/** Takes away what the engines hold; they are filled again. */
export function emptyEngines(home) {
  for (const engine of Object.keys(SIGN)) rmSync(dataOf(home, engine), { recursive: true, force: true });
}

/** Whether a process is an engine of this home, and not another program that was given its number since. */
export const isEngine = (home, engine, pid) => engine in SIGN && commandOf(pid).includes(SIGN[engine](home));

/** Redis on a free port: keeps what it is given on disk, evicts nothing, heard on this machine only and with a password. */
export async function startRedis({ home, say = () => undefined, tell = () => undefined }) {
  const program = programOnPath('redis-server');
  if (!program) throw new Error(MISSING.redis);
  const port = await freePort();
  const password = secret(home, 'redis');
  const data = dataOf(home, 'redis');
  mkdirSync(data, { recursive: true, mode: 0o700 });
  const settings = {
    port,
    bind: '127.0.0.1',
    'protected-mode': 'yes',
    requirepass: password,
    dir: JSON.stringify(data),
    appendonly: 'yes',
    appendfsync: 'everysec',
    save: '""',
    'maxmemory-policy': 'noeviction',
    // so that a later start knows it by its command line
    'set-proc-title': 'no',
  };
  // in a file and not on the command line, where everybody could read the password
  const lines = Object.entries(settings).map(([name, value]) => `${name} ${value}\n`);
  writeFileSync(redisFile(home), lines.join(''), { mode: 0o600 });
  const engine = await keepRunning({
    engine: 'redis',
    home,
    say,
    tell,
    program,
    args: [redisFile(home)],
    isUp: () => pong(port, password),
  });
  return { ...engine, environment: { QUEUE_URL: `redis://:${password}@127.0.0.1:${port}` } };
}

/** Meilisearch on a free port, with a key of this home. */
export async function startMeilisearch({ home, say = () => undefined, tell = () => undefined }) {
  const program = programOnPath('meilisearch');
  if (!program) throw new Error(MISSING.meilisearch);
  const port = await freePort();
  const key = secret(home, 'meilisearch');
  const url = `http://127.0.0.1:${port}`;
  const data = dataOf(home, 'meilisearch');
  const wanted = {
    engine: 'meilisearch',
    home,
    say,
    tell,
    program,
    // what is not bounded takes most of the memory there is
    args: ['--db-path', data, '--http-addr', `127.0.0.1:${port}`, '--env', 'production', '--no-analytics', '--max-indexing-memory', '256MiB', '--log-level', 'WARN'],
    env: { MEILI_MASTER_KEY: key },
    isUp: async () => (await fetch(`${url}/health`)).ok,
  }; // prettier-ignore
  const environment = { SEARCH_URL: url, SEARCH_KEY: key };
  try {
    return { ...(await keepRunning(wanted)), environment };
  } catch (error) {
    if (!existsSync(data)) throw error;
    say('Meilisearch could not use the data of an earlier version; it is filled anew …');
    rmSync(data, { recursive: true, force: true });
    return { ...(await keepRunning(wanted)), environment };
  }
}

async function pong(port, password) {
  const socket = connect(port, '127.0.0.1');
  try {
    return await new Promise((done, fail) => {
      socket.once('error', fail);
      socket.once('close', () => fail(new Error('closed')));
      let heard = '';
      socket.on('data', (chunk) => {
        heard += chunk;
        if (heard.includes('+PONG')) done(true);
      });
      socket.write(`AUTH ${password}\r\nPING\r\n`);
      setTimeout(() => fail(new Error('no answer')), 2000).unref();
    });
  } finally {
    socket.destroy();
  }
}

/** Starts an engine, waits until it answers, and starts it again whenever it stops by itself. @param tell is told each new pid */
async function keepRunning({ engine, home, say, tell, program, args, env = {}, isUp }) {
  const log = join(home, `${engine}.log`);
  let child;
  let over;
  let stopping = false;
  let pause = 1000;
  const begin = () => {
    const file = openSync(log, 'a', 0o600);
    // a group of its own: Ctrl-C is for us, and the engines stop after what uses them
    const started = spawn(program, args, { cwd: home, env: { ...process.env, ...env }, detached: true, stdio: ['ignore', file, file] });
    child = started;
    over = new Promise((done) => {
      started.once('exit', done);
      started.once('error', done);
    });
    started.unref();
    tell(engine, started.pid);
    return started;
  };
  const watch = () =>
    void over.then(async () => {
      if (stopping) return;
      say(`${NAMES[engine]} stopped by itself; it is started again. The end of it stands in ${log}.`);
      await sleep(pause);
      pause = Math.min(pause * 2, 60_000);
      if (stopping) return;
      begin();
      watch();
    });

  const first = begin();
  const gone = () => first.exitCode !== null || first.signalCode !== null || first.pid === undefined;
  const end = Date.now() + PATIENCE;
  while (!(await isUp().catch(() => false))) {
    if (gone() || Date.now() > end) {
      if (!gone()) first.kill('SIGKILL');
      const tail = readFileSync(log, 'utf8').trimEnd().split('\n').slice(-8).join('\n');
      throw new Error(`${NAMES[engine]} did not start. The end of its log (${log}):\n${tail}`);
    }
    await sleep(50);
  }
  watch();
  return {
    engine,
    log,
    pid: () => child.pid,
    async stop() {
      stopping = true;
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.ref();
      child.kill('SIGTERM');
      const late = setTimeout(() => child.kill('SIGKILL'), 10_000);
      await over;
      clearTimeout(late);
    },
  };
}
