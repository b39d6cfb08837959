import { signal } from '@angular/core';
import { ApiError } from './api';

/** What went wrong, as a page can show it. */
export const knownError = (cause: unknown): ApiError => (cause instanceof ApiError ? cause : new ApiError('failed', 500, null));

/** One thing that is sent: under way, or failed, to be shown where it was asked for. A second click while it runs does nothing. */
export class Attempt {
  private readonly running = signal(false);
  private readonly failed = signal<ApiError | null>(null);
  readonly busy = this.running.asReadonly();
  readonly error = this.failed.asReadonly();

  /** Does it, once at a time. @returns what came of it; null where it failed or one was under way */
  async run<T>(work: () => Promise<T>): Promise<T | null> {
    if (this.running()) return null;
    this.running.set(true);
    this.failed.set(null);
    try {
      return await work();
    } catch (cause) {
      this.failed.set(knownError(cause));
      return null;
    } finally {
      this.running.set(false);
    }
  }

  /** Forgets what went wrong. */
  clear(): void {
    this.failed.set(null);
  }
}
