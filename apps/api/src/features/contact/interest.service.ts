import type { previewInterest, sendInterest } from '@arena/contract';
import { isOpenContact } from '@arena/domain';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { ProblemError, type InputOf, type ResponseOf } from '../../platform';
import { knownProfile } from '../matching';
import { OpenPostings, type OpenPosting } from '../postings';
import { checkStorable } from '../profiles';
import { TaxonomyService } from '../taxonomy';
import type { Snapshot } from './contact-rows';
import { ContactStore } from './contact-store';
import { keptPosting, ShownPeople } from './shown-person';
import { TextScreening } from './text-screening';

type Interest = Omit<InputOf<typeof sendInterest>['body'], 'id'>;

/** A person shows interest: first what the employer would see, then the very same, sent. */
@Injectable()
export class Interests {
  constructor(
    private readonly dataSource: DataSource,
    private readonly openPostings: OpenPostings,
    private readonly taxonomy: TaxonomyService,
    private readonly shown: ShownPeople,
    private readonly screening: TextScreening,
    private readonly store: ContactStore,
  ) {}

  /**
   * Exactly what the employer would see. Writes nothing.
   * @throws ProblemError 'not-found', 'posting-closed', 'not-now' as {@link send}
   */
  async preview(personId: string, postingId: string, interest: Interest): Promise<ResponseOf<typeof previewInterest>> {
    const posting = await this.posting(postingId);
    const [standing] = await this.dataSource.query<{ id: string; pseudonym: string }[]>(
      `select id, pseudonym from contact where posting_id = $1 and person_id = $2 and state in ('sent', 'seen', 'asked', 'meeting', 'yes')`,
      [posting.id, personId],
    );
    if (!standing) await this.checkWelcome(this.dataSource.manager, personId, posting);
    const shown = this.shown.of(this.snapshot(interest, posting), standing?.pseudonym ?? '', interest.line || null, interest.lang);
    return { shown, findings: await this.screening.findings(personId, interest.line), contact: standing?.id ?? null };
  }

  /**
   * Sends the interest; what stands between the two already is left as it is.
   * @returns the id of the contact
   * @throws ProblemError 'not-found'; 'posting-closed'; 'text-screened'; 'not-now' where the posting is not answered here, the person
   * has hidden from this employer, or the employer has said not this time since it was published
   */
  async send(personId: string, postingId: string, { id, ...interest }: InputOf<typeof sendInterest>['body']): Promise<string> {
    checkStorable({ line: interest.line, leaveOut: interest.leaveOut, profile: interest.profile }, 'body');
    const known = await this.known(personId, postingId, id);
    if (known !== null) return known;
    const posting = await this.posting(postingId);
    return this.dataSource.transaction((manager) => this.begin(manager, personId, posting, id, interest));
  }

  /**
   * Sends what an account keeps, without a line, in the transaction of the caller: the person's yes to what somebody has proposed.
   * @returns the id of the contact, also of one that stands already
   * @throws ProblemError as {@link send}
   */
  async sendKept(
    manager: EntityManager,
    personId: string,
    postingId: string,
    { id, lang, profile }: Pick<InputOf<typeof sendInterest>['body'], 'id' | 'lang' | 'profile'>,
  ): Promise<string> {
    const posting = await this.posting(postingId, manager);
    return this.begin(manager, personId, posting, id, { lang, profile, leaveOut: [], line: '' });
  }

  private async begin(
    manager: EntityManager,
    personId: string,
    posting: OpenPosting & { organisationId: string },
    id: string,
    interest: Interest,
  ): Promise<string> {
    await this.screening.check(personId, interest.line, 'line', manager);
    // closed since it was read: what is sent now would wait for an answer that nobody gives
    if (!(await this.openPostings.hold(posting.id, manager))) throw new ProblemError('posting-closed');
    const begun = await this.store.begin(manager, {
      id,
      postingId: posting.id,
      organisationId: posting.organisationId,
      personId,
      by: 'seeker',
      snapshot: this.shown.kept(this.snapshot(interest, posting)),
      line: interest.line === '' ? null : { text: interest.line, lang: interest.lang },
    });
    // asked after the two have been locked: of two at once, the second finds what the first has written
    if (begun.added) {
      await this.checkWelcome(manager, personId, posting);
      await manager.query('update posting set interests = interests + 1 where id = $1', [posting.id]);
    }
    return begun.id;
  }

  /** What this very click, or another tab, has sent already: that the posting has closed since does not undo it. */
  private async known(personId: string, postingId: string, id: string): Promise<string | null> {
    if (postingId.includes('\0')) return null;
    const rows = await this.dataSource.query<{ id: string; state: Parameters<typeof isOpenContact>[0] }[]>(
      'select id, state from contact where posting_id = $1 and person_id = $2 order by id = $3 desc',
      [postingId, personId, id],
    );
    return (rows.find((one) => one.id === id) ?? rows.find(({ state }) => isOpenContact(state)))?.id ?? null;
  }

  private async posting(id: string, manager?: EntityManager): Promise<OpenPosting & { organisationId: string }> {
    const [posting] = await this.openPostings.byIds([id], manager);
    if (!posting) throw new ProblemError((await this.wasPublished(id)) ? 'posting-closed' : 'not-found');
    const { origin, organisationId } = posting;
    // the interest for somebody else's advertisement is shown where it came from
    if (origin !== 'employer' || organisationId === null) throw new ProblemError('not-now');
    return { ...posting, organisationId };
  }

  private async wasPublished(id: string): Promise<boolean> {
    if (id.includes('\0')) return false;
    const [row] = await this.dataSource.query<unknown[]>(
      `select from posting where id = $1 and origin = 'employer' and state in ('published', 'paused', 'filled', 'expired', 'withdrawn')`,
      [id],
    );
    return row !== undefined;
  }

  private async checkWelcome(manager: EntityManager, personId: string, posting: OpenPosting): Promise<void> {
    const [unwelcome] = await manager.query<unknown[]>(
      `select from contact where posting_id = $1 and person_id = $2 and state = 'no' and changed_at >= $4
       union all select from hidden_from where person_id = $2 and organisation_id = $3`,
      [posting.id, personId, posting.organisationId, posting.publishedAt],
    );
    if (unwelcome) throw new ProblemError('not-now');
  }

  private snapshot({ profile, leaveOut }: Interest, posting: OpenPosting): Snapshot {
    return {
      profile: knownProfile(profile, this.taxonomy).profile,
      leaveOut,
      posting: keptPosting(posting),
      model: this.shown.model,
      taxonomy: this.taxonomy.edition,
    };
  }
}
