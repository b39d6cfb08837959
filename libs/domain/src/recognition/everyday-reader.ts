import { EVERYDAY_WORDS, NOT_WORDS, type EverydayWords } from './everyday-words';
import { tokens, type Token } from './fold';

/** How many words may stand between what was done and what it was done with: 'took care of my old grandmother'. */
const NEAR = 6;
/** How near something stands that belongs together: 'helped my father in his shop'. */
const NEARER = 4;
/** How far a 'not' reaches forwards. */
const NOT_REACHES = 4;

/** A row of the everyday words that a text speaks of. */
export interface EverydayHit {
  row: EverydayWords;
  /** Offsets into the text, UTF-16 units, from the first to the last word that led to it. */
  start: number;
  end: number;
  /** Which of the text's words led to it, by their place. */
  at: readonly number[];
}

interface Pattern {
  row: number;
  /** What a word has to begin with, or be. */
  first: string;
  whole: boolean;
  /** What the next word begins with. */
  second?: string;
}

function pattern(row: number, word: string): Pattern {
  const [first = '', second] = word.split('+');
  if (second !== undefined) return { row, first, whole: true, second };
  return word.endsWith('$') ? { row, first: word.slice(0, -1), whole: true } : { row, first: word, whole: false };
}

const fits = ({ first, whole, second }: Pattern, word: Token, next?: Token): boolean =>
  (whole ? word.text === first : word.text.startsWith(first)) && (second === undefined || (next?.text.startsWith(second) ?? false));

/** Rows by the first two letters of what they are about: a word is compared with few of two thousand. */
const ABOUT: ReadonlyMap<string, readonly Pattern[]> = Map.groupBy(
  EVERYDAY_WORDS.flatMap(({ about }, row) => about.map((word) => pattern(row, word))),
  ({ first }) => first.slice(0, 2),
);
const DOING = EVERYDAY_WORDS.map(({ doing }, row) => doing?.map((word) => pattern(row, word)));
const UNLESS = EVERYDAY_WORDS.map(({ unless }, row) => unless?.map((word) => pattern(row, word)));

function aboutRows(word: Token, next: Token | undefined): Pattern[] {
  // a word of one letter can only begin a pair: 'd and d'
  const known = ABOUT.get(word.text.slice(0, 2)) ?? [];
  return known.filter((one) => fits(one, word, next));
}

function nearest(sentence: readonly Token[], at: number, patterns: readonly Pattern[], reach: number): number | undefined {
  for (let away = 0; away <= reach; away++) {
    for (const place of away === 0 ? [at] : [at - away, at + away]) {
      const token = sentence[place];
      if (token && patterns.some((one) => fits(one, token, sentence[place + 1]))) return place;
    }
  }
  return undefined;
}

function denied(sentence: readonly Token[], at: number): boolean {
  for (let before = at; before >= Math.max(0, at - NOT_REACHES); before--) {
    const token = sentence[before];
    if (token && NOT_WORDS.has(token.text)) return true;
    if (token?.breakBefore) return false;
  }
  return false;
}

/**
 * What a short text (a phrase, a task) says without naming the skill: 'fixed the tractor', 'vaske golv'. In the order of the table, each row once.
 * What is denied ('ikke') says nothing.
 *
 * @param text read as one sentence
 */
export function everydayIn(text: string): EverydayHit[] {
  const sentence = tokens(text);
  const found = new Map<number, EverydayHit>();
  for (const [at, word] of sentence.entries()) {
    for (const about of aboutRows(word, sentence[at + 1])) {
      const row = EVERYDAY_WORDS[about.row];
      if (!row || found.has(about.row) || denied(sentence, at)) continue;
      const [doing, unless] = [DOING[about.row], UNLESS[about.row]];
      const done = doing && nearest(sentence, at, doing, NEAR);
      if (doing && done === undefined) continue;
      if (unless && nearest(sentence, at, unless, NEARER) !== undefined) continue;
      const places = [at, ...(about.second === undefined ? [] : [at + 1]), ...(done === undefined ? [] : [done])];
      const words = places.flatMap((place) => sentence[place] ?? []);
      found.set(about.row, {
        row,
        start: Math.min(...words.map(({ start }) => start)),
        end: Math.max(...words.map(({ end }) => end)),
        at: [...new Set(places)],
      });
    }
  }
  return [...found].sort(([a], [b]) => a - b).map(([, hit]) => hit);
}
