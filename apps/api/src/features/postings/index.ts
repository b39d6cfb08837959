import { Module } from '@nestjs/common';
import type { Slice } from '../../platform';
import { OrganisationsModule } from '../organisations';
import { TaxonomyModule } from '../taxonomy';
import { OurPostingsController } from './authoring/our-postings.controller';
import { OurPostings } from './authoring/our-postings.service';
import { PostingDrafts } from './authoring/posting-drafts';
import { PostingFigures } from './authoring/posting-figures';
import { WritePostings1763900004000 } from './authoring/write-postings.migration';
import { CloseExpiredPostings, closeExpiredPostings } from './close-expired-postings.job';
import { CreatePosting1763800002000 } from './create-posting.migration';
import { EmployersController } from './employers.controller';
import { importAdsCommand } from './import/import-ads.command';
import { HeldPostings } from './held-postings';
import { OpenPostings } from './open-postings';
import { PostingPresenter } from './posting-presenter';
import { PostingRequirement } from './posting-requirement.entity';
import { PostingStore } from './posting-store';
import { Posting } from './posting.entity';
import { PostingsController } from './postings.controller';
import { seedPostings } from './seed';

export { PostingFigures, type Figures, type FiguresOf } from './authoring/posting-figures';
export { CloseExpiredPostings } from './close-expired-postings.job';
export type { AdLine } from './import/ad-line';
export { languageOfText } from './import/ad-language';
export { understandAd, type UnderstoodAd } from './import/understand-ad';
export { HeldPostings } from './held-postings';
export { OpenPostings, type MatchedOpening } from './open-postings';
export { addDays, closesAt, isDay, osloDay, startOfOsloDay } from './oslo-day';
export { isOpenForAll, toOpening, type OpenPosting, type PostingContent, type PostingRequirementContent } from './posting';
export { PostingPresenter } from './posting-presenter';
export { MOST_MUST, PostingRuleError, PostingStore, type CloseReason, type SaveOutcome } from './posting-store';
export { Posting, type PostingOrigin } from './posting.entity';
export type { PostingState } from '@arena/domain';
export { kindLabel, regionLabel, tradeLabel } from './vocabulary-labels';

@Module({
  imports: [TaxonomyModule, OrganisationsModule],
  controllers: [PostingsController, EmployersController, OurPostingsController],
  providers: [OpenPostings, HeldPostings, PostingPresenter, PostingStore, CloseExpiredPostings, PostingFigures, PostingDrafts, OurPostings],
  exports: [OpenPostings, HeldPostings, PostingPresenter, PostingStore, CloseExpiredPostings, PostingFigures],
})
export class PostingsModule {}

export const postingsSlice: Slice = {
  name: 'postings',
  module: PostingsModule,
  entities: [Posting, PostingRequirement],
  migrations: [CreatePosting1763800002000, WritePostings1763900004000],
  jobs: [closeExpiredPostings],
  commands: [importAdsCommand],
  seed: seedPostings,
};
