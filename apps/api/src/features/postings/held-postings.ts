import { Injectable } from '@nestjs/common';
import { Clock, Config, EventTail, type EventPosition, type TailedEvent } from '../../platform';
import { TaxonomyService } from '../taxonomy';
import { OpenPostings } from './open-postings';
import type { OpenPosting } from './posting';

/** Milliseconds within which it was asked what has changed. The promise to people is a second; the rest of it is for the answer itself. */
const CHECKED_MS = 500;
/** After so long without a question nothing is held any more: the log of events is swept, and what it told may have been missed. */
const FORGOTTEN_MS = 60_000;
/** More changes than this are not gone through one by one. */
const MANY = 1000;

/**
 * Open postings as they were read, in the memory of this process: those that were read last, whole, so that a page of them needs no
 * query. They are never older than half a second: before they are given, the event log is asked what has changed since, once for all who ask
 * in that time. It is asked directly, past the followers of the log, which an open transaction may hold back. Where the database is away,
 * asking fails as reading would.
 */
@Injectable()
export class HeldPostings {
  private readonly held = new Map<string, OpenPosting>();
  private edition = '';
  private position: EventPosition | undefined;
  private checkedAt = Number.NEGATIVE_INFINITY;
  private checking: Promise<void> | undefined;
  private changes = 0;

  constructor(
    private readonly openPostings: OpenPostings,
    private readonly taxonomy: TaxonomyService,
    private readonly tail: EventTail,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** How many are held. */
  get size(): number {
    return this.held.size;
  }

  /**
   * As {@link OpenPostings.byIds}: those of these ids that are open, in the order of the ids. What is given is shared with other callers and
   * must not be changed.
   */
  async byIds(ids: readonly string[]): Promise<OpenPosting[]> {
    if (this.config.cardsInMemory === 0) return this.openPostings.byIds(ids);
    if (performance.now() - this.checkedAt > CHECKED_MS) await (this.checking ??= this.check().finally(() => (this.checking = undefined)));
    if (this.edition !== this.taxonomy.edition) this.empty();
    const now = this.clock.now();
    const missing: string[] = [];
    const found = new Map<string, OpenPosting>();
    for (const id of ids) {
      const posting = this.held.get(id);
      if (posting) found.set(id, posting);
      else missing.push(id);
    }
    if (missing.length > 0) for (const posting of await this.read(missing)) found.set(posting.id, posting);
    return ids.flatMap((id) => {
      const posting = found.get(id);
      return posting && (posting.closesAt === null || posting.closesAt > now) ? posting : [];
    });
  }

  private async read(ids: readonly string[]): Promise<OpenPosting[]> {
    const { changes } = this;
    const postings = await this.openPostings.byIds(ids);
    // what changed while it was read may have been read before the change
    if (changes === this.changes) for (const posting of postings) this.held.set(posting.id, posting);
    for (const id of this.held.keys()) {
      if (this.held.size <= this.config.cardsInMemory) break;
      this.held.delete(id);
    }
    return postings;
  }

  /** Lets go of what has changed since the last time. @throws Error when the database is away */
  private async check(): Promise<void> {
    const begun = performance.now();
    // first where the log ends, then what it tells: what is committed in between is told again the next time
    const end = await this.tail.position();
    const since = this.position;
    if (since && begun - this.checkedAt < FORGOTTEN_MS) this.take(await this.tail.since(since));
    else this.empty();
    this.position = end;
    this.checkedAt = begun;
  }

  private take(events: readonly TailedEvent[]): void {
    if (events.length > MANY) {
      this.empty();
      return;
    }
    for (const { name, payload } of events) {
      if (name === 'posting.published' || name === 'posting.changed' || name === 'posting.closed') this.forgetOne(payload.postingId);
      else if (name === 'organisation.changed') this.forget(({ organisationId }) => organisationId === payload.organisationId);
      // an interest more, in a posting that the event does not name
      else if (name === 'taxonomy.changed' || (name === 'contact.moved' && payload.action === 'send')) this.empty();
    }
  }

  private forgetOne(id: string): void {
    this.changes++;
    this.held.delete(id);
  }

  private forget(isMeant: (posting: OpenPosting) => boolean): void {
    this.changes++;
    for (const [id, posting] of this.held) if (isMeant(posting)) this.held.delete(id);
  }

  private empty(): void {
    this.changes++;
    this.held.clear();
    this.edition = this.taxonomy.edition;
  }
}
