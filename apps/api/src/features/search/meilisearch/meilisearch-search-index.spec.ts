import { randomBytes } from 'node:crypto';
import { Meilisearch } from 'meilisearch';
import { meilisearchIsHere, onEngine, startMeilisearch, type MeilisearchServer } from '../../../../test/engines';
import { CuttableProxy } from '../../../platform/tests/cuttable-proxy';
import { searchIndexContract } from '../search-index.contract';
import { MeilisearchSearchIndex } from './meilisearch-search-index';

// an engine of its own beside everything else that runs
jest.setTimeout(60_000);

onEngine({ engine: 'meilisearch', isHere: meilisearchIsHere(), without: 'the search contract ran on PostgreSQL only' }, () => {
  const proxy = new CuttableProxy();
  let server: MeilisearchServer;
  let through: string;
  beforeAll(async () => {
    server = await startMeilisearch();
    through = await proxy.before(server.url);
  });
  afterAll(async () => {
    // a server that is not ours is left as it was
    for (const uid of [name, `${name}-state`]) await engine().deleteIndexIfExists(uid);
    await proxy.cut();
    await server.close();
  });

  const name = `test-${randomBytes(6).toString('hex')}`;
  const engine = (): Meilisearch => {
    const { url, key } = server;
    return new Meilisearch({
      host: url,
      ...(key !== undefined && { apiKey: key }),
      defaultWaitOptions: { timeout: 30_000, interval: 10 },
    });
  };
  /** An index of the same name each time: making a new one takes longer than emptying it. */
  const emptied = async (): Promise<MeilisearchSearchIndex> => {
    await engine().deleteIndexIfExists(`${name}-state`);
    await engine().index(name).deleteAllDocuments().waitTask();
    return new MeilisearchSearchIndex({ url: through, key: server.key, name, patience: 10_000 });
  };

  searchIndexContract('Meilisearch', async () => ({
    index: await emptied(),
    outage: { begin: () => proxy.cut(), end: () => proxy.restore() },
  }));
});
