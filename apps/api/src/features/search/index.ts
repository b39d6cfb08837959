import { Module } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import { DataSource } from 'typeorm';
import { Config, Metrics, ProcessRole, type Slice } from '../../platform';
import { PostingsModule } from '../postings';
import { TaxonomyModule } from '../taxonomy';
import { reconcileCommand, reindexCommand } from './commands';
import { CountIndex, IndexOrganisation, IndexPosting, jobs, PostingIndexer, ReconcileIndex } from './indexing';
import { MeilisearchSearchIndex } from './meilisearch/meilisearch-search-index';
import { PostingDocuments } from './posting-documents';
import { PostgresSearchIndex } from './postgres/postgres-search-index';
import { SearchTables1763800003000 } from './postgres/search-tables.migration';
import { PostingsListController } from './postings-list.controller';
import { QueryReader } from './reading-query';
import { SearchIndex } from './search-index.port';
import { EngineWatch } from './steady/engine-watch';
import { Errands } from './steady/errands';
import { IndexKeeper, KeptIndexes } from './steady/index-keeper';
import { LOCKS, oneAtATime } from './steady/one-at-a-time';
import { ReconcileTime } from './steady/reconcile-time';
import { ReconcileTime1764200500000 } from './steady/reconcile-time.migration';
import { SearchErrands1763900007000 } from './steady/search-errands.migration';
import { SteadySearchIndex } from './steady/steady-search-index';

export { PostingIndexer } from './indexing';
export { QueryReader, type ReadQuery } from './reading-query';
export * from './search-index.port';

/** PostgreSQL always; beside it what SEARCH_URL names. */
function keptIndexes({ searchUrl, searchKey }: Config, dataSource: DataSource): KeptIndexes {
  const alone = <T>(work: () => Promise<T>): Promise<T> => oneAtATime(dataSource, LOCKS.engineWriter, work);
  return {
    database: new PostgresSearchIndex(dataSource),
    engine: searchUrl === 'postgres' ? null : new MeilisearchSearchIndex({ url: searchUrl, key: searchKey, alone }),
  };
}

/** What answers: PostgreSQL alone, or Meilisearch with PostgreSQL behind it. */
function searchIndex(
  { database, engine }: KeptIndexes,
  errands: Errands,
  role: ProcessRole,
  log: PinoLogger,
  metrics: Metrics,
): SearchIndex {
  if (!engine) return database;
  log.setContext(SteadySearchIndex.name);
  const watch = new EngineWatch(engine, database, errands, (good, why) =>
    good ? log.info(`Meilisearch answers searches: ${why}`) : log.warn(`PostgreSQL answers searches instead of Meilisearch: ${why}`),
  );
  // asked here and not of the engine: it tells what people are answered by
  if (role.name === 'http')
    metrics.gauge('arena_engine_up', async () => [{ labels: { engine: 'search' }, value: (await watch.usable()) ? 1 : 0 }]);
  return new SteadySearchIndex({ engine, database, watch, errands, answers: role.name === 'http' });
}

@Module({
  imports: [TaxonomyModule, PostingsModule],
  controllers: [PostingsListController],
  providers: [
    { provide: KeptIndexes, inject: [Config, DataSource], useFactory: keptIndexes },
    { provide: SearchIndex, inject: [KeptIndexes, Errands, ProcessRole, PinoLogger, Metrics], useFactory: searchIndex },
    QueryReader, PostingDocuments, PostingIndexer, Errands, ReconcileTime, IndexKeeper, IndexPosting, IndexOrganisation, CountIndex, ReconcileIndex,
  ], // prettier-ignore
  exports: [SearchIndex, QueryReader, PostingIndexer],
})
export class SearchModule {}

export const searchSlice: Slice = {
  name: 'search',
  module: SearchModule,
  migrations: [SearchTables1763800003000, SearchErrands1763900007000, ReconcileTime1764200500000],
  jobs,
  commands: [reindexCommand, reconcileCommand],
  // the demo can be searched at once, also before a worker runs
  seed: async ({ app, print }) => {
    print(`Search index: ${await app.get(PostingIndexer, { strict: false }).reindexIfStale()} openings`);
  },
};
