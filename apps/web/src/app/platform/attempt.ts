import { signal } from '@angular/core';
import { knownError, type ApiError } from './api';

/** One thing that is sent: under way, done, or failed, each to be shown where it was asked for. A second click while it runs does nothing. */
export class Attempt {
  private readonly running = signal(false);
  private readonly failed = signal<ApiError | null>(null);
  private readonly finished = signal(false);
  readonly busy = this.running.asReadonly();
  readonly error = this.failed.asReadonly();
  /** Whether the last time went well. */
  readonly done = this.finished.asReadonly();

  /** Does it, once at a time. @returns what came of it; null where it failed or one was under way */
  async run<T>(work: () => Promise<T>): Promise<T | null> {
    if (this.running()) return null;
    this.clear();
    this.running.set(true);
    try {
      const result = await work();
      this.finished.set(true);
      return result;
    } catch (cause) {
      this.failed.set(knownError(cause));
      return null;
    } finally {
      this.running.set(false);
    }
  }

  /** Forgets how it went. */
  clear(): void {
    this.failed.set(null);
    this.finished.set(false);
  }
}
