import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../../test/database';
import { CuttableProxy } from '../../../platform/tests/cuttable-proxy';
import { searchDocument } from '../search-document.fixture';
import { searchIndexContract } from '../search-index.contract';
import { PostgresSearchIndex } from './postgres-search-index';
import { SearchTables1763800003000 } from './search-tables.migration';

const proxy = new CuttableProxy();
let database: TestDatabase;
let dataSource: DataSource;

beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = await new DataSource({
    type: 'postgres',
    url: await proxy.before(database.url),
    migrations: [SearchTables1763800003000],
    poolErrorHandler: () => undefined,
  }).initialize();
  await dataSource.runMigrations();
});
afterAll(async () => {
  await dataSource.destroy();
  await proxy.cut();
  await database.drop();
});

const emptied = async (): Promise<PostgresSearchIndex> => {
  await dataSource.query('truncate search_document, search_suggestion, search_word');
  await dataSource.query('update search_index_state set active = 1, building = null, last = 1');
  return new PostgresSearchIndex(dataSource);
};

searchIndexContract('PostgreSQL', async () => ({
  index: await emptied(),
  outage: { begin: () => proxy.cut(), end: () => proxy.restore() },
}));

describe('the search index in PostgreSQL', () => {
  it('takes writes from many sides at once while it is rebuilt, and loses none', async () => {
    const index = await emptied();
    const ids = Array.from({ length: 120 }, (_, n) => `p-${n}`);
    const writing = Promise.all(
      Array.from({ length: 4 }, async (_, writer) => {
        for (const id of ids.filter((_id, n) => n % 4 === writer)) await index.apply([searchDocument(id, 'Kokk', { version: 2 })]);
      }),
    );
    for (let round = 0; round < 3; round++) {
      const rebuild = await index.rebuild();
      // what stood in the database when the rebuild began: read while the writers go on
      const { ids: standing } = await index.search({ text: '', filters: {}, now: new Date(), offset: 0, limit: 500 });
      await rebuild.apply(standing.map((id) => searchDocument(id, 'Gammel', { version: 1 })));
      await rebuild.apply(standing.map((id) => searchDocument(id, 'Kokk', { version: 2 })));
      await rebuild.swap();
    }
    await writing;
    const { total } = await index.search({ text: 'kokk', filters: {}, now: new Date(), offset: 0, limit: 500 });
    expect(total).toBe(ids.length);
  });
});
