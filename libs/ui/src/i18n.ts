import { computed, Injectable, signal } from '@angular/core';
import type { Language } from '@arena/domain';
import { LOCALES, render, type Params, type TextKey, type Texts } from '@arena/i18n';

/** Texts of one language: the same keys and shapes as bokmål. */
export type LoadedTexts = { readonly [K in keyof Texts]: Texts[K] extends string ? string : { one: string; other: string } };

/**
 * The texts of the page's language, and dates, numbers and sorting as that language writes them.
 * Reading `language()` or any text in a template makes the template follow a change of language.
 */
@Injectable({ providedIn: 'root' })
export class I18n {
  private readonly current = signal<{ language: Language; texts: LoadedTexts } | null>(null);

  /** The language of the page; bokmål until texts are loaded. */
  readonly language = computed<Language>(() => this.current()?.language ?? 'nb');
  /** BCP 47 tag for Intl. */
  readonly locale = computed(() => LOCALES[this.language()]);
  private readonly collator = computed(
    () => new Intl.Collator(this.language() === 'en' ? 'en' : 'nb', { sensitivity: 'base', numeric: true }),
  );

  /** Puts a language into use. The app loads the texts; this part only keeps them. */
  use(language: Language, texts: LoadedTexts): void {
    this.current.set({ language, texts });
  }

  /**
   * A text a person reads.
   * @throws Error before any language is loaded, or when a placeholder has no parameter.
   */
  t(key: TextKey, params?: Params): string {
    const current = this.current();
    if (!current) throw new Error(`No texts are loaded yet, asked for ${key}`);
    return render(current.texts[key], current.language, params);
  }

  /** `lang` for a piece of text: null when it is in the page's own language, so that no attribute is written. */
  foreign(language: Language | null | undefined): Language | null {
    return language && language !== this.language() ? language : null;
  }

  /** A whole number as the language writes it. */
  number(value: number): string {
    return value.toLocaleString(this.locale());
  }

  /**
   * '4. januar', with the year when it is not this one.
   * @param isoDate YYYY-MM-DD, a date in Europe/Oslo
   */
  date(isoDate: string): string {
    const date = new Date(`${isoDate}T12:00:00Z`);
    const sameYear = date.getUTCFullYear() === new Date().getUTCFullYear();
    return date.toLocaleDateString(this.locale(), {
      day: 'numeric',
      month: 'long',
      timeZone: 'Europe/Oslo',
      ...(sameYear ? {} : { year: 'numeric' }),
    });
  }

  /** 'a, b og c'. */
  list(parts: readonly string[]): string {
    return new Intl.ListFormat(this.locale(), { type: 'conjunction' }).format(parts);
  }

  /** A sorted copy; æ, ø and å stand last in Norwegian. */
  sorted<T>(items: readonly T[], by: (item: T) => string): T[] {
    const collator = this.collator();
    return [...items].sort((a, b) => collator.compare(by(a), by(b)));
  }
}
