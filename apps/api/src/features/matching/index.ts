import { Module } from '@nestjs/common';
import type { Slice } from '../../platform';
import { PostingsModule } from '../postings';
import { TaxonomyModule } from '../taxonomy';
import { ExplanationPresenter } from './explanation-presenter';
import { MatchEngine } from './match-engine';
import { MatchModel } from './match-model';
import { MatchingController } from './matching.controller';
import { MatchingService } from './matching.service';

export { ExplanationPresenter } from './explanation-presenter';
export { knownProfile } from './known-profile';
export { MatchEngine } from './match-engine';
export { MatchModel } from './match-model';
export { MatchingService } from './matching.service';

@Module({
  imports: [TaxonomyModule, PostingsModule],
  controllers: [MatchingController],
  providers: [MatchEngine, MatchModel, MatchingService, ExplanationPresenter],
  exports: [MatchEngine, MatchModel, MatchingService, ExplanationPresenter],
})
export class MatchingModule {}

export const matchingSlice: Slice = { name: 'matching', module: MatchingModule };
