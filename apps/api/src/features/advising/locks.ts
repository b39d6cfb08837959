import type { EntityManager } from 'typeorm';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether a text can be an id of ours; PostgreSQL cannot even be asked about another. */
export const isUuid = (id: string): boolean => UUID.test(id);

/**
 * Lets one transaction at a time change what is between a person and those who advise: nothing is sent on a consent that is being taken back.
 */
export const lockPerson = async (manager: EntityManager, personId: string): Promise<void> =>
  void (await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`advising ${personId}`]));
