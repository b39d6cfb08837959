import type { Command } from '../../platform';
import { PostingIndexer } from './indexing';
import { driftOf } from './reconcile';
import { IndexKeeper } from './steady/index-keeper';

export const reindexCommand: Command = {
  name: 'reindex',
  summary: 'Builds the search index again from the database and swaps it in',
  async run(_args, { app, print }) {
    const started = performance.now();
    const count = await app.get(PostingIndexer, { strict: false }).reindex();
    print(`The search index holds ${count} openings; it took ${((performance.now() - started) / 1000).toFixed(1)} s`);
  },
};

export const reconcileCommand: Command = {
  name: 'reconcile',
  summary: 'Compares each search index with the database and mends what is wrong',
  async run(_args, { app, print }) {
    for (const { name, drift } of await app.get(IndexKeeper, { strict: false }).reconcileAll()) {
      const { missing, old, extra, ahead, rebuilt } = drift;
      if (driftOf(drift) === 0) print(`${name}: as the database says`);
      else {
        print(
          `${name}: mended ${missing.length} missing, ${old.length} old, ${extra.length} closed and ${ahead.length} from another time` +
            (rebuilt ? '; the index was built again' : ''),
        );
      }
    }
  },
};
