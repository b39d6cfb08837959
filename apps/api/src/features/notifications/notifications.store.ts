import type { NotificationView } from '@arena/contract';
import type { NotificationKind } from '@arena/domain';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform';
import { osloDay } from '../postings';
import { told } from './told-sql';

interface Row {
  id: string;
  kind: NotificationKind;
  created_at: Date;
  read: boolean;
  contact_id: string | null;
  posting: NotificationView['posting'];
  pseudonym: string | null;
}

const SELECT = `
  select n.id, n.kind, n.created_at, n.read_at is not null as read, n.contact_id, c.pseudonym,
    case when p.id is not null then
      json_build_object('id', p.id, 'title', p.title, 'lang', p.lang, 'employer', coalesce(o.name, p.employer_name)) end as posting
  from notification n
  left join contact c on c.id = n.contact_id
  left join posting p on p.id = n.posting_id
  left join organisation o on o.id = p.organisation_id`;

/** What a person was told, as that person reads it. */
@Injectable()
export class Notifications {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Newest first. @param before only what came before this id */
  async newest(personId: string, most: number, before?: number): Promise<NotificationView[]> {
    const rows = await this.dataSource.query<Row[]>(
      `${SELECT} where n.person_id = $1 and n.site and ${told('$2')} and ($3::bigint is null or n.id < $3) order by n.id desc limit $4`,
      [personId, this.today(), before ?? null, most],
    );
    return rows.map(toView);
  }

  /** What came after an id, oldest first. Ids of one person rise in the order in which they can be seen: see Audience. */
  async after(personId: string, id: number, most: number): Promise<NotificationView[]> {
    const rows = await this.dataSource.query<Row[]>(
      `${SELECT} where n.person_id = $1 and n.site and ${told('$2')} and n.id > $3 order by n.id limit $4`,
      [personId, this.today(), id, most],
    );
    return rows.map(toView);
  }

  /** The id of the last; 0: none yet. */
  async last(personId: string): Promise<number> {
    const [row] = await this.dataSource.query<{ id: string | null }[]>('select max(id) as id from notification where person_id = $1', [
      personId,
    ]);
    return Number(row?.id ?? 0);
  }

  /** How many are not read. */
  async unread(personId: string): Promise<number> {
    const [row] = await this.dataSource.query<{ count: number }[]>(
      `select count(*)::int as count from notification n where n.person_id = $1 and n.site and ${told('$2')} and n.read_at is null`,
      [personId, this.today()],
    );
    return row?.count ?? 0;
  }

  /** Marks as read what the person has seen: everything up to an id. Read stays read. */
  async read(personId: string, upTo: number): Promise<void> {
    await this.dataSource.query('update notification set read_at = $3 where person_id = $1 and id <= $2 and read_at is null', [
      personId,
      upTo,
      this.clock.now(),
    ]);
  }

  private today(): string {
    return osloDay(this.clock.now());
  }
}

const toView = ({ id, kind, created_at, read, contact_id, posting, pseudonym }: Row): NotificationView => ({
  id: Number(id),
  kind,
  at: created_at.toISOString(),
  read,
  contact: contact_id,
  posting,
  pseudonym,
});
