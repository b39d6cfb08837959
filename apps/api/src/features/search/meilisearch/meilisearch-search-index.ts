import type { Language } from '@arena/domain';
import { Meilisearch, type EnqueuedTaskPromise } from 'meilisearch';
import { SearchIndex, type HeldDocument, type Rebuild, type SearchAnswer, type SearchDocument, type SearchHealth, type SearchQuery } from '../search-index.port'; // prettier-ignore
import { engineDocument, isSetUp, keyOf, SETTINGS, tombstone, type EngineDocument } from './engine-document';
import { asking, hasCode, succeeded } from './engine-errors';
import { EngineSearch } from './engine-search';

export interface EngineOptions {
  url: string;
  key?: string | undefined;
  /** Name of the index; further ones beside it begin with it. */
  name?: string;
  /** Milliseconds that an answer to somebody who waits may take. */
  patience?: number;
  /** Lets one writer in at a time, over all processes. Within this one that is seen to here. */
  alone?: <T>(work: () => Promise<T>) => Promise<T>;
}

/** Milliseconds. */
const PATIENCE = 800;
const WRITE_PATIENCE = 15_000;
const TASK_PATIENCE = 120_000;
const BATCH = 500;

/** What stands beside the documents: which generation answers, and which is being made. */
interface State extends Record<string, unknown> {
  generation: number;
  last: number;
  building: number | null;
}
const STATE_KEY = 'state';
const FIRST: State = { generation: 1, last: 1, building: null };

/**
 * Text search in Meilisearch. Writes are read, compared by version and written by one writer at a time, and are there when a call returns:
 * Meilisearch itself knows no versions and does its tasks later.
 */
export class MeilisearchSearchIndex extends SearchIndex {
  private readonly name: string;
  private readonly asked: Meilisearch;
  private readonly written: Meilisearch;
  private readonly questions: EngineSearch;
  private readonly alone: <T>(work: () => Promise<T>) => Promise<T>;
  private last: Promise<unknown> = Promise.resolve();
  private prepared: Promise<void> | undefined;

  constructor({ url, key, name = 'openings', patience = PATIENCE, alone = (work) => work() }: EngineOptions) {
    super();
    const connection = { host: url, ...(key !== undefined && { apiKey: key }) };
    this.name = name;
    this.asked = new Meilisearch({ ...connection, timeout: patience });
    this.written = new Meilisearch({
      ...connection,
      timeout: WRITE_PATIENCE,
      defaultWaitOptions: { timeout: TASK_PATIENCE, interval: 15 },
    });
    this.questions = new EngineSearch(this.asked, name, patience);
    this.alone = alone;
  }

  override async apply(documents: readonly SearchDocument[]): Promise<void> {
    await this.write(
      documents,
      (document, held) => !held || document.version > held.version || (document.version === held.version && !held.removed),
      engineDocument,
    );
  }

  override async remove(removals: readonly HeldDocument[]): Promise<void> {
    await this.write(
      removals,
      (removal, held) => !held || removal.version >= held.version,
      ({ id, version }) => tombstone(id, version),
    );
  }

  override search(query: SearchQuery): Promise<SearchAnswer> {
    return this.answered(() => this.questions.search(query));
  }

  override suggest(prefix: string, lang: Language, limit: number, now: Date): Promise<string[]> {
    return this.answered(() => this.questions.suggest(prefix, lang, limit, now));
  }

  override rebuild(): Promise<Rebuild> {
    return this.inTurn(async () => {
      const state = await this.state(this.written);
      if (state.building !== null) await this.drop(this.uidOf(state.building));
      const building = state.last + 1;
      await this.create(this.uidOf(building));
      await this.keep({ ...state, last: building, building });
      return this.rebuildOf(building);
    });
  }

  override contents(after: string | null, limit: number): Promise<HeldDocument[]> {
    return asking(async () => {
      const { results } = await this.written.index<EngineDocument>(this.name).getDocuments({
        filter: `removed = false${after === null ? '' : ` AND key > "${keyOf(after)}"`}`,
        sort: ['key:asc'],
        fields: ['id', 'version'],
        limit,
      });
      return results.map(({ id, version }) => ({ id, version }));
    });
  }

  override health(): Promise<SearchHealth> {
    return asking(async () => {
      const [{ totalHits }, { generation, building }] = await Promise.all([
        this.asked.index(this.name).search(null, { filter: 'removed = false', hitsPerPage: 0 }),
        this.state(this.asked),
      ]);
      return { documents: totalHits, generation, rebuilding: building !== null };
    });
  }

  /** Every write waits until it can be found, so that the writes at hand are all there is to wait for. */
  override async flush(): Promise<void> {
    await this.last.catch(() => undefined);
  }

  /** A swap just now may have taken the index away under a question that had begun: it is asked once more. */
  private answered<T>(question: () => Promise<T>): Promise<T> {
    return asking(() => question().catch((error: unknown) => (hasCode(error, 'index_not_found') ? question() : Promise.reject(error))));
  }

