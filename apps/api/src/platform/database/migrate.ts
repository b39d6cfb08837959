import { runMigrations } from 'bullmq';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import type { Config } from '../config/config';
import { connectionSettings } from './connection-settings';
import { grantToApp } from './grant-to-app';

/** Any number, the same for everybody: only one process migrates at a time. */
const LOCK = 4_201_763;

/**
 * Brings the database, and the queue where it lives in PostgreSQL, to what this build needs.
 * Several may run at once: they wait for each other.
 * @returns the names of the migrations that were run, those of the queue not counted
 */
export async function migrate(dataSource: DataSource, config: Config): Promise<string[]> {
  const lock = new Client(connectionSettings(config));
  lock.on('error', () => undefined);
  await lock.connect();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [LOCK]);
    const run = await dataSource.runMigrations({ transaction: 'each' });
    if (!isRedis(config.queueUrl)) await migrateQueue(config.queueUrl);
    await grantToApp(dataSource);
    return run.map((migration) => migration.name);
  } finally {
    // The end of the session gives the lock back.
    await lock.end();
  }
}

/** Whether the queue is Redis; PostgreSQL otherwise. */
export const isRedis = (queueUrl: string): boolean => /^rediss?:/.test(queueUrl);

async function migrateQueue(queueUrl: string): Promise<void> {
  const client = new Client({ connectionString: queueUrl });
  await client.connect();
  try {
    await runMigrations(client);
  } finally {
    await client.end();
  }
}
