import { median } from './measure';
import { assertSameAsBrute, openingQueries, type Built } from './forward';
import type { Corpus } from './corpus';

/** Openings that are put into a full index one by one. */
const INSERTS = 2_000;
const CHECKED = 8;

/** What keeping an index current takes, in milliseconds. */
export interface ChangeResult {
  items: number;
  insertMedianMs: number;
  insertMeanMs: number;
  /** A fresh build of the same size, without the making of the openings. */
  rebuildMs: number;
}

/**
 * New openings into a full index, one by one, and out again.
 * @throws Error when the index does not answer as brute force does after that
 */
export function measureChanges(corpus: Corpus, { index }: Built, rebuildMs: number): ChangeResult {
  const items = index.size;
  const fresh = [...corpus.openings(INSERTS, items)];
  const took = new Float64Array(INSERTS);
  fresh.forEach((one, at) => {
    const begun = performance.now();
    index.upsert(one);
    took[at] = performance.now() - begun;
  });
  if (index.size !== items + INSERTS) throw new Error(`After ${INSERTS} inserts the index holds ${index.size}, not ${items + INSERTS}`);
  const queries = openingQueries(corpus, CHECKED, true);
  assertSameAsBrute(index, queries);
  for (const { opening } of fresh) index.remove(opening.id);
  assertSameAsBrute(index, queries);
  return { items, insertMedianMs: median(took), insertMeanMs: took.reduce((sum, one) => sum + one, 0) / INSERTS, rebuildMs };
}
