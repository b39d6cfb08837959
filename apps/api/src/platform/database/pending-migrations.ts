import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';

/** Names of the migrations that this build has and the database has not. */
export async function pendingMigrations(dataSource: DataSource): Promise<string[]> {
  const [table] = await dataSource.query<{ there: boolean }[]>(`SELECT to_regclass('migration') IS NOT NULL AS there`);
  const done = table?.there ? await dataSource.query<{ name: string }[]>('SELECT name FROM migration') : [];
  const names = new Set(done.map((row) => row.name));
  return dataSource.migrations.map((migration) => migration.name ?? migration.constructor.name).filter((name) => !names.has(name));
}

/**
 * Waits while somebody else migrates.
 * @param wait milliseconds
 * @throws MigrationsMissing in one line
 */
export async function requireMigrated(dataSource: DataSource, wait: number): Promise<void> {
  const end = performance.now() + wait;
  for (;;) {
    const pending = await pendingMigrations(dataSource);
    if (!pending.length) return;
    if (performance.now() > end)
      throw new MigrationsMissing(`The database lacks ${pending.length} migration(s), first ${pending[0]}. Run: npm run cli -- migrate`);
    await pause(500);
  }
}

export class MigrationsMissing extends Error {}
