import type { INestApplicationContext } from '@nestjs/common';
import { Config, ConfigError } from '../config/config';
import { Readiness } from '../http/readiness';
import { DatabaseRefused } from '../database/data-source';
import { MigrationsMissing } from '../database/pending-migrations';
import { MetricsPortTaken } from '../observability/metrics-server';

/** Milliseconds from the signal to the end. */
const DRAIN = 25_000;

/**
 * Runs a process until it is told to stop: SIGTERM or SIGINT lets what is at hand finish, within 25 seconds.
 * What stops the start is one line on standard error and exit code 1.
 */
export async function runProcess(name: string, start: (config: Config) => Promise<INestApplicationContext>): Promise<void> {
  let app: INestApplicationContext | undefined;
  let asked = false;
  const stop = (): void => {
    if (asked) return;
    asked = true;
    // Not waited for: it only matters when closing hangs.
    setTimeout(() => process.exit(1), DRAIN).unref();
    if (!app) process.exit(0);
    app.get(Readiness, { strict: false }).drain();
    app.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', stop).on('SIGINT', stop);
  try {
    app = await start(new Config(process.env));
  } catch (error) {
    process.stderr.write(`${name} did not start. ${startFault(error)}\n`);
    process.exit(1);
  }
}

/** One line for what somebody can put right; the whole for what only a programmer can. */
export function startFault(error: unknown): string {
  if ([ConfigError, DatabaseRefused, MigrationsMissing, MetricsPortTaken].some((kind) => error instanceof kind))
    return (error as Error).message;
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') return 'API_PORT is taken by another program.';
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
