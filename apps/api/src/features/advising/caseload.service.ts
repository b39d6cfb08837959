import type { CaseloadPerson, KeptDraft } from '@arena/contract';
import { CASELOAD_FLAGS, type AdvisingPurpose, type CaseloadFlag } from '@arena/domain';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../platform';
import { addDays, osloDay } from '../postings';
import { advisedSql } from './advising-sql';
import { missingAnswers } from './draft-words';

interface Row {
  key: string;
  name: string | null;
  purposes: AdvisingPurpose[];
  since: Date;
  latest: Date;
  endsOn: string;
  consentVersion: string;
  draft: KeptDraft | null;
  openContacts: number;
  waitingSince: Date | null;
  agreedAt: Date | null;
  lastLook: Date | null;
  answered: boolean;
}

const DAY_MS = 86_400_000;
/** Days that something is new, or that a meeting is ahead. */
const WEEK = 7;
/** Days after which a contact has waited long, and before which an end is soon. */
const FORTNIGHT = 14;

/** The worklist: who lets the adviser do something now, and why each stands there. What somebody may not be asked about is not looked at. */
@Injectable()
export class Caseload {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Those with the most reasons first. @param key only the person of this key of the worklist */
  async of(adviserId: string, manager: EntityManager = this.dataSource.manager, key: string | null = null): Promise<CaseloadPerson[]> {
    const now = this.clock.now();
    const ago = (days: number): Date => new Date(now.getTime() - days * DAY_MS);
    const rows = await manager.query<Row[]>(
      `select k.key, case when seen.may then p.name end as name, a.purposes, a.since, a.latest, a.ends_on::text as "endsOn", a.consent_version as "consentVersion",
         case when seen.may then pr.draft end as draft, coalesce(co.open, 0)::int as "openContacts", co.waiting as "waitingSince", co.agreed as "agreedAt",
         -- a look for an opening was nameless: told here, it would say who stood there
         (select max(l.at) from audit_subject s join look l on l.subject = s.subject
           where s.person_id = a.person_id and l.office_id = a.office_id and l.posting_id is null) as "lastLook",
         exists (select from proposal pp where pp.person_id = a.person_id and pp.adviser_id = $1 and 'propose' = any(a.purposes)
           and (pp.state = 'accepted' or (not pp.nameless and pp.state in ('refused', 'expired'))) and pp.changed_at >= $3) as answered
       from ${advisedSql()} a
       join person p on p.id = a.person_id
       join caseload_key k on k.person_id = a.person_id and k.office_id = a.office_id
       cross join lateral (select 'see-profile' = any(a.purposes) as may) seen
       left join profile pr on pr.person_id = a.person_id
       left join lateral (
         select count(*) as open, min(c.since) filter (where c.waits_for is not null) as waiting, max(c.since) filter (where c.state = 'yes') as agreed
         from contact c where seen.may and c.person_id = a.person_id and c.state in ('sent', 'seen', 'asked', 'meeting', 'yes')
       ) co on true
       where $4::text is null or k.key = $4`,
      [adviserId, osloDay(now), ago(WEEK), key],
    );
    const soon = addDays(osloDay(now), FORTNIGHT);
    const people = rows.map((row): CaseloadPerson => {
      const maySee = row.purposes.includes('see-profile');
      const holds: Readonly<Record<CaseloadFlag, boolean>> = {
        'new-consent': row.latest >= ago(WEEK) && (row.lastLook === null || row.lastLook < row.latest),
        'profile-thin': maySee && missingAnswers(row.draft, '').length > 0,
        'waiting-long': row.waitingSince !== null && row.waitingSince < ago(FORTNIGHT),
        'meeting-ahead': row.agreedAt !== null && row.agreedAt >= ago(WEEK),
        'consent-ends-soon': row.endsOn <= soon,
        answered: row.answered,
      };
      return {
        key: row.key,
        name: row.name,
        purposes: row.purposes,
        since: row.since.toISOString(),
        endsOn: row.endsOn,
        consentVersion: row.consentVersion,
        flags: CASELOAD_FLAGS.filter((flag) => holds[flag]),
        openContacts: row.openContacts,
        lastLook: row.lastLook?.toISOString() ?? null,
      };
    });
    return people.sort(
      (a, b) => b.flags.length - a.flags.length || (a.since === b.since ? (a.key < b.key ? -1 : 1) : a.since < b.since ? 1 : -1),
    );
  }
}
