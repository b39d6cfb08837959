import type { EventPayload, KeptDraft } from '@arena/contract';
import { DEFAULT_CHOICES } from '@arena/domain';
import { explain, type MatchContext } from '@arena/domain/engine';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock, type JobContext, type JobDefinition, type JobHandler } from '../../../platform';
import { MatchModel, WhomItConcerns } from '../../matching';
import { OpenPostings, osloDay, startOfOsloDay, toOpening, type OpenPosting } from '../../postings';
import { matchingOnSql, Profiles } from '../../profiles';
import { Audience, mayBeWrittenToSql, type Listener } from '../audience';
import { choiceOf } from '../choices/notification-choices.service';
import { Telling } from '../telling';

type Posting = EventPayload<'posting.published' | 'posting.changed'>;

/** People that the engine names at a time, and that are read and told at a time. */
const CONCERNED = 5000;
const BATCH = 500;
/** Told to one person in the site on one day. What comes on top of that waits for the letter of the day, if there is one. */
export const MOST_A_DAY = 10;

interface Candidate {
  personId: string;
  draft: KeptDraft;
}

/**
 * Tells people of an opening that fits them well, when it is published or has been changed so that it does: each person once, whatever
 * becomes of the opening. Who has changed their answers since it was published has looked at what fits, and is told nothing.
 */
@Injectable()
export class NotifyOfMatches implements JobHandler<Posting> {
  constructor(
    private readonly clock: Clock,
    private readonly openPostings: OpenPostings,
    private readonly model: MatchModel,
    private readonly whom: WhomItConcerns,
    private readonly profiles: Profiles,
    private readonly audience: Audience,
    private readonly telling: Telling,
  ) {}

  async handle({ postingId }: Posting, { manager }: JobContext): Promise<void> {
    const [posting] = await this.openPostings.byIds([postingId], manager);
    if (!posting) return;
    const personIds = await this.concerned(manager, posting);
    const context = await this.model.context();
    for (let from = 0; from < personIds.length; from += BATCH) {
      const candidates = await this.candidates(manager, posting, personIds.slice(from, from + BATCH));
      const fitting = candidates.filter(({ draft }) => this.fits(draft, posting, context)).map(({ personId }) => personId);
      if (fitting.length) await this.tell(manager, posting, fitting);
    }
  }

  /** Whose answers it fits, as the engine holds them; in the order of their ids, in which they are locked. */
  private async concerned(manager: EntityManager, posting: OpenPosting): Promise<string[]> {
    const personIds: string[] = [];
    for await (const { people } of this.whom.batches([toOpening(posting)], {
      atLeast: 'strong',
      withinReachOnly: true,
      batch: CONCERNED,
    })) {
      const rows = await manager.query<{ personId: string }[]>('select person_id as "personId" from profile where id = any($1::uuid[])', [
        people.map(({ profileId }) => profileId),
      ]);
      for (const { personId } of rows) personIds.push(personId);
    }
    return personIds.sort();
  }

  /** Those of these people whose answers are older than the opening and who want to know, in the site or by letter. */
  private candidates(
    manager: EntityManager,
    { id, organisationId, publishedAt }: OpenPosting,
    personIds: readonly string[],
  ): Promise<Candidate[]> {
    const { site, letters } = DEFAULT_CHOICES.matches;
    return manager.query<Candidate[]>(
      `select p.id as "personId", pr.draft from person p join profile pr on pr.person_id = p.id
       left join notification_choice nc on nc.person_id = p.id and nc.group_name = 'matches'
       where p.role = 'seeker' and p.id = any($1::uuid[]) and pr.changed_at <= $5 and ${matchingOnSql('pr.draft')}
         and (coalesce(nc.site, ${site}) or (coalesce(nc.letters, '${letters}') <> 'never'
           and exists (select from email_address e where e.person_id = p.id and ${mayBeWrittenToSql('e')})))
         and not exists (select from hidden_from h where h.person_id = p.id and h.organisation_id = $3)
         and not exists (select from contact c where c.person_id = p.id and c.posting_id = $2)
         and not exists (select from notification n where n.person_id = p.id and n.source = $4)
       order by p.id`,
      [[...personIds], id, organisationId, sourceOf(id), publishedAt],
    );
  }

  /** Strong, of a kind that the person looks for, and within reach: by the answers as they stand in the database now. */
  private fits(draft: KeptDraft, posting: OpenPosting, context: MatchContext): boolean {
    if (draft.kinds.length > 0 && !draft.kinds.includes(posting.kind)) return false;
    const { band, reach } = explain(this.profiles.profileOf(draft), toOpening(posting), context);
    return band === 'strong' && reach.within;
  }

  private async tell(manager: EntityManager, { id, title, employerName }: OpenPosting, personIds: readonly string[]): Promise<void> {
    const now = this.clock.now();
    const people = await this.audience.people(manager, personIds);
    // counted once they are locked: another opening may be told of at this moment
    const told = await manager.query<{ personId: string; count: number }[]>(
      `select person_id as "personId", count(*)::int as count from notification
       where person_id = any($1::uuid[]) and kind = 'strong-match' and site and created_at >= $2 group by person_id`,
      [[...personIds], startOfOsloDay(osloDay(now))],
    );
    const counts = new Map(told.map(({ personId, count }) => [personId, count]));
    const news = { kind: 'strong-match', source: sourceOf(id), at: now, contactId: null, postingId: id } as const;
    const letter = { template: 'seeker.strong-match', params: { posting: id, title, employer: employerName } } as const;
    for (const person of people) {
      const listener = (counts.get(person.personId) ?? 0) < MOST_A_DAY ? person : afterwards(person);
      await this.telling.tell(manager, listener, news, letter);
    }
  }
}

const sourceOf = (postingId: string): string => `match ${postingId}`;

/** Who has been told of enough today. */
function afterwards(person: Listener): Listener {
  const { letters } = choiceOf(person.chosen, 'matches');
  return { ...person, chosen: { ...person.chosen, matches: { site: false, letters: letters === 'at-once' ? 'daily' : letters } } };
}

export const notifyOfMatches: JobDefinition = {
  name: 'notify-of-matches',
  listensTo: ['posting.published', 'posting.changed'],
  handler: NotifyOfMatches,
};
