import { Module } from '@nestjs/common';
import type { Slice } from '../../platform';
import { CreateOrganisation1763800001000 } from './create-organisation.migration';
import { Organisation } from './organisation.entity';
import { Organisations } from './organisations.service';
import { seedOrganisations } from './seed';

export { Organisation } from './organisation.entity';
export { Organisations, type OrganisationContent } from './organisations.service';

@Module({ providers: [Organisations], exports: [Organisations] })
export class OrganisationsModule {}

export const organisationsSlice: Slice = {
  name: 'organisations',
  module: OrganisationsModule,
  entities: [Organisation],
  migrations: [CreateOrganisation1763800001000],
  seed: seedOrganisations,
};
