import { DOCUMENT, inject, Injectable } from '@angular/core';
import type { Language } from '@arena/domain';
import { I18n } from '@arena/ui';
import { loadTexts } from './load-texts';

/** Puts a language into use, on the server as in the browser. */
@Injectable({ providedIn: 'root' })
export class LanguageLoader {
  private readonly i18n = inject(I18n);
  private readonly document = inject(DOCUMENT);

  /** Loads the texts, then switches; `lang` on the document follows. */
  async use(language: Language): Promise<void> {
    this.i18n.use(language, await loadTexts(language));
    this.document.documentElement.lang = language;
  }
}
