import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { numbersOfSql } from '../audience';

/** Whom a change concerns: people who seek, and those who log in with one of these organisation numbers. */
export interface Concerned {
  id: string;
  people: readonly string[];
  organisationNumbers: readonly string[];
}

/** Finds out whom changes concern. */
@Injectable()
export class ConcernedPeople {
  constructor(private readonly dataSource: DataSource) {}

  /** The two sides of each contact; those that are gone are left out. */
  ofContacts(ids: readonly string[]): Promise<Concerned[]> {
    return this.dataSource.query<Concerned[]>(
      `select c.id, array[c.person_id] as people, array(${numbersOfSql('o')}) as "organisationNumbers"
       from contact c join organisation o on o.id = c.organisation_id where c.id = any($1::uuid[])`,
      [[...ids]],
    );
  }

  /** The employer of each posting, and whoever is in contact about it. */
  ofPostings(ids: readonly string[]): Promise<Concerned[]> {
    return this.dataSource.query<Concerned[]>(
      `select p.id, array(select c.person_id from contact c where c.posting_id = p.id) as people, array(${numbersOfSql('o')}) as "organisationNumbers"
       from posting p join organisation o on o.id = p.organisation_id where p.id = any($1::text[])`,
      [[...ids]],
    );
  }

  /**
   * The people on both sides of proposals and suggested changes, and those who may be concerned by a consent: the person, and everybody at
   * the office. They are told that something has changed and nothing of it; what they ask for then is what a consent covers then.
   * @param offices where a consent went with an account: everybody there
   */
  async ofAdvising(ids: readonly string[], offices: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.dataSource.query<{ id: string | null }[]>(
      `select unnest(array[person_id, adviser_id]) as id from proposal where id = any($1::uuid[])
       union select unnest(array[person_id, adviser_id]) from suggested_change where id = any($1::uuid[])
       union select person_id from advising_consent where id = any($1::uuid[])
       union select m.person_id from advising_consent c join office_member m on m.office_id = c.office_id where c.id = any($1::uuid[])
       union select person_id from office_member where office_id = any($2::text[])`,
      [[...ids], [...offices]],
    );
    return new Set(rows.flatMap(({ id }) => id ?? []));
  }

  /** The contacts of a person who seeks. */
  async contactsOf(personId: string): Promise<string[]> {
    const rows = await this.dataSource.query<{ id: string }[]>('select id from contact where person_id = $1', [personId]);
    return rows.map(({ id }) => id);
  }
}
