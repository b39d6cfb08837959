/** What is measured, each part a process of its own: a database with many openings, two APIs on it, the site, and a bare server. */
import { fork, spawn } from 'node:child_process';
import { mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { node, root, toolEnv } from '../../install.mjs';
import { dataFolder, freePort, startPostgres } from '../../postgres.mjs';
import { arenaDatabase, cli } from '../../stack.mjs';

const PATIENCE_MS = 120_000;
const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

/** @returns the rows that a statement gives */
async function asking(connectionString, statement, parameters = []) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return (await client.query(statement, parameters)).rows;
  } finally {
    await client.end();
  }
}

/**
 * The demo's openings many times over, always the same: each copy in another municipality, without some of what its original asks for and
 * with one skill of another. What the seed made stays.
 */
const MORE_OPENINGS = `
  with original as (
    select p.*, row_number() over (order by id) - 1 as place from posting p where state = 'published' and origin = 'employer'
  ), counted as (select count(*) as many from original),
  town as (select array_agg(distinct municipality_number order by municipality_number) as numbers from original where municipality_number is not null),
  copy as (
    select o.*, o.id || '-bench-' || n as copy_id, n from counted, generate_series(1, $1::int) n join original o on true
    where (n - 1) * counted.many + o.place < $1::int - counted.many and (n - 1) * counted.many < $1::int
  ), added as (
    insert into posting (id, origin, state, organisation_id, employer_name, kind, lang, title, summary, about, tasks, occupation_id,
      municipality_number, place_name, remote, extent_percent, published_at, places, interests, facts, conditions, adaptations, pay, version, created_at, changed_at)
    select copy_id, origin, state, organisation_id, employer_name, kind, lang, title, summary, about, tasks, occupation_id,
      numbers[1 + abs(hashtext(copy_id)) % array_length(numbers, 1)], null, remote, extent_percent, published_at - n * interval '7 minutes', places, interests, facts,
      conditions, adaptations, pay, 1, created_at, changed_at
    from copy, town
    returning id
  ), asked as (
    select c.copy_id, r.position, r.kind, r.concept_id, r.level, r.cefr, r.strength, r.note, r.machine_read
    from copy c join posting_requirement r on r.posting_id = c.id where hashtext(c.copy_id || r.concept_id) % 4 <> 0
    union all
    select c.copy_id, 100, r.kind, r.concept_id, r.level, r.cefr, 'good', null, false
    from copy c join counted on true join original other on other.place = abs(hashtext(c.copy_id || 'other')) % counted.many
    join posting_requirement r on r.posting_id = other.id and r.position = 0 and r.kind = 'skill'
  )
  insert into posting_requirement (posting_id, position, kind, concept_id, level, cefr, strength, note, machine_read)
  select distinct on (copy_id, kind, concept_id) copy_id, position, kind, concept_id, level, cefr, strength, note, machine_read
  from asked where copy_id in (select id from added) order by copy_id, kind, concept_id, position`;

/**
 * Starts it all.
 * @param {{ home: string, openings: number, program: string, say: (line: string) => void }} options
 *   program: the file that {@link buildEngineAlone} made
 * @returns the parts by name, with `stop()` which ends them
 * @throws Error with the end of a log when a part does not come up
 */
