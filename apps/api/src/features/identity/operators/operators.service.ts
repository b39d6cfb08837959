import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../../platform';

export interface Operator {
  personId: string;
  /** As the person wants to be called; null where no name is given. */
  name: string | null;
  /** The account at Entra ID: tenant and person, with a line between. */
  account: string | null;
  since: Date;
  seenAt: Date;
}

/** People whom the command line has named to care for the site: they log in as advisers do. */
@Injectable()
export class Operators {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Names somebody; naming twice is one. @returns false where there is no such person, or one that does not log in by Entra ID */
  async add(manager: EntityManager, personId: string): Promise<boolean> {
    const [person] = await manager.query<unknown[]>(`select from person where id = $1 and role = 'adviser' for share`, [personId]);
    if (!person) return false;
    await manager.query('insert into site_operator (person_id, since) values ($1, $2) on conflict do nothing', [
      personId,
      this.clock.now(),
    ]);
    return true;
  }

  /** From the next request on the person is an adviser like others. @returns whether the person was named */
  async remove(personId: string): Promise<boolean> {
    const rows = await this.dataSource.query<{ count: number }[]>(
      'with gone as (delete from site_operator where person_id = $1 returning 1) select count(*)::int as count from gone',
      [personId],
    );
    return (rows[0]?.count ?? 0) > 0;
  }

  /** Everybody who is named, those that came first first. */
  list(): Promise<Operator[]> {
    return this.dataSource.query<Operator[]>(
      `select p.id as "personId", p.name, o.since, p.seen_at as "seenAt",
         (select subject from login_account a where a.person_id = p.id and a.provider = 'entra-id' order by subject limit 1) as account
       from site_operator o join person p on p.id = o.person_id order by o.since, p.id`,
    );
  }
}
