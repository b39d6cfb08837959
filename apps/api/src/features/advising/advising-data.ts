import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock, EventLog } from '../../platform';
import { PersonData } from '../identity';
import { osloDay } from '../postings';
import { uncoveredSql } from './advising-sql';
import { Looks } from './looks.service';
import { Proposals } from './proposals.service';

const EVERYTHING = 1_000_000;

/** What this slice keeps about a person: what an adviser may do, what came of it, and who has looked; of an adviser, where it works. */
@Injectable()
export class AdvisingData {
  constructor(
    personData: PersonData,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly events: EventLog,
    private readonly looks: Looks,
    private readonly proposals: Proposals,
  ) {
    personData.add({
      name: 'advising',
      export: (personId) => this.export(personId),
      delete: (manager, personId) => this.delete(manager, personId),
    });
  }

  private async export(personId: string): Promise<unknown> {
    const rows = (sql: string, ...more: unknown[]): Promise<unknown[]> => this.dataSource.query<unknown[]>(sql, [personId, ...more]);
    return {
      consents: await rows(
        `select c.id, o.name as office, a.name as adviser, c.purposes, c.given_at, c.ends_on::text, c.taken_back_at
         from advising_consent c join office o on o.id = c.office_id left join person a on a.id = c.adviser_id where c.person_id = $1 order by c.given_at, c.id`,
      ),
      proposals: await rows(
        `select pp.id, o.name as office, a.name as adviser, po.title, pp.note, pp.sent_at, pp.answer_by::text, pp.state, pp.contact_id
         from proposal pp join office o on o.id = pp.office_id join posting po on po.id = pp.posting_id left join person a on a.id = pp.adviser_id
         where pp.person_id = $1 order by pp.sent_at, pp.id`,
      ),
      changes: await rows(
        `select s.id, o.name as office, a.name as adviser, s.note, s.draft, s.sent_at, s.state, s.changed_at
         from suggested_change s join office o on o.id = s.office_id left join person a on a.id = s.adviser_id where s.person_id = $1 order by s.sent_at, s.id`,
      ),
      comparedAs: await rows(`select posting_id, pseudonym from comparison_key where person_id = $1 order by posting_id`),
      looks: await this.looks.at(personId, EVERYTHING),
      /** Of an adviser. */
      office:
        (await rows('select o.name, m.since from office_member m join office o on o.id = m.office_id where m.person_id = $1'))[0] ?? null,
      looked: await this.looks.by(personId),
      // words to somebody who has taken the consent back are gone here as on the worklist
      proposed: await rows(
        `select pp.id, pp.posting_id, case when ${uncoveredSql('pp', 'propose')} then '' else pp.note end as note, pp.sent_at, pp.state
         from proposal pp where pp.adviser_id = $1 order by pp.sent_at, pp.id`,
        osloDay(this.clock.now()),
      ),
    };
  }

  /**
   * The rows go with the person, and with them the key by which the log of looks could be read. Of an adviser: what was proposed and waits is
   * taken back, and a yes to this one adviser ends.
   */
  private async delete(manager: EntityManager, personId: string): Promise<void> {
    const waiting = await manager.query<{ id: string }[]>(`select id from proposal where adviser_id = $1 and state = 'sent' order by id`, [
      personId,
    ]);
    for (const { id } of waiting) await this.proposals.move(manager, id, 'taken-back');
    const [gone] = await manager.query<[{ officeId: string }[], number]>(
      'delete from advising_consent where person_id = $1 or adviser_id = $1 returning office_id as "officeId"',
      [personId],
    );
    // whoever at the office has the person on the screen asks again
    for (const officeId of new Set(gone.map((one) => one.officeId))) await this.events.append(manager, 'advising.deleted', { officeId });
  }
}
