import { Module } from '@nestjs/common';
import type { Slice } from '../../platform';
import { TaxonomyController } from './taxonomy.controller';
import { TaxonomyService } from './taxonomy.service';

export { type FoundPlace } from './place-finder';
export { SPOKEN_LANGUAGES, TaxonomyService, type Label } from './taxonomy.service';

@Module({ controllers: [TaxonomyController], providers: [TaxonomyService], exports: [TaxonomyService] })
export class TaxonomyModule {}

export const taxonomySlice: Slice = { name: 'taxonomy', module: TaxonomyModule };
