import type { EventName, EventPayload } from '@arena/contract';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import { DataSource } from 'typeorm';
import { WakeUps } from '../database/wake-ups';
import { Rounds } from '../rounds';

/** A place in the event log. Opaque: take it from `position()` or from the last event that was handled. */
export interface EventPosition {
  readonly xid: string;
  readonly id: string;
}

export type TailedEvent = { [N in EventName]: { name: N; payload: EventPayload<N>; occurredAt: Date; position: EventPosition } }[EventName];

type Handler = (events: readonly TailedEvent[]) => Promise<void>;
interface Row {
  xid: string;
  id: string;
  name: string;
  payload: unknown;
  occurred_at: Date;
}

const BATCH = 500;
/** By number: a bare name would be that of the text in the answer, in which 1000 comes before 999. */
const IN_ORDER = 'ORDER BY event.xid, event.id';
const LONGEST_PAUSE_MS = 30_000;

/**
 * Follows the event log inside a process, for services that keep something in memory.
 *
 * Events are read in the order of their transactions and only once no older transaction is still open, so that
 * a late commit is not skipped. Every event comes at least once: a handler that throws gets the same ones again.
 */
@Injectable()
export class EventTail implements OnModuleDestroy {
  private readonly followers = new Set<Follower>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly wakeUps: WakeUps,
    private readonly log: PinoLogger,
  ) {
    log.setContext(EventTail.name);
  }

  /**
   * Where the log ends now. Take it *before* loading the state, then follow from it: what is committed meanwhile comes
   * as events, some perhaps twice.
   */
  async position(): Promise<EventPosition> {
    const [row] = await this.dataSource.query<{ xid: string }[]>('SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS xid');
    return { xid: row?.xid ?? '0', id: '0' };
  }

  /**
   * Calls the handler with new events, in order, one batch at a time.
   * @param name who follows, for the log
   * @param from a position; without it, from now
   * @returns a function that stops following and waits for the batch at hand
   */
  async follow(name: string, handler: Handler, from?: EventPosition): Promise<() => Promise<void>> {
    const follower = new Follower(this.dataSource, handler, from ?? (await this.position()), (error) =>
      this.log.warn({ err: error }, `The follower ${name} could not take its events; it tries again`),
    );
    this.followers.add(follower);
    const unlisten = this.wakeUps.listen(() => follower.wake());
    follower.wake();
    return async () => {
      unlisten();
      this.followers.delete(follower);
      await follower.stop();
    };
  }

  /**
   * What is committed after a position, also what followers are not shown yet because an older transaction is still open. For who must know
   * everything at this moment; it may come once more to a follower.
   */
  async since(position: EventPosition): Promise<TailedEvent[]> {
    const rows = await this.dataSource.query<Row[]>(
      `SELECT xid::text AS xid, id::text AS id, name, payload, occurred_at FROM event
       WHERE (xid, id) > ($1::xid8, $2::bigint) ${IN_ORDER}`,
      [position.xid, position.id],
    );
    return rows.map(toEvent);
  }

  async onModuleDestroy(): Promise<void> {
    await Promise.all([...this.followers].map((follower) => follower.stop()));
  }
}

class Follower {
  private readonly rounds = new Rounds(
    () => this.next(),
    (error) => this.rest(error),
  );
  private failures = 0;
  private notBefore = 0;

  constructor(
    private readonly dataSource: DataSource,
    private readonly handler: Handler,
    private position: EventPosition,
    private readonly failed: (error: unknown) => void,
  ) {}

  wake(): void {
    if (performance.now() >= this.notBefore) this.rounds.wake();
  }

  stop(): Promise<void> {
    return this.rounds.stop();
  }

  private async next(): Promise<boolean> {
    const isFull = (await this.batch()) === BATCH;
    this.failures = 0;
    return isFull;
  }

  private rest(error: unknown): void {
    this.failures++;
    this.notBefore = performance.now() + Math.min(LONGEST_PAUSE_MS, 500 * 2 ** Math.min(this.failures, 10));
    this.failed(error);
  }

  private async batch(): Promise<number> {
    const rows = await this.dataSource.query<Row[]>(
      `SELECT xid::text AS xid, id::text AS id, name, payload, occurred_at FROM event
       WHERE (xid, id) > ($1::xid8, $2::bigint) AND xid < pg_snapshot_xmin(pg_current_snapshot())
       ${IN_ORDER} LIMIT ${BATCH}`,
      [this.position.xid, this.position.id],
    );
    const last = rows.at(-1);
    if (!last) return 0;
    await this.handler(rows.map(toEvent));
    this.position = { xid: last.xid, id: last.id };
    return rows.length;
  }
}

// The payload was checked by the schema of its event when it was written.
const toEvent = (row: Row): TailedEvent =>
  ({ name: row.name, payload: row.payload, occurredAt: row.occurred_at, position: { xid: row.xid, id: row.id } }) as TailedEvent;
