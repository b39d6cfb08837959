/** Writes docs/generated (API description, problems, settings, database) from the code. `--check` fails when they differ. */
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { install, root } from './install.mjs';

const say = (line) => console.error(line);
install(say);
const { arenaDatabase, build, cli } = await import('./stack.mjs');
const { startPostgres } = await import('./postgres.mjs');
const target = join(root, 'docs', 'generated');
const checking = process.argv.includes('--check');
const folder = checking ? mkdtempSync(join(tmpdir(), 'arena-generated-')) : target;
if (!checking) build(() => undefined);

const given = process.env['ARENA_TEST_DATABASE_URL'];
const postgres = given ? undefined : await startPostgres({ home: join(root, '.arena', 'generate'), say });
try {
  const { url, ownerUrl } = await arenaDatabase(given ?? postgres.url);
  const env = { DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl };
  cli(['migrate'], env);
  cli(['generate', folder], env);
} finally {
  await postgres?.stop();
}
if (checking) {
  const differing = readdirSync(folder).filter((name) => {
    try {
      return readFileSync(join(folder, name), 'utf8') !== readFileSync(join(target, name), 'utf8');
    } catch {
      return true;
    }
  });
  rmSync(folder, { recursive: true, force: true });
  if (differing.length) {
    console.error(`docs/generated is not what the code says (${differing.join(', ')}). Run: npm run generate`);
    process.exitCode = 1;
  }
}
