import { setTimeout as pause } from 'node:timers/promises';
import type { OneMore, Profile } from '@arena/domain';
import type { MatchContext, OpeningAnswer, OpeningFilter, OpeningQuery, PeopleAnswer, PeopleQuery } from '@arena/domain/engine';
import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import { Clock, Config, EventTail, ProblemError, ProcessRole, Readiness, type EventPosition, type TailedEvent } from '../../platform';
import { LocalHost } from './indexes/local-host';
import { HostGone, type Asked, type IndexHost, type IndexSizes, type MessageName, type Told } from './indexes/match-messages';
import { ThreadHost } from './indexes/thread-host';
import { MatchFeed } from './match-feed';
import { MatchModel } from './match-model';

const RETRY_MS = 1000;
/** How often the settings are looked at beside what events tell of them: a version may be valid from a later moment on. */
const SETTINGS_MS = 5 * 60_000;

/**
 * All open postings, and all seekers with answers, in the memory of each process that answers or works: loaded at the start, kept current from
 * the event log. The database may go away meanwhile; what is held still ranks, and what was missed comes with the events when it is back.
 *
 * What is held is built anew beside itself, and answers until the new stands: when the taxonomy or the settings change, when much in it is dead,
 * when it has grown to need a thread of its own, and when that thread has ended or hangs.
 */
@Injectable()
export class MatchEngine implements OnApplicationBootstrap, OnModuleDestroy {
  private loaded: { context: MatchContext; host: IndexHost } | undefined;
  /** Where the next indexes are being filled; often the same as where the present ones stand. */
  private coming: IndexHost | undefined;
  private isWanted = false;
  /** The version of the settings that the last indexes were begun with. */
  private begunWith: string | undefined;
  private building: Promise<void> | undefined;
  private position: EventPosition | undefined;
  private unfollow: (() => Promise<void>) | undefined;
  /** Reading what stands and writing it to the indexes is one step: a later reading is never overwritten by an earlier one. */
  private lastTurn: Promise<unknown> = Promise.resolve();
  private waiting: (() => void)[] = [];
  private readonly stopped = new AbortController();

  constructor(
    private readonly role: ProcessRole,
    private readonly feed: MatchFeed,
    private readonly model: MatchModel,
    private readonly tail: EventTail,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly log: PinoLogger,
    readiness: Readiness,
  ) {
    log.setContext(MatchEngine.name);
    readiness.add(async () => ({ postings: await this.ask('openAt', this.clock.now().getTime()) }));
  }

  onApplicationBootstrap(): void {
    // Not waited for: the process answers, and says that it is not ready, while this goes on. A command asks once, and reads what it needs.
    if (this.role.name === 'cli') return;
    this.rebuild();
    void this.watchSettings();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped.abort();
    for (const go of this.waiting.splice(0)) go();
    await this.building;
    await this.unfollow?.();
    await this.lastTurn;
    await Promise.all([...new Set([this.loaded?.host, this.coming])].map((host) => host?.close()));
  }

  /** What every question to the model needs. @throws ProblemError 'starting' until the openings are loaded */
  get context(): MatchContext {
    return this.ready().context;
  }

  /** Openings in the order that a profile sees them. @throws ProblemError 'starting' */
  search(query: OpeningQuery): Promise<OpeningAnswer> {
    return this.ask('search', query);
  }

  /**
   * What one more skill, licence or certificate would open.
   * @param mostTaughtBy how many openings are told where it is learned
   * @throws ProblemError 'starting'
   */
  oneMore(profile: Profile, filter: OpeningFilter, mostTaughtBy: number): Promise<OneMore[]> {
    return this.ask('oneMore', { profile, filter, mostTaughtBy });
  }

  /**
   * People in the order that an opening fits them, by the ids of their answers. Whoever tells anything of them asks the database for their
   * consents first. @throws ProblemError 'starting'
   */
  people(query: PeopleQuery): Promise<PeopleAnswer> {
    return this.ask('people', query);
  }

  /**
   * Waits until the indexes stand.
   * @param ms at most so long; a minute unless given
   * @throws ProblemError 'starting' when they do not by then, or the process is stopped
   */
  async standing(ms = 60_000): Promise<void> {
    if (!this.loaded && !this.stopped.signal.aborted) await this.nextStanding(ms);
    this.ready();
  }

  /**
   * As {@link standing}, and with the version of the settings that is valid at this moment. For who must not miss anybody: a question that is
   * asked while the indexes of a new version are built is answered by the old one.
   * @throws ProblemError 'starting' as there; Error when the database is away
   */
  async standingAsSet(ms = 60_000): Promise<void> {
    const end = performance.now() + ms;
    await this.standing(ms);
    const { settings } = await this.model.context();
    if (settings.version === this.context.settings.version) return;
    if (settings.version !== this.begunWith) this.rebuild();
    while (settings.version !== this.context.settings.version) {
      const left = end - performance.now();
      if (left <= 0 || this.stopped.signal.aborted) throw new ProblemError('starting', { retryAfterSeconds: 2 });
      await this.nextStanding(left);
    }
  }

  /**
   * Takes everything that is committed at this moment, also what the event log does not show its followers yet. For who must not miss
   * anybody. @throws ProblemError 'starting'; Error when the database is away
   */
  async catchUp(): Promise<void> {
    this.ready();
    await this.turn(async () => this.apply(await this.tail.since(this.position ?? { xid: '0', id: '0' })));
  }

