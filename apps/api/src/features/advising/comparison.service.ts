import type { comparePeople, KeptDraft } from '@arena/contract';
import { profileOfAnswers } from '@arena/domain';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock, ProblemError, type InputOf, type ResponseOf, type Viewer } from '../../platform';
import { freePseudonym, keptPosting, ShownPeople } from '../contact';
import { OpenPostings, osloDay, PostingPresenter } from '../postings';
import { advisedSql } from './advising-sql';
import { holdPeople } from './locks';
import { Looks } from './looks.service';
import { notToBeProposedSql } from './proposals.service';

/** The best fits that are shown: each one of them is looked at. */
const MOST = 20;

interface Candidate {
  personId: string;
  officeId: string;
  draft: KeptDraft;
  proposed: boolean;
}

/** Who of those who let an adviser propose them fits an opening: side by side, by skills, without a name and without a place. */
@Injectable()
export class Comparison {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly openPostings: OpenPostings,
    private readonly postings: PostingPresenter,
    private readonly shown: ShownPeople,
    private readonly looks: Looks,
  ) {}

  /** @throws ProblemError 'not-found' where the opening is not open; 'not-now' where nobody answers it here; 'starting' */
  async of(
    { personId: adviserId }: Viewer,
    postingId: string,
    { lang, reason }: InputOf<typeof comparePeople>['body'],
  ): Promise<ResponseOf<typeof comparePeople>> {
    const posting = await this.openPostings.find(postingId);
    if (!posting) throw new ProblemError('not-found');
    if (posting.origin !== 'employer' || posting.organisationId === null) throw new ProblemError('not-now');
    const kept = keptPosting(posting);
    const { model } = this.shown;
    const people = await this.dataSource.transaction(async (manager) => {
      const candidates = await this.candidates(manager, adviserId, posting.id);
      const best = candidates
        .map((one) => ({ ...one, snapshot: { profile: profileOfAnswers(one.draft), leaveOut: [], posting: kept, model } }))
        .map((one) => ({ ...one, explanation: this.shown.explained(one.snapshot) }))
        .filter(({ explanation: { band } }) => band !== 'none')
        .sort((a, b) => b.explanation.fit - a.explanation.fit)
        .slice(0, MOST);
      const keys = await this.keys(manager, posting.id, best);
      // asked again, and held: choosing and naming took their time
      await holdPeople(
        manager,
        best.map(({ personId }) => personId),
      );
      const still = new Set((await this.candidates(manager, adviserId, posting.id, best)).map(({ personId }) => personId));
      const named = best.flatMap((one) => {
        const key = keys.get(one.personId);
        return key && still.has(one.personId) ? [{ ...one, ...key }] : [];
      });
      const officeId = named[0]?.officeId;
      if (officeId === undefined) return [];
      await this.looks.write(manager, {
        adviserId,
        officeId,
        people: named.map(({ personId }) => personId),
        reason,
        postingId: posting.id,
      });
      return named.map(({ key, pseudonym, snapshot, proposed }) => ({
        key,
        pseudonym,
        fit: this.shown.of(snapshot, pseudonym, null, lang).fit,
        proposed,
      }));
    });
    return { posting: this.postings.card(posting), people };
  }

  /** @param among only these, none of whom is deleted from here to the end of the transaction */
  private candidates(
    manager: EntityManager,
    adviserId: string,
    postingId: string,
    among: readonly Candidate[] | null = null,
  ): Promise<Candidate[]> {
    return manager.query<Candidate[]>(
      `select a.person_id as "personId", a.office_id as "officeId", pr.draft,
         exists (select from proposal pp where pp.person_id = a.person_id and pp.office_id = a.office_id and pp.posting_id = $3 and pp.state <> 'taken-back') as proposed
       from ${advisedSql()} a join profile pr on pr.person_id = a.person_id join person p on p.id = a.person_id
       where ($4::uuid[] is null or p.id = any($4::uuid[])) and 'propose' = any(a.purposes) and not exists (${notToBeProposedSql('a.person_id', '$3')})
       -- of those who fit alike, nobody comes first at every opening
       order by md5(a.person_id::text || $3::text) ${among ? 'for key share of p' : ''}`,
      [adviserId, osloDay(this.clock.now()), postingId, among?.map(({ personId }) => personId) ?? null],
    );
  }

  /** What each is called at this opening by this office, and nowhere else: drawn the first time. */
  private async keys(
    manager: EntityManager,
    postingId: string,
    people: readonly Candidate[],
  ): Promise<Map<string, { key: string; pseudonym: string }>> {
    const [first] = people;
    if (!first) return new Map();
    const { officeId } = first;
    // two colleagues at once wait for each other
    await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`comparison ${officeId} ${postingId}`]);
    const read = (): Promise<{ personId: string; key: string; pseudonym: string }[]> =>
      manager.query('select person_id as "personId", key, pseudonym from comparison_key where office_id = $1 and posting_id = $2', [
        officeId,
        postingId,
      ]);
    const known = await read();
    const taken = new Set(known.map(({ pseudonym }) => pseudonym));
    const unnamed = people.filter(({ personId }) => !known.some((one) => one.personId === personId));
    for (const { personId } of unnamed) {
      const pseudonym = await freePseudonym(manager, postingId, taken);
      taken.add(pseudonym);
      // who was deleted meanwhile is left out
      await manager.query(
        `insert into comparison_key (office_id, posting_id, person_id, key, pseudonym)
         select $1, $2, id, replace(gen_random_uuid()::text, '-', ''), $4 from person where id = $3 for key share`,
        [officeId, postingId, personId, pseudonym],
      );
    }
    const rows = unnamed.length > 0 ? await read() : known;
    return new Map(rows.map(({ personId, ...one }) => [personId, one]));
  }
}
