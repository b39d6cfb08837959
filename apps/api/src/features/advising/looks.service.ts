import type { Look } from '@arena/contract';
import type { LookReason } from '@arena/domain';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock, ProblemError } from '../../platform';

/** One adviser looks at some people, for one reason. */
export interface NewLook {
  adviserId: string;
  /** Where the consents let the adviser in. */
  officeId: string;
  people: readonly string[];
  reason: LookReason;
  /** Where people were looked at for an opening. */
  postingId: string | null;
}

/** The most that a person's page shows; the export has all. */
const MOST = 200;

/** The log of looks. Its rows name nobody: they carry surrogates, whose keys go with the people. */
@Injectable()
export class Looks {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Writes a look for each person, in the transaction of what is read: all of them, or nothing is read.
   * @param manager that of the caller's transaction
   * @throws ProblemError 'not-found' where a person is gone meanwhile, or the adviser no longer works at the office
   */
  async write(manager: EntityManager, { adviserId, officeId, people, reason, postingId }: NewLook): Promise<void> {
    if (people.length === 0) return;
    await manager.query(
      `insert into audit_subject (person_id, subject)
       select id, gen_random_uuid() from person where id = any($1::uuid[]) order by id for key share
       on conflict do nothing`,
      [[...people, adviserId]],
    );
    const written = await manager.query<unknown[]>(
      `insert into look (subject, at, reader, office_id, office, reason, posting_id)
       select s.subject, $3, r.subject, o.id, o.name, $4, $5
       from audit_subject s, audit_subject r join office_member m on m.person_id = r.person_id join office o on o.id = m.office_id
       where s.person_id = any($1::uuid[]) and r.person_id = $2 and o.id = $6 order by s.subject returning id`,
      [[...people], adviserId, this.clock.now(), reason, postingId, officeId],
    );
    if (written.length !== new Set(people).size) throw new ProblemError('not-found');
  }

  /** Who has looked at a person, the newest first, in plain fields. */
  async at(personId: string, most: number = MOST): Promise<Look[]> {
    const rows = await this.dataSource.query<(Omit<Look, 'at'> & { at: Date })[]>(
      `select l.at, l.office, reader.name as adviser, l.reason, p.title as posting
       from audit_subject s join look l on l.subject = s.subject
       left join audit_subject r on r.subject = l.reader left join person reader on reader.id = r.person_id
       left join posting p on p.id = l.posting_id
       where s.person_id = $1 order by l.at desc, l.id desc limit $2`,
      [personId, most],
    );
    return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
  }

  /** What an adviser has looked at, for the adviser's own export: when and why, and nobody. */
  by(adviserId: string): Promise<unknown[]> {
    return this.dataSource.query<unknown[]>(
      `select l.at, l.office, l.reason, l.posting_id from audit_subject r join look l on l.reader = r.subject where r.person_id = $1 order by l.id`,
      [adviserId],
    );
  }
}
