import { effect, inject, Injectable, signal, untracked } from '@angular/core';
import type { RecognisedLanguage, RecognisedLicence, RecognisedSkill, recogniseText } from '@arena/contract';
import { I18n } from '@arena/ui';
import { Api, ApiError, call } from '../../platform/api';
import { Lookups } from '../../platform/lookups';
import { EMPTY_DRAFT } from './draft';
import { DraftStore } from './draft-store';

/** More is a text about somebody, and no word that we could learn. */
const FEW_WORDS = 3;

/** What the words may stand for: for a person to say yes to. */
export interface FoundInWords {
  skills: readonly RecognisedSkill[];
  languages: readonly RecognisedLanguage[];
  licences: readonly RecognisedLicence[];
}

/**
 * What somebody has written in their own words and what it may stand for. Lives as long as the page: the words are read by the API and let go,
 * and are kept neither there nor on the device. One to three words that lead to nothing are counted, without who.
 */
@Injectable({ providedIn: 'root' })
export class OwnWords {
  private readonly api = inject(Api);
  private readonly i18n = inject(I18n);
  private readonly store = inject(DraftStore);
  private readonly lookups = inject(Lookups);

  readonly text = signal('');
  readonly found = signal<FoundInWords | null>(null);
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
      const { items, languages, licences } = await this.api.send(call<typeof recogniseText>('POST', '/api/taxonomy/recognise', { body }));
      if (turn !== this.turn) return;
      this.found.set({ skills: items, languages, licences });
      this.state.set('ready');
      // a word or two that we do not know are counted as those of the field for skills; nothing longer leaves the page again
      if (items.length + languages.length + licences.length === 0 && text.split(/\s+/).length <= FEW_WORDS) this.lookups.tellUnknown(text);
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
