import { Module } from '@nestjs/common';
import type { Slice } from '../../platform';
import { TaxonomyModule } from '../taxonomy';
import { CareData } from './care-data';
import { CareDesk } from './care-desk.service';
import { CarePresenter } from './care-presenter';
import { TaxonomyCareController } from './taxonomy-care.controller';

@Module({
  imports: [TaxonomyModule],
  controllers: [TaxonomyCareController],
  providers: [CareData, CareDesk, CarePresenter],
})
export class TaxonomyCareModule {}

export const taxonomyCareSlice: Slice = { name: 'taxonomy-care', module: TaxonomyCareModule };
