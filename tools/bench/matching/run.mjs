/**
 * The process that measures. Called by tools/bench-matching.mjs: `run.mjs BUNDLE OPTIONS`, and by itself, in a process that holds
 * nothing else, for the memory: `run.mjs BUNDLE memory SEED ITEMS`.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { benchDatabase } from './database.mjs';

const [, script, bundle, what, ...rest] = process.argv;
const { benchMatching, measureMemory, plot, report } = await import(pathToFileURL(bundle).href);
const say = (line) => console.error(line);

const ownProcess = {
  /** With the pages it stood on: what made the data must not count. */
  collect: () => globalThis.gc({ type: 'major', execution: 'sync', flavor: 'last-resort' }),
  resident: () => process.memoryUsage.rss(),
  peak: () => process.resourceUsage().maxRSS * 1024,
};

function inProcessOfItsOwn(seed, items) {
  // little room for what is made and thrown away again: the making of the data is no part of the measure
  const args = ['--expose-gc', '--max-semi-space-size=2', script, bundle, 'memory', String(seed), String(items)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', (code) => {
      if (code === 0) done(JSON.parse(output));
      else fail(new Error(`The process that holds everything ended with ${code}`));
    });
  });
}

/** What somebody must know of the machine to read the figures; no names, no paths. */
function facts(results, { items, seed, rounds, warmUpItems }, postgres) {
  const gib = (totalmem() / 2 ** 30).toFixed(0);
  return [
    `- ${availableParallelism()} cores (${cpus()[0]?.model.trim() || 'unknown'}), ${gib} GiB of memory, ${process.platform} ${process.arch}`,
    `- Node ${process.versions.node}${postgres ? `, PostgreSQL ${postgres}` : ''}`,
    `- sizes ${items.map((size) => size.toLocaleString('en-GB')).join(', ')}; seed ${seed}; at least ${rounds.warmUp} questions to warm up${warmUpItems ? `, and as many as go through ${warmUpItems.toLocaleString('en-GB')} items` : ''}; ${rounds.measured} measured`,
    `- ${results.relatedPerSkill.toFixed(1)} related skills to each, where there are any`,
  ].join('\n');
}

function write(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

async function main(options) {
  const url = process.env['ARENA_BENCH_DATABASE_URL'];
  const database = url ? await benchDatabase(url) : undefined;
  try {
    const results = await benchMatching(options, {
      database: database?.ask,
      memory: inProcessOfItsOwn,
      tell: (line) => console.log(JSON.stringify(line)),
      say,
    });
    const tables = report(results);
    const about = facts(results, options, database?.version);
    say(`\n${about}\n\n${tables}`);
    const picture = join(options.plot ?? dirname(bundle), 'matching-time.svg');
    write(picture, plot(results));
    say(`The plot is in ${picture}`);
    if (!options.write) return;
    const head = `# Matching, measured\n\nWritten by \`npm run bench:matching -- --write\`; what it means stands in [benchmarks.md](../benchmarks.md).\n\n${about}\n\n`;
    write(join(options.out, 'matching.md'), `${head}![Time against size](matching-time.svg)\n\n${tables}`);
  } finally {
    await database?.drop();
  }
}

if (what === 'memory') console.log(JSON.stringify(measureMemory(Number(rest[0]), Number(rest[1]), ownProcess)));
else await main(JSON.parse(what));
