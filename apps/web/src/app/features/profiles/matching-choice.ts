import { computed, inject, Injectable } from '@angular/core';
import { hasProfile } from './draft';
import { DraftStore } from './draft-store';

/**
 * Whether the pages may rank and explain by the answers. It stands among the answers: so it is on the device, follows other tabs,
 * moves into the account with them, and is deleted with them.
 */
@Injectable({ providedIn: 'root' })
export class MatchingChoice {
  private readonly store = inject(DraftStore);

  readonly off = computed(() => this.store.draft().matching === 'off');
  /** There are answers, the device has been read, and the person lets the pages use them. What is false here is not asked of the API. */
  readonly active = computed(() => this.store.ready() && !this.off() && hasProfile(this.store.draft()));

  turnOff(): void {
    this.store.change(() => ({ matching: 'off' }), { text: 'matching.choice.nowOff' });
  }

  turnOn(): void {
    this.store.change(() => ({ matching: undefined }), { text: 'matching.choice.nowOn' });
  }
}
