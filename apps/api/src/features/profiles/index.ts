import { Module } from '@nestjs/common';
import type { Slice } from '../../platform';
import { TaxonomyModule } from '../taxonomy';
import { CreateProfile1763900003000 } from './create-profile.migration';
import { IdentifyProfile1764100001000 } from './identify-profile.migration';
import { NameTaxonomyVersion1764000002000 } from './name-taxonomy-version.migration';
import { ProfileData } from './profile-data';
import { BuilderController } from './builder.controller';
import { SkillsDocuments } from './document/skills-document.service';
import { FreeTextReader } from './free-text/free-text-reader';
import { ProfilesController } from './profiles.controller';
import { Profiles } from './profiles.service';
import { seedProfiles } from './seed';
import { SkillIndexes } from './skill-indexes';

export { profileOfWords } from './free-text/profile-of-words';
export { findableSql, matchingOnSql, Profiles, sharedDraftSql, type MatchedProfile } from './profiles.service';
export { checkStorable } from './storable';

@Module({
  imports: [TaxonomyModule],
  controllers: [ProfilesController, BuilderController],
  providers: [Profiles, ProfileData, FreeTextReader, SkillIndexes, SkillsDocuments],
  exports: [Profiles],
})
export class ProfilesModule {}

export const profilesSlice: Slice = {
  name: 'profiles',
  module: ProfilesModule,
  migrations: [CreateProfile1763900003000, NameTaxonomyVersion1764000002000, IdentifyProfile1764100001000],
  seed: seedProfiles,
};
