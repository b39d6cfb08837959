import type { EventPayload } from '@arena/contract';
import type { NotificationKind } from '@arena/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { JobContext, JobDefinition, JobHandler } from '../../platform';
import { AdvisingOf } from '../advising';
import { Audience } from './audience';
import { Telling, type AsLetter, type News } from './telling';

type Changed = EventPayload<'advising.changed'>;
type ProposalMoved = EventPayload<'proposal.moved'>;
type ChangeMoved = EventPayload<'change.moved'>;

/** Tells people what happens between those who seek and those who advise. What is true is read now, and with it whether it may still be told. */
@Injectable()
export class NotifyOfAdvising implements JobHandler<Changed | ProposalMoved | ChangeMoved> {
  constructor(
    private readonly advising: AdvisingOf,
    private readonly audience: Audience,
    private readonly telling: Telling,
  ) {}

  async handle(payload: Changed | ProposalMoved | ChangeMoved, { manager }: JobContext): Promise<void> {
    if ('consentId' in payload) await this.consent(manager, payload.consentId);
    else if ('proposalId' in payload) await this.proposal(manager, payload.proposalId);
    else await this.change(manager, payload.changeId);
  }

  private async consent(manager: EntityManager, consentId: string): Promise<void> {
    const consent = await this.advising.consent(manager, consentId);
    if (!consent?.holds) return;
    const news = { kind: 'consent-given', source: `consent ${consent.id}`, at: consent.givenAt, contactId: null, postingId: null, consentId: consent.id } as const; // prettier-ignore
    for (const person of await this.audience.people(manager, consent.advisers)) await this.telling.tell(manager, person, news);
  }

  private async proposal(manager: EntityManager, proposalId: string): Promise<void> {
    const proposal = await this.advising.proposal(manager, proposalId);
    if (!proposal) return;
    const { id, state, posting, answerBy, changedAt } = proposal;
    const news = (kind: NotificationKind): News => ({
      kind,
      source: `proposal ${id} ${kind}`,
      at: changedAt,
      contactId: null,
      postingId: posting.id,
      proposalId: id,
    });
    const params = { title: posting.title, employer: posting.employer, answerBy };
    if (state === 'sent') await this.tell(manager, proposal.personId, news('proposed'), { template: 'seeker.proposed', params });
    // a no and silence are told alike
    else if (state !== 'taken-back' && proposal.adviserId !== null && proposal.covered)
      await this.tell(manager, proposal.adviserId, news('proposal-answered'), { template: 'adviser.proposal-answered', params: {} });
  }

  private async change(manager: EntityManager, changeId: string): Promise<void> {
    const change = await this.advising.change(manager, changeId);
    if (change?.state !== 'sent') return;
    const news = { kind: 'change-suggested', source: `change ${change.id}`, at: change.changedAt, contactId: null, postingId: null } as const; // prettier-ignore
    await this.tell(manager, change.personId, news, { template: 'seeker.change-suggested', params: {} });
  }

  private async tell(manager: EntityManager, personId: string, news: News, letter: AsLetter): Promise<void> {
    for (const person of await this.audience.people(manager, [personId])) await this.telling.tell(manager, person, news, letter);
  }
}

export const notifyOfAdvising: JobDefinition = {
  name: 'notify-of-advising',
  listensTo: ['advising.changed', 'proposal.moved', 'change.moved'],
  handler: NotifyOfAdvising,
};
