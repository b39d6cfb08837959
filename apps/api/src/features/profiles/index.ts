import { Module } from '@nestjs/common';
import type { Slice } from '../../platform';
import { TaxonomyModule } from '../taxonomy';
import { CreateProfile1763900003000 } from './create-profile.migration';
import { ProfileData } from './profile-data';
import { ProfilesController } from './profiles.controller';
import { Profiles } from './profiles.service';
import { seedProfiles } from './seed';

export { findableSql, Profiles } from './profiles.service';
export { checkStorable } from './storable';

@Module({ imports: [TaxonomyModule], controllers: [ProfilesController], providers: [Profiles, ProfileData], exports: [Profiles] })
export class ProfilesModule {}

export const profilesSlice: Slice = {
  name: 'profiles',
  module: ProfilesModule,
  migrations: [CreateProfile1763900003000],
  seed: seedProfiles,
};
