import type { HeldDocument, SearchDocument, SearchIndex } from './search-index.port';

/** What the index should hold: the open postings of the database. */
export interface SearchTruth {
  /** Of every open one the id and the version. */
  versions(): Promise<ReadonlyMap<string, number>>;
  /** The documents of those of these ids that are open. */
  documents(ids: readonly string[]): Promise<SearchDocument[]>;
}

/** Ids, by what was wrong with them. */
export interface Drift {
  /** Open, and not in the index. */
  missing: string[];
  /** In the index as they were before. */
  old: string[];
  /** In the index, and not open any more. */
  extra: string[];
  /** In the index as they have never been, as after a restored backup. */
  ahead: string[];
  /** Nothing short of building the index again would do. */
  rebuilt: boolean;
}

const PAGE = 1000;
const BATCH = 500;

/** How many ids something was wrong with. */
export const driftOf = ({ missing, old, extra, ahead }: Drift): number => missing.length + old.length + extra.length + ahead.length;

/**
 * Compares the index with the truth, id by id and version by version, and mends what is wrong.
 * What is published or closed meanwhile may be mended twice, which does no harm.
 * @returns what was found
 */
export async function reconcile(index: SearchIndex, truth: SearchTruth): Promise<Drift> {
  const found = await compare(index, truth);
  const wrong = [...found.missing, ...found.old, ...found.extra, ...found.ahead];
  if (wrong.length === 0) return { ...found, rebuilt: false };
  const held = new Map((await contentsOf(index)).map(({ id, version }) => [id, version]));
  for (const batch of batches(wrong)) {
    const documents = await truth.documents(batch);
    const open = new Set(documents.map(({ id }) => id));
    await index.apply(documents);
    await index.remove(batch.flatMap((id) => (open.has(id) ? [] : [{ id, version: held.get(id) ?? 0 }])));
  }
  await index.flush();
  // an index that holds, or has seen go, a version from the future takes none from now
  const after = await compare(index, truth);
  const still = new Set([...after.missing, ...after.old, ...after.extra, ...after.ahead]);
  const rebuilt = wrong.some((id) => still.has(id));
  if (rebuilt) await rebuildFrom(index, truth);
  return { ...found, rebuilt };
}

/**
 * Builds the index again from the truth and swaps; searches answer from the old one meanwhile.
 * @returns how many documents it holds
 */
export async function rebuildFrom(index: SearchIndex, truth: SearchTruth): Promise<number> {
  const rebuild = await index.rebuild();
  try {
    let count = 0;
    // read only now: what is written from here on also goes into the new generation
    const ids = [...(await truth.versions()).keys()];
    for (const batch of batches(ids)) {
      const documents = await truth.documents(batch);
      await rebuild.apply(documents);
      count += documents.length;
    }
    await rebuild.swap();
    return count;
  } catch (error) {
    // what went wrong is what is told of, not that giving up went wrong too
    await rebuild.abandon().catch(() => undefined);
    throw error;
  }
}

async function compare(index: SearchIndex, truth: SearchTruth): Promise<Omit<Drift, 'rebuilt'>> {
  const held = new Map((await contentsOf(index)).map(({ id, version }) => [id, version]));
  const versions = await truth.versions();
  const drift: Omit<Drift, 'rebuilt'> = { missing: [], old: [], extra: [], ahead: [] };
  for (const [id, version] of versions) {
    const has = held.get(id);
    if (has === undefined) drift.missing.push(id);
    else if (has < version) drift.old.push(id);
    else if (has > version) drift.ahead.push(id);
  }
  for (const id of held.keys()) if (!versions.has(id)) drift.extra.push(id);
  return drift;
}

async function contentsOf(index: SearchIndex): Promise<HeldDocument[]> {
  const all: HeldDocument[] = [];
  for (let page = await index.contents(null, PAGE); page.length > 0; page = await index.contents(page.at(-1)?.id ?? null, PAGE))
    all.push(...page);
  return all;
}

function* batches<T>(items: readonly T[]): Generator<T[]> {
  for (let start = 0; start < items.length; start += BATCH) yield items.slice(start, start + BATCH);
}
