import { SystemClock } from '../clock';
import { connect, createDataSource } from '../database/data-source';
import { requireMigrated } from '../database/pending-migrations';
import { JobNames } from '../jobs/job-names';
import { sweepEvents } from '../outbox/sweep-events';
import type { PlatformOptions } from '../platform.module';
import type { ProcessRole } from '../process-role';
import { PATIENCE, type StartOptions } from './start-options';

/** Connects to a database that is migrated, and gathers what the modules of a process are made from. */
export async function openPlatform(options: StartOptions, role: ProcessRole['name'], migrated = true): Promise<PlatformOptions> {
  const { config, slices, clock = new SystemClock(), patience = PATIENCE } = options;
  // First, as it needs nothing: a fault in the slices is told at once.
  const jobs = new JobNames([sweepEvents, ...slices.flatMap((slice) => [...(slice.jobs ?? [])])]);
  const dataSource = createDataSource(config, slices, role === 'http' ? 'short' : 'long');
  await connect(dataSource, patience, (line) => process.stderr.write(`${line}\n`));
  try {
    if (migrated) await requireMigrated(dataSource, patience);
  } catch (error) {
    await dataSource.destroy();
    throw error;
  }
  return { config, slices, clock, dataSource, jobs, role };
}
