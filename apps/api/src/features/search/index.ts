import { Module } from '@nestjs/common';
import type { Slice } from '../../platform';
import { PostingsModule } from '../postings';
import { TaxonomyModule } from '../taxonomy';
import { IndexOrganisation, IndexPosting, jobs, PostingIndexer, reindexCommand } from './indexing';
import { PostgresSearchIndex } from './postgres/postgres-search-index';
import { SearchTables1763800003000 } from './postgres/search-tables.migration';
import { PostingsListController } from './postings-list.controller';
import { QueryReader } from './reading-query';
import { SearchIndex } from './search-index.port';

export { PostingIndexer } from './indexing';
export { QueryReader, type ReadQuery } from './reading-query';
export * from './search-index.port';

@Module({
  imports: [TaxonomyModule, PostingsModule],
  controllers: [PostingsListController],
  providers: [{ provide: SearchIndex, useClass: PostgresSearchIndex }, QueryReader, PostingIndexer, IndexPosting, IndexOrganisation],
  exports: [SearchIndex, QueryReader, PostingIndexer],
})
export class SearchModule {}

export const searchSlice: Slice = {
  name: 'search',
  module: SearchModule,
  migrations: [SearchTables1763800003000],
  jobs,
  commands: [reindexCommand],
  // the demo can be searched at once, also before a worker runs
  seed: async ({ app, print }) => {
    print(`Search index: ${await app.get(PostingIndexer, { strict: false }).reindexIfStale()} openings`);
  },
};
