import { effect, inject, Injectable, signal, untracked } from '@angular/core';
import type { RecognisedSkill, recogniseText } from '@arena/contract';
import { I18n } from '@arena/ui';
import { Api, ApiError, call } from '../../platform/api';
import { EMPTY_DRAFT } from './draft';
import { DraftStore } from './draft-store';

/**
 * What somebody has written in their own words and what it may stand for. Lives as long as the page: the words are read by the API and let go,
 * and are kept neither there nor on the device.
 */
@Injectable({ providedIn: 'root' })
export class OwnWords {
  private readonly api = inject(Api);
  private readonly i18n = inject(I18n);
  private readonly store = inject(DraftStore);

  readonly text = signal('');
  readonly found = signal<readonly RecognisedSkill[] | null>(null);
  readonly state = signal<'ready' | 'reading' | 'away'>('ready');
  private turn = 0;

  constructor() {
    // whoever deletes the answers, or logs out, leaves no words behind either
    effect(() => {
      if (this.store.draft() === EMPTY_DRAFT) untracked(() => this.clear());
    });
  }

  /** Reads the words. Never throws: what went wrong stands in `state`. */
  async read(): Promise<void> {
    const text = this.text().trim().slice(0, 2000);
    if (!text) return;
    const turn = ++this.turn;
    this.state.set('reading');
    try {
      const body = { lang: this.i18n.language(), text };
      const { items } = await this.api.send(call<typeof recogniseText>('POST', '/api/taxonomy/recognise', { body }));
      if (turn !== this.turn) return;
      this.found.set(items);
      this.state.set('ready');
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (turn === this.turn) this.state.set('away');
    }
  }

  private clear(): void {
    this.turn++;
    this.text.set('');
    this.found.set(null);
    this.state.set('ready');
  }
}
