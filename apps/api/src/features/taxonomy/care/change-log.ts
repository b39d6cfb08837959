import type { Language } from '@arena/domain';
import type { EntityManager } from 'typeorm';

export type ConceptKind = 'skill' | 'occupation';

/** What was done. Ids and words; the names that go with the ids are found when it is shown. */
export type CareChange =
  | { what: 'synonym-added' | 'synonym-withdrawn'; details: { kind: ConceptKind; concept: string; lang: Language; text: string } }
  | { what: 'card-added' | 'card-withdrawn'; details: { card: string; text: string } }
  | { what: 'word-dismissed'; details: { lang: Language; text: string } }
  | { what: 'replaced'; details: { kind: ConceptKind; concept: string; by: string } }
  | { what: 'published'; details: { version: number; added: number; withdrawn: number; text: string } };

export type LoggedChange = CareChange & { id: number; at: Date; personId: string | null };

/** Who changes the taxonomy. */
export interface CareBy {
  /** Null: somebody at the command line. */
  personId: string | null;
  /** The number of the newest change that they had seen; null: they ask for no check. */
  revision: number | null;
}

export const COMMAND_LINE: CareBy = { personId: null, revision: null };

type From = Pick<EntityManager, 'query'>;

/** The number of the newest change; 0 where there is none. */
export async function revisionOf(from: From): Promise<number> {
  const [row] = await from.query<{ revision: number }[]>('select coalesce(max(id), 0)::int as revision from taxonomy_change');
  return row?.revision ?? 0;
}

/** Call it after `lockTaxonomy`, in the transaction of the change: so the numbers grow as the changes are seen. */
export async function logChange(manager: EntityManager, at: Date, { personId }: CareBy, { what, details }: CareChange): Promise<void> {
  await manager.query('insert into taxonomy_change (at, person_id, what, details) values ($1, $2, $3, $4::jsonb)', [
    at,
    personId,
    what,
    JSON.stringify(details),
  ]);
}

/** The newest changes, newest first. */
export const readChanges = (from: From, limit: number): Promise<LoggedChange[]> =>
  from.query<LoggedChange[]>(
    `select id::int, at, person_id as "personId", what, details from taxonomy_change order by taxonomy_change.id desc limit $1`,
    [limit],
  );

/** All that one person has done, oldest first. */
export const changesBy = (from: From, personId: string): Promise<unknown[]> =>
  from.query<unknown[]>('select at, what, details from taxonomy_change where person_id = $1 order by taxonomy_change.id', [personId]);
