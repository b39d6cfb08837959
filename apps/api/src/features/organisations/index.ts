import { Module } from '@nestjs/common';
import type { Slice } from '../../platform';
import { TaxonomyModule } from '../taxonomy';
import { ConfirmOrganisations, confirmOrganisations } from './confirm-organisations.job';
import { CreateOrganisation1763800001000 } from './create-organisation.migration';
import { KeepRegisterFacts1763900002000 } from './keep-register-facts.migration';
import { Organisation } from './organisation.entity';
import { Organisations } from './organisations.service';
import { OurOrganisationController } from './our-organisation.controller';
import { OurOrganisations } from './our-organisation.service';
import { Enhetsregisteret } from './register/enhetsregisteret';
import { seedOrganisations } from './seed';

export { ConfirmOrganisations } from './confirm-organisations.job';
export { Organisation } from './organisation.entity';
export { Organisations, type OrganisationContent } from './organisations.service';

@Module({
  imports: [TaxonomyModule],
  controllers: [OurOrganisationController],
  providers: [Organisations, OurOrganisations, Enhetsregisteret, ConfirmOrganisations],
  exports: [Organisations, ConfirmOrganisations],
})
export class OrganisationsModule {}

export const organisationsSlice: Slice = {
  name: 'organisations',
  module: OrganisationsModule,
  entities: [Organisation],
  migrations: [CreateOrganisation1763800001000, KeepRegisterFacts1763900002000],
  jobs: [confirmOrganisations],
  seed: seedOrganisations,
};
