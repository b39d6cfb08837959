import type { Role } from '@arena/contract';
import { groupOf, type NotificationGroup, type NotificationKind } from '@arena/domain';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform';
import { OpenPostings, osloDay } from '../postings';
import { chosenSql, choiceOf, type ChosenGroups } from './choices/notification-choices.service';
import { told } from './told-sql';

/** Something that somebody was told, and that is still as it was told. */
export interface Standing {
  id: number;
  kind: NotificationKind;
  group: NotificationGroup;
  role: Role;
  contactId: string | null;
  posting: { id: string; title: string; employer: string } | null;
  pseudonym: string | null;
}

type Row = Omit<Standing, 'id' | 'group'> & { id: string; chosen: ChosenGroups };

/** What calls somebody to an opening: without the opening it is nothing. */
const OF_OPENINGS: ReadonlySet<NotificationKind> = new Set(['strong-match', 'proposed']);

/**
 * SQL that is true where what the notification `n` tells is still so: for letters, which may wait for hours. What only tells that something
 * has happened stays true. $3 is today in Europe/Oslo.
 */
const STILL_SO = `case n.kind
  when 'strong-match' then not exists (select from hidden_from h where h.person_id = n.person_id and h.organisation_id = p.organisation_id)
    and not exists (select from contact own where own.person_id = n.person_id and own.posting_id = n.posting_id)
  when 'proposed' then np.state = 'sent' and np.answer_by >= $3::date
  when 'change-suggested' then exists (select from suggested_change sc where sc.person_id = n.person_id and n.source = 'change ' || sc.id and sc.state = 'sent')
  when 'interest-received' then c.state in ('sent', 'seen', 'asked', 'meeting', 'yes')
  when 'asked' then c.state = 'asked'
  when 'meeting' then c.state = 'meeting'
  when 'agreed' then c.state = 'yes'
  when 'answered' then c.waits_for = 'employer'
  when 'closing-soon' then c.waits_for = 'employer'
  when 'no-answer-yet' then c.waits_for = 'employer'
  when 'reminder' then c.waits_for = case when c.person_id = n.person_id then 'seeker' else 'employer' end
  else true end`;

/** Reads what may still be told by letter, when the letter is about to be sent. */
@Injectable()
export class StandingNews {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly openPostings: OpenPostings,
  ) {}

  /**
   * Those of these notifications that are still so, newest first. What the person wants no letters about is left out, and so is what an
   * employer may no longer hear of somebody who hides from it.
   */
  async of(personId: string, ids: readonly (number | string)[]): Promise<Standing[]> {
    const rows = await this.dataSource.query<Row[]>(
      `select n.id, n.kind, who.role, n.contact_id as "contactId", c.pseudonym, ${chosenSql('who.id')} as chosen,
         case when p.id is not null then json_build_object('id', p.id, 'title', p.title, 'employer', coalesce(o.name, p.employer_name)) end as posting
       from notification n join person who on who.id = n.person_id
       left join contact c on c.id = n.contact_id left join proposal np on np.id = n.proposal_id
       left join posting p on p.id = n.posting_id left join organisation o on o.id = p.organisation_id
       where n.person_id = $1 and n.id = any($2::bigint[]) and ${told('$3')} and ${STILL_SO}
         and (c.id is null or c.person_id = n.person_id
           or not exists (select from hidden_from h where h.person_id = c.person_id and h.organisation_id = c.organisation_id))
       order by n.id desc`,
      [personId, [...ids], osloDay(this.clock.now())],
    );
    const wanted = rows.flatMap(({ id, chosen, ...row }) => {
      const group = groupOf(row.kind);
      return group === null || choiceOf(chosen, group).letters === 'never' ? [] : [{ ...row, id: Number(id), group }];
    });
    const asked = wanted.flatMap(({ kind, posting }) => (OF_OPENINGS.has(kind) && posting ? [posting.id] : []));
    const open = new Set((await this.openPostings.byIds([...new Set(asked)])).map(({ id }) => id));
    return wanted.filter(({ kind, posting }) => !OF_OPENINGS.has(kind) || (posting !== null && open.has(posting.id)));
  }
}
