import type { SearchIndex } from '../search-index.port';
import type { Errands } from './errands';

/** Milliseconds between two looks. */
const EVERY = 2000;
/** An engine that holds less than this share of what the database has is half indexed. */
const WHOLE = 0.9;
/** Seconds that a change may wait for the engine before the engine counts as out of date. */
const LATE = 15;

/** Whether an engine can be asked: it answers in time, holds what it should, and is up to date. */
export class EngineWatch {
  private good: boolean | null = null;
  private looking: Promise<void> | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly engine: SearchIndex,
    private readonly database: SearchIndex,
    private readonly errands: Errands,
    /** Is told when it changes. */
    private readonly tell: (good: boolean, why: string) => void,
  ) {}

  /** Looks now and every two seconds. */
  start(): void {
    this.timer ??= setInterval(() => void this.look(), EVERY).unref();
    void this.look();
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    this.timer = undefined;
    await this.looking;
  }

  /** As of the last look; the first who asks waits for it. */
  async usable(): Promise<boolean> {
    if (this.good === null) await this.look();
    return this.good === true;
  }

  /** A question failed: nobody asks again until a look says that it is well. */
  failed(error: unknown): void {
    this.set(false, error instanceof Error ? error.message : String(error));
  }

  /** Looks once; two at a time are one. */
  look(): Promise<void> {
    this.looking ??= this.judge().finally(() => (this.looking = undefined));
    return this.looking;
  }

  private async judge(): Promise<void> {
    let documents: number;
    try {
      ({ documents } = await this.engine.health());
    } catch (error) {
      this.failed(error);
      return;
    }
    try {
      const [held, waiting] = await Promise.all([this.database.health(), this.errands.waiting()]);
      if (documents < held.documents * WHOLE) this.set(false, `it holds ${documents} of ${held.documents} openings`);
      else if (waiting > LATE) this.set(false, `changes have waited for it for ${Math.round(waiting)} seconds`);
      else this.set(true, 'it answers and is up to date');
    } catch {
      // the database is away: that says nothing about the engine
    }
  }

  private set(good: boolean, why: string): void {
    const changed = this.good !== good;
    this.good = good;
    if (changed) this.tell(good, why);
  }
}
