import { randomUUID } from 'node:crypto';
import type { ProposalForAdviser, propose } from '@arena/contract';
import type { ProposalState } from '@arena/domain';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock, EventLog, isUuid, ProblemError, type InputOf, type Viewer } from '../../platform';
import { addDays, OpenPostings, osloDay, type OpenPosting } from '../postings';
import { checkStorable } from '../profiles';
import { Advisees, type Advisee } from './advisees.service';
import { advisedSql, uncoveredSql } from './advising-sql';
import { lockPerson } from './locks';

interface Row {
  id: string;
  state: ProposalState;
  note: string;
  sentAt: Date;
  answerBy: string;
  posting: ProposalForAdviser['posting'];
  person: { key: string; name: string | null } | null;
}

/** Newest first; older ones are of no use on a worklist. */
const MOST = 100;

/** What advisers propose, as advisers write and read it. The employer learns of none of it before the person's yes. */
@Injectable()
export class Proposals {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly events: EventLog,
    private readonly openPostings: OpenPostings,
    private readonly advisees: Advisees,
  ) {}

  /**
   * Proposes an opening. The same id twice is one proposal.
   * @throws ProblemError 'not-found' as {@link Advisees.find}, and for an opening that never was; 'posting-closed'; 'not-now' where nobody
   * answers the opening here, where it was proposed before, or where the person is not to be proposed there: which of these is not told
   */
  async propose({ personId: adviserId }: Viewer, key: string, body: InputOf<typeof propose>['body']): Promise<ProposalForAdviser> {
    checkStorable({ note: body.note, posting: body.posting }, 'body');
    return this.dataSource.transaction(async (manager) => {
      const advisee = await this.advisees.findLocked(manager, adviserId, key, 'propose', { compared: true });
      if (advisee.comparedFor !== null && advisee.comparedFor !== body.posting) throw new ProblemError('not-found');
      const [known] = await manager.query<{ own: boolean }[]>(
        'select adviser_id = $2 and person_id = $3 and posting_id = $4 as own from proposal where id = $1',
        [body.id, adviserId, advisee.personId, body.posting],
      );
      const id = known && !known.own ? randomUUID() : body.id;
      if (!known?.own) await this.write(manager, id, adviserId, advisee, await this.openingFor(manager, advisee, body.posting), body);
      const [view] = await this.of(adviserId, manager, id);
      if (!view) throw new ProblemError('not-found');
      return view;
    });
  }

  /** Takes back what is not answered; a second time changes nothing. @throws ProblemError 'not-found', 'not-now' */
  async takeBack({ personId: adviserId }: Viewer, id: string): Promise<void> {
    if (!isUuid(id)) throw new ProblemError('not-found');
    await this.dataSource.transaction(async (manager) => {
      const find = async (): Promise<{ personId: string; state: ProposalState } | undefined> =>
        (
          await manager.query<{ personId: string; state: ProposalState }[]>(
            `select pp.person_id as "personId", pp.state from proposal pp join ${advisedSql()} a on a.person_id = pp.person_id and a.office_id = pp.office_id
             where pp.id = $3 and pp.adviser_id = $1 and 'propose' = any(a.purposes)`,
            [adviserId, osloDay(this.clock.now()), id],
          )
        )[0];
      const first = await find();
      if (!first) throw new ProblemError('not-found');
      await lockPerson(manager, first.personId);
      const proposal = await find();
      if (!proposal) throw new ProblemError('not-found');
      if (proposal.state === 'taken-back') return;
      if (proposal.state !== 'sent') throw new ProblemError('not-now');
      await this.move(manager, id, 'taken-back');
    });
  }

  /**
   * What an adviser has proposed, newest first. The person and the words stand there only while the consent holds; who was chosen nameless
   * has no name before a yes.
   */
  async of(adviserId: string, manager: EntityManager = this.dataSource.manager, id: string | null = null): Promise<ProposalForAdviser[]> {
    const rows = await manager.query<Row[]>(
      `select pp.id, pp.state, case when a.person_id is null then '' else pp.note end as note, pp.sent_at as "sentAt", pp.answer_by::text as "answerBy",
         json_build_object('id', po.id, 'title', po.title, 'lang', po.lang, 'employer', coalesce(o.name, po.employer_name)) as posting,
         case when a.person_id is null then null
           when pp.nameless and pp.state <> 'accepted' then json_build_object('key', ck.key, 'name', null)
           else json_build_object('key', k.key, 'name', case when 'see-profile' = any(a.purposes) then p.name end) end as person
       from proposal pp
       join posting po on po.id = pp.posting_id left join organisation o on o.id = po.organisation_id
       left join ${advisedSql()} a on a.person_id = pp.person_id and a.office_id = pp.office_id and 'propose' = any(a.purposes)
       left join person p on p.id = a.person_id
       left join caseload_key k on k.person_id = a.person_id and k.office_id = a.office_id
       left join comparison_key ck on ck.person_id = a.person_id and ck.office_id = a.office_id and ck.posting_id = pp.posting_id
       where pp.adviser_id = $1 and ($3::uuid is null or pp.id = $3) order by pp.sent_at desc, pp.id limit ${MOST}`,
      [adviserId, osloDay(this.clock.now()), id],
    );
    return rows.map(({ state, sentAt, person, ...row }) => ({
      ...row,
      person: person?.key == null ? null : person,
      sentAt: sentAt.toISOString(),
      // silence looks like a no
      state: state === 'expired' ? 'refused' : state,
    }));
  }

  /** Moves a proposal on, with its event. */
  async move(manager: EntityManager, proposalId: string, state: ProposalState, contactId: string | null = null): Promise<void> {
    await manager.query('update proposal set state = $2, changed_at = $3, contact_id = $4 where id = $1', [
      proposalId,
      state,
      this.clock.now(),
      contactId,
    ]);
    await this.events.append(manager, 'proposal.moved', { proposalId, state });
  }

  /**
   * Takes back what the person is no longer asked on behalf of anybody who may.
   * @param personId null: of everybody, but for what somebody else is moving at this moment
   */
  async endUncovered(manager: EntityManager, personId: string | null): Promise<void> {
    const bare = await manager.query<{ id: string }[]>(
      `select pp.id from proposal pp where ($1::uuid is null or pp.person_id = $1) and pp.state = 'sent' and ${uncoveredSql('pp', 'propose')}
       order by pp.id ${personId === null ? 'for update of pp skip locked' : ''}`,
      [personId, osloDay(this.clock.now())],
    );
    for (const { id } of bare) await this.move(manager, id, 'taken-back');
  }

  private async write(
    manager: EntityManager,
    id: string,
    adviserId: string,
    { personId, officeId, comparedFor, endsOn }: Advisee,
    posting: OpenPosting,
    { note, days }: { note: string; days: number },
  ): Promise<void> {
    const now = this.clock.now();
    const answerBy = addDays(osloDay(now), days);
    await manager.query(
      `insert into proposal (id, person_id, office_id, adviser_id, posting_id, note, nameless, sent_at, answer_by, state, changed_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, least($9::date, $10::date), 'sent', $8)`,
      [id, personId, officeId, adviserId, posting.id, note, comparedFor !== null, now, answerBy, endsOn],
    );
    await this.events.append(manager, 'proposal.moved', { proposalId: id, state: 'sent' });
  }

  private async openingFor(manager: EntityManager, { personId, officeId }: Advisee, postingId: string): Promise<OpenPosting> {
    const [posting] = await this.openPostings.byIds([postingId], manager);
    if (!posting) {
      const [was] = await manager.query<unknown[]>(
        `select from posting where id = $1 and origin = 'employer' and state in ('published', 'paused', 'filled', 'expired', 'withdrawn')`,
        [postingId],
      );
      throw new ProblemError(was ? 'posting-closed' : 'not-found');
    }
    const [unfit] = await manager.query<unknown[]>(
      `select from posting where id = $1 and (origin <> 'employer' or organisation_id is null)
       union all select from proposal where posting_id = $1 and person_id = $2 and office_id = $3 and state <> 'taken-back'
       union all ${notToBeProposedSql('$2', '$1')}`,
      [posting.id, personId, officeId],
    );
    if (unfit) throw new ProblemError('not-now');
    return posting;
  }
}

/** SQL with a row where a person is not to be proposed for a posting: hidden from its employer, in contact, or told not this time. */
export const notToBeProposedSql = (person: string, posting: string): string =>
  `select from hidden_from h join posting hp on hp.organisation_id = h.organisation_id where h.person_id = ${person} and hp.id = ${posting}
   union all select from contact hc join posting hp on hp.id = hc.posting_id where hc.person_id = ${person} and hc.posting_id = ${posting}
     and (hc.state in ('sent', 'seen', 'asked', 'meeting', 'yes') or (hc.state = 'no' and hc.changed_at >= hp.published_at))`;
