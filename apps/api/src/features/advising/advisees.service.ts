import type { SharedDraft } from '@arena/contract';
import type { AdvisingPurpose } from '@arena/domain';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock, ProblemError } from '../../platform';
import { osloDay } from '../postings';
import { sharedDraftSql } from '../profiles';
import { advisedSql } from './advising-sql';
import { holdPeople, lockPerson } from './locks';

/** Somebody whom an adviser may ask about now, and for what. Never leaves the server as it is. */
export interface Advisee {
  personId: string;
  officeId: string;
  purposes: readonly AdvisingPurpose[];
  /** The last day on which anything is allowed. */
  endsOn: string;
  /** Another one after each yes, each withdrawal and each end. */
  consentVersion: string;
  /** With 'see-profile' only. */
  name: string | null;
  /** Set where the key is that of a comparison: the opening it belongs to. */
  comparedFor: string | null;
  version: number;
  draft: SharedDraft | null;
}

/** Finds people by the keys that advisers know them by. Each time the consent is asked in the statement that reads the person. */
@Injectable()
export class Advisees {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * @param which keys count: those of the worklist, or also those of comparisons
   * @throws ProblemError 'not-found' alike for what is unknown, another office's, not covered, ended and taken back
   */
  async find(
    adviserId: string,
    key: string,
    purpose: AdvisingPurpose,
    { manager = this.dataSource.manager, compared = false }: { manager?: EntityManager; compared?: boolean } = {},
  ): Promise<Advisee> {
    if (key.includes('\0')) throw new ProblemError('not-found');
    const [row] = await manager.query<Advisee[]>(
      `select a.person_id as "personId", a.office_id as "officeId", a.purposes, a.ends_on::text as "endsOn",
         a.consent_version as "consentVersion", k."comparedFor",
         case when 'see-profile' = any(a.purposes) then p.name end as name, coalesce(pr.version, 0) as version, ${sharedDraftSql('pr.draft')} as draft
       from (select office_id, person_id, null::text as "comparedFor" from caseload_key where key = $3
             union all select office_id, person_id, posting_id from comparison_key where key = $3 and $4) k
       join ${advisedSql()} a on a.person_id = k.person_id and a.office_id = k.office_id
       join person p on p.id = a.person_id left join profile pr on pr.person_id = p.id
       where $5 = any(a.purposes)`,
      [adviserId, osloDay(this.clock.now()), key, compared, purpose],
    );
    if (!row) throw new ProblemError('not-found');
    return row;
  }

  /** The same for who is about to write to the person: from here to the end of the transaction, nothing is taken back. */
  async findLocked(
    manager: EntityManager,
    adviserId: string,
    key: string,
    purpose: AdvisingPurpose,
    { compared = false }: { compared?: boolean } = {},
  ): Promise<Advisee> {
    const { personId } = await this.find(adviserId, key, purpose, { manager, compared });
    await lockPerson(manager, personId);
    return this.find(adviserId, key, purpose, { manager, compared });
  }

  /** The same for who is about to read the person and write that down: to the end of the transaction, nothing is taken back. */
  async findHeld(manager: EntityManager, adviserId: string, key: string, purpose: AdvisingPurpose): Promise<Advisee> {
    const { personId } = await this.find(adviserId, key, purpose, { manager });
    await holdPeople(manager, [personId]);
    return this.find(adviserId, key, purpose, { manager });
  }
}
