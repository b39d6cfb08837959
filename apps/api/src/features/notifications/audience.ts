import type { Language } from '@arena/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform';
import { consentSql } from '../identity';
import { chosenSql, type ChosenGroups } from './choices/notification-choices.service';
import type { Party } from './who-is-told';

/** Somebody who is told something. */
export interface Listener {
  personId: string;
  lang: Language;
  /** Where letters may go: verified, and with the consent in force; null: in the site only. */
  address: string | null;
  chosen: ChosenGroups;
}

/** Somebody who has not logged in for an employer for so long may not work there any more. */
const MEMBER_FOR = 365 * 24 * 60 * 60_000;

/**
 * SQL for the organisation numbers that people of organisation `o` log in with: its own, and that of its parent as long as the parent has
 * no page of its own. The same rule by which a session finds its organisation.
 */
export const numbersOfSql = (organisation: string): string =>
  `select n from unnest(array[${organisation}.organisation_number, ${organisation}.parent_number]) as n
   where n is not null and not exists (select from organisation own where own.organisation_number = n and own.id <> ${organisation}.id)`;

/** SQL that is true where letters may go to the address in the row: shown to be theirs, and with the consent in force. */
export const mayBeWrittenToSql = (email: string): string =>
  `${email}.verified_at is not null and ${consentSql(`${email}.person_id`, 'email')}`;

/** Finds the people that something is told to. */
@Injectable()
export class Audience {
  constructor(private readonly clock: Clock) {}

  /**
   * The people of one side of a contact. Their rows stay locked until the transaction ends: what one person is told is
   * written by one transaction at a time, so that ids rise in the order in which they can be seen, and a reader who goes on from an id misses none.
   */
  async of(manager: EntityManager, party: Party, contact: { personId: string; organisationId: string }): Promise<Listener[]> {
    if (party === 'seeker') return this.people(manager, [contact.personId]);
    const members = await manager.query<{ person_id: string }[]>(
      `select m.person_id from membership m join organisation o on m.organisation_number in (${numbersOfSql('o')})
       where o.id = $1 and m.seen_at >= $2`,
      [contact.organisationId, new Date(this.clock.now().getTime() - MEMBER_FOR)],
    );
    return this.people(
      manager,
      members.map(({ person_id }) => person_id),
    );
  }

  /** These people, locked as above; those who are gone are left out. */
  people(manager: EntityManager, ids: readonly string[]): Promise<Listener[]> {
    // by id, so that two who lock the same people never wait for each other
    return manager.query<Listener[]>(
      `select p.id as "personId", p.lang, (
         select e.address from email_address e where e.person_id = p.id and ${mayBeWrittenToSql('e')}
       ) as address, ${chosenSql('p.id')} as chosen
       from person p where p.id = any($1::uuid[]) order by p.id for no key update of p`,
      [[...ids]],
    );
  }
}
