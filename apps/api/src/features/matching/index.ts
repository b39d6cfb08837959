import { Module } from '@nestjs/common';
import type { Slice } from '../../platform';
import { PostingsModule } from '../postings';
import { ProfilesModule } from '../profiles';
import { SearchModule } from '../search';
import { TaxonomyModule } from '../taxonomy';
import { ExplanationPresenter } from './explanation-presenter';
import { explainCommand } from './explain/explain.command';
import { MatchEngine } from './match-engine';
import { MatchFeed } from './match-feed';
import { MatchModel } from './match-model';
import { MatchingController } from './matching.controller';
import { MatchingService } from './matching.service';
import { rankCommand } from './quality/rank.command';
import { SearchedOpenings } from './searched-openings';
import { SentQuestions } from './sent-questions';
import { WhomItConcerns } from './whom-it-concerns';

export type { Calculation } from './explain/calculation';
export { ExplanationPresenter } from './explanation-presenter';
export { askedWith, type KeptQuestion } from './kept-question';
export { keptResult, replayContext, type KeptResult } from './kept-result';
export { knownProfile } from './known-profile';
export { MatchEngine } from './match-engine';
export { MatchModel } from './match-model';
export { MatchingService } from './matching.service';
export { SentQuestions, type SentAnswer, type SentQuestion } from './sent-questions';
export { WhomItConcerns } from './whom-it-concerns';

@Module({
  imports: [TaxonomyModule, ProfilesModule, PostingsModule, SearchModule],
  controllers: [MatchingController],
  providers: [MatchFeed, MatchEngine, MatchModel, MatchingService, SearchedOpenings, SentQuestions, WhomItConcerns, ExplanationPresenter],
  exports: [MatchEngine, MatchModel, MatchingService, SentQuestions, WhomItConcerns, ExplanationPresenter],
})
export class MatchingModule {}

export const matchingSlice: Slice = { name: 'matching', module: MatchingModule, commands: [explainCommand], bareCommands: [rankCommand] };
