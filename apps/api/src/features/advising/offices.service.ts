import type { Office } from '@arena/contract';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock, ProblemError } from '../../platform';
import { PostingPresenter } from '../postings';

interface OfficeRow {
  id: string;
  name: string;
  kind: Office['kind'];
  municipality_number: string | null;
}

const COLUMNS = 'o.id, o.name, o.kind, o.municipality_number';

/** Offices whose advisers use the site, and who works there. */
@Injectable()
export class Offices {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly postings: PostingPresenter,
  ) {}

  /** All of them, by name. */
  async all(): Promise<Office[]> {
    const rows = await this.dataSource.query<OfficeRow[]>(`select ${COLUMNS} from office o order by o.name, o.id`);
    return rows.map((row) => this.view(row));
  }

  /** Those of these ids that are there. */
  async byIds(ids: readonly string[]): Promise<Map<string, Office>> {
    const rows = await this.dataSource.query<OfficeRow[]>(`select ${COLUMNS} from office o where o.id = any($1)`, [[...new Set(ids)]]);
    return new Map(rows.map((row) => [row.id, this.view(row)]));
  }

  /** Where an adviser works; null: at no office that is here. */
  async of(adviserId: string, manager: EntityManager = this.dataSource.manager): Promise<Office | null> {
    const [row] = await manager.query<OfficeRow[]>(
      `select ${COLUMNS} from office o join office_member m on m.office_id = o.id where m.person_id = $1`,
      [adviserId],
    );
    return row ? this.view(row) : null;
  }

  /** Advisers of an office who have given a name. @throws ProblemError 'not-found' */
  async advisers(officeId: string): Promise<{ id: string; name: string }[]> {
    if (officeId.includes('\0')) throw new ProblemError('not-found');
    const rows = await this.dataSource.query<{ id: string | null; name: string | null }[]>(
      `select p.id, p.name from office o left join office_member m on m.office_id = o.id
       left join person p on p.id = m.person_id and p.role = 'adviser' where o.id = $1 order by p.name, p.id`,
      [officeId],
    );
    if (rows.length === 0) throw new ProblemError('not-found');
    return rows.flatMap(({ id, name }) => (id === null || name === null ? [] : [{ id, name }]));
  }

  /** Puts an office there, or renames it. */
  async save(manager: EntityManager, { id, name, kind, municipality }: OfficeContent): Promise<void> {
    await manager.query(
      `insert into office (id, name, kind, municipality_number) values ($1, $2, $3, $4)
       on conflict (id) do update set name = excluded.name, kind = excluded.kind, municipality_number = excluded.municipality_number`,
      [id, name, kind, municipality],
    );
  }

  /** Lets an adviser work at an office from now on, and at no other. @throws Error where the person is no adviser */
  async join(manager: EntityManager, adviserId: string, officeId: string): Promise<void> {
    const added = await manager.query<unknown[]>(
      `insert into office_member (person_id, office_id, since) select id, $2, $3 from person where id = $1 and role = 'adviser'
       on conflict (person_id) do update set office_id = excluded.office_id,
         since = case when office_member.office_id = excluded.office_id then office_member.since else excluded.since end
       returning person_id`,
      [adviserId, officeId, this.clock.now()],
    );
    if (added.length === 0) throw new Error(`The person ${adviserId} is no adviser`);
  }

  private view({ id, name, kind, municipality_number }: OfficeRow): Office {
    return { id, name, kind, place: this.postings.place(municipality_number, null) };
  }
}

/** An office as it is put in place. */
export interface OfficeContent {
  id: string;
  name: string;
  kind: Office['kind'];
  /** Four digits. */
  municipality: string | null;
}
