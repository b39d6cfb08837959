import type { DataSource } from 'typeorm';

/** Advisory locks of PostgreSQL: numbers that nobody else uses. */
export const LOCKS = { engineWriter: 7_301_001, keeper: 7_301_002 } as const;

/**
 * Runs the work when nobody else, in any process, holds the lock. Not in a transaction: the work may take its time on the network.
 * The lock ends with the connection.
 */
export async function oneAtATime<T>(dataSource: DataSource, lock: number, work: () => Promise<T>): Promise<T> {
  const runner = dataSource.createQueryRunner();
  try {
    await runner.query('select pg_advisory_lock($1)', [lock]);
    try {
      return await work();
    } finally {
      await runner.query('select pg_advisory_unlock($1)', [lock]);
    }
  } finally {
    await runner.release();
  }
}

/** Runs the work when nobody holds the lock now, and leaves it otherwise. @returns whether it ran */
export async function ifNobodyElse(dataSource: DataSource, lock: number, work: () => Promise<void>): Promise<boolean> {
  const runner = dataSource.createQueryRunner();
  try {
    const rows = (await runner.query('select pg_try_advisory_lock($1) as mine', [lock])) as { mine: boolean }[];
    if (!rows[0]?.mine) return false;
    try {
      await work();
      return true;
    } finally {
      await runner.query('select pg_advisory_unlock($1)', [lock]);
    }
  } finally {
    await runner.release();
  }
}
