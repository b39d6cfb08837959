import {
  answerChange,
  answerProposal,
  giveAdvisingConsent,
  listAdvisers,
  listOffices,
  readAdvising,
  takeBackAdvisingConsent,
} from '@arena/contract';
import { Controller } from '@nestjs/common';
import { Endpoint, Input, Viewing, type InputOf, type ResponseOf, type Viewer } from '../../platform';
import { AdvisingConsents } from './advising-consents.service';
import { Offices } from './offices.service';
import { SeekersAdvising } from './seekers-advising.service';
import { SuggestedChanges } from './suggested-changes.service';

/** What a person lets advisers do, and answers them. */
@Controller()
export class AdvisingController {
  constructor(
    private readonly offices: Offices,
    private readonly consents: AdvisingConsents,
    private readonly advising: SeekersAdvising,
    private readonly changes: SuggestedChanges,
  ) {}

  @Endpoint(listOffices)
  async listOffices(): Promise<ResponseOf<typeof listOffices>> {
    return { items: await this.offices.all() };
  }

  @Endpoint(listAdvisers)
  async listAdvisers(@Input() { params }: InputOf<typeof listAdvisers>): Promise<ResponseOf<typeof listAdvisers>> {
    return { items: await this.offices.advisers(params.id) };
  }

  @Endpoint(readAdvising)
  read(@Viewing() { personId }: Viewer, @Input() { query }: InputOf<typeof readAdvising>): Promise<ResponseOf<typeof readAdvising>> {
    return this.advising.read(personId, query.lang);
  }

  @Endpoint(giveAdvisingConsent)
  give(
    @Viewing() { personId }: Viewer,
    @Input() { body }: InputOf<typeof giveAdvisingConsent>,
  ): Promise<ResponseOf<typeof giveAdvisingConsent>> {
    return this.consents.give(personId, body);
  }

  @Endpoint(takeBackAdvisingConsent)
  async takeBack(
    @Viewing() { personId }: Viewer,
    @Input() { params }: InputOf<typeof takeBackAdvisingConsent>,
  ): Promise<ResponseOf<typeof takeBackAdvisingConsent>> {
    await this.consents.takeBack(personId, params.id);
    return { takenBack: true };
  }

  @Endpoint(answerProposal)
  answerProposal(
    @Viewing() { personId }: Viewer,
    @Input() { params, body }: InputOf<typeof answerProposal>,
  ): Promise<ResponseOf<typeof answerProposal>> {
    return this.advising.answer(personId, params.id, body);
  }

  @Endpoint(answerChange)
  async answerChange(
    @Viewing() { personId }: Viewer,
    @Input() { params, body }: InputOf<typeof answerChange>,
  ): Promise<ResponseOf<typeof answerChange>> {
    return { approved: await this.changes.answer(personId, params.id, body.answer) };
  }
}
