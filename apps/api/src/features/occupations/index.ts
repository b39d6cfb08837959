import { Module } from '@nestjs/common';
import type { Slice } from '../../platform';
import { MatchingModule } from '../matching';
import { PostingsModule } from '../postings';
import { TaxonomyModule } from '../taxonomy';
import { OccupationOpenings } from './occupation-openings';
import { OccupationSearch } from './occupation-search';
import { OccupationsController } from './occupations.controller';
import { Occupations } from './occupations.service';
import { RequirementSuggestions } from './requirement-suggestions';

@Module({
  imports: [TaxonomyModule, PostingsModule, MatchingModule],
  controllers: [OccupationsController],
  providers: [OccupationOpenings, OccupationSearch, Occupations, RequirementSuggestions],
})
export class OccupationsModule {}

export const occupationsSlice: Slice = { name: 'occupations', module: OccupationsModule };
