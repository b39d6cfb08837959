import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock, EventLog } from '../../platform';
import { Organisation } from './organisation.entity';

type Bookkeeping = 'createdAt' | 'changedAt' | 'version';
type OfTheRegister = 'confirmed' | 'form' | 'parentNumber';

/** What an organisation is, without the bookkeeping. What the register says may be left out: then it stays as it is. */
export type OrganisationContent = Omit<Organisation, Bookkeeping | OfTheRegister> & Partial<Pick<Organisation, OfTheRegister>>;

/** The employers as rows: reading them and writing them. */
@Injectable()
export class Organisations {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly events: EventLog,
  ) {}

  /** All employers, by id. A few hundred at most: lists of them are filtered in memory. */
  all(): Promise<Organisation[]> {
    return this.dataSource.getRepository(Organisation).find({ order: { id: 'ASC' } });
  }

  /** @returns null for an unknown id */
  async find(id: string, manager: EntityManager = this.dataSource.manager): Promise<Organisation | null> {
    // PostgreSQL cannot even be asked about a text with a zero in it
    if (id.includes('\0')) return null;
    return manager.getRepository(Organisation).findOneBy({ id });
  }

  /** By its number in the register, nine digits. */
  async withNumber(organisationNumber: string): Promise<Organisation | null> {
    return this.dataSource.getRepository(Organisation).findOneBy({ organisationNumber });
  }

  /**
   * Adds or changes an employer, with the event in the caller's transaction. Saving what already stands there changes nothing.
   * @returns whether anything changed
   */
  async save(manager: EntityManager, content: OrganisationContent): Promise<boolean> {
    const repository = manager.getRepository(Organisation);
    const existing = await repository.findOne({ where: { id: content.id }, lock: { mode: 'pessimistic_write' } });
    const keys = Object.keys(content) as (keyof OrganisationContent)[];
    if (existing && keys.every((key) => existing[key] === content[key])) return false;
    const now = this.clock.now();
    await repository.save({ ...content, createdAt: existing?.createdAt ?? now, changedAt: now });
    await this.events.append(manager, 'organisation.changed', { organisationId: content.id });
    return true;
  }
}
