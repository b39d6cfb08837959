import { LANGUAGES, type Language } from '@arena/domain';
import { Injectable } from '@nestjs/common';
import { TaxonomyService } from '../taxonomy.service';
import type { ConceptKind } from './change-log';

export interface FoundConcept {
  id: string;
  label: string;
  /** Set where the label is not in the reader's language. */
  lang: Language | null;
  /** The name that was typed at, where it is not the label. */
  name: string;
  /** Imported once, and not part of ESCO any more. */
  gone: boolean;
}

interface Named {
  id: string;
  names: readonly string[];
  own: boolean;
  gone: boolean;
}

const lower = (text: string): string => text.normalize('NFC').toLocaleLowerCase('nb');

/** Finds concepts for those who care for the taxonomy: also what has gone, and what nobody else is offered. It reads every name, for few readers. */
@Injectable()
export class ConceptFinder {
  constructor(private readonly taxonomy: TaxonomyService) {}

  /**
   * Skills or occupations by any name, best first.
   * @param which `current`: what stands now; `imported`: what can be replaced, with what has gone
   */
  find(kind: ConceptKind, typed: string, lang: Language, which: 'current' | 'imported', limit: number): FoundConcept[] {
    const words = lower(typed).trim();
    if (words === '') return [];
    const hits: { concept: Named; name: string; rank: number }[] = [];
    for (const concept of this.all(kind, which)) {
      let best: { name: string; rank: number } | undefined;
      for (const name of concept.names) {
        const rank = rankOf(lower(name), words);
        if (rank !== null && (best === undefined || rank < best.rank)) best = { name, rank };
      }
      if (best) hits.push({ concept, ...best });
    }
    return hits
      .sort((a, b) => a.rank - b.rank || Number(b.concept.own) - Number(a.concept.own) || a.name.length - b.name.length)
      .slice(0, limit)
      .map(({ concept: { id, gone }, name }) => {
        const { label, lang: labelLang } = this.taxonomy.label(kind, id, lang);
        return { id, label, lang: labelLang, name: lower(name) === lower(label) ? '' : name, gone };
      });
  }

  /**
   * Which other concepts have a name already, for each of several words.
   * @returns ids by word, in the order of the words
   */
  namesakes(words: readonly { kind: ConceptKind; conceptId: string; text: string }[]): string[][] {
    const found = words.map(() => new Set<string>());
    for (const kind of ['skill', 'occupation'] as const) {
      const wanted = Map.groupBy(words.flatMap((word, at) => (word.kind === kind ? [{ ...word, at }] : [])), ({ text }) => lower(text)); // prettier-ignore
      if (wanted.size === 0) continue;
      for (const { id, names } of this.all(kind, 'current'))
        for (const name of names)
          for (const { at, conceptId } of wanted.get(lower(name)) ?? []) if (this.taxonomy.current(conceptId) !== id) found[at]?.add(id);
    }
    return found.map((ids) => [...ids]);
  }

  private *all(kind: ConceptKind, which: 'current' | 'imported'): Generator<Named> {
    const { concepts, imported } = this.taxonomy;
    if (which === 'current')
      for (const { kind: own, id, labels } of concepts)
        if (own === kind) yield { id, names: LANGUAGES.flatMap((lang) => [...labels[lang]]), own: true, gone: false };
    for (const { id, kind: other, names, gone, replacedBy } of imported.all()) {
      if (other !== kind) continue;
      // what the start set has taken up is the start set's
      const stands = imported.current(id) === id;
      if (which === 'current' ? gone || !stands : !stands && replacedBy === null) continue;
      yield { id, names: LANGUAGES.flatMap((lang) => [...(names.get(lang) ?? [])]), own: false, gone };
    }
  }
}

/** Whole, at the beginning, at the beginning of a word, or inside; null: not there. */
function rankOf(name: string, words: string): number | null {
  const at = name.indexOf(words);
  if (at < 0) return null;
  if (at === 0) return name.length === words.length ? 0 : 1;
  return name.includes(` ${words}`) ? 2 : 3;
}
