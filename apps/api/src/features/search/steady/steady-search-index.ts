import type { Language } from '@arena/domain';
import type { OnApplicationBootstrap, OnModuleDestroy } from '@nestjs/common';
import { documentsIn, SearchIndex, type HeldDocument, type Rebuild, type SearchAnswer, type SearchDocument, type SearchHealth, type SearchQuery } from '../search-index.port'; // prettier-ignore
import type { EngineWatch } from './engine-watch';
import type { Errands } from './errands';

interface Parts {
  /** Answers when it can. */
  engine: SearchIndex;
  /** Answers otherwise; always fed. */
  database: SearchIndex;
  watch: EngineWatch;
  errands: Errands;
  /** Whether this process answers people: then the engine is watched all the time. */
  answers: boolean;
}

const FLUSH_MS = 30_000;

/**
 * A search engine with the database behind it. Writes go to the database at once and to the engine as errands, so that no transaction
 * waits for the network and an engine that is away loses nothing. Questions go to the engine while it is well, and to the database otherwise;
 * the answer then says that it is limited.
 */
export class SteadySearchIndex extends SearchIndex implements OnApplicationBootstrap, OnModuleDestroy {
  constructor(private readonly parts: Parts) {
    super();
  }

  onApplicationBootstrap(): void {
    if (this.parts.answers) this.parts.watch.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.parts.watch.stop();
  }

  override async apply(documents: readonly SearchDocument[]): Promise<void> {
    const { database, errands } = this.parts;
    await database.apply(documents);
    await errands.ask('send', documents.map(({ id }) => id)); // prettier-ignore
  }

  override async remove(removals: readonly HeldDocument[]): Promise<void> {
    const { database, errands } = this.parts;
    await database.remove(removals);
    await errands.ask('send', removals.map(({ id }) => id)); // prettier-ignore
  }

  override async search(query: SearchQuery): Promise<SearchAnswer> {
    const { answer, limited } = await this.answered((index) => index.search(query));
    return limited ? { ...answer, limited } : answer;
  }

  override async suggest(prefix: string, lang: Language, limit: number, now: Date): Promise<string[]> {
    return (await this.answered((index) => index.suggest(prefix, lang, limit, now))).answer;
  }

  /** Builds both anew. An engine that fails on the way is built again by the keeper; the database is not held up by it. */
  override async rebuild(): Promise<Rebuild> {
    const { engine, database, errands } = this.parts;
    const ours = await database.rebuild();
    let theirs: Rebuild | null = null;
    const unless = async (work: () => Promise<void>): Promise<void> => {
      try {
        await work();
      } catch {
        await theirs?.abandon().catch(() => undefined);
        theirs = null;
        await errands.ask('reindex');
      }
    };
    await unless(async () => void (theirs = await engine.rebuild()));
    return {
      apply: async (documents) => {
        await ours.apply(documents);
        await unless(async () => theirs?.apply(documents));
      },
      swap: async () => {
        await ours.swap();
        await unless(async () => theirs?.swap());
      },
      abandon: async () => {
        await ours.abandon();
        await theirs?.abandon().catch(() => undefined);
      },
    };
  }

  /** Of the database; the generation too. The count is that of the engine where it can be asked, so that one that lost something is seen. */
  override async health(): Promise<SearchHealth> {
    const { engine, database } = this.parts;
    const health = await database.health();
    const documents = await documentsIn(engine).catch(() => health.documents);
    return { ...health, documents };
  }

  override contents(after: string | null, limit: number): Promise<HeldDocument[]> {
    return this.parts.database.contents(after, limit);
  }

  /** Waits until the keeper has sent everything, half a minute at most. */
  override async flush(): Promise<void> {
    const end = performance.now() + FLUSH_MS;
    while ((await this.parts.errands.next('send', 1)).length > 0 && performance.now() < end)
      await new Promise((done) => setTimeout(done, 50));
  }

  private async answered<T>(question: (index: SearchIndex) => Promise<T>): Promise<{ answer: T; limited: boolean }> {
    const { engine, database, watch } = this.parts;
    if (await watch.usable()) {
      try {
        return { answer: await question(engine), limited: false };
      } catch (error) {
        watch.failed(error);
      }
    }
    return { answer: await question(database), limited: true };
  }
}
