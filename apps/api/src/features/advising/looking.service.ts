import type { AdviseePerson, lookAtPerson, MatchCard, openingsForPerson } from '@arena/contract';
import { profileOfAnswers, type LookReason } from '@arena/domain';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ProblemError, type InputOf, type ResponseOf, type Viewer } from '../../platform';
import { MatchingService } from '../matching';
import { Advisees, type Advisee } from './advisees.service';
import { Caseload } from './caseload.service';
import { DraftWords, missingAnswers } from './draft-words';
import { Looks } from './looks.service';

/** Openings of which one may be proposed. */
const MOST_OPENINGS = 40;

/** An adviser looks at one person. What is read and that it was read stand in one transaction. */
@Injectable()
export class Looking {
  constructor(
    private readonly dataSource: DataSource,
    private readonly advisees: Advisees,
    private readonly caseload: Caseload,
    private readonly looks: Looks,
    private readonly words: DraftWords,
    private readonly matching: MatchingService,
  ) {}

  /** The profile with its gaps. @throws ProblemError 'not-found' as {@link Advisees.find} */
  async at({ personId: adviserId }: Viewer, key: string, { lang, reason }: InputOf<typeof lookAtPerson>['body']): Promise<AdviseePerson> {
    return this.dataSource.transaction(async (manager) => {
      const advisee = await this.advisees.findHeld(manager, adviserId, key, 'see-profile');
      const [line] = await this.caseload.of(adviserId, manager, key);
      if (!line) throw new ProblemError('not-found');
      const { personId, officeId, version, draft, consentVersion } = advisee;
      // what came to nothing is the person's own, but for what this adviser proposed
      const contacts = await manager.query<(Omit<AdviseePerson['contacts'][number], 'since'> & { since: Date })[]>(
        `select c.posting_id as posting, p.title, o.name as employer, c.state, c.since
         from contact c join posting p on p.id = c.posting_id join organisation o on o.id = c.organisation_id
         where c.person_id = $1 and (c.state in ('sent', 'seen', 'asked', 'meeting', 'yes')
           or exists (select from proposal pp where pp.contact_id = c.id and pp.adviser_id = $2 and pp.office_id = $3))
         order by c.changed_at desc, c.id`,
        [personId, adviserId, officeId],
      );
      const waiting = await manager.query<unknown[]>(
        `select from suggested_change where person_id = $1 and office_id = $2 and state = 'sent'`,
        [personId, officeId],
      );
      await this.write(manager, adviserId, advisee, reason);
      return {
        ...line,
        consentVersion,
        version,
        draft,
        skills: this.words.skills(draft, lang),
        missing: missingAnswers(draft, advisee.name),
        contacts: contacts.map((one) => ({ ...one, since: one.since.toISOString() })),
        changePending: waiting.length > 0,
      };
    });
  }

  /**
   * Openings ranked for the person, and those that were proposed already. Without leave to see the profile no figure passes from which a
   * place could be reckoned.
   * @throws ProblemError 'not-found' as {@link Advisees.find}; 'starting' until the openings are loaded
   */
  async openings(
    { personId: adviserId }: Viewer,
    key: string,
    { lang, reason }: InputOf<typeof openingsForPerson>['body'],
  ): Promise<ResponseOf<typeof openingsForPerson>> {
    const { advisee, hidden, proposed } = await this.dataSource.transaction(async (manager) => {
      const advisee = await this.advisees.findHeld(manager, adviserId, key, 'propose');
      const { personId, officeId } = advisee;
      const hidden = await manager.query<{ id: string }[]>('select organisation_id as id from hidden_from where person_id = $1', [
        personId,
      ]);
      const proposed = await manager.query<{ id: string }[]>(
        `select distinct posting_id as id from proposal where person_id = $1 and office_id = $2 and state <> 'taken-back' order by 1`,
        [personId, officeId],
      );
      await this.write(manager, adviserId, advisee, reason);
      return { advisee, hidden: new Set(hidden.map(({ id }) => id)), proposed: proposed.map(({ id }) => id) };
    });
    if (!advisee.draft) return { ranked: [], proposed, consentVersion: advisee.consentVersion };
    const { ranked, openForAll } = await this.matching.match({
      lang,
      profile: profileOfAnswers(advisee.draft),
      kinds: advisee.draft.kinds,
      withinReachOnly: false,
      includeImported: false,
      limit: MOST_OPENINGS,
    });
    // asked again: ranking takes its time, and a consent may have gone meanwhile, or be another that lets less be seen
    const now = await this.advisees.find(adviserId, key, 'propose');
    const bare = !now.purposes.includes('see-profile');
    const shown = [...ranked, ...openForAll].filter(({ posting: { employer } }) => employer.id === null || !hidden.has(employer.id));
    return { ranked: bare ? shown.map(withoutFigures) : shown, proposed, consentVersion: now.consentVersion };
  }

  private write(
    manager: Parameters<Looks['write']>[0],
    adviserId: string,
    { personId, officeId }: Advisee,
    reason: LookReason,
  ): Promise<void> {
    return this.looks.write(manager, { adviserId, officeId, people: [personId], reason, postingId: null });
  }
}

const withoutFigures = ({ explanation, ...card }: MatchCard): MatchCard => ({
  ...card,
  explanation: { ...explanation, fit: 0, reach: { km: null, within: explanation.reach.within, factor: 1 } },
});
