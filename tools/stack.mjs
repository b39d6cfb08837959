/** The whole product as child processes: database, API, worker and site. Used by `npm start`, the end-to-end tests and the drills. */
import { spawn, spawnSync } from 'node:child_process';
import { createHmac, createPublicKey, generateKeyPairSync, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { emptyEngines, isEngine, requireEngines, startMeilisearch, startRedis } from './engines.mjs';
import { node, program, root, toolEnv } from './install.mjs';
import { commandOf, dataFolder, freePort, startPostgres, stopStale } from './postgres.mjs';

const sleep = (ms) => new Promise((done) => setTimeout(done, ms));
const PARTS = {
  api: join(root, 'dist', 'apps', 'api', 'main.mjs'),
  worker: join(root, 'dist', 'apps', 'api', 'worker.mjs'),
  web: join(root, 'dist', 'apps', 'web', 'server', 'server.mjs'),
  outside: join(root, 'dist', 'apps', 'api', 'outside.mjs'),
};
const CLI = join(root, 'dist', 'apps', 'api', 'cli.mjs');

/** @returns {Promise<boolean>} whether something already answers on the port */
export const portTaken = (port) =>
  new Promise((done) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => (socket.destroy(), done(true)));
    socket.once('error', () => done(false));
  });

/** Ends what an earlier run of this home left behind: our own parts, recognised by their command, and the database. */
export async function recover(home, say) {
  const record = join(home, 'run.json');
  if (existsSync(record)) {
    let earlier = {};
    try {
      earlier = JSON.parse(readFileSync(record, 'utf8'));
    } catch {
      // half written when the power went: nothing to learn from it
    }
    if (earlier.parent && earlier.parent !== process.pid && commandOf(earlier.parent).includes('start.mjs'))
      throw new Error(`It already runs at ${earlier.address}. Stop that one first (Ctrl-C in its window, or: kill ${earlier.parent}).`);
    for (const [part, pid] of Object.entries(earlier.parts ?? {})) {
      if (!(PARTS[part] && commandOf(pid).includes(PARTS[part])) && !isEngine(home, part, pid)) continue;
      say(`The ${part} of an earlier run was still there; it has been stopped.`);
      process.kill(pid, 'SIGKILL');
      // what it wrote to is used again in a moment
      while (commandOf(pid)) await sleep(20);
    }
    rmSync(record, { force: true });
  }
  if (await stopStale(dataFolder(home))) say('A database server from an earlier run was still there; it has been stopped.');
}

/** The services the product logs people in with. As soon as one of them is set, nobody plays the world outside. */
const LOGIN_ISSUERS = ['LOGIN_ID_PORTEN_ISSUER', 'LOGIN_ANSATTPORTEN_ISSUER', 'LOGIN_ENTRA_ID_ISSUER'];

/** The key by which the product shows the login services who it is; made once per home. @returns {{ secret: string, shown: string }} JWKs */
function loginKey(home) {
  const file = join(home, 'login-key.json');
  if (!existsSync(file)) {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const jwk = { ...privateKey.export({ format: 'jwk' }), kid: randomUUID(), alg: 'RS256', use: 'sig' };
    writeFileSync(file, JSON.stringify(jwk), { mode: 0o600 });
  }
  const secret = readFileSync(file, 'utf8');
  const { kid, alg, use, ...key } = JSON.parse(secret);
  return { secret, shown: JSON.stringify({ ...createPublicKey({ key, format: 'jwk' }).export({ format: 'jwk' }), kid, alg, use }) };
}

