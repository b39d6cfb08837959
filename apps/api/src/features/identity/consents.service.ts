import { randomUUID } from 'node:crypto';
import type { ConsentPurpose } from '@arena/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform';

/**
 * SQL that is true where the person in the column `person` has the consent now; for joins, so that each answer asks again. The name in it is
 * one that no statement around it uses: else the column would be read from the consent itself, and anybody's yes would count.
 */
export const consentSql = (person: string, purpose: Exclude<ConsentPurpose, 'share-with-employer'>): string =>
  `exists (select from consent consent_now where consent_now.person_id = ${person} and consent_now.purpose = '${purpose}' and consent_now.taken_back_at is null)`;

/** What people have said yes to: a row for each yes, with its time, and the time at which it was taken back. */
@Injectable()
export class Consents {
  constructor(private readonly clock: Clock) {}

  /** Gives a consent; giving it twice is one. @param contactId only for 'share-with-employer' */
  async give(manager: EntityManager, personId: string, purpose: ConsentPurpose, contactId: string | null = null): Promise<void> {
    await manager.query(
      `insert into consent (id, person_id, purpose, contact_id, given_at) values ($1, $2, $3, $4, $5)
       on conflict do nothing`,
      [randomUUID(), personId, purpose, contactId, this.clock.now()],
    );
  }

  /** Takes a consent back; the row stays, with both times. */
  async takeBack(manager: EntityManager, personId: string, purpose: ConsentPurpose, contactId: string | null = null): Promise<void> {
    await manager.query(
      `update consent set taken_back_at = $4
       where person_id = $1 and purpose = $2 and contact_id is not distinct from $3 and taken_back_at is null`,
      [personId, purpose, contactId, this.clock.now()],
    );
  }
}
