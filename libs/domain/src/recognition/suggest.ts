import { LANGUAGES, type Language } from '../concepts';
import { otherSpelling, tokens } from './fold';
import type { RecognisableConcept, RecognisableKind } from './recognition';
import { beginsNearly, slipsInBeginning, standsInside } from './typed-word';

/** One line of an autocomplete. */
export interface Suggestion {
  kind: RecognisableKind;
  id: string;
  /** The preferred label in the asked language. */
  label: string;
  /** The label that matched what was typed, in whatever language; the same as `label` where that one did. */
  matched: string;
  /** 'start': the label begins so; 'word': a later word does; 'inside': a part of a compound; 'misspelt': nearly. */
  how: 'start' | 'word' | 'inside' | 'misspelt';
}

export interface Suggester {
  /**
   * What a person may be typing: labels in all three languages, answered in the asked one, each concept once, likeliest first.
   *
   * @param limit the greatest number of lines
   * @param kinds only these; all when left out
   */
  suggest(typed: string, language: Language, limit: number, kinds?: readonly RecognisableKind[]): Suggestion[];
}

interface SuggestedLabel {
  concept: RecognisableConcept;
  order: number;
  language: Language;
  rank: number;
  text: string;
  words: readonly string[];
}

const HOW = ['start', 'word', 'inside', 'misspelt'] as const;
type How = 0 | 1 | 2 | 3;

/** Whether every typed word begins a word of the label, and how well. Null when not. */
function match(label: SuggestedLabel, typed: readonly string[], misspelt: boolean): How | null {
  let worst: How = 0;
  for (const [place, word] of typed.entries()) {
    let best: How | null = null;
    for (const [at, known] of label.words.entries()) {
      const how = matchWord(known, word, at === place, misspelt);
      if (how !== null && (best === null || how < best)) best = how;
    }
    if (best === null) return null;
    if (best > worst) worst = best;
  }
  return worst;
}

function matchWord(known: string, word: string, samePlace: boolean, misspelt: boolean): How | null {
  if (known.startsWith(word)) return samePlace ? 0 : 1;
  if (standsInside(known, word)) return 2;
  const slips = misspelt && known.charAt(0) === word.charAt(0) ? slipsInBeginning(word) : 0;
  return slips > 0 && beginsNearly(known, word, slips) ? 3 : null;
}

/** Builds the autocomplete over the labels of concepts. Build it once and keep it. */
export function buildSuggester(concepts: readonly RecognisableConcept[]): Suggester {
  const labels = concepts.flatMap((concept, order) =>
    LANGUAGES.flatMap((language) =>
      concept.labels[language].map((text, rank): SuggestedLabel => {
        return { concept, order, language, rank, text, words: tokens(text).map((word) => word.text) };
      }),
    ),
  );

  function best(
    typed: readonly string[],
    language: Language,
    misspelt: boolean,
    kinds: ReadonlySet<string> | null,
  ): Map<RecognisableConcept, [number, SuggestedLabel]> {
    const found = new Map<RecognisableConcept, [number, SuggestedLabel]>();
    for (const label of labels) {
      if (kinds && !kinds.has(label.concept.kind)) continue;
      const how = match(label, typed, misspelt);
      if (how === null) continue;
      // how it matches first, then the asked language, then the preferred label
      const cost = how * 4 + (label.language === language ? 0 : 2) + (label.rank === 0 ? 0 : 1);
      const known = found.get(label.concept);
      if (!known || cost < known[0]) found.set(label.concept, [cost, label]);
    }
    return found;
  }

  return {
    suggest(typed, language, limit, kinds) {
      const words = tokens(typed).map((word) => word.text);
      if (words.length === 0 || limit <= 0) return [];
      const only = kinds ? new Set<string>(kinds) : null;
      const others = words.map((word) => otherSpelling(word) ?? word);
      let found = best(words, language, false, only);
      if (found.size === 0 && others.join(' ') !== words.join(' ')) found = best(others, language, false, only);
      if (found.size === 0) found = best(words, language, true, only);
      return [...found.values()]
        .sort(([costA, a], [costB, b]) => costA - costB || a.text.length - b.text.length || a.order - b.order)
        .slice(0, limit)
        .map(([cost, { concept, text }]) => ({
          kind: concept.kind,
          id: concept.id,
          label: concept.labels[language][0] ?? text,
          matched: text,
          how: HOW[Math.floor(cost / 4)] ?? 'misspelt',
        }));
    },
  };
}
