import type { Config } from '../config/config';

/** Milliseconds. Short, so that a database that is away is told of within seconds and not within minutes. */
export const CONNECT_TIMEOUT = 3000;
/** Milliseconds that a request's statement may take. Commands and migrations have no such bound. */
export const STATEMENT_TIMEOUT = 10_000;

/** How every connection of ours to PostgreSQL is made. */
export const connectionSettings = (config: Config) => ({
  connectionString: config.databaseUrl,
  connectionTimeoutMillis: CONNECT_TIMEOUT,
  keepAlive: true,
  keepAliveInitialDelayMillis: 10_000,
});