/** Builds API and site, or only the projects named; Nx skips what has not changed. */
export function build(say, projects = []) {
  say('Building (half a minute the first time) …');
  const { status, stdout, stderr } = spawnSync(
    node(),
    [program('nx'), 'run-many', '-t', 'build', ...projects.map((name) => `--projects=${name}`), '--outputStyle=static'],
    {
      cwd: root,
      env: toolEnv(),
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  if (status !== 0) throw new Error(`The build failed:\n${stdout}\n${stderr}`);
}

/** Runs a command of the API's own command line. @throws Error with what it printed */
export function cli(args, env, stdio = 'pipe') {
  const { status, stdout, stderr } = spawnSync(node(), ['--enable-source-maps', CLI, ...args], {
    cwd: root,
    // what it prints is shown when it fails: for a person, not for a log
    env: toolEnv({ LOG_LEVEL: 'warn', ...env }),
    encoding: 'utf8',
    stdio,
  });
  if (status !== 0) throw new Error(`'${args.join(' ')}' failed:\n${stdout ?? ''}${stderr ?? ''}`.trimEnd());
  return stdout;
}

/**
 * Starts everything and waits until it answers.
 * @param {{ home: string, port: number, host?: string, fresh?: boolean, full?: boolean, env?: Record<string, string>, say: (line: string) => void }} options
 *   full: Redis and Meilisearch beside PostgreSQL, from the programs on the PATH where QUEUE_URL and SEARCH_URL name none
 * @returns {Promise<{ address: string, databaseUrl: string, apiUrl: string, outsideUrl?: string, environment: Record<string, string>, parts: Record<string, number>, stop: () => Promise<void>, ended: Promise<{ part: string, log: string }> }>}
 *   ended: the part that stopped by itself, and where it logs
 */
export async function startStack({ home, port, host = '127.0.0.1', fresh = false, full = false, env = {}, say }) {
  mkdirSync(home, { recursive: true });
  const external = process.env['DATABASE_URL'];
  if (!external) await recover(home, say);
  if (await portTaken(port)) throw new Error(`Port ${port} is taken by another program. Choose another: npm start -- --port ${port + 1}`);
  if (fresh && external) throw new Error('--fresh empties the embedded database only; DATABASE_URL points at one of your own.');
  const given = { ...process.env, ...env };
  if (full) requireEngines(given);
  if (fresh) {
    rmSync(dataFolder(home), { recursive: true, force: true });
    emptyEngines(home);
  }

  say(external ? 'Using the database at DATABASE_URL; it is waited for up to a minute …' : 'Starting PostgreSQL …');
  const postgres = external ? undefined : await startPostgres({ home, say });
  const children = {};
  const engines = [];
  const enginePids = {};
  const record = join(home, 'run.json');
  let stopping = false;
  let databaseGone = false;

  async function stop() {
    if (stopping) return;
    stopping = true;
    // what is at hand may finish; without a database nothing can
    const patience = databaseGone ? 2000 : 25_000;
    // the site first, so that nobody is answered by half a product; the database last
    for (const part of ['web', 'worker', 'api', 'outside']) {
      const child = children[part];
      if (!child || child.exitCode !== null || child.signalCode !== null) continue;
      const over = new Promise((done) => child.once('exit', done));
      const late = setTimeout(() => child.kill('SIGKILL'), patience);
      child.kill('SIGTERM');
      await over;
      clearTimeout(late);
    }
    for (const engine of engines) await engine.stop();
    await postgres?.stop();
    rmSync(record, { force: true });
  }

  try {
    const apiPort = await freePort();
    const { url: databaseUrl, ownerUrl } = external
      ? { url: external, ownerUrl: given['DATABASE_OWNER_URL'] || external }
      : await arenaDatabase(postgres.url);
    const address = `http://localhost:${port}`;
    const facts = { parent: process.pid, address };
    // written as soon as there is something to be found by the next start
    const keepRecord = (more = {}) => {
      Object.assign(facts, more);
      const parts = { ...Object.fromEntries(Object.entries(children).map(([part, child]) => [part, child.pid])), ...enginePids };
      writeFileSync(record, JSON.stringify({ ...facts, parts }), { mode: 0o600 });
    };
    const engineEnvironment = {};
    if (full) {
      const tell = (engine, pid) => {
        enginePids[engine] = pid;
        if (!stopping) keepRecord();
      };
      for (const [name, what, start] of [
        ['QUEUE_URL', 'Redis', startRedis],
        ['SEARCH_URL', 'Meilisearch', startMeilisearch],
      ]) {
        if (given[name]) {
          say(`Using the ${what} at ${name} …`);
          continue;
        }
        say(`Starting ${what} …`);
        const engine = await start({ home, say, tell });
        engines.push(engine);
        Object.assign(engineEnvironment, engine.environment);
      }
    }
    const shared = { ...env, ...engineEnvironment, DATABASE_URL: databaseUrl, DATABASE_OWNER_URL: '', SITE_URL: address };
    const apiUrl = `http://127.0.0.1:${apiPort}`;
    say('Preparing the database …');
    cli(['migrate'], { ...shared, DATABASE_OWNER_URL: ownerUrl });
    cli(['seed'], shared);

    let tellEnded;
    const ended = new Promise((done) => (tellEnded = done));
    // the API would answer 503 for ever, and nobody would be told why
    void postgres?.ended.then(() => {
      databaseGone = true;
      if (!stopping) tellEnded({ part: 'database', log: postgres.log });
    });
    const run = (part, more) => {
      const file = join(home, `${part}.log`);
      const log = openSync(file, 'a', 0o600);
      const child = spawn(node(), ['--enable-source-maps', PARTS[part]], {
        cwd: root,
        env: toolEnv({ ...shared, ...more }),
        stdio: ['ignore', log, log],
      });
      child.once('exit', () => stopping || tellEnded({ part, log: file }));
      children[part] = child;
    };
    const played = !LOGIN_ISSUERS.some((name) => env[name] ?? process.env[name]);
    const readyFile = join(home, 'outside.json');
    if (played) {
      rmSync(readyFile, { force: true });
      const key = loginKey(home);
      Object.assign(shared, { LOGIN_CLIENT_ID: 'arena-innlandet', LOGIN_CLIENT_KEY: key.secret });
      run('outside', {
        OUTSIDE_API_URL: apiUrl,
        OUTSIDE_CLIENT_JWK: key.shown,
        OUTSIDE_MAIL_FOLDER: join(home, 'mail'),
        OUTSIDE_READY_FILE: readyFile,
        // it shows who the product is and needs no more of it
        LOGIN_CLIENT_KEY: '',
        DATABASE_URL: '',
        QUEUE_URL: '',
        SEARCH_KEY: '',
      });
    }
    const outside = played ? await outsideReady(readyFile, children.outside, home) : undefined;
    if (outside) {
      // what somebody has set themselves stands: another SMTP server, for example
      for (const [name, value] of Object.entries(outside.environment)) shared[name] = env[name] ?? process.env[name] ?? value;
    }
    say('Starting API, worker and site …');
    run('api', { API_PORT: String(apiPort), API_HOST: '127.0.0.1' });
    // two processes on one machine: the worker gives its figures one port further on
    run('worker', given['METRICS_PORT'] ? { METRICS_PORT: String(Number(given['METRICS_PORT']) + 1) } : {});
    run('web', {
      PORT: String(port),
      HOST: host,
      ARENA_API_URL: apiUrl,
      LOGIN_CLIENT_KEY: '',
      DATABASE_URL: '',
      QUEUE_URL: '',
      SEARCH_KEY: '',
      ...(outside && { ARENA_OUTSIDE_URL: outside.url }),
    });
    keepRecord({ databaseUrl, ownerUrl, apiUrl, outsideUrl: outside?.url, environment: engineEnvironment });
    const parts = Object.fromEntries(Object.entries(children).map(([part, child]) => [part, child.pid]));

    for (const [part, url] of [
      ['api', `${apiUrl}/api/health/ready`],
      ['web', `http://127.0.0.1:${port}/api/health/live`],
    ]) {
      for (let waited = 0; ; waited += 100) {
        const answer = await fetch(url).catch(() => undefined);
        if (answer?.ok) break;
        const dead = Object.entries(children).find(([, child]) => child.exitCode !== null);
        if (dead || waited > 60_000) {
          const name = dead?.[0] ?? part;
          throw new Error(`The ${name} did not start. The end of ${join(home, `${name}.log`)}:\n${tail(join(home, `${name}.log`))}`);
        }
        await sleep(100);
      }
    }
    return {
      address,
      databaseUrl,
      apiUrl,
      outsideUrl: outside?.url,
      environment: engineEnvironment,
      parts: { ...parts, ...enginePids },
      stop,
      ended,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Waits until the world outside has said where it is. @throws Error with the end of its log */
async function outsideReady(file, child, home) {
  for (let waited = 0; !existsSync(file); waited += 50) {
    if (child.exitCode !== null || waited > 30_000)
      throw new Error(`The outside did not start. The end of ${join(home, 'outside.log')}:\n${tail(join(home, 'outside.log'))}`);
    await sleep(50);
  }
  return JSON.parse(readFileSync(file, 'utf8'));
}

const tail = (file) => (existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n').slice(-12).join('\n') : '');

/**
 * A database of our own beside `postgres`, with its roles: the product logs in as one that may read and write rows, and prepares the tables as
 * another that owns them. The superuser does neither.
 * @param {string} adminUrl of the superuser on the database `postgres`
 * @returns {Promise<{ url: string, ownerUrl: string }>}
 */
export async function arenaDatabase(adminUrl) {
  const { default: pg } = await import('pg');
  const server = new URL(adminUrl);
  // no file of its own: who may read the superuser's password may know these
  const passwordOf = (role) => createHmac('sha256', decodeURIComponent(server.password)).update(role).digest('hex').slice(0, 48);
  const urlOf = (role, password) => {
    const url = new URL(adminUrl);
    [url.username, url.password, url.pathname] = [role, password, '/arena'];
    return url.href;
  };
  const ask = async (connectionString, work, options = '') => {
    const client = new pg.Client({ connectionString, options });
    await client.connect();
    try {
      await work(client);
    } finally {
      await client.end();
    }
  };
  await ask(adminUrl, async (client) => {
    const { rowCount } = await client.query(`SELECT 1 FROM pg_database WHERE datname = 'arena'`);
    if (!rowCount) await client.query('CREATE DATABASE arena');
  });
  const [owner, app] = ['arena_owner', 'arena'].map(passwordOf);
  await ask(
    urlOf(server.username, server.password),
    (client) => client.query(readFileSync(join(root, 'tools', 'database-roles.sql'), 'utf8')),
    `-c arena.owner_password=${owner} -c arena.app_password=${app}`,
  );
  return { url: urlOf('arena', app), ownerUrl: urlOf('arena_owner', owner) };
}