export async function startWorld({ home, openings, program, say }) {
  mkdirSync(home, { recursive: true });
  rmSync(dataFolder(home), { recursive: true, force: true });
  const children = [];
  const stops = [];
  const stop = async () => {
    for (const child of children.splice(0).reverse()) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      const over = new Promise((done) => child.once('exit', done));
      const late = setTimeout(() => child.kill('SIGKILL'), 10_000);
      child.kill('SIGTERM');
      await over;
      clearTimeout(late);
    }
    for (const one of stops.splice(0).reverse()) await one();
  };
  try {
    say('Starting PostgreSQL …');
    const postgres = await startPostgres({ home, settings: { fsync: 'off', synchronous_commit: 'off' }, say });
    stops.push(() => postgres.stop());
    const { url: databaseUrl, ownerUrl } = await arenaDatabase(postgres.url);
    const shared = { DATABASE_URL: databaseUrl, DATABASE_OWNER_URL: '', QUEUE_URL: '', SEARCH_URL: 'postgres', RATE_LIMITS: 'off' };
    say(`Making ${openings} openings …`);
    cli(['migrate'], { ...shared, DATABASE_OWNER_URL: ownerUrl });
    cli(['seed'], shared);
    // a page of the list is the same however many stand behind it
    cli(['reindex'], shared);
    await asking(databaseUrl, MORE_OPENINGS, [openings]);
    await asking(postgres.url.replace(/\/postgres$/, '/arena'), 'analyze');

    const part = async (name, file, env, readyPath) => {
      const port = await freePort();
      const log = openSync(join(home, `${name}.log`), 'w', 0o600);
      const child = spawn(node(), ['--enable-source-maps', file], {
        cwd: root,
        env: toolEnv({ ...shared, ...env(port) }),
        stdio: ['ignore', log, log],
      });
      children.push(child);
      const url = `http://127.0.0.1:${port}`;
      for (const begun = Date.now(); ; await sleep(50)) {
        const answer = await fetch(`${url}${readyPath}`).catch(() => undefined);
        if (answer?.ok) return { url, pid: child.pid };
        if (child.exitCode !== null || Date.now() - begun > PATIENCE_MS)
          throw new Error(
            `The ${name} did not start:\n${readFileSync(join(home, `${name}.log`), 'utf8')
              .split('\n')
              .slice(-12)
              .join('\n')}`,
          );
      }
    };
    const dist = (...path) => join(root, 'dist', 'apps', ...path);
    const api = async (name, env) => {
      const metricsPort = await freePort();
      const started = await part(
        name,
        dist('api', 'main.mjs'),
        (port) => ({ API_PORT: String(port), METRICS_PORT: String(metricsPort), ...env }),
        '/api/health/ready',
      );
      return { ...started, cpu: () => cpuOf(`http://127.0.0.1:${metricsPort}/metrics`) };
    };
    say('Starting the API, once with its cards in memory and once without, and the site …');
    const memory = await api('api', {});
    const hydrated = await api('api-hydrated', { CARDS_IN_MEMORY: '0' });
    const web = await part('web', dist('web', 'server', 'server.mjs'), (port) => ({ PORT: String(port), HOST: '127.0.0.1', ARENA_API_URL: memory.url, DATABASE_URL: '' }), '/api/health/live'); // prettier-ignore
    /** A process that answers messages. */
    const talking = (file, env = {}) => {
      const child = fork(file, { execPath: node(), env: toolEnv(env) });
      children.push(child);
      const heard = () =>
        new Promise((done, failed) => {
          const gone = (code) => failed(new Error(`${file} ended with ${code}`));
          child.once('exit', gone);
          child.once('message', (message) => (child.off('exit', gone), done(message)));
        });
      return { child, heard, told: (message) => (child.send(message), heard()) };
    };
    const alone = talking(program, { ...shared, LOG_LEVEL: 'warn' });
    await alone.heard();
    return {
      memory,
      hydrated,
      web,
      /** How long the engine takes for each of these requests, milliseconds. */
      engine: async (asks) => (await alone.told(asks)).times,
      bare: async (give) => {
        const { told } = talking(join(root, 'tools', 'bench', 'api', 'bare-server.mjs'));
        const { port } = await told({ give });
        const cpu = async () => {
          const { cpu: used } = await told({ cpu: true });
          return used.user + used.system;
        };
        return { url: `http://127.0.0.1:${port}`, cpu };
      },
      asking: (statement, parameters) => asking(databaseUrl, statement, parameters),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** What a process has computed so far, microseconds, as it says itself. */
async function cpuOf(url) {
  const seconds = /^process_cpu_seconds_total (\S+)$/m.exec(await (await fetch(url)).text())?.[1];
  if (seconds === undefined) throw new Error('The API does not say what it has computed');
  return Number(seconds) * 1e6;
}

/** Makes a program of the engine alone. @returns {Promise<string>} its file */
export async function buildEngineAlone(home) {
  const { build } = await import('esbuild');
  const { plugins } = createRequire(import.meta.url)('../../../apps/api/esbuild.config.cjs');
  const outfile = join(home, 'engine-alone.mjs');
  await build({
    entryPoints: [join(root, 'apps', 'api', 'test', 'bench', 'engine-alone.ts')],
    outfile,
    plugins,
    bundle: true,
    packages: 'external',
    tsconfig: join(root, 'apps', 'api', 'tsconfig.json'),
    platform: 'node',
    target: 'node24',
    format: 'esm',
    keepNames: true,
    logLevel: 'error',
  });
  return outfile;
}
