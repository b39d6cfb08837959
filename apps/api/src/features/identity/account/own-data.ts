import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { PersonData } from './person-data';

/** What this slice and the platform keep about a person, for the export; and what of it does not go with the row of the person. */
@Injectable()
export class OwnData {
  constructor(dataSource: DataSource, personData: PersonData) {
    const rows = (sql: string, personId: string): Promise<unknown[]> => dataSource.query<unknown[]>(sql, [personId]);
    personData.add({
      name: 'account',
      export: async (personId) => ({
        person: (await rows('select id, role, lang, name, created_at, seen_at from person where id = $1', personId))[0] ?? null,
        logins: await rows('select provider, subject from login_account where person_id = $1 order by provider, subject', personId),
        sessions: await rows(
          'select provider, organisation_number, started_at, used_at, ends_at, ended_at from session where person_id = $1 order by started_at',
          personId,
        ),
        operator: (await rows('select since from site_operator where person_id = $1', personId))[0] ?? null,
        email: (await rows('select address, verified_at, changed_at from email_address where person_id = $1', personId))[0] ?? null,
        consents: await rows(
          'select purpose, contact_id, given_at, taken_back_at from consent where person_id = $1 order by given_at, id',
          personId,
        ),
        hiddenFrom: await rows(
          'select h.organisation_id, o.name from hidden_from h join organisation o on o.id = h.organisation_id where h.person_id = $1 order by 1',
          personId,
        ),
      }),
      // goes with the row of the person
      delete: () => Promise.resolve(),
    });
    personData.add({
      name: 'mail',
      export: (personId) =>
        rows('select template, recipient, created_at, sent_at, failed_at from mail where person_id = $1 order by created_at, id', personId),
      delete: async (manager, personId) => void (await manager.query('delete from mail where person_id = $1', [personId])),
    });
    personData.add({
      name: 'events',
      export: (personId) => rows(`select name, payload, occurred_at from event where payload ->> 'personId' = $1 order by id`, personId),
      // what waits to be delivered of them goes along
      delete: async (manager, personId) => void (await manager.query(`delete from event where payload ->> 'personId' = $1`, [personId])),
    });
  }
}
