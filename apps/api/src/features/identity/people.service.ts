import { randomUUID } from 'node:crypto';
import type { Role } from '@arena/contract';
import type { Language, Provider } from '@arena/domain';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../platform';
import { Person } from './person.entity';

export const ROLE_OF: Readonly<Record<Provider, Role>> = { 'id-porten': 'seeker', ansattporten: 'employer', 'entra-id': 'adviser' };

/** People by their login. */
@Injectable()
export class People {
  constructor(
    private readonly clock: Clock,
    private readonly dataSource: DataSource,
  ) {}

  /** A person; null where there is none, or none any more. */
  find(personId: string): Promise<Person | null> {
    return this.dataSource.getRepository(Person).findOneBy({ id: personId });
  }

  /** What an organisation of this site is called. */
  async organisationName(organisationId: string): Promise<string | null> {
    const [row] = await this.dataSource.query<{ name: string }[]>('select name from organisation where id = $1', [organisationId]);
    return row?.name ?? null;
  }

  /**
   * The person of a login account; a new one the first time.
   * @param manager that of the caller's transaction
   * @param subject the provider's own name of the account; never a national identity number
   */
  async ofLogin(
    manager: EntityManager,
    provider: Provider,
    subject: string,
    lang: Language,
  ): Promise<{ id: string; role: Role; isNew: boolean }> {
    const role = ROLE_OF[provider];
    const now = this.clock.now();
    // two first logins at once: one waits for the other
    await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`login ${provider} ${subject}`]);
    const [known] = await manager.query<{ id: string }[]>(
      'select person_id as id from login_account where provider = $1 and subject = $2',
      [provider, subject],
    );
    if (known) {
      await manager.query('update person set seen_at = $2 where id = $1', [known.id, now]);
      return { id: known.id, role, isNew: false };
    }
    const id = randomUUID();
    await manager.query('insert into person (id, role, lang, created_at, seen_at) values ($1, $2, $3, $4, $4)', [id, role, lang, now]);
    await manager.query('insert into login_account (provider, subject, person_id) values ($1, $2, $3)', [provider, subject, id]);
    return { id, role, isNew: true };
  }
}
