import type { EntityManager } from 'typeorm';
import type { Clock, EventLog } from '../../../platform';
import { START_SET_VERSION } from '../start-set';

/** Any number that no other lock of ours has. */
const LOCK = 1_764_000_000;

/** Waits until no other transaction changes the taxonomy; holds until the end of this one. */
export const lockTaxonomy = (manager: EntityManager): Promise<unknown> => manager.query('select pg_advisory_xact_lock($1)', [LOCK]);

/**
 * Adds a version and tells every process of it. Call it after `lockTaxonomy`, in the transaction of the change.
 * @param note what changed, in a line, for whoever reads the list of versions
 * @returns its number: 1 and up
 */
export async function addVersion(
  manager: EntityManager,
  { clock, events }: { clock: Clock; events: EventLog },
  madeBy: 'import' | 'publication' | 'replacement',
  note: string,
): Promise<number> {
  const [row] = await manager.query<{ number: number }[]>(
    `insert into taxonomy_version (number, made_by, start_set, note, made_at)
     select coalesce(max(number), 0) + 1, $1, $2, $3, $4 from taxonomy_version returning number`,
    [madeBy, START_SET_VERSION, note, clock.now()],
  );
  if (!row) throw new Error('The version was not written');
  await events.append(manager, 'taxonomy.changed', { version: row.number });
  return row.number;
}
