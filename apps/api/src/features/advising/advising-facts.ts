import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ProposalState } from '@arena/domain';
import { Clock } from '../../platform';
import { osloDay } from '../postings';
import { uncoveredSql } from './advising-sql';

/** What is true of a proposal now, for who tells people about it. Nothing of the person, and nothing that anybody wrote. */
export interface ProposalFacts {
  id: string;
  personId: string;
  /** Null: gone. */
  adviserId: string | null;
  state: ProposalState;
  changedAt: Date;
  answerBy: string;
  posting: { id: string; title: string; employer: string };
  /** Whether the consent still covers it. */
  covered: boolean;
}

export interface ChangeFacts {
  id: string;
  personId: string;
  adviserId: string | null;
  state: 'sent' | 'approved' | 'refused' | 'taken-back';
  changedAt: Date;
}

export interface AdvisingConsentFacts {
  id: string;
  personId: string;
  givenAt: Date;
  /** Whether it is in force now. */
  holds: boolean;
  /** The adviser, or everybody at the office. */
  advisers: string[];
}

/** Tells other slices what happens between people and those who advise. */
@Injectable()
export class AdvisingOf {
  constructor(private readonly clock: Clock) {}

  /** @returns null when it is gone */
  async proposal(manager: EntityManager, id: string): Promise<ProposalFacts | null> {
    const [row] = await manager.query<ProposalFacts[]>(
      `select pp.id, pp.person_id as "personId", pp.adviser_id as "adviserId", pp.state, pp.changed_at as "changedAt", pp.answer_by::text as "answerBy",
         json_build_object('id', p.id, 'title', p.title, 'employer', coalesce(o.name, p.employer_name)) as posting, not ${uncoveredSql('pp', 'propose')} as covered
       from proposal pp join posting p on p.id = pp.posting_id left join organisation o on o.id = p.organisation_id where pp.id = $1 for key share of pp`,
      [id, osloDay(this.clock.now())],
    );
    return row ?? null;
  }

  /** @returns null when it is gone */
  async change(manager: EntityManager, id: string): Promise<ChangeFacts | null> {
    const [row] = await manager.query<ChangeFacts[]>(
      `select id, person_id as "personId", adviser_id as "adviserId", state, changed_at as "changedAt" from suggested_change where id = $1 for key share`,
      [id],
    );
    return row ?? null;
  }

  /** @returns null when it is gone */
  async consent(manager: EntityManager, id: string): Promise<AdvisingConsentFacts | null> {
    const [row] = await manager.query<AdvisingConsentFacts[]>(
      `select c.id, c.person_id as "personId", c.given_at as "givenAt", c.taken_back_at is null and c.ends_on >= $2::date as holds,
         array(select m.person_id from office_member m where m.office_id = c.office_id and (c.adviser_id is null or c.adviser_id = m.person_id)) as advisers
       from advising_consent c where c.id = $1 for key share of c`,
      [id, osloDay(this.clock.now())],
    );
    return row ?? null;
  }
}
