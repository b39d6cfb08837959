import type { EntityManager } from 'typeorm';

/**
 * Lets one transaction at a time change what is between a person and those who advise: nothing is sent on a consent that is being taken back.
 */
export const lockPerson = async (manager: EntityManager, personId: string): Promise<void> =>
  void (await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`advising ${personId}`]));
