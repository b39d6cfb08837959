import { constituents } from '../analysis/compounds';
import { isSmallWord, wordsOf, type Word } from '../analysis/words';
import type { SearchDocument } from '../search-index.port';

type Weight = 'A' | 'B' | 'C' | 'D';
/** One position for each weight: rank counts weights, never nearness. */
const POSITION: Record<Weight, number> = { A: 1, B: 2, C: 3, D: 4 };

/*
 * Four families of lexemes, told apart by their first sign, so that 'maler' can stand before 'måler':
 *   måler          the word as written
 *   ~maler         folded
 *   ^mal           folded, without its ending
 *   #skill:welding a concept
 */
const folded = (word: string): string => `~${word}`;
const stemmed = (stem: string): string => `^${stem}`;
const concept = (id: string): string => `#${id}`;

/** A lexeme as PostgreSQL reads it: quotes and backslashes in it are data. */
const quoted = (lexeme: string): string => `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
/** PostgreSQL refuses lexemes of 2 kB and more; no word a person types is near this. */
const LONGEST_WORD = 80;

class Vector {
  readonly #weights = new Map<string, Set<Weight>>();

  add(lexeme: string, weight: Weight): void {
    if (lexeme.length > LONGEST_WORD) return;
    const weights = this.#weights.get(lexeme);
    if (weights) weights.add(weight);
    else this.#weights.set(lexeme, new Set([weight]));
  }

  addText(text: string, [exact, fold, stem]: readonly [Weight, Weight, Weight?]): void {
    for (const word of wordsOf(text)) {
      if (isSmallWord(word.folded)) {
        // «PA» is sought, «på» is not
        if (stem) this.add(word.exact, exact);
        continue;
      }
      this.add(word.exact, exact);
      this.add(folded(word.folded), fold);
      if (word.stem !== null && stem) this.add(stemmed(word.stem), stem);
    }
  }

  toString(): string {
    return [...this.#weights]
      .map(([lexeme, weights]) => `${quoted(lexeme)}:${[...weights].map((w) => `${POSITION[w]}${w}`).join(',')}`)
      .join(' ');
  }
}

/** The text of a `tsvector` for a document: title first, then what it is and asks for, where, and the rest weakly. */
export function vectorOf(document: SearchDocument): string {
  const vector = new Vector();
  vector.addText(document.title, ['A', 'B', 'B']);
  const title = wordsOf(document.title);
  title.forEach((word, index) => {
    // 'fork lift' is also 'forklift'
    const next = title[index + 1];
    if (next && !word.code && !next.code) vector.add(folded(word.folded + next.folded), 'C');
  });
  for (const part of document.parts) {
    vector.add(folded(part), 'B');
    for (const { stem } of wordsOf(part)) if (stem !== null) vector.add(stemmed(stem), 'C');
  }
  for (const id of document.concepts) vector.add(concept(id), id.startsWith('occupation:') ? 'A' : 'C');
  for (const label of document.occupationLabels) vector.addText(label, ['B', 'C', 'C']);
  for (const label of document.skillLabels) vector.addText(label, ['C', 'C', 'D']);
  for (const name of [document.employer, ...document.places]) vector.addText(name, ['C', 'C', 'D']);
  // no endings taken off here: 'arbeider' would find every text about arbeid
  vector.addText(document.body, ['D', 'D']);
  return vector.toString();
}

/** Folded words that a misspelt word may have meant: not the body, where everything stands. */
export function vocabularyOf(document: SearchDocument): string[] {
  const texts = [document.title, ...document.occupationLabels, ...document.skillLabels, document.employer, ...document.places];
  const words = new Set(document.parts);
  for (const word of texts.flatMap(wordsOf)) if (!word.code) words.add(word.folded);
  return [...words].filter((word) => word.length >= 4 && word.length <= LONGEST_WORD);
}

/** One word, or one concept, of a query: a document matches when any of the alternatives (each a `tsquery`) does. */
export interface Term {
  /** Folded words that may be misspelt; empty where the term is a code or too short. */
  doubtful: readonly string[];
  alternatives: readonly string[];
}

const allOf = (words: readonly string[]): string => `(${words.join(' & ')})`;

function alternativesOf(word: Word, last: boolean): string[] {
  if (isSmallWord(word.folded)) return [quoted(word.exact)];
  const found = [quoted(word.exact), quoted(folded(word.folded))];
  if (word.code) return found;
  if (word.stem !== null) found.push(quoted(stemmed(word.stem)));
  // the last word may not be finished yet; in the body everything begins with something
  if (last && word.folded.length >= 3) found.push(`${quoted(folded(word.folded))}:*ABC`);
  const tails = constituents(word.folded).filter((part) => part.length >= 4);
  const whole = tails.length > 1 ? splitOf(word.folded, tails) : [];
  if (whole.length > 1) found.push(allOf(whole.map((part) => `${quoted(folded(part))}:ABC`)));
  return found;
}

/** A head and a tail that make up the whole word, the longest tail first: 'helse' and 'fagarbeider'. */
function splitOf(word: string, tails: readonly string[]): string[] {
  const tail = [...tails].sort((a, b) => b.length - a.length).find((t) => word.endsWith(t));
  if (tail === undefined) return [];
  const head = word.slice(0, -tail.length);
  return head.length >= 3 ? [head, tail] : [];
}

const MOST_TERMS = 24;

/**
 * The terms of a query, in order. Small words are left out but one that stands alone; words that were read as a concept become one term.
 * Never more than 24: what stands behind is not read.
 */
export function termsOf(text: string, concepts: readonly { words: string; concept: string }[]): Term[] {
  const terms: Term[] = [];
  const taken = new Set<string>();
  const byWords = new Map<string, string[]>();
  for (const read of concepts) byWords.set(read.words, [...(byWords.get(read.words) ?? []), read.concept]);
  for (const [words, ids] of byWords) {
    const inside = wordsOf(words);
    for (const word of inside) taken.add(word.exact);
    const written = inside.map((word) => `(${alternativesOf(word, false).join(' | ')})`);
    terms.push({ doubtful: [], alternatives: [...ids.map((id) => quoted(concept(id))), ...(written.length ? [allOf(written)] : [])] });
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

/** The `tsquery` of a folded word that a misspelt one was taken for. */
export const foldedAlternative = (word: string): string => quoted(folded(word));
