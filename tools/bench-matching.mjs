/**
 * `npm run bench:matching [-- --items 10000,100000,1000000]`: how fast matching is in both directions, on data of its own making.
 * Lines of JSON on standard output, tables and progress on standard error; docs/benchmarks.md says what is measured.
 *
 * --items N,N…   sizes (10000,100000,1000000)      --seed N       of the made-up data (1)
 * --queries N    measured questions a kind (300)   --warm-up N    unmeasured ones before them (60 and, at small
 *                                                sizes, as many more as go through 30,000,000 items)
 * --sql-at N     size at which PostgreSQL is asked the same (100000); not among the sizes: it is left out
 * --write        also writes docs/generated/matching.md, and the plot whatever the sizes
 * --out DIR      where to write instead of docs/generated
 */
import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bundled } from './bench/bundled.mjs';
import { install, node, root, toolEnv } from './install.mjs';
import { startPostgres } from './postgres.mjs';

/** A server has run for a while before somebody asks it: 3,000 questions at 10,000, 300 at 100,000. */
const WARM_UP_ITEMS = 30_000_000;
const DEFAULT_ITEMS = '10000,100000,1000000';
const say = (line) => console.error(line);

/** A whole number above 0. @throws Error that names the option */
function whole(name, text) {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new Error(`--${name} takes whole numbers above 0, not '${text}'`);
  return value;
}

function asked() {
  const { values } = parseArgs({
    options: {
      items: { type: 'string', default: DEFAULT_ITEMS },
      seed: { type: 'string', default: '1' },
      queries: { type: 'string', default: '300' },
      'warm-up': { type: 'string' },
      'sql-at': { type: 'string', default: '100000' },
      write: { type: 'boolean', default: false },
      out: { type: 'string', default: join(root, 'docs', 'generated') },
    },
  });
  const items = [...new Set(values.items.split(',').map((text) => whole('items', text.trim())))].sort((a, b) => a - b);
  return {
    items,
    seed: whole('seed', values.seed),
    rounds: { warmUp: whole('warm-up', values['warm-up'] ?? '60'), measured: whole('queries', values.queries) },
    warmUpItems: values['warm-up'] === undefined ? WARM_UP_ITEMS : 0,
    sqlItems: whole('sql-at', values['sql-at']),
    write: values.write,
    // a plot of other sizes than those that are reported stays out of the documents
    plot: values.write || items.join() === DEFAULT_ITEMS ? resolve(values.out) : null,
    out: resolve(values.out),
  };
}

/** A throw-away server, with room enough to keep it all in memory as a real one would; or one that is given. */
async function database() {
  const given = process.env['ARENA_TEST_DATABASE_URL'];
  if (given) return { url: given, stop: () => undefined };
  return startPostgres({
    home: join(root, '.arena', 'bench'),
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', shared_buffers: '512MB', work_mem: '64MB', jit: 'off' },
    say,
  });
}

async function main() {
  const options = asked();
  install(say);
  const bundle = await bundled('matching', 'libs/domain/src/matching/bench/index.ts');
  const server = options.items.includes(options.sqlItems) ? await database() : undefined;
  try {
    const child = spawn(
      node(),
      ['--expose-gc', '--max-old-space-size=8192', join(root, 'tools', 'bench', 'matching', 'run.mjs'), bundle, JSON.stringify(options)],
      { env: toolEnv(server ? { ARENA_BENCH_DATABASE_URL: server.url } : {}), stdio: 'inherit' },
    );
    process.exitCode = await new Promise((done, fail) => {
      child.once('error', fail);
      child.once('exit', (code) => done(code ?? 1));
    });
  } finally {
    await server?.stop();
  }
}

try {
  await main();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
