import { tokens } from '../fold';
import { expandShortForms } from '../short-forms';

/** A title taken apart: what it is, and what is said about it. */
export interface TitleText {
  /** Folded words of the title itself; the last is its head. */
  main: readonly string[];
  /** Folded words in parentheses, after a comma or after 'i', 'for', 'innen' … */
  qualifiers: readonly string[];
}

const LINKS: ReadonlySet<string> = new Set([
  'i', 'innen', 'innenfor', 'innan', 'innanfor', 'for', 'av', 'pa', 'ved', 'med', 'til', 'fra', 'om', 'hos', 'under', 'over', 'uten', 'utan',
  'unntatt', 'in', 'of', 'at', 'with', 'inom', 'vid', 'inden',
]); // prettier-ignore
const EMPTY: ReadonlySet<string> = new Set([
  'mv', 'ol', 'osv', 'm', 'fl', 'o', 'l', 'og', 'eller', 'and', 'or', 'the', 'a', 'an', 'en', 'et', 'ei', 'ein', 'eit', 'och', 'som', 'etc',
]); // prettier-ignore

/** What comes after this many characters says no more of what a short text names. */
const LONGEST = 4000;
/** Words around the title in the heading of an advertisement. */
const AROUND: ReadonlySet<string> = new Set([
  'vi', 'soker', 'sokjer', 'sokes', 'sokjest', 'trenger', 'treng', 'ledig', 'ledige', 'stilling', 'stillinger', 'stillingar', 'fast', 'vikariat',
  'heltid', 'deltid', 'haster', 'er', 'du', 'dyktig', 'flere', 'fleire', 'na', 'etter', 'var', 'vart', 'seeking', 'wanted', 'vacancy',
]); // prettier-ignore

/** 'aa' and 'oe' are how å and ø are typed without the keys; labels are read the same way, so nothing is lost. */
const words = (text: string): string[] => foldedWords(text).map((word) => word.replaceAll('aa', 'a').replaceAll('oe', 'o'));

/** Letters and signs that fold one by one, and make no name like .NET or C#: nearly all labels. */
const PLAIN = /^[A-Za-z0-9 æøåäöÆØÅÄÖ,;:/()'&-]*$/;
const BEYOND_ASCII = /[æøåäö]/g;
const FOLDED: Readonly<Record<string, string>> = { æ: 'ae', ø: 'o', å: 'a', ä: 'a', ö: 'o' };

/** What {@link tokens} gives, without places and marks: a hundred thousand labels are read whenever an index is built. */
function foldedWords(text: string): string[] {
  if (!PLAIN.test(text)) return tokens(text).map((token) => token.text);
  const folded = text.toLowerCase().replace(BEYOND_ASCII, (letter) => FOLDED[letter] ?? letter);
  return folded.match(/[a-z0-9]+/g) ?? [];
}

/** Takes a title apart, short forms written out. Never throws; a text without words has none. */
export function readTitle(raw: string): TitleText {
  const text = expandShortForms(raw.slice(0, LONGEST));
  const outside = text.replace(/\([^)]*\)?/g, ' ');
  const inside = [...text.matchAll(/\(([^)]*)\)?/g)].map((match) => match[1] ?? '');
  const comma = outside.search(/,\s/);
  const before = comma > 0 && /\S/.test(outside.slice(0, comma)) ? outside.slice(0, comma) : outside;
  const named = words(before);
  const link = named.findIndex((word, at) => at > 0 && LINKS.has(word));
  const main = withoutAround((link < 0 ? named : named.slice(0, link)).filter((word) => !EMPTY.has(word)));
  const said = [...(link < 0 ? [] : named.slice(link + 1)), ...words(outside.slice(before.length)), ...inside.flatMap(words)];
  const qualifiers = said.filter((word) => !EMPTY.has(word) && !LINKS.has(word));
  return main.length === 0 ? { main: qualifiers, qualifiers: [] } : { main, qualifiers };
}

/** A heading's own words go, unless nothing is left. */
function withoutAround(words: readonly string[]): readonly string[] {
  const left = words.filter((word) => !AROUND.has(word) && !/^\d+$/.test(word));
  return left.length === 0 ? words : left;
}
