import { otherSpelling, tokens } from '@arena/domain/engine';

/** One word of a text as the search reads it. */
export interface Word {
  /** Lower case, with its Norwegian letters: 'måler'. */
  exact: string;
  /** Lower case without accents, å as a, ø as o, æ as ae: 'maler'. */
  folded: string;
  /** Without its ending, for comparing 'kokken' and 'kokker'; null for short words and codes. */
  stem: string | null;
  /** Holds a digit or a sign (C#, 4.5, HMS2): never read as a misspelling of something else, never begun and left open. */
  code: boolean;
}

/** Longest first: a word loses two at most ('sveis|er|en'). The s of the genitive goes before. */
const ENDINGS = ['ane', 'ene', 'ing', 'ar', 'en', 'er', 'et', 'ne', 'a', 'e'];
const SHORTEST_STEM = 4;

/**
 * A word without its ending, folded: enough to let 'bussjåførene' find 'bussjåfør'. Not grammar, and the same on both sides.
 * @returns null where the word is too short to lose anything safely
 */
export function stemOf(folded: string): string | null {
  if (!/^[a-z]+$/.test(folded)) return null;
  let stem = folded.length > SHORTEST_STEM && folded.endsWith('s') && !folded.endsWith('ss') ? folded.slice(0, -1) : folded;
  for (let times = 0; times < 2; times++) {
    const ending = ENDINGS.find((e) => stem.endsWith(e) && stem.length - e.length >= SHORTEST_STEM);
    if (ending !== undefined) stem = stem.slice(0, -ending.length);
  }
  return stem.length >= SHORTEST_STEM ? stem : null;
}

function wordOf(exact: string, folded: string): Word {
  const code = /[^\p{L}]/u.test(folded);
  return { exact, folded, stem: code ? null : stemOf(folded), code };
}

/** Labels come with every posting again; a text of this length or less is remembered. */
const LONGEST_REMEMBERED = 80;
const MOST_REMEMBERED = 20_000;
const remembered = new Map<string, readonly Word[]>();

/** The words of a text in order, each once. 'Node.js' also gives 'node' and 'nodejs'. Never throws. */
export function wordsOf(text: string): readonly Word[] {
  const known = remembered.get(text);
  if (known) return known;
  const words = read(text);
  if (text.length <= LONGEST_REMEMBERED) {
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(text, words);
  }
  return words;
}

function read(text: string): Word[] {
  const found = new Map<string, Word>();
  const add = (word: Word): void => {
    if (!found.has(word.exact)) found.set(word.exact, word);
  };
  for (const token of tokens(text)) {
    const exact = text.slice(token.start, token.end).normalize('NFC').toLowerCase();
    add(wordOf(exact, token.text));
    if (/^[\p{L}\p{N}]+\.[\p{L}\p{N}]+$/u.test(token.text)) {
      const parts = token.text.split('.');
      for (const part of [parts[0] ?? '', parts.join('')]) if (part.length > 1) add(wordOf(part, part));
    }
    // 'sjaafoer' is how å and ø are typed on a foreign keyboard
    const other = otherSpelling(token.text);
    if (other !== null) add({ ...wordOf(other, other) });
  }
  return [...found.values()];
}

/** Words that say nothing about what is looked for, folded, in three languages; also how somebody says that it is work that is looked for. */
const SMALL_WORDS = new Set(
  `og i pa som for til med av en ei et de det den der da er ved om fra hos jeg eg meg vi du ein eit eller ikke ikkje the and of in at an a to or is with my we
  kan vil har gjerne onsker onskjer soker sokjer naer rundt can want near around
  jobb jobber jobbar jobbe stilling stillinger stillingar ledig ledige arbeid job jobs work vacancy vacancies`.split(/\s+/),
);

/** Whether a folded word can be left out of a query that has other words. */
export const isSmallWord = (folded: string): boolean => SMALL_WORDS.has(folded);
