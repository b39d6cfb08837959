import { Module } from '@nestjs/common';
import type { Slice } from '../../platform';
import { MatchingModule } from '../matching';
import { PostingsModule } from '../postings';
import { ProfilesModule } from '../profiles';
import { TaxonomyModule } from '../taxonomy';
import { CloseContacts, closeContacts } from './close-contacts.job';
import { ContactData } from './contact-data';
import { ContactsOf } from './contact-facts';
import { ContactFigures } from './contact-figures';
import { ContactPresenter } from './contact-presenter';
import { ContactRows } from './contact-rows';
import { ContactStore } from './contact-store';
import { ContactController } from './contact.controller';
import { CreateContact1763900005000 } from './create-contact.migration';
import { Interests } from './interest.service';
import { PeopleOfPostings } from './people.service';
import { seedContacts } from './seed';
import { SentContacts } from './sent-contacts';
import { ShownPeople } from './shown-person';
import { SweepContactDeadlines, sweepContactDeadlines } from './sweep-contact-deadlines.job';
import { SweepEndedContacts, sweepEndedContacts } from './sweep-ended-contacts.job';
import { TextScreening } from './text-screening';

export { CloseContacts } from './close-contacts.job';
export { ContactsOf, type ContactFacts } from './contact-facts';
export { ContactStore, freePseudonym, type Beginning, type Step } from './contact-store';
export { Interests } from './interest.service';
export { keptPosting, ShownPeople } from './shown-person';
export { SweepContactDeadlines } from './sweep-contact-deadlines.job';

@Module({
  imports: [TaxonomyModule, PostingsModule, ProfilesModule, MatchingModule],
  controllers: [ContactController],
  providers: [
    ContactData, ContactFigures, ContactPresenter, ContactsOf, ContactRows, ContactStore, Interests, PeopleOfPostings, SentContacts, ShownPeople, TextScreening, CloseContacts, SweepContactDeadlines, SweepEndedContacts,
  ],
  exports: [ContactsOf, ContactStore, CloseContacts, Interests, ShownPeople, SweepContactDeadlines],
}) // prettier-ignore
export class ContactModule {}

export const contactSlice: Slice = {
  name: 'contact',
  module: ContactModule,
  migrations: [CreateContact1763900005000],
  jobs: [closeContacts, sweepContactDeadlines, sweepEndedContacts],
  seed: seedContacts,
};
