import { Module } from '@nestjs/common';
import type { Slice } from '../../platform';
import { careCommands } from './care/care.commands';
import { CareForTaxonomy1764000001000 } from './care/care-for-taxonomy.migration';
import { ConceptFinder } from './care/concept-finder';
import { LogTaxonomyChanges1764000003500 } from './care/log-taxonomy-changes.migration';
import { TaxonomyCare } from './care/taxonomy-care';
import { ForgetUnknownWords, forgetUnknownWords, UnknownWords } from './care/unknown-words';
import { CreateClassifications1764000000000 } from './import/create-classifications.migration';
import { importCommands } from './import/import.commands';
import { ImportedDescriptions } from './imported/imported-descriptions';
import { TaxonomyKeeper } from './imported/taxonomy-keeper';
import { matchCommand } from './match/match.command';
import { TaxonomyController } from './taxonomy.controller';
import { TaxonomyService } from './taxonomy.service';

export { cardFile } from './care/additions';
export { changesBy, readChanges, revisionOf, type CareBy, type ConceptKind, type LoggedChange } from './care/change-log';
export { ConceptFinder, type FoundConcept } from './care/concept-finder';
export { TaxonomyCare } from './care/taxonomy-care';
export { UnknownWords } from './care/unknown-words';
export { type FoundPlace } from './place-finder';
export { ALSO_NEEDED_TEXTS, authorities, occupationFacts, REQUIRED_PAPERS, TRADE_CERTIFICATES, WAY_TEXTS } from './start-set';
export { ImportedDescriptions } from './imported/imported-descriptions';
export { BrokenFile } from './classifications/broken-file';
export { openTaxonomy } from './imported/open-taxonomy';
export { TaxonomyService, type Label } from './taxonomy.service';
export { workplacesIn, type WorkplaceInText } from './workplaces-in-text';

@Module({
  controllers: [TaxonomyController],
  providers: [TaxonomyService, ImportedDescriptions, TaxonomyKeeper, TaxonomyCare, ConceptFinder, UnknownWords, ForgetUnknownWords],
  exports: [TaxonomyService, ImportedDescriptions, TaxonomyCare, ConceptFinder, UnknownWords],
})
export class TaxonomyModule {}

export const taxonomySlice: Slice = {
  name: 'taxonomy',
  module: TaxonomyModule,
  migrations: [CreateClassifications1764000000000, CareForTaxonomy1764000001000, LogTaxonomyChanges1764000003500],
  jobs: [forgetUnknownWords],
  commands: [...importCommands, ...careCommands],
  bareCommands: [matchCommand],
};
