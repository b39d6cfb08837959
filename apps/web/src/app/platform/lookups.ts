import { inject, Injectable, signal } from '@angular/core';
import type { BuilderTexts, suggestPlaces, suggestSkills, tellUnknownWord } from '@arena/contract';
import type { Language } from '@arena/domain';
import { I18n } from '@arena/ui';
import { Api, call } from './api';

/** One thing that can be chosen in a field that suggests. */
export interface Suggestion {
  /** Municipality number or concept id. */
  id: string;
  label: string;
  /** Set where the label is not in the reader's language: it is marked so. */
  labelLang?: Language | null;
  /** Where it lies, for a place; the name that was typed at, for a skill. */
  detail: string;
  /** The language of `detail`, where that is not the reader's. */
  lang?: Language;
}

const same = (a: string, b: string) => a.trim().toLocaleLowerCase('nb') === b.trim().toLocaleLowerCase('nb');

/** Asks what a typed word may mean. Throws ApiError when nobody answers. */
@Injectable({ providedIn: 'root' })
export class Lookups {
  private readonly api = inject(Api);
  private readonly i18n = inject(I18n);

  /** The builder's texts as they were last read: for the page after it, where there is no line any more. */
  readonly builderTexts = signal<{ language: Language; texts: BuilderTexts } | null>(null);

  /** Places that lie in one municipality; a whole region is no place to travel from. */
  async places(typed: string): Promise<Suggestion[]> {
    const { items } = await this.api.send(call<typeof suggestPlaces>('GET', '/api/taxonomy/places', { query: { q: typed.slice(0, 80) } }));
    return items.flatMap(({ label, detail, municipality }) => (municipality === null ? [] : [{ id: municipality, label, detail }]));
  }

  /** Skills, in the reader's language whatever language was typed. */
  async skills(typed: string): Promise<Suggestion[]> {
    const query = { q: typed.slice(0, 80), lang: this.i18n.language() };
    const { items } = await this.api.send(call<typeof suggestSkills>('GET', '/api/taxonomy/skills', { query }));
    return items.map(({ id, label, labelLang = null }) => ({ id, label, labelLang, detail: '' }));
  }

  /** A word that led to nothing is counted, without who: so the taxonomy learns it. Whether that goes well is nobody's worry here. */
  tellUnknown(word: string): void {
    const body = { lang: this.i18n.language(), word: word.trim().slice(0, 80) };
    this.api.send(call<typeof tellUnknownWord>('POST', '/api/taxonomy/unknown-words', { body })).catch(() => undefined);
  }

  /** The place that was meant by words that nobody chose from the list: named exactly so, or the only one there is. */
  async placeMeant(typed: string): Promise<Suggestion | null> {
    const found = await this.places(typed);
    return (
      found.find((one) => same(one.label, typed) || same(one.label.split(',')[0] ?? '', typed)) ??
      (found.length === 1 ? (found[0] ?? null) : null)
    );
  }
}
