import { randomBytes } from 'node:crypto';
import { Meilisearch } from 'meilisearch';
import { meilisearchIsHere, sayMissing, startMeilisearch, type MeilisearchServer } from '../../../../test/engines';
import { CuttableProxy } from '../../../platform/tests/cuttable-proxy';
import { searchIndexContract } from '../search-index.contract';
import { MeilisearchSearchIndex } from './meilisearch-search-index';

// an engine of its own beside everything else that runs
jest.setTimeout(60_000);

if (meilisearchIsHere()) {
  const proxy = new CuttableProxy();
  let server: MeilisearchServer;
  let through: string;
  beforeAll(async () => {
    server = await startMeilisearch();
    through = await proxy.before(server.url);
  });
  afterAll(async () => {
    await proxy.cut();
    await server.close();
  });

  const name = `test-${randomBytes(6).toString('hex')}`;
  /** An index of the same name each time: making a new one takes longer than emptying it. */
  const emptied = async (): Promise<MeilisearchSearchIndex> => {
    const { url, key } = server;
    const engine = new Meilisearch({
      host: url,
      ...(key !== undefined && { apiKey: key }),
      defaultWaitOptions: { timeout: 30_000, interval: 10 },
    });
    await engine.deleteIndexIfExists(`${name}-state`);
    await engine.index(name).deleteAllDocuments().waitTask();
    return new MeilisearchSearchIndex({ url: through, key, name, patience: 10_000 });
  };

  searchIndexContract('Meilisearch', async () => ({
    index: await emptied(),
    outage: { begin: () => proxy.cut(), end: () => proxy.restore() },
  }));
} else {
  it('the search contract is kept by Meilisearch, where it is at hand', () => {
    sayMissing('meilisearch', 'the search contract ran on PostgreSQL only');
  });
}
