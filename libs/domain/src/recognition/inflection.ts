import type { Language } from '../concepts';

/** Endings by the shape of the word: the first row that fits counts. `drop` letters go before an ending is added. */
interface Paradigm {
  shape: RegExp;
  drop: number;
  endings: readonly string[];
}

/** Bokmål and nynorsk in one: advertisements mix them, and a form that nobody writes does no harm. */
const NORWEGIAN: readonly Paradigm[] = [
  // sykepleier, sjåfør-like agent nouns of bokmål; the second half is how nynorsk and mixed texts write the same word
  { shape: /.{4}er$/, drop: 2, endings: ['eren', 'ere', 'erne', 'eret', 'ar', 'aren', 'arar', 'arane'] },
  { shape: /er$/, drop: 2, endings: ['eren', 'ere', 'erne', 'eret'] },
  { shape: /.{4}ar$/, drop: 2, endings: ['aren', 'arar', 'arane', 'er', 'eren', 'ere', 'erne'] },
  { shape: /[ei]sk$|l[ei]g$|[^aeiouy]ig$/, drop: 0, endings: ['e', 't'] },
  { shape: /e$/, drop: 1, endings: ['en', 'er', 'ene', 'ar', 'ane', 'a', 'et'] },
  { shape: /a$/, drop: 1, endings: ['e', 'en', 'er', 'ar', 'ene', 'ane'] },
  { shape: /[aeiou]m$/, drop: 0, endings: ['men', 'met', 'mer', 'mene', 'ma', 'mar', 'mane'] },
  { shape: /$/, drop: 0, endings: ['en', 'et', 'a', 'er', 'ene', 'ar', 'ane'] },
];

const ENGLISH: readonly Paradigm[] = [
  { shape: /[^aeiou]y$/, drop: 1, endings: ['ies'] },
  { shape: /(?:s|x|ch|sh)$/, drop: 0, endings: ['es'] },
  { shape: /$/, drop: 0, endings: ['s'] },
];

/** Plural and definite endings that a word inside a longer label may stand with: 'betjene maskiner' is also 'betjene maskin'. */
const TAKEN_OFF = ['ene', 'ane', 'er', 'ar', 'en', 'et'];

const SHORTEST = 4;

/** What somebody has done, beside what it was done with: 'reparert biler', 'malte hus', 'bygd gjerder', 'sydd klær', 'cleaned windows'. */
function participles(word: string, language: Language): string[] {
  if (language === 'en') {
    const bare = word.endsWith('e') ? word.slice(0, -1) : word;
    return word.length >= SHORTEST ? [`${bare}ed`, `${bare}ing`] : [];
  }
  if (/^[a-z]{1,3}y$/.test(word)) return [`${word}dd`, `${word}dde`, `${word}r`];
  if (word.length < SHORTEST || !word.endsWith('e')) return [];
  const bare = word.slice(0, -1);
  const single = bare.at(-1) === bare.at(-2) ? bare.slice(0, -1) : bare;
  return [`${bare}t`, `${bare}te`, `${single}d`, `${single}de`, `${single}t`, `${single}te`];
}

/**
 * The other forms a label's word can have in a text, folded. Empty for short words, codes and anything but plain letters.
 *
 * @param word folded, as it stands in the label
 * @param language the label's language; Norwegian labels get bokmål and nynorsk forms
 * @param inPhrase the word is one of several in its label, so that forms with an ending taken off are safe too
 */
export function inflectedForms(word: string, language: Language, inPhrase = false): string[] {
  if (!/^[a-z]+$/.test(word)) return [];
  const done = inPhrase ? participles(word, language) : [];
  if (word.length < SHORTEST) return done;
  const paradigm = (language === 'en' ? ENGLISH : NORWEGIAN).find((row) => row.shape.test(word));
  if (!paradigm) return [];
  const base = word.slice(0, word.length - paradigm.drop);
  const forms = new Set([...paradigm.endings.map((ending) => base + ending), ...done]);
  if (inPhrase && language !== 'en') {
    for (const ending of TAKEN_OFF) {
      const bare = word.slice(0, word.length - ending.length);
      if (word.endsWith(ending) && bare.length >= SHORTEST) forms.add(bare);
    }
  }
  forms.delete(word);
  return [...forms];
}

/** The word without the s of the genitive ('sykepleiers'), or null where there can be none. */
export function withoutGenitive(word: string): string | null {
  return word.length >= 6 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : null;
}
