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
    const reconciled = await app.get(IndexKeeper, { strict: false }).reconcileAll();
    for (const one of reconciled) {
      if ('fault' in one) print(`${one.name}: could not be compared. ${one.fault}`);
      else if (driftOf(one.drift) === 0) print(`${one.name}: as the database says`);
      else {
        const { missing, old, extra, ahead, rebuilt } = one.drift;
        const mended = `${missing.length} missing, ${old.length} old, ${extra.length} closed and ${ahead.length} from another time`;
        print(`${one.name}: mended ${mended}${rebuilt ? '; the index was built again' : ''}`);
      }
    }
    return reconciled.some((one) => 'fault' in one) ? 1 : 0;
  },
};
