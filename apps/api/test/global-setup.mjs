import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { requiredEngines } from '../../../tools/engines.mjs';
import { startPostgres } from '../../../tools/postgres.mjs';

/** One throw-away PostgreSQL for all tests of a run, unless ARENA_TEST_DATABASE_URL names one. */
export default async function setup() {
  requiredEngines(process.env);
  if (process.env['ARENA_TEST_DATABASE_URL']) return;
  const home = mkdtempSync(join(tmpdir(), 'arena-test-'));
  const server = await startPostgres({
    home,
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' },
  });
  process.env['ARENA_TEST_DATABASE_URL'] = server.url;
  globalThis.arenaTestServer = { server, home };
}