  private rebuildOf(building: number): Rebuild {
    const stillOurs = async (): Promise<State> => {
      const state = await this.state(this.written);
      if (state.building !== building) throw new Error(`Generation ${building} of the search index was dropped: another rebuild began`);
      return state;
    };
    return {
      apply: async (documents) => {
        for (const batch of batches(newestOfEach(documents))) {
          await this.inTurn(async () => {
            await stillOurs();
            // what stands in it already came while it was made, and is newer than what was read for it
            await this.writeInto(this.uidOf(building), batch, (document, held) => !held || document.version > held.version, engineDocument);
          });
        }
      },
      swap: () =>
        this.inTurn(async () => {
          const state = await stillOurs();
          await this.done(this.written.swapIndexes([{ indexes: [this.name, this.uidOf(building)], rename: false }]));
          await this.keep({ ...state, generation: building, building: null });
          await this.drop(this.uidOf(building));
        }),
      abandon: () =>
        this.inTurn(async () => {
          const state = await this.state(this.written);
          if (state.building !== building) return;
          await this.keep({ ...state, building: null });
          await this.drop(this.uidOf(building));
        }),
    };
  }

  private async write<T extends HeldDocument>(items: readonly T[], isNewer: IsNewer<T>, kept: (item: T) => EngineDocument): Promise<void> {
    for (const batch of batches(newestOfEach(items))) {
      await this.inTurn(async () => {
        const { building } = await this.state(this.written);
        // also into the one in the making, or the swap would lose it
        for (const uid of [this.name, ...(building === null ? [] : [this.uidOf(building)])])
          await this.writeInto(uid, batch, isNewer, kept);
      });
    }
  }

  private async writeInto<T extends HeldDocument>(
    uid: string,
    items: readonly T[],
    isNewer: IsNewer<T>,
    kept: (item: T) => EngineDocument,
  ): Promise<void> {
    // prettier-ignore
    const index = this.written.index<EngineDocument>(uid);
    const { results } = await index.getDocuments({ ids: items.map(({ id }) => keyOf(id)), limit: items.length });
    const held = new Map(results.map((document) => [document.key, document]));
    const accepted = items.filter((item) => isNewer(item, held.get(keyOf(item.id))));
    if (accepted.length > 0) await this.done(index.addDocuments(accepted.map(kept)));
  }

  /** One write after the other, into an index that is there and set up as it should be. */
  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.last
      .catch(() => undefined)
      .then(() =>
        this.alone(() =>
          asking(async () => {
            await this.prepare();
            try {
              return await work();
            } catch (error) {
              // perhaps somebody emptied the engine while we ran: look again the next time
              this.prepared = undefined;
              throw error;
            }
          }),
        ),
      );
    this.last = mine;
    return mine;
  }

  /** Makes the index and sets it up; may be done again without harm. */
  private prepare(): Promise<void> {
    this.prepared ??= this.create(this.name).catch((error: unknown) => {
      this.prepared = undefined;
      throw error;
    });
    return this.prepared;
  }

  private async create(uid: string): Promise<void> {
    const index = this.written.index(uid);
    const settings = await index.getSettings().catch(async (error: unknown) => {
      if (!hasCode(error, 'index_not_found')) throw error;
      const made = await this.written.createIndex(uid, { primaryKey: 'key' }).waitTask();
      // somebody else made it a moment ago
      if (made.error?.code !== 'index_already_exists') succeeded(made);
      return {};
    });
    if (!isSetUp(settings)) await this.done(index.updateSettings(SETTINGS));
  }

  private async drop(uid: string): Promise<void> {
    const task = await this.written.deleteIndex(uid).waitTask();
    if (task.error?.code !== 'index_not_found') succeeded(task);
  }

  private async state(client: Meilisearch): Promise<State> {
    try {
      return await client.index<State>(this.uidOf('state')).getDocument(STATE_KEY);
    } catch (error) {
      if (hasCode(error, 'index_not_found', 'document_not_found')) return FIRST;
      throw error;
    }
  }

  private keep(state: State): Promise<void> {
    return this.done(this.written.index(this.uidOf('state')).addDocuments([{ ...state, key: STATE_KEY }], { primaryKey: 'key' }));
  }

  private async done(task: EnqueuedTaskPromise): Promise<void> {
    succeeded(await task.waitTask());
  }

  private uidOf(what: number | 'state'): string {
    return `${this.name}-${what}`;
  }
}

type IsNewer<T> = (item: T, held: EngineDocument | undefined) => boolean;

function newestOfEach<T extends HeldDocument>(items: readonly T[]): T[] {
  const newest = new Map<string, T>();
  for (const item of items) if ((newest.get(item.id)?.version ?? -Infinity) <= item.version) newest.set(item.id, item);
  return [...newest.values()];
}

function* batches<T>(items: readonly T[]): Generator<T[]> {
  for (let start = 0; start < items.length; start += BATCH) yield items.slice(start, start + BATCH);
}
