import type { SearchDocument } from '../search-index.port';
import { constituents } from './compounds';
import { isSmallWord, wordsOf, type Word } from './words';

/** How much a word in a document says about it, most first: A title, B parts of it and the occupation, C what is asked for and where, D the rest. */
export const WEIGHTS = ['A', 'B', 'C', 'D'] as const;
export type Weight = (typeof WEIGHTS)[number];

/*
 * Four families of lexemes, told apart by their first sign, so that 'maler' can stand before 'måler':
 *   måler          the word as written
 *   ~maler         folded
 *   ^mal           folded, without its ending
 *   #skill:welding a concept
 */
export const foldedLexeme = (word: string): string => `~${word}`;
const stemmed = (stem: string): string => `^${stem}`;
const conceptLexeme = (id: string): string => `#${id}`;

/** No word a person types is near this, and no engine takes lexemes of any length. */
const LONGEST_WORD = 80;

/** The lexemes of a document, each with the weights it has there. */
export type Lexemes = ReadonlyMap<string, ReadonlySet<Weight>>;

class LexemeMap {
  readonly weights = new Map<string, Set<Weight>>();

  add(lexeme: string, weight: Weight): void {
    if (lexeme.length > LONGEST_WORD) return;
    const weights = this.weights.get(lexeme);
    if (weights) weights.add(weight);
    else this.weights.set(lexeme, new Set([weight]));
  }

  addText(text: string, [exact, fold, stem]: readonly [Weight, Weight, Weight?]): void {
    for (const word of wordsOf(text)) {
      if (isSmallWord(word.folded)) {
        // «PA» is sought, «på» is not
        if (stem) this.add(word.exact, exact);
        continue;
      }
      this.add(word.exact, exact);
      this.add(foldedLexeme(word.folded), fold);
      if (word.stem !== null && stem) this.add(stemmed(word.stem), stem);
    }
  }
}

/** What a document can be found by: title first, then what it is and asks for, where, and the rest weakly. */
export function lexemesOf(document: SearchDocument): Lexemes {
  const lexemes = new LexemeMap();
  lexemes.addText(document.title, ['A', 'B', 'B']);
  const title = wordsOf(document.title);
  title.forEach((word, index) => {
    // 'fork lift' is also 'forklift'
    const next = title[index + 1];
    if (next && !word.code && !next.code) lexemes.add(foldedLexeme(word.folded + next.folded), 'C');
  });
  for (const part of document.parts) {
    lexemes.add(foldedLexeme(part), 'B');
    for (const { stem } of wordsOf(part)) if (stem !== null) lexemes.add(stemmed(stem), 'C');
  }
  for (const id of document.concepts) lexemes.add(conceptLexeme(id), id.startsWith('occupation:') ? 'A' : 'C');
  for (const label of document.occupationLabels) lexemes.addText(label, ['B', 'C', 'C']);
  for (const label of document.skillLabels) lexemes.addText(label, ['C', 'C', 'D']);
  for (const name of [document.employer, ...document.places]) lexemes.addText(name, ['C', 'C', 'D']);
  // no endings taken off here: 'arbeider' would find every text about arbeid
  lexemes.addText(document.body, ['D', 'D']);
  return lexemes.weights;
}

/** Folded words that a misspelt word may have meant: not the body, where everything stands. */
export function vocabularyOf(document: SearchDocument): string[] {
  const texts = [document.title, ...document.occupationLabels, ...document.skillLabels, document.employer, ...document.places];
  const words = new Set(document.parts);
  for (const word of texts.flatMap(wordsOf)) if (!word.code) words.add(word.folded);
  return [...words].filter((word) => word.length >= 4 && word.length <= LONGEST_WORD);
}

/** What a document must hold, in no engine's language yet. */
export type Wanted =
  | {
      lexeme: string;
      /** Any lexeme that begins with it. */
      begins?: true;
      /** Not where it stands in the body only. */
      notBody?: true;
    }
  | { all: readonly Wanted[] }
  | { any: readonly Wanted[] };

/** One word, or one concept, of a query: a document matches when any of the alternatives holds. */
export interface Term {
  /** Folded words that may be misspelt; empty where the term is a code or stands for a concept. */
  doubtful: readonly string[];
  alternatives: readonly Wanted[];
}

function alternativesOf(word: Word, last: boolean): Wanted[] {
  if (isSmallWord(word.folded)) return [{ lexeme: word.exact }];
  const found: Wanted[] = [{ lexeme: word.exact }, { lexeme: foldedLexeme(word.folded) }];
  if (word.code) return found;
  if (word.stem !== null) found.push({ lexeme: stemmed(word.stem) });
  // the last word may not be finished yet; in the body everything begins with something
  if (last && word.folded.length >= 3) found.push({ lexeme: foldedLexeme(word.folded), begins: true, notBody: true });
  const tails = constituents(word.folded).filter((part) => part.length >= 4);
  const whole = tails.length > 1 ? splitOf(word.folded, tails) : [];
  if (whole.length > 1) found.push({ all: whole.map((part) => ({ lexeme: foldedLexeme(part), notBody: true })) });
  return found;
}

/** A head and a tail that make up the whole word, the longest tail first: 'helse' and 'fagarbeider'. */
function splitOf(word: string, tails: readonly string[]): string[] {
  const tail = [...tails].sort((a, b) => b.length - a.length).find((t) => word.endsWith(t));
  if (tail === undefined) return [];
  const head = word.slice(0, -tail.length);
  return head.length >= 3 ? [head, tail] : [];
}

/** Words of the length that people type; more of them tell little and cost much. */
const MOST_TERMS = 12;
/** Up to this many terms all must be there; of more, three in five. */
const ALL_OF = 3;
const SHARE = 0.6;

/** How many of so many terms a document must hold. */
export const termsNeeded = (terms: number): number => (terms > ALL_OF ? Math.ceil(terms * SHARE) : terms);

/**
 * The terms of a query, in order. Small words are left out but one that stands alone; words that were read as a concept become one term.
 * Never more than 12: what stands behind is not read.
 */
export function termsOf(text: string, concepts: readonly { words: string; concept: string }[]): Term[] {
  const terms: Term[] = [];
  const taken = new Set<string>();
  const byWords = new Map<string, string[]>();
  for (const read of concepts) byWords.set(read.words, [...(byWords.get(read.words) ?? []), read.concept]);
  for (const [words, ids] of byWords) {
    const inside = wordsOf(words);
    for (const word of inside) taken.add(word.exact);
    const written = inside.map((word): Wanted => ({ any: alternativesOf(word, false) }));
    terms.push({ doubtful: [], alternatives: [...ids.map((id) => ({ lexeme: conceptLexeme(id) })), ...(written.length ? [{ all: written }] : [])] }); // prettier-ignore
  }
  const rest = wordsOf(text).filter((word) => !taken.has(word.exact));
  const telling = rest.filter((word) => !isSmallWord(word.folded));
  // one small word alone may be an abbreviation, several ask for nothing in particular
  const kept = telling.length > 0 || terms.length > 0 || rest.length > 1 ? telling : rest;
  kept.forEach((word, index) => {
    const last = index === kept.length - 1 && text.trimEnd().toLowerCase().normalize('NFC').endsWith(word.exact);
    terms.push({ doubtful: word.code ? [] : [word.folded], alternatives: alternativesOf(word, last) });
  });
  return terms.slice(0, MOST_TERMS);
}
