import { inject, Injectable, signal } from '@angular/core';
import type { AccountView, readAccount } from '@arena/contract';
import { Api, type ApiCall, type ApiError, call, knownError } from '../../platform/api';

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
      this.failed.set(knownError(error));
    }
  }

  /**
   * Sends a change and shows what it led to.
   * @returns the account as it is now
   * @throws ApiError as the API refused it
   */
  async change(change: ApiCall<AccountView>): Promise<AccountView> {
    const account = await this.api.send(change);
    this.known.set(account);
    return account;
  }
}
