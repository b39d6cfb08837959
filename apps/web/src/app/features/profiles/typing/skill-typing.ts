import { inject, Injectable, signal } from '@angular/core';
import type { readSkillIndex } from '@arena/contract';
import { I18n } from '@arena/ui';
import { Api, ApiError, call } from '../../../platform/api';
import type { Suggestion } from '../../../platform/lookups';
import { LabelSearch } from './label-search';

const LINES = 8;

/** Whether the browser has been told to fetch as little as it can. */
const savesData = (): boolean => (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;

/** The names of all skills, fetched once; answers every key on the device. */
@Injectable({ providedIn: 'root' })
export class SkillTyping {
  private readonly api = inject(Api);
  private readonly i18n = inject(I18n);
  private readonly search = signal<LabelSearch | null>(null);
  private fetching: Promise<void> | null = null;

  /** Fetches the names if they are not here. Where nobody answers it is tried again the next time. */
  load(): Promise<void> {
    this.fetching ??= this.fetch();
    return this.fetching;
  }

  /** Skills for what is typed; null while the names are not here. */
  suggest(typed: string): Suggestion[] | null {
    const search = this.search();
    if (!search) return null;
    return search.find(typed, this.i18n.language(), LINES).map(({ id, label, lang, matched }) => ({
      id,
      label,
      labelLang: lang,
      detail: matched?.text ?? '',
      ...(matched && { lang: matched.lang }),
    }));
  }

  /** The name of a skill in the reader's language; null while it is not known here. */
  label(id: string): string | null {
    return this.search()?.label(id, this.i18n.language())?.label ?? null;
  }

  private async fetch(): Promise<void> {
    try {
      const part = (part: 'start' | 'imported') =>
        this.api.send(call<typeof readSkillIndex>('GET', '/api/taxonomy/skill-index', { query: { part } }));
      const start = await part('start');
      this.search.set(await LabelSearch.build(start.skills));
      // large, and for the rare word: who pays by the byte asks the API for those
      if (savesData()) return;
      const { skills } = await part('imported');
      if (skills.length > 0) this.search.set(await LabelSearch.build([...start.skills, ...skills]));
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      this.fetching = null;
    }
  }
}
