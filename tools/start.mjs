/** `npm start`: from a fresh clone to a running site. Options: --port 4200, --host 127.0.0.1, --fresh, --full, --home .arena */
import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { install, root } from './install.mjs';

const USAGE = `npm start -- [--port 4200] [--host 127.0.0.1] [--fresh] [--full] [--home .arena]
  --port   where the site answers
  --host   0.0.0.0 shows it to other machines on the network too
  --fresh  empties the data first
  --full   Redis and Meilisearch too, from the programs on the PATH, or as QUEUE_URL and SEARCH_URL say
  --home   folder for the data and the logs`;

const begun = Date.now();
const parent = process.ppid;
const say = (line) => console.log(`${String(Math.round((Date.now() - begun) / 1000)).padStart(4)} s  ${line}`);

let wanted = false;
try {
  let options;
  try {
    options = parseArgs({
      options: {
        port: { type: 'string' },
        host: { type: 'string' },
        fresh: { type: 'boolean' },
        full: { type: 'boolean' },
        home: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (error) {
    throw new Error(`${error.message}\n${USAGE}`, { cause: error });
  }
  if (options.help) {
    console.log(USAGE);
    process.exit(0);
  }
  const port = Number(options.port ?? 4200);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Error(`--port takes a number from 1 to 65535, not '${options.port}'.`);

  if (options.full) {
    const { requireEngines } = await import('./engines.mjs');
    // before the minute that installing and building take
    requireEngines(process.env);
  }
  install(say);
  const { build, startStack } = await import('./stack.mjs');
  build(say);
  let stack;
  const stop = async () => {
    if (wanted) return;
    wanted = true;
    console.log('');
    say('Stopping …');
    // asked to stop while still starting: the start is let to its end, then everything is taken down
    if (!stack) return;
    await stack.stop();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop());
  // npm killed outright says nothing to us, and nobody could stop us by the terminal any more
  if (process.env['npm_lifecycle_event'] === 'start') setInterval(() => process.ppid === parent || void stop(), 500).unref();
  stack = await startStack({
    home: resolve(root, options.home ?? '.arena'),
    port,
    host: options.host,
    fresh: options.fresh,
    full: options.full,
    say,
  });
  if (wanted) {
    await stack.stop();
    process.exit(0);
  }
  console.log(
    `\nArena Innlandet is running at ${stack.address}${options.full ? ' with the full set (PostgreSQL, Redis, Meilisearch)' : ''} – stop it with Ctrl-C.`,
  );
  const { part, log } = await stack.ended;
  // Ctrl-C reaches the parts as well as us: then their end is no surprise
  if (wanted) await new Promise(() => undefined);
  say(`The ${part} stopped by itself; the end of it stands in ${relative(process.cwd(), log)}. Taking the rest down …`);
  await stack.stop();
  process.exitCode = 1;
} catch (error) {
  // Ctrl-C reaches what is being run as well: that it ended is then no fault
  if (!wanted) console.error(`\nIt could not start. ${error.message}`);
  process.exitCode = wanted ? 0 : 1;
}
