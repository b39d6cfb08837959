import { setTimeout as pause } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import type { Config } from '../config/config';
import type { Slice } from '../slice';
import { isDatabaseAway } from './database-away';
import { CONNECT_TIMEOUT, STATEMENT_TIMEOUT, connectionSettings } from './connection-settings';
import { CreateMail1763800000500 } from '../mail/create-mail.migration';
import { SignSettings1764200000000 } from '../settings/sign-settings.migration';
import { PlatformTables1763800000000 } from './platform-tables.migration';

const PAUSE_MS = 1000;

/**
 * The data source with the entities and migrations of the platform and the slices; not connected yet.
 * @param patience 'short' bounds each statement, for answering requests; 'long' does not, for commands and jobs
 */
export function createDataSource(config: Config, slices: readonly Slice[], patience: 'short' | 'long'): DataSource {
  const { connectionString, ...settings } = connectionSettings(config);
  return new DataSource({
    type: 'postgres',
    url: connectionString,
    connectTimeoutMS: CONNECT_TIMEOUT,
    // A connection that breaks while it is idle is taken out of the pool; the next query opens a new one.
    poolErrorHandler: () => undefined,
    entities: slices.flatMap((slice) => [...(slice.entities ?? [])]),
    migrations: [
      PlatformTables1763800000000,
      CreateMail1763800000500,
      SignSettings1764200000000,
      ...slices.flatMap((slice) => [...(slice.migrations ?? [])]),
    ],
    migrationsTableName: 'migration',
    synchronize: false,
    logging: false,
    extra: {
      ...settings,
      max: 10,
      idleTimeoutMillis: 30_000,
      application_name: 'arena',
      // The first is PostgreSQL's own; the second holds when PostgreSQL does not answer at all.
      ...(patience === 'short' ? { statement_timeout: STATEMENT_TIMEOUT, query_timeout: STATEMENT_TIMEOUT + 1000 } : {}),
    },
  });
}

/**
 * Connects, waiting for a database that is not up yet.
 * @param wait milliseconds after which it gives up
 * @param tell is told once that it waits
 * @throws Error in one line, without the password
 */
export async function connect(dataSource: DataSource, wait: number, tell: (line: string) => void): Promise<void> {
  const end = performance.now() + wait;
  for (let told = false; ; told = true) {
    try {
      await dataSource.initialize();
      return;
    } catch (error) {
      if (!isDatabaseAway(error)) throw new DatabaseRefused(error);
      if (performance.now() > end) throw new DatabaseRefused(error);
      if (!told) tell('PostgreSQL does not answer yet; waiting for it');
      await pause(PAUSE_MS);
    }
  }
}

/** The database could not be used at the start; the message is one line for the person who started the process. */
export class DatabaseRefused extends Error {
  constructor(cause: unknown) {
    const { message, errors } = cause as { message?: string; errors?: { message?: string }[] };
    super(`The database at DATABASE_URL cannot be used: ${message || errors?.[0]?.message || 'unknown reason'}`);
  }
}
