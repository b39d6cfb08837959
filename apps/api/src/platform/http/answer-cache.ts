import { PUBLIC_EVENTS, type Route } from '@arena/contract';
import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Config } from '../config/config';
import { EventTail } from '../outbox/event-tail';

/** An answer as it went out. */
export interface KeptAnswer {
  /** Names and values in turn, as `writeHead` takes them; what belongs to one request alone is not among them. */
  headers: readonly string[];
  body: Buffer;
  route: Route;
}

/**
 * Milliseconds. The promise is that what was closed is gone within a second, and this keeps it by itself: whether or not the events come, from
 * whichever process the change came, and when a deadline passes, of which no event tells. Where the database is away, answers end with this too.
 */
export const LIFE_MS = 1000;
/** Of all answers together; what is past its time goes first, then the oldest. */
const MOST_BYTES = 32 * 1024 * 1024;
/** A single answer larger than this would push too many others out. */
const MOST_BYTES_OF_ONE = 1024 * 1024;
/** What an entry costs beside its body and its key: its headers, and its place in the map. */
const OVERHEAD = 1500;

/** Milliseconds before the end in which one request makes the answer anew while the others are still given the old one. */
const RENEWAL_MS = 100;

interface Entry {
  answer: KeptAnswer;
  until: number;
  bytes: number;
  /** Somebody is making the next one. */
  renewing: boolean;
}

/**
 * Public answers as ready bytes, for a second. Emptied at once by what was written through this process, and as soon as an event tells of a
 * change through another one. An answer that was begun before it was emptied is not taken in afterwards. While one that is not held is being
 * made, others who ask for it can wait for it, so that many at the same moment do not make it as many times.
 */
@Injectable()
export class AnswerCache implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly answers = new Map<string, Entry>();
  private readonly inTheMaking = new Map<string, Promise<void>>();
  private bytes = 0;
  private generation = 0;
  private unfollow: (() => Promise<void>) | undefined;

  constructor(
    private readonly config: Config,
    private readonly tail: EventTail,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!this.config.answerCache) return;
    this.unfollow = await this.tail.follow('answer-cache', (events) => {
      if (events.some(({ name }) => PUBLIC_EVENTS.has(name))) this.empty();
      return Promise.resolve();
    });
  }

  async onModuleDestroy(): Promise<void> {
    await this.unfollow?.();
  }

  get isOn(): boolean {
    return this.config.answerCache;
  }

  /** How many answers are held, and what they weigh. */
  get size(): { answers: number; bytes: number } {
    return { answers: this.answers.size, bytes: this.bytes };
  }

  /**
   * The answer that is held. Near its end one caller is told of none, so that they make the next: otherwise all who ask at the end would.
   * @param mayRenew whether what this caller is answered may be kept
   * @param now milliseconds of `performance.now()`
   */
  find(key: string, mayRenew: boolean, now = performance.now()): KeptAnswer | undefined {
    const known = this.answers.get(key);
    if (!known || known.until <= now) return undefined;
    if (!mayRenew || known.renewing || known.until - now > RENEWAL_MS) return known.answer;
    known.renewing = true;
    return undefined;
  }

  /**
   * Begins an answer that may be kept.
   * @returns a function that takes it in; it does nothing when the cache was emptied meanwhile
   */
  begin(now = performance.now()): (key: string, answer: KeptAnswer) => void {
    const { generation } = this;
    // counted from the question on: what was read for the answer may have changed right after it was read
    const until = now + LIFE_MS;
    return (key, answer) => {
      const bytes = answer.body.length + key.length * 2 + OVERHEAD;
      if (generation !== this.generation || bytes > MOST_BYTES_OF_ONE) return;
      this.forget(key);
      this.answers.set(key, { answer, until, bytes, renewing: false });
      this.bytes += bytes;
      for (const [oldest, one] of this.answers) {
        if (this.bytes <= MOST_BYTES && one.until > now) break;
        this.forget(oldest);
      }
    };
  }

  /**
   * Says that an answer is being made, unless somebody makes it already.
   * @returns a function that says that it is over, whatever became of it; it must be called
   */
  making(key: string): () => void {
    if (this.inTheMaking.has(key)) return () => undefined;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.inTheMaking.set(key, promise);
    return () => {
      if (this.inTheMaking.get(key) === promise) this.inTheMaking.delete(key);
      resolve();
    };
  }

  /** Resolves when the answer that somebody is making is held, or will not be. @returns undefined when nobody makes it */
  madeByAnother(key: string): Promise<void> | undefined {
    return this.inTheMaking.get(key);
  }

  /** Forgets everything, also what is being answered right now: whoever asks from now on does not wait for that either. */
  empty(): void {
    this.generation++;
    this.answers.clear();
    this.inTheMaking.clear();
    this.bytes = 0;
  }

  private forget(key: string): void {
    const known = this.answers.get(key);
    if (known && this.answers.delete(key)) this.bytes -= known.bytes;
  }
}
