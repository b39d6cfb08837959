import { setTimeout as pause } from 'node:timers/promises';
import type { Opening, OpportunityKind } from '@arena/domain';
import { OpeningColumns, type MatchContext } from '@arena/domain/engine';
import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import { Clock, EventTail, ProblemError, ProcessRole, Readiness, type TailedEvent } from '../../platform';
import { OpenPostings, toOpening, type OpenPosting } from '../postings';
import { MatchModel } from './match-model';

/** An opening as it stands in memory: what the model reads, and what filters read. */
export interface HeldOpening {
  opening: Opening;
  kind: OpportunityKind;
  imported: boolean;
  title: string;
  organisationId: string | null;
  /** From this moment on it is not shown. */
  closesAt: Date | null;
}

const RETRY_MS = 1000;
/** For another part of the process to take a new version of the taxonomy. */
const LONGEST_WAIT_MS = 5000;
/** Tombstones are cleared away when there are more of them than this, and more than openings. */
const MOST_TOMBSTONES = 1000;

/**
 * All open postings in the memory of the process that answers HTTP: loaded at the start, kept current from the event log.
 * The database may go away meanwhile; what is held still ranks, and what was missed comes with the events when it is back.
 */
@Injectable()
export class MatchEngine implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly held = new Map<string, HeldOpening>();
  private loaded: { context: MatchContext; columns: OpeningColumns } | undefined;
  private loading: Promise<void> | undefined;
  private unfollow: (() => Promise<void>) | undefined;
  private readonly stopped = new AbortController();

  constructor(
    private readonly role: ProcessRole,
    private readonly openPostings: OpenPostings,
    private readonly model: MatchModel,
    private readonly tail: EventTail,
    private readonly clock: Clock,
    private readonly log: PinoLogger,
    readiness: Readiness,
  ) {
    log.setContext(MatchEngine.name);
    readiness.add(() => {
      this.ready();
      return { postings: this.open().length };
    });
  }

  onApplicationBootstrap(): void {
    // Not waited for: the process answers, and says that it is not ready, while this goes on.
    if (this.role.name === 'http') this.loading = this.load();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped.abort();
    await this.loading;
    await this.unfollow?.();
  }

  /** What every question to the model needs. @throws ProblemError 'starting' until the openings are loaded */
  get context(): MatchContext {
    return this.ready().context;
  }

  /** @throws ProblemError 'starting' until the openings are loaded */
  get columns(): OpeningColumns {
    return this.ready().columns;
  }

  /** Every opening that has not passed its time by now, whatever the events have said so far. */
  open(): HeldOpening[] {
    const now = this.clock.now();
    return [...this.held.values()].filter(({ closesAt }) => closesAt === null || closesAt > now);
  }

  private ready(): { context: MatchContext; columns: OpeningColumns } {
    if (!this.loaded) throw new ProblemError('starting', { retryAfterSeconds: 2 });
    return this.loaded;
  }

  private async load(): Promise<void> {
    for (let told = false; !this.stopped.signal.aborted; told = true) {
      try {
        // First the place in the log, then the state: what is committed in between comes as an event.
        const position = await this.tail.position();
        const context = await this.model.context();
        const columns = new OpeningColumns(context);
        this.held.clear();
        for (const posting of await this.openPostings.all()) this.put(columns, posting);
        this.unfollow = await this.tail.follow('match-engine', (events) => this.take(columns, events), position);
        this.loaded = { context, columns };
        return;
      } catch (error) {
        if (!told) this.log.warn({ err: error }, 'The openings could not be loaded; it is tried again');
        await pause(RETRY_MS, undefined, { signal: this.stopped.signal }).catch(() => undefined);
      }
    }
  }

  private put(columns: OpeningColumns, posting: OpenPosting): void {
    const { id, kind, origin, title, organisationId, closesAt } = posting;
    const opening = toOpening(posting);
    this.held.set(id, { opening, kind, imported: origin === 'imported', title, organisationId, closesAt });
    columns.upsert(opening);
  }

  /** Whatever an event says, what counts is what stands in the database now: events may come twice, and late. */
  private async take(columns: OpeningColumns, events: readonly TailedEvent[]): Promise<void> {
    const ids = new Set<string>();
    for (const event of events) {
      if (event.name === 'posting.published' || event.name === 'posting.changed' || event.name === 'posting.closed')
        ids.add(event.payload.postingId);
      else if (event.name === 'organisation.changed')
        for (const { opening, organisationId } of this.held.values())
          if (organisationId === event.payload.organisationId) ids.add(opening.id);
    }
    const changed = events.findLast(({ name }) => name === 'taxonomy.changed');
    if (changed?.name === 'taxonomy.changed') {
      // What openings ask for may have another id from now on. Not waited for without end: the openings that changed must not wait with it.
      await Promise.race([this.model.reached(changed.payload.version), pause(LONGEST_WAIT_MS, undefined, { ref: false })]);
      for (const id of this.held.keys()) ids.add(id);
    }
    if (ids.size === 0) return;
    const postings = await this.openPostings.byIds([...ids]);
    for (const posting of postings) {
      this.put(columns, posting);
      ids.delete(posting.id);
    }
    for (const id of ids) {
      this.held.delete(id);
      columns.remove(id);
    }
    if (columns.tombstones > Math.max(MOST_TOMBSTONES, columns.size)) columns.compact();
  }
}
