/**
 * `npm run -s bench:api [-- --openings 50000]`: what the API and the site add to the work itself. Builds, starts what it needs on free ports,
 * and measures; lines of JSON on standard output, a table on standard error. Takes some two minutes.
 */
import { mkdirSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { table } from './bench/api/figures.mjs';
import { install, root } from './install.mjs';

const begun = Date.now();
const say = (text) => console.error(`${String(Math.round((Date.now() - begun) / 1000)).padStart(4)} s  ${text}`);

try {
  const { values } = parseArgs({ options: { openings: { type: 'string', default: '50000' }, quick: { type: 'boolean', default: false } } });
  const openings = Number(values.openings);
  if (!Number.isInteger(openings) || openings < 100)
    throw new Error(`--openings takes a whole number from 100 on, not '${values.openings}'.`);
  install(say);
  const { build } = await import('./stack.mjs');
  const { buildEngineAlone, startWorld } = await import('./bench/api/world.mjs');
  const { matchRequests, measureList, measureMatches, measurePages } = await import('./bench/api/measures.mjs');
  build(say);
  const home = join(root, '.arena', 'bench-api');
  mkdirSync(home, { recursive: true });
  const program = await buildEngineAlone(home);
  const world = await startWorld({ home, openings, program, say });
  const interrupted = () => void world.stop().then(() => process.exit(1));
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
  try {
    const skills = await world.asking(
      `select concept_id as id from posting_requirement where kind = 'skill' group by concept_id order by count(*) desc, concept_id limit 60`,
    );
    const many = (full) => (values.quick ? 1 : full);
    const load = Number((loadavg()[0] / cpus().length).toFixed(1));
    const lines = [];
    say('Matches: the API against the engine and an empty endpoint …');
    const { memory, hydrated, engine, bare, web } = world;
    const requests = matchRequests(skills.map(({ id }) => id));
    lines.push(
      ...(await measureMatches({ memory: memory.url, hydrated: hydrated.url, engine, requests, warmUp: many(4), rounds: many(15) })),
    );
    say('A public list: the API against node:http with the same bytes …');
    lines.push(
      ...(await measureList({
        api: memory,
        bare,
        path: '/api/postings?lang=nb',
        warmUp: many(4),
        rounds: many(15),
        requests: values.quick ? 200 : 6000,
      })),
    );
    say('A page: kept against rendered …');
    lines.push(...(await measurePages({ site: web.url, path: '/nb/openings', warmUp: many(4), rounds: many(15) })));
    // how busy the machine was when it began, so that a figure can be read as what it is
    for (const one of lines) console.log(JSON.stringify({ ...one, openings, loadPerProcessor: load }));
    console.error(`\n${table(lines)}\n${openings} openings; load of the machine when it began: ${load} for each processor`);
  } finally {
    await world.stop();
  }
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
