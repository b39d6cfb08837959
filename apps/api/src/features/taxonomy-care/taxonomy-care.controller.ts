import {
  addCard,
  addSynonym,
  dismissUnknownWord,
  findConcepts,
  publishTaxonomy,
  readTaxonomyCare,
  replaceConcept,
  withdrawCard,
  withdrawSynonym,
  type CareDone,
} from '@arena/contract';
import type { Language } from '@arena/domain';
import { Controller } from '@nestjs/common';
import { Endpoint, Input, Reader, Viewing, type InputOf, type ResponseOf, type Viewer } from '../../platform';
import { ConceptFinder, TaxonomyCare } from '../taxonomy';
import { CareDesk } from './care-desk.service';
import { CarePresenter } from './care-presenter';

const SUGGESTIONS = 8;

/** What operators see and do for the taxonomy. */
@Controller()
export class TaxonomyCareController {
  constructor(
    private readonly desk: CareDesk,
    private readonly care: TaxonomyCare,
    private readonly presenter: CarePresenter,
    private readonly finder: ConceptFinder,
  ) {}

  @Endpoint(readTaxonomyCare)
  read(@Viewing() { personId }: Viewer, @Reader() lang: Language): Promise<ResponseOf<typeof readTaxonomyCare>> {
    return this.presenter.view(personId, lang);
  }

  @Endpoint(findConcepts)
  find(@Input() { query }: InputOf<typeof findConcepts>): ResponseOf<typeof findConcepts> {
    return { items: this.finder.find(query.kind, query.q, query.lang, query.which, SUGGESTIONS) };
  }

  @Endpoint(addSynonym)
  async addSynonym(@Viewing() viewer: Viewer, @Reader() lang: Language, @Input() { body }: InputOf<typeof addSynonym>): Promise<CareDone> {
    return this.done(await this.desk.addSynonym(body, by(viewer, body)), viewer, lang);
  }

  @Endpoint(withdrawSynonym)
  async withdrawSynonym(
    @Viewing() viewer: Viewer,
    @Reader() lang: Language,
    @Input() { params, query }: InputOf<typeof withdrawSynonym>,
  ): Promise<CareDone> {
    return this.done(await this.care.withdrawSynonym(params.id, by(viewer, query)), viewer, lang);
  }

  @Endpoint(addCard)
  async addCard(@Viewing() viewer: Viewer, @Reader() lang: Language, @Input() { body }: InputOf<typeof addCard>): Promise<CareDone> {
    await this.desk.addCard(body, by(viewer, body));
    return this.done(true, viewer, lang);
  }

  @Endpoint(withdrawCard)
  async withdrawCard(
    @Viewing() viewer: Viewer,
    @Reader() lang: Language,
    @Input() { params, query }: InputOf<typeof withdrawCard>,
  ): Promise<CareDone> {
    return this.done(await this.care.withdrawCard(params.id, by(viewer, query)), viewer, lang);
  }

  @Endpoint(dismissUnknownWord)
  async dismiss(
    @Viewing() viewer: Viewer,
    @Reader() lang: Language,
    @Input() { body }: InputOf<typeof dismissUnknownWord>,
  ): Promise<CareDone> {
    return this.done(await this.care.dismiss(body.word, body.wordLang, by(viewer, body)), viewer, lang);
  }

  @Endpoint(replaceConcept)
  async replace(@Viewing() viewer: Viewer, @Reader() lang: Language, @Input() { body }: InputOf<typeof replaceConcept>): Promise<CareDone> {
    await this.desk.replace(body.old, body.by, by(viewer, body));
    return this.done(true, viewer, lang);
  }

  @Endpoint(publishTaxonomy)
  async publish(
    @Viewing() viewer: Viewer,
    @Reader() lang: Language,
    @Input() { body }: InputOf<typeof publishTaxonomy>,
  ): Promise<CareDone> {
    return this.done(await this.desk.publish(body.note, by(viewer, body)), viewer, lang);
  }

  private async done(done: boolean, { personId }: Viewer, lang: Language): Promise<CareDone> {
    return { done, care: await this.presenter.view(personId, lang) };
  }
}

const by = ({ personId }: Viewer, { revision }: { revision: number }) => ({ personId, revision });
