import {
  askFoundPerson, deleteContact, listContacts, listPeople, moveContact, previewInterest, readContact, sendInterest, type ContactView,
} from '@arena/contract'; // prettier-ignore
import type { Language } from '@arena/domain';
import { Controller } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Endpoint, Input, isUuid, ProblemError, Viewing, type InputOf, type ResponseOf, type Viewer } from '../../platform';
import { ContactPresenter } from './contact-presenter';
import { ContactRows, type Reader } from './contact-rows';
import { ContactStore, type Step } from './contact-store';
import { Interests } from './interest.service';
import { wordsOf } from './move-words';
import { PeopleOfPostings } from './people.service';
import { TextScreening } from './text-screening';

@Controller()
export class ContactController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly interests: Interests,
    private readonly people: PeopleOfPostings,
    private readonly rows: ContactRows,
    private readonly presenter: ContactPresenter,
    private readonly store: ContactStore,
    private readonly screening: TextScreening,
  ) {}

  @Endpoint(previewInterest)
  preview(
    @Viewing() viewer: Viewer,
    @Input() { params, body }: InputOf<typeof previewInterest>,
  ): Promise<ResponseOf<typeof previewInterest>> {
    // prettier-ignore
    return this.interests.preview(viewer.personId, params.id, body);
  }

  @Endpoint(sendInterest)
  async send(@Viewing() viewer: Viewer, @Input() { params, body }: InputOf<typeof sendInterest>): Promise<ResponseOf<typeof sendInterest>> {
    return this.view(await this.interests.send(viewer.personId, params.id, body), readerOf(viewer), body.lang);
  }

  @Endpoint(listContacts)
  async list(@Viewing() viewer: Viewer): Promise<ResponseOf<typeof listContacts>> {
    // who stands for an organisation without a page here has no contacts yet
    if (viewer.role === 'employer' && viewer.organisationId === null) return { items: [] };
    const reader = readerOf(viewer);
    return { items: await this.presenter.cards(await this.rows.of(reader), reader.party) };
  }

  @Endpoint(readContact)
  read(@Viewing() viewer: Viewer, @Input() { params, query }: InputOf<typeof readContact>): Promise<ResponseOf<typeof readContact>> {
    return this.view(params.id, readerOf(viewer), query.lang);
  }

  @Endpoint(moveContact)
  async move(@Viewing() viewer: Viewer, @Input() { params, body }: InputOf<typeof moveContact>): Promise<ResponseOf<typeof moveContact>> {
    const reader = readerOf(viewer);
    // first of all whether it is theirs: nothing else is told about what is not
    if (!(await this.rows.find(params.id, reader))) throw new ProblemError('not-found');
    const words = wordsOf(body);
    const step: Step = {
      moveId: body.id,
      by: reader.party,
      action: body.action,
      ...words,
      ...(reader.party === 'employer' && { employerPersonId: viewer.personId }),
    };
    await this.dataSource.transaction(async (manager) => {
      // before both have said yes, what a person writes must not tell who it is
      if (reader.party === 'seeker' && body.action === 'answer')
        await this.screening.check(reader.personId, words.text ?? '', 'text', manager);
      await this.store.move(manager, params.id, step, reader, body.sequence);
    });
    return this.view(params.id, reader, body.lang);
  }

  @Endpoint(deleteContact)
  async remove(@Viewing() viewer: Viewer, @Input() { params }: InputOf<typeof deleteContact>): Promise<ResponseOf<typeof deleteContact>> {
    if (!isUuid(params.id)) throw new ProblemError('not-found');
    await this.dataSource.transaction((manager) => this.store.remove(manager, params.id, readerOf(viewer)));
    return { deleted: true };
  }

  @Endpoint(listPeople)
  listPeople(@Viewing() viewer: Viewer, @Input() { params, query }: InputOf<typeof listPeople>): Promise<ResponseOf<typeof listPeople>> {
    return this.people.list(viewer, params.id, query.lang);
  }

  @Endpoint(askFoundPerson)
  async ask(
    @Viewing() viewer: Viewer,
    @Input() { params, body }: InputOf<typeof askFoundPerson>,
  ): Promise<ResponseOf<typeof askFoundPerson>> {
    // prettier-ignore
    return this.view(await this.people.ask(viewer, params.id, params.key, body.id), readerOf(viewer), body.lang);
  }

  private async view(id: string, reader: Reader, lang: Language): Promise<ContactView> {
    const row = await this.rows.find(id, reader);
    if (!row) throw new ProblemError('not-found');
    return this.presenter.view(row, reader.party, lang);
  }
}

/** @throws ProblemError 'not-found' for who stands for an organisation that has no page here: nothing belongs to it */
function readerOf({ role, personId, organisationId }: Viewer): Reader {
  if (role === 'seeker') return { party: 'seeker', personId };
  if (organisationId === null) throw new ProblemError('not-found');
  return { party: 'employer', organisationId };
}