  /** Until indexes are made to stand, at most so many ms. */
  private async nextStanding(ms: number): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.waiting.push(resolve);
    await Promise.race([promise, pause(ms, undefined, { ref: false, signal: this.stopped.signal }).catch(() => undefined)]);
  }

  private ready(): { context: MatchContext; host: IndexHost } {
    if (!this.loaded) throw new ProblemError('starting', { retryAfterSeconds: 2 });
    return this.loaded;
  }

  private async ask<N extends MessageName>(name: N, message: Asked<N>): Promise<Told<N>> {
    const { host } = this.ready();
    try {
      return await host.ask(name, message);
    } catch (error) {
      if (error instanceof HostGone) throw new ProblemError('starting', { retryAfterSeconds: 2 });
      throw error;
    }
  }

  private rebuild(): void {
    this.isWanted = true;
    this.building ??= this.build().finally(() => {
      this.building = undefined;
      // asked for while the last round ended
      if (this.isWanted && !this.stopped.signal.aborted) this.rebuild();
    });
  }

  private async build(): Promise<void> {
    for (let told = false; this.isWanted && !this.stopped.signal.aborted;) {
      this.isWanted = false;
      try {
        await this.buildOnce();
      } catch (error) {
        if (!told && !this.stopped.signal.aborted) this.log.warn({ err: error }, 'The openings could not be loaded; it is tried again');
        told = true;
        this.isWanted = true;
        await pause(RETRY_MS, undefined, { signal: this.stopped.signal }).catch(() => undefined);
      }
    }
  }

  private async buildOnce(): Promise<void> {
    // First the place in the log, then the state: what is committed in between comes as an event.
    if (!this.unfollow) this.position = await this.tail.position();
    const context = await this.model.context();
    this.begunWith = context.settings.version;
    const host = this.hostFor((await this.feed.count()) > this.config.matchThreadAbove);
    try {
      await this.turn(async () => {
        await host.ask('begin', this.model.data(context.settings));
        this.coming = host;
      });
      this.unfollow ??= await this.tail.follow('match-engine', (events) => this.take(events), this.position);
      for await (const page of this.feed.everything()) {
        if (this.stopped.signal.aborted) return;
        await host.ask('fill', page);
      }
      await this.turn(async () => {
        await this.apply(await this.tail.since(this.position ?? { xid: '0', id: '0' }));
        await host.ask('stand', null);
        await this.stand(host, context);
      });
    } catch (error) {
      if (this.coming === host) this.coming = undefined;
      if (this.loaded?.host !== host) await host.close();
      throw error;
    }
  }

  /** Where the indexes stand now, if that will do: there the new grow beside the old. */
  private hostFor(asThread: boolean): IndexHost {
    const now = this.loaded?.host;
    if (now && (now.isThread || !asThread)) return now;
    if (!asThread) return new LocalHost();
    const thread = new ThreadHost((why) => this.ended(thread, why));
    return thread;
  }

  private async stand(host: IndexHost, context: MatchContext): Promise<void> {
    const before = this.loaded?.host;
    this.loaded = { context, host };
    this.coming = undefined;
    for (const go of this.waiting.splice(0)) go();
    if (before && before !== host) await before.close();
  }

  private ended(thread: IndexHost, why: unknown): void {
    this.log.error({ err: why }, 'The thread of the match engine has ended; another is started');
    if (this.loaded?.host === thread) this.loaded = undefined;
    if (!this.stopped.signal.aborted) this.rebuild();
  }

  private take(events: readonly TailedEvent[]): Promise<void> {
    const changed = events.findLast(({ name }) => name === 'taxonomy.changed');
    if (changed?.name === 'taxonomy.changed') void this.afterTaxonomy(changed.payload.version);
    if (events.some(({ name, payload }) => name === 'setting.changed' && payload.key === 'matching')) void this.afterSettings();
    return this.turn(async () => {
      await this.apply(events);
      this.position = events.at(-1)?.position ?? this.position;
    });
  }

  /** What openings and people name may have another id from now on, and other skills stand near. */
  private async afterTaxonomy(version: number): Promise<void> {
    // however long another part of the process takes to load it: built before that, it would stay with the ids of before
    await this.model.reached(version);
    if (!this.stopped.signal.aborted) this.rebuild();
  }

  private async afterSettings(): Promise<void> {
    // what cannot be read now is looked at again with the clock
    if (!this.stopped.signal.aborted) await this.checkSettings().catch(() => undefined);
  }

  private async watchSettings(): Promise<void> {
    const { signal } = this.stopped;
    while (!signal.aborted) {
      await pause(SETTINGS_MS, undefined, { ref: false, signal }).catch(() => undefined);
      // a database that is away has no news; the next look finds it
      if (!signal.aborted) await this.checkSettings().catch(() => undefined);
    }
  }

  /** Builds anew where another version of the settings is valid now. */
  private async checkSettings(): Promise<void> {
    const { settings } = await this.model.context();
    if (this.begunWith !== undefined && settings.version !== this.begunWith) this.rebuild();
  }

  private async apply(events: readonly TailedEvent[]): Promise<void> {
    const change = await this.feed.changes(events);
    if (!change) return;
    for (const host of new Set([this.loaded?.host, this.coming])) {
      // one that has ended is built anew from the database
      const sizes = await host?.ask('change', change).catch((error: unknown) => {
        if (!(error instanceof HostGone)) throw error;
        return undefined;
      });
      // while new ones are being filled, the old are as they are
      if (host && sizes && !this.building && this.hasOutgrown(host, sizes)) this.rebuild();
    }
  }

  private hasOutgrown({ isThread }: IndexHost, { openings, people, wear }: IndexSizes): boolean {
    return wear > 1 || (!isThread && openings + people > this.config.matchThreadAbove);
  }

  private turn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.lastTurn.then(work);
    this.lastTurn = turn.catch(() => undefined);
    return turn;
  }
}
