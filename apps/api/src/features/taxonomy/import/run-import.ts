import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { CommandError, type Clock, type EventLog } from '../../../platform';
import { isChange, type ImportReport, type ImportedFile, type TableCounts } from './import-report';
import type { Progress } from './progress';
import { Stage, type StagedTable } from './staging';
import { addVersion, lockTaxonomy } from './taxonomy-versions';

export interface ImportServices {
  dataSource: DataSource;
  clock: Clock;
  events: EventLog;
  progress: Progress;
}

/** One classification: how its files are read into the stage, and how the stage becomes the live tables. */
export interface ImportPlan {
  classification: 'esco' | 'styrk' | 'sn2007' | 'municipalities' | 'postcodes';
  tables: readonly StagedTable[];
  /** Reads every file. Throws BrokenFile: then nothing has been written that anybody sees. */
  read(
    stage: Stage,
    tell: (what: string) => void,
  ): Promise<{ files: ImportedFile[]; passedOver: readonly string[]; languages: readonly string[]; edition: string }>;
  /** In one transaction, behind the lock. */
  swap(
    manager: EntityManager,
    stage: Stage,
    now: Date,
  ): Promise<{ tables: TableCounts[]; gone: ImportReport['goneNames']; goneCount: number }>;
}

/** Held by the connection: it is free again when the process is killed. */
const ONE_AT_A_TIME = 1_764_000_001;

/**
 * Imports a classification: reads all files, then makes the live tables equal to them in one short transaction.
 * Whoever reads sees the old or the new, never a part. Files that say what is there already write nothing.
 * @throws BrokenFile for a file that cannot be used; CommandError while another import runs
 */
export async function runImport(plan: ImportPlan, { dataSource, clock, events, progress }: ImportServices): Promise<ImportReport> {
  const began = performance.now();
  const runner = dataSource.createQueryRunner();
  await runner.connect();
  try {
    const [lock] = await runner.manager.query<{ free: boolean }[]>('select pg_try_advisory_lock($1) as free', [ONE_AT_A_TIME]);
    if (!lock?.free) throw new CommandError('Another import is running. Wait for it to end.');
    const stage = await Stage.open(runner.manager, plan.tables);
    let rows = 0;
    const found = await plan.read(stage, (what) => progress.update(what, ++rows));
    progress.update('putting it in place', rows);
    await stage.settle();
    const done = await inTransaction(runner, async () => {
      await lockTaxonomy(runner.manager);
      const now = clock.now();
      const { tables, gone, goneCount } = await plan.swap(runner.manager, stage, now);
      const version = isChange(tables)
        ? await addVersion(runner.manager, { clock, events }, 'import', `${plan.classification} ${found.edition}`)
        : null;
      const counts = Object.fromEntries(tables.map(({ name, ...numbers }) => [name, numbers]));
      await runner.query(
        `insert into classification_import (classification, edition, files, counts, taxonomy_version, imported_at)
         select $1::text, $2::text, $3::jsonb, $4::jsonb, $5::integer, $6::timestamptz
         where $5::integer is not null or $3::jsonb is distinct from
           (select files from classification_import where classification = $1::text order by id desc limit 1)`,
        [plan.classification, found.edition, JSON.stringify(found.files), JSON.stringify(counts), version, now],
      );
      return { tables, version, gone, goneCount };
    });
    return {
      classification: plan.classification,
      edition: found.edition,
      files: found.files,
      passedOver: found.passedOver,
      languages: found.languages,
      dropped: stage.dropped,
      tables: done.tables,
      goneNames: done.gone,
      goneCount: done.goneCount,
      version: done.version,
      seconds: (performance.now() - began) / 1000,
    };
  } finally {
    // The connection goes back to its pool: it must not take the stage or the lock with it.
    await runner.query('discard temp').catch(() => undefined);
    await runner.query('select pg_advisory_unlock_all()').catch(() => undefined);
    await runner.release();
  }
}

async function inTransaction<T>(runner: QueryRunner, work: () => Promise<T>): Promise<T> {
  await runner.startTransaction();
  try {
    const result = await work();
    await runner.commitTransaction();
    return result;
  } catch (error) {
    await runner.rollbackTransaction();
    throw error;
  }
}
