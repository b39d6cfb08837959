import { randomUUID } from 'node:crypto';
import type { AdvisingConsent, giveAdvisingConsent } from '@arena/contract';
import type { AdvisingPurpose } from '@arena/domain';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock, EventLog, isUuid, ProblemError, type InputOf } from '../../platform';
import { addDays, isDay, osloDay } from '../postings';
import { lockPerson } from './locks';
import { Offices } from './offices.service';
import { Proposals } from './proposals.service';
import { SuggestedChanges } from './suggested-changes.service';

interface Row {
  id: string;
  officeId: string;
  adviser: { id: string; name: string | null } | null;
  purposes: AdvisingPurpose[];
  givenAt: Date;
  endsOn: string;
}

/** The farthest day that a consent can end on: a year from now. */
const LONGEST_DAYS = 366;

const SELECT = `
  select c.id, c.office_id as "officeId", c.purposes, c.given_at as "givenAt", c.ends_on::text as "endsOn",
    case when a.id is not null then json_build_object('id', a.id, 'name', a.name) end as adviser
  from advising_consent c left join person a on a.id = c.adviser_id`;

type NewConsent = InputOf<typeof giveAdvisingConsent>['body'];

/** What people let offices and advisers do: a row for each yes, with its time, and the time at which it was taken back. */
@Injectable()
export class AdvisingConsents {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly events: EventLog,
    private readonly offices: Offices,
    private readonly proposals: Proposals,
    private readonly changes: SuggestedChanges,
  ) {}

  /** Those in force now, the newest first. */
  async of(personId: string, manager: EntityManager = this.dataSource.manager): Promise<AdvisingConsent[]> {
    const rows = await manager.query<Row[]>(
      `${SELECT} where c.person_id = $1 and c.taken_back_at is null and c.ends_on >= $2::date order by c.given_at desc, c.id`,
      [personId, osloDay(this.clock.now())],
    );
    const offices = await this.offices.byIds(rows.map(({ officeId }) => officeId));
    return rows.flatMap(({ officeId, adviser, givenAt, ...row }) => {
      const office = offices.get(officeId);
      const named = adviser && { id: adviser.id, name: adviser.name ?? '' };
      return office ? [{ ...row, office, adviser: named, givenAt: givenAt.toISOString() }] : [];
    });
  }

  /**
   * Lets an office or one of its advisers in. A new yes to the same takes the place of the one before.
   * @throws ProblemError 'bad-input' for an office or adviser that is not there and for a last day that is past or too far ahead;
   * 'not-now' where this very yes was given and taken back
   */
  async give(personId: string, given: NewConsent): Promise<AdvisingConsent> {
    return this.dataSource.transaction(async (manager) => {
      await lockPerson(manager, personId);
      const [known] = await manager.query<{ personId: string; takenBack: boolean }[]>(
        'select person_id as "personId", taken_back_at is not null as "takenBack" from advising_consent where id = $1',
        [given.id],
      );
      const again = known?.personId === personId;
      // a second click that comes late must not undo what was taken back
      if (again && known.takenBack) throw new ProblemError('not-now');
      const id = known && !again ? randomUUID() : given.id;
      if (!again) {
        await this.check(manager, given);
        await this.write(manager, personId, { ...given, id });
      }
      const consent = (await this.of(personId, manager)).find((one) => one.id === id);
      if (!consent) throw new ProblemError('not-now');
      return consent;
    });
  }

  /** Writes a consent that was checked, in the transaction of the caller. @param at now, unless given */
  async write(
    manager: EntityManager,
    personId: string,
    { id, office, adviser, purposes, endsOn }: NewConsent,
    at: Date = this.clock.now(),
  ): Promise<void> {
    await manager.query(
      `update advising_consent set taken_back_at = $4
       where person_id = $1 and office_id = $2 and adviser_id is not distinct from $3 and taken_back_at is null`,
      [personId, office, adviser, this.clock.now()],
    );
    await manager.query(
      `insert into advising_consent (id, person_id, office_id, adviser_id, purposes, given_at, ends_on) values ($1, $2, $3, $4, $5, $6, $7)`,
      [id, personId, office, adviser, [...new Set(purposes)].sort(), at, endsOn],
    );
    await manager.query(
      `insert into caseload_key (office_id, person_id, key) values ($1, $2, replace(gen_random_uuid()::text, '-', '')) on conflict do nothing`,
      [office, personId],
    );
    await this.settle(manager, personId);
    await this.events.append(manager, 'advising.changed', { consentId: id });
  }

  /** Takes a consent back, at once and with what rests on it; a second time changes nothing. @throws ProblemError 'not-found' */
  async takeBack(personId: string, id: string): Promise<void> {
    if (!isUuid(id)) throw new ProblemError('not-found');
    await this.dataSource.transaction(async (manager) => {
      await lockPerson(manager, personId);
      const [known] = await manager.query<{ takenBack: boolean }[]>(
        'select taken_back_at is not null as "takenBack" from advising_consent where id = $1 and person_id = $2',
        [id, personId],
      );
      if (!known) throw new ProblemError('not-found');
      if (known.takenBack) return;
      await manager.query('update advising_consent set taken_back_at = $2 where id = $1', [id, this.clock.now()]);
      await this.settle(manager, personId);
      await this.events.append(manager, 'advising.changed', { consentId: id });
    });
  }

  /** What waits for the person's answer, and is no longer covered, waits no more. */
  private async settle(manager: EntityManager, personId: string): Promise<void> {
    await this.proposals.endUncovered(manager, personId);
    await this.changes.endUncovered(manager, personId);
  }

  private async check(manager: EntityManager, { office, adviser, endsOn }: NewConsent): Promise<void> {
    const today = osloDay(this.clock.now());
    const fault = (field: string, kind: 'invalid' | 'invalid_choice'): ProblemError =>
      new ProblemError('bad-input', { fields: [{ field, fault: kind }] });
    if (!isDay(endsOn) || endsOn < today || endsOn > addDays(today, LONGEST_DAYS)) throw fault('endsOn', 'invalid');
    const [there] = office.includes('\0') ? [] : await manager.query<unknown[]>('select from office where id = $1', [office]);
    if (!there) throw fault('office', 'invalid_choice');
    if (adviser === null) return;
    const [works] = await manager.query<unknown[]>(
      `select from office_member m join person p on p.id = m.person_id where m.person_id = $1 and m.office_id = $2 and p.name is not null`,
      [adviser, office],
    );
    if (!works) throw fault('adviser', 'invalid_choice');
  }
}
