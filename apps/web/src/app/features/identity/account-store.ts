import { inject, Injectable, signal } from '@angular/core';
import type { AccountView, readAccount } from '@arena/contract';
import { Api, ApiError, call, type ApiCall } from '../../platform/api';

/** What the account page knows: every change answers with the whole account, so there is one truth. */
@Injectable()
export class AccountStore {
  private readonly api = inject(Api);
  private readonly known = signal<AccountView | null>(null);
  private readonly failed = signal<ApiError | null>(null);

  readonly account = this.known.asReadonly();
  /** Why the account could not be read. */
  readonly error = this.failed.asReadonly();

  /** Reads it. Never throws. */
  async load(): Promise<void> {
    this.failed.set(null);
    try {
      this.known.set(await this.api.send(call<typeof readAccount>('GET', '/api/me')));
    } catch (error) {
      this.failed.set(error instanceof ApiError ? error : new ApiError('failed', 500, null));
    }
  }

  /**
   * Sends a change and shows what it led to.
   * @throws ApiError as the API refused it
   */
  async change(change: ApiCall<AccountView>): Promise<void> {
    this.known.set(await this.api.send(change));
  }
}

/** One thing that is being done: under way, done, or failed, each to be shown where it was asked for. */
export class Doing {
  private readonly state = signal<{ busy: boolean; error: ApiError | null; done: boolean }>({ busy: false, error: null, done: false });
  readonly busy = () => this.state().busy;
  readonly error = () => this.state().error;
  readonly done = () => this.state().done;

  /** Does it once at a time. @returns whether it went well */
  async run(work: () => Promise<void>): Promise<boolean> {
    if (this.state().busy) return false;
    this.state.set({ busy: true, error: null, done: false });
    try {
      await work();
      this.state.set({ busy: false, error: null, done: true });
      return true;
    } catch (error) {
      const known = error instanceof ApiError ? error : new ApiError('failed', 500, null);
      this.state.set({ busy: false, error: known, done: false });
      return false;
    }
  }

  /** Forgets how it went. */
  clear(): void {
    this.state.set({ busy: false, error: null, done: false });
  }
}
