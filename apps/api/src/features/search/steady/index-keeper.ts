import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import { DataSource } from 'typeorm';
import { ProcessRole } from '../../../platform';
import { PostingDocuments } from '../posting-documents';
import { driftOf, rebuildFrom, reconcile, type Drift } from '../reconcile';
import { documentsIn, SearchUnavailable, type SearchIndex } from '../search-index.port';
import { Errands, type AskedErrand } from './errands';
import { ifNobodyElse, LOCKS } from './one-at-a-time';
import { ReconcileTime } from './reconcile-time';

/** The indexes that are kept, by the name an operator knows them by. */
export class KeptIndexes {
  constructor(
    readonly database: SearchIndex,
    /** Null where the database is all there is. */
    readonly engine: SearchIndex | null,
  ) {}
}

export type Reconciled = { name: string; drift: Drift } | { name: string; fault: string };

const BATCH = 500;
/** Milliseconds between two looks for errands. */
const EVERY = 500;
/** Milliseconds to leave an engine alone that did not answer, doubled up to the second. */
const PAUSE = 1000;
const LONGEST_PAUSE = 10_000;
/** Milliseconds between two looks at whether the engine has lost something. */
const LOOK_EVERY = 10_000;

/** Does the errands of search, in the worker: sends changes to the engine, builds it again when it was emptied, counts, reconciles. */
@Injectable()
export class IndexKeeper implements OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private stopped = false;
  private failures = 0;
  private notBefore = 0;
  private lookedAt = -Infinity;
  private beginning = false;

  constructor(
    @Inject(KeptIndexes) private readonly indexes: KeptIndexes,
    private readonly dataSource: DataSource,
    private readonly errands: Errands,
    private readonly truth: PostingDocuments,
    private readonly time: ReconcileTime,
    private readonly role: ProcessRole,
    private readonly log: PinoLogger,
  ) {
    log.setContext(IndexKeeper.name);
  }

  onApplicationBootstrap(): void {
    if (this.role.name !== 'worker') return;
    // what changed while another engine was chosen, or none, nobody was told of
    this.beginning = true;
    this.timer = setInterval(() => this.wake(), EVERY);
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.running;
  }

  /**
   * Compares each index with the database and mends it.
   * @returns by the name of the index what was wrong, or why it could not be compared
   */
  async reconcileAll(): Promise<Reconciled[]> {
    const found: Reconciled[] = [];
    for (const [name, index] of this.all()) {
      try {
        const drift = await reconcile(index, this.truth);
        found.push({ name, drift });
        if (driftOf(drift) > 0) this.log.warn({ index: name, ...counted(drift) }, 'The search index had drifted and was mended');
      } catch (error) {
        found.push({ name, fault: error instanceof Error ? error.message : String(error) });
        this.log.warn({ index: name, err: error }, 'The search index could not be reconciled');
      }
    }
    // what could not be compared is asked for again in an hour
    if (!found.some((one) => 'fault' in one)) await this.time.done();
    return found;
  }

  private wake(): void {
    if (this.stopped || this.running || performance.now() < this.notBefore) return;
    this.running = this.run().finally(() => (this.running = undefined));
  }

  private async run(): Promise<void> {
    try {
      if (this.beginning) {
        if (this.indexes.engine) await this.errands.ask('reconcile');
        else await this.errands.forgetEngine();
        this.beginning = false;
      }
      const toLook = this.indexes.engine !== null && performance.now() - this.lookedAt >= LOOK_EVERY;
      if (!toLook && !(await this.errands.any())) return;
      await ifNobodyElse(this.dataSource, LOCKS.keeper, async () => {
        await this.once('count', () => this.count());
        await this.once('reconcile', async () => void (await this.reconcileAll()));
        const { engine } = this.indexes;
        if (engine) await this.feed(engine);
      });
      this.failures = 0;
    } catch (error) {
      this.failures++;
      this.notBefore = performance.now() + Math.min(LONGEST_PAUSE, PAUSE * 2 ** Math.min(this.failures - 1, 10));
      if (this.failures === 1) this.log.warn({ err: error }, 'The search index could not be kept up to date; it is tried again');
    }
  }

  private async feed(engine: SearchIndex): Promise<void> {
    await this.look(engine);
    await this.once('reindex', async () => {
      const count = await rebuildFrom(engine, this.truth);
      this.log.info({ count }, 'The search engine was built again');
    });
    for (
      let batch = await this.errands.next('send', BATCH);
      batch.length > 0 && !this.stopped;
      batch = await this.errands.next('send', BATCH)
    ) {
      await this.send(engine, batch);
    }
  }

  /** What is true now is sent, whatever was true when it was asked for. */
  private async send(engine: SearchIndex, batch: readonly AskedErrand[]): Promise<void> {
    const { documents, removals } = await this.truth.standing(batch.map(({ postingId }) => postingId));
    try {
      await engine.apply(documents);
      await engine.remove(removals);
    } catch (error) {
      if (error instanceof SearchUnavailable) throw error;
      const [one, ...more] = batch;
      if (more.length > 0) {
        for (const errand of batch) await this.send(engine, [errand]);
        return;
      }
      // one that the engine will never take must not hold up the others; the reconcile of the night names it again
      this.log.error({ err: error, postingId: one?.postingId }, 'The search engine refused an opening');
    }
    await this.errands.done('send', batch);
  }

  /** An engine that was emptied behind our back, or is new, is built again. */
  private async look(engine: SearchIndex): Promise<void> {
    if (performance.now() - this.lookedAt < LOOK_EVERY) return;
    const [documents, held, waiting] = await Promise.all([
      documentsIn(engine),
      this.indexes.database.health(),
      this.errands.next('send', 1),
    ]);
    this.lookedAt = performance.now();
    if (waiting.length === 0 && documents < held.documents * 0.9) await this.errands.ask('reindex');
  }

  private async count(): Promise<void> {
    const open = (await this.truth.versions()).size;
    for (const [name, index] of this.all()) {
      const documents = await index.health().then((health) => health.documents, () => null); // prettier-ignore
      this.log.info({ index: name, open, documents }, 'Openings in the search index');
      if (documents !== null && documents !== open) await this.errands.ask('reconcile');
    }
  }

  /** Does what was asked for once, however often it was. */
  private async once(task: 'reindex' | 'count' | 'reconcile', work: () => Promise<void>): Promise<void> {
    const asked = await this.errands.next(task, 1);
    if (asked.length === 0 || this.stopped) return;
    await work();
    await this.errands.done(task, asked);
  }

  private all(): [string, SearchIndex][] {
    const { database, engine } = this.indexes;
    return [['PostgreSQL', database], ...(engine ? [['Meilisearch', engine] satisfies [string, SearchIndex]] : [])];
  }
}

const counted = ({ missing, old, extra, ahead, rebuilt }: Drift): Record<string, unknown> => ({
  missing: missing.length, old: old.length, extra: extra.length, ahead: ahead.length, rebuilt,
}); // prettier-ignore
