/** `npm run cli -- COMMAND …`: the product's own commands, on the database that runs, or on one started for the command. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { install, node, root, toolEnv } from './install.mjs';

const say = (line) => console.error(line);
/** Commands that read no database: they work on a machine where nothing runs. */
const WITHOUT_DATABASE = [['help'], ['taxonomy', 'match'], ['match', 'rank']];
const args = process.argv.slice(2);
const asksForHelp = args.includes('--help') || args.includes('-h');
const bare = args.length === 0 || asksForHelp || WITHOUT_DATABASE.some((words) => words.every((word, at) => args[at] === word));

try {
  install(say);
  const { build, cli } = await import('./stack.mjs');
  // a command that answers from files needs no site: it is not kept waiting for one
  build(() => undefined, bare ? ['api'] : []);
  let env = {};
  let stop = async () => undefined;
  if (!process.env['DATABASE_URL'] && !bare) {
    const home = resolve(root, '.arena');
    const record = join(home, 'run.json');
    const running = existsSync(record) ? JSON.parse(readFileSync(record, 'utf8')) : undefined;
    if (running && (await fetch(`${running.apiUrl}/api/health/live`).catch(() => undefined))?.ok) {
      env = { ...running.environment, DATABASE_URL: running.databaseUrl, DATABASE_OWNER_URL: running.ownerUrl ?? '' };
    } else {
      const { recover, arenaDatabase } = await import('./stack.mjs');
      const { startPostgres } = await import('./postgres.mjs');
      await recover(home, say);
      const postgres = await startPostgres({ home, say });
      stop = () => postgres.stop();
      const { url, ownerUrl } = await arenaDatabase(postgres.url);
      env = { DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl };
      cli(['migrate'], env);
    }
  }
  try {
    const { status } = spawnSync(node(), ['--enable-source-maps', join(root, 'dist', 'apps', 'api', 'cli.mjs'), ...args], {
      env: toolEnv({ LOG_LEVEL: 'warn', ...env }),
      stdio: 'inherit',
    });
    process.exitCode = status ?? 1;
  } finally {
    await stop();
  }
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
