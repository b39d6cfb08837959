import type { EntityManager } from 'typeorm';

/**
 * Lets one transaction at a time change what is between a person and those who advise: nothing is sent on a consent that is being taken back.
 */
export const lockPerson = async (manager: EntityManager, personId: string): Promise<void> =>
  void (await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`advising ${personId}`]));

/**
 * Keeps what these people let advisers do as it is to the end of the transaction: whoever takes a consent back waits until what rests on it
 * is read and written down. Readers do not wait for each other.
 */
export const holdPeople = async (manager: EntityManager, personIds: readonly string[]): Promise<void> =>
  // always in one order, so that no two wait for each other
  void (await manager.query(
    `select pg_advisory_xact_lock_shared(hashtextextended('advising ' || id, 0)) from (select id from unnest($1::text[]) as id order by id) people`,
    [[...personIds]],
  ));
