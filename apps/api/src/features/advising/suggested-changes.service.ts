import { randomUUID } from 'node:crypto';
import type { SharedDraft, suggestChange } from '@arena/contract';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock, EventLog, isUuid, ProblemError, type InputOf, type Viewer } from '../../platform';
import { osloDay } from '../postings';
import { checkStorable, Profiles } from '../profiles';
import { Advisees } from './advisees.service';
import { lockPerson } from './locks';
import { uncoveredSql } from './advising-sql';

type ChangeState = 'sent' | 'approved' | 'refused' | 'taken-back';

/** Changes to the answers that an adviser suggests. None counts before the person's yes. */
@Injectable()
export class SuggestedChanges {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly events: EventLog,
    private readonly advisees: Advisees,
    private readonly profiles: Profiles,
  ) {}

  /**
   * Suggests a change. One waits at a time: a newer one of the same office takes its place.
   * @throws ProblemError 'not-found' as {@link Advisees.find}; 'changed-meanwhile' where the answers are not those that were read
   */
  async suggest({ personId: adviserId }: Viewer, key: string, body: InputOf<typeof suggestChange>['body']): Promise<void> {
    checkStorable({ draft: body.draft, note: body.note }, 'body');
    await this.dataSource.transaction(async (manager) => {
      const { personId, officeId, version } = await this.advisees.findLocked(manager, adviserId, key, 'build-profile');
      const [known] = await manager.query<{ own: boolean }[]>(
        'select adviser_id = $2 and person_id = $3 as own from suggested_change where id = $1',
        [body.id, adviserId, personId],
      );
      if (known?.own) return;
      if (version !== body.version) throw new ProblemError('changed-meanwhile');
      const waiting = await manager.query<{ id: string }[]>(
        `select id from suggested_change where person_id = $1 and office_id = $2 and state = 'sent'`,
        [personId, officeId],
      );
      for (const { id } of waiting) await this.move(manager, id, 'taken-back');
      const id = known ? randomUUID() : body.id;
      await manager.query(
        `insert into suggested_change (id, person_id, office_id, adviser_id, base_version, draft, note, sent_at, state, changed_at)
         values ($1, $2, $3, $4, $5, $6::jsonb, $7, $8, 'sent', $8)`,
        [id, personId, officeId, adviserId, version, JSON.stringify(body.draft), body.note, this.clock.now()],
      );
      await this.events.append(manager, 'change.moved', { changeId: id, state: 'sent' });
    });
  }

  /**
   * The person's yes or no. A yes keeps the answers as they were suggested; the same answer twice counts once.
   * @throws ProblemError 'not-found'; 'changed-meanwhile' where the answers are not those that it was made on, and nothing is written then;
   * 'not-now' where it was answered otherwise or waits no more
   */
  async answer(personId: string, id: string, answer: 'yes' | 'no'): Promise<boolean> {
    if (!isUuid(id)) throw new ProblemError('not-found');
    const wanted = answer === 'yes' ? 'approved' : 'refused';
    return this.dataSource.transaction(async (manager) => {
      await lockPerson(manager, personId);
      const [change] = await manager.query<{ state: ChangeState; version: number; draft: SharedDraft }[]>(
        'select state, base_version as version, draft from suggested_change where id = $1 and person_id = $2 for update',
        [id, personId],
      );
      if (!change) throw new ProblemError('not-found');
      if (change.state === wanted) return answer === 'yes';
      if (change.state !== 'sent') throw new ProblemError('not-now');
      if (answer === 'yes') await this.profiles.saveSuggested(manager, personId, change.version, change.draft);
      await this.move(manager, id, wanted);
      return answer === 'yes';
    });
  }

  /**
   * Takes back what nobody may suggest any more.
   * @param personId null: of everybody, but for what somebody else is moving at this moment
   */
  async endUncovered(manager: EntityManager, personId: string | null): Promise<void> {
    const bare = await manager.query<{ id: string }[]>(
      `select s.id from suggested_change s where ($1::uuid is null or s.person_id = $1) and s.state = 'sent' and ${uncoveredSql('s', 'build-profile')}
       order by s.id ${personId === null ? 'for update of s skip locked' : ''}`,
      [personId, osloDay(this.clock.now())],
    );
    for (const { id } of bare) await this.move(manager, id, 'taken-back');
  }

  private async move(manager: EntityManager, changeId: string, state: Exclude<ChangeState, 'sent'>): Promise<void> {
    await manager.query('update suggested_change set state = $2, changed_at = $3 where id = $1', [changeId, state, this.clock.now()]);
    await this.events.append(manager, 'change.moved', { changeId, state });
  }
}
