import type { answerProposal, KeptDraft, ProposalForSeeker, readAdvising, SuggestedChange } from '@arena/contract';
import type { Language } from '@arena/domain';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock, isUuid, ProblemError, type InputOf, type ResponseOf } from '../../platform';
import { Interests } from '../contact';
import { OpenPostings, osloDay, PostingPresenter } from '../postings';
import { Profiles } from '../profiles';
import { AdvisingConsents } from './advising-consents.service';
import { DraftWords } from './draft-words';
import { lockPerson } from './locks';
import { Looks } from './looks.service';
import { Proposals } from './proposals.service';

interface ProposalRow extends Omit<ProposalForSeeker, 'posting' | 'sentAt'> {
  postingId: string;
  sentAt: Date;
}

/** Newest first. */
const MOST = 50;

/** What stands between a person and those who advise, as the person reads and answers it. */
@Injectable()
export class SeekersAdvising {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly consents: AdvisingConsents,
    private readonly proposals: Proposals,
    private readonly looks: Looks,
    private readonly words: DraftWords,
    private readonly profiles: Profiles,
    private readonly openPostings: OpenPostings,
    private readonly postings: PostingPresenter,
    private readonly interests: Interests,
  ) {}

  async read(personId: string, lang: Language): Promise<ResponseOf<typeof readAdvising>> {
    const [consents, proposals, changes, looks] = await Promise.all([
      this.consents.of(personId),
      this.proposalsOf(personId),
      this.changesOf(personId, lang),
      this.looks.at(personId),
    ]);
    return { consents, proposals, changes, looks };
  }

  /**
   * Yes or no, within the deadline; the same answer twice counts once. A yes shows interest as the person would have done it; a no leaves
   * no trace where the employer, or anybody at the employer, could find it.
   * @throws ProblemError 'not-found'; 'posting-closed'; 'not-now' where it was answered otherwise, taken back, or is too late, and as an
   * interest that is not welcome
   */
  async answer(
    personId: string,
    id: string,
    { answer, contact, lang }: InputOf<typeof answerProposal>['body'],
  ): Promise<ResponseOf<typeof answerProposal>> {
    if (!isUuid(id)) throw new ProblemError('not-found');
    await this.dataSource.transaction(async (manager) => {
      await lockPerson(manager, personId);
      const [proposal] = await manager.query<Pick<ProposalRow, 'state' | 'postingId' | 'answerBy'>[]>(
        'select state, posting_id as "postingId", answer_by::text as "answerBy" from proposal where id = $1 and person_id = $2 for update',
        [id, personId],
      );
      if (!proposal) throw new ProblemError('not-found');
      const wanted = answer === 'yes' ? 'accepted' : 'refused';
      if (proposal.state === wanted) return;
      if (proposal.state !== 'sent' || proposal.answerBy < osloDay(this.clock.now())) throw new ProblemError('not-now');
      const contactId = answer === 'yes' ? await this.begin(manager, personId, proposal.postingId, contact, lang) : null;
      await this.proposals.move(manager, id, wanted, contactId);
    });
    const view = (await this.proposalsOf(personId, id))[0];
    if (!view) throw new ProblemError('not-found');
    return view;
  }

  /** An opening that is paused, filled or past is closed to a yes. */
  private async begin(manager: EntityManager, personId: string, postingId: string, contact: string, lang: Language): Promise<string> {
    const profile = await this.profiles.of(personId, manager);
    if (!profile) throw new ProblemError('not-now');
    return this.interests.sendKept(manager, personId, postingId, { id: contact, lang, profile });
  }

  private async proposalsOf(personId: string, id: string | null = null): Promise<ProposalForSeeker[]> {
    const rows = await this.dataSource.query<ProposalRow[]>(
      `select pp.id, pp.posting_id as "postingId", o.name as office, a.name as adviser, pp.note, pp.sent_at as "sentAt",
         pp.answer_by::text as "answerBy", pp.state, pp.contact_id as contact
       from proposal pp join office o on o.id = pp.office_id left join person a on a.id = pp.adviser_id
       where pp.person_id = $1 and ($2::uuid is null or pp.id = $2) order by pp.sent_at desc, pp.id limit ${MOST}`,
      [personId, id],
    );
    const open = new Map((await this.openPostings.byIds(rows.map(({ postingId }) => postingId))).map((one) => [one.id, one]));
    return rows.map(({ postingId, sentAt, ...row }) => {
      const posting = open.get(postingId);
      return { ...row, posting: posting ? this.postings.card(posting) : null, sentAt: sentAt.toISOString() };
    });
  }

  private async changesOf(personId: string, lang: Language): Promise<SuggestedChange[]> {
    const { draft: now } = await this.profiles.read(personId);
    const rows = await this.dataSource.query<
      (Omit<SuggestedChange, 'sentAt' | 'added' | 'removed'> & { sentAt: Date; draft: KeptDraft })[]
    >(
      `select s.id, o.name as office, a.name as adviser, s.note, s.sent_at as "sentAt", s.draft
       from suggested_change s join office o on o.id = s.office_id left join person a on a.id = s.adviser_id
       where s.person_id = $1 and s.state = 'sent' order by s.sent_at desc, s.id`,
      [personId],
    );
    return rows.map((row) => ({ ...row, sentAt: row.sentAt.toISOString(), ...this.words.difference(now, row.draft, lang) }));
  }
}
