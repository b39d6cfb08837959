import type { OurPostingCard } from '@arena/contract';
import type { EntityManager } from 'typeorm';
import type { Posting } from '../posting.entity';
import { stateNow } from './posting-drafts';

type Row = Pick<Posting, 'deadlineOn' | 'expiresAt'> &
  Pick<OurPostingCard, 'id' | 'kind' | 'state' | 'title' | 'lang' | 'deadline'> & { changedAt: Date; isChanged: boolean };

/** What is written counts for the words, what is published for the state. */
const SQL = `
  select coalesce(p.id, d.posting_id) as id, coalesce(p.state, 'draft') as state, coalesce(d.content->>'kind', p.kind) as kind,
         coalesce(d.content->>'title', p.title) as title, coalesce(d.content->>'lang', p.lang) as lang,
         case when d.posting_id is null then p.deadline_on::text else d.content->>'deadline' end as deadline,
         greatest(p.changed_at, d.changed_at) as "changedAt", d.published_version is distinct from d.version as "isChanged",
         p.deadline_on::text as "deadlineOn", p.expires_at as "expiresAt"
  from (select * from posting where organisation_id = $1 and origin = 'employer') p
  full join (select * from posting_draft where organisation_id = $1) d on d.posting_id = p.id
  order by "changedAt" desc, id`;

/** The postings of an organisation as its list shows them, what was touched last first; without who is in contact about them. */
export async function listOurs(
  manager: EntityManager,
  organisationId: string,
  now: Date,
): Promise<Omit<OurPostingCard, 'waiting' | 'people'>[]> {
  const rows = await manager.query<Row[]>(SQL, [organisationId]);
  return rows.map(({ changedAt, isChanged, deadlineOn, expiresAt, ...card }) => {
    const state = stateNow({ state: card.state, deadlineOn, expiresAt }, now);
    const isOut = state === 'published' || state === 'paused';
    return { ...card, state, changedAt: changedAt.toISOString(), unpublishedChanges: isOut && isChanged };
  });
}
