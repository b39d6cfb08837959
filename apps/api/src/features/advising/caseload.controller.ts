import { comparePeople, lookAtPerson, openingsForPerson, propose, readCaseload, suggestChange, takeBackProposal } from '@arena/contract';
import { Controller } from '@nestjs/common';
import { Endpoint, Input, Viewing, type InputOf, type ResponseOf, type Viewer } from '../../platform';
import { Caseload } from './caseload.service';
import { Comparison } from './comparison.service';
import { Looking } from './looking.service';
import { Offices } from './offices.service';
import { Proposals } from './proposals.service';
import { SuggestedChanges } from './suggested-changes.service';

/** What an adviser asks and does. */
@Controller()
export class CaseloadController {
  constructor(
    private readonly offices: Offices,
    private readonly caseload: Caseload,
    private readonly looking: Looking,
    private readonly comparison: Comparison,
    private readonly proposals: Proposals,
    private readonly changes: SuggestedChanges,
  ) {}

  @Endpoint(readCaseload)
  async read(@Viewing() { personId }: Viewer): Promise<ResponseOf<typeof readCaseload>> {
    const office = await this.offices.of(personId);
    return { office, people: await this.caseload.of(personId), proposals: await this.proposals.of(personId) };
  }

  @Endpoint(lookAtPerson)
  look(@Viewing() viewer: Viewer, @Input() { params, body }: InputOf<typeof lookAtPerson>): Promise<ResponseOf<typeof lookAtPerson>> {
    return this.looking.at(viewer, params.key, body);
  }

  @Endpoint(openingsForPerson)
  openings(
    @Viewing() viewer: Viewer,
    @Input() { params, body }: InputOf<typeof openingsForPerson>,
  ): Promise<ResponseOf<typeof openingsForPerson>> {
    return this.looking.openings(viewer, params.key, body);
  }

  @Endpoint(comparePeople)
  compare(@Viewing() viewer: Viewer, @Input() { params, body }: InputOf<typeof comparePeople>): Promise<ResponseOf<typeof comparePeople>> {
    return this.comparison.of(viewer, params.id, body);
  }

  @Endpoint(propose)
  propose(@Viewing() viewer: Viewer, @Input() { params, body }: InputOf<typeof propose>): Promise<ResponseOf<typeof propose>> {
    return this.proposals.propose(viewer, params.key, body);
  }

  @Endpoint(takeBackProposal)
  async takeBack(
    @Viewing() viewer: Viewer,
    @Input() { params }: InputOf<typeof takeBackProposal>,
  ): Promise<ResponseOf<typeof takeBackProposal>> {
    await this.proposals.takeBack(viewer, params.id);
    return { takenBack: true };
  }

  @Endpoint(suggestChange)
  async suggest(
    @Viewing() viewer: Viewer,
    @Input() { params, body }: InputOf<typeof suggestChange>,
  ): Promise<ResponseOf<typeof suggestChange>> {
    await this.changes.suggest(viewer, params.key, body);
    return { sent: true };
  }
}
