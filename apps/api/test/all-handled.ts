import type { DataSource } from 'typeorm';

/** Every event has been handled. */
export async function allHandled(dataSource: DataSource): Promise<boolean> {
  const [row] = await dataSource.query<{ left: number }[]>('select count(*)::int as left from outbox where done_at is null');
  return row?.left === 0;
}
