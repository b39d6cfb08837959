/** One word of a text, folded, with where it stands in the original. */
export interface Token {
  /** Folded: lower case, without accents, æ as ae, ø as o, å as a. */
  text: string;
  /** Offsets into the original text in UTF-16 units. */
  start: number;
  end: number;
  /** The letters æ, ø and å that folding took away, in order: 'måler' has 'å', 'maler' has none. */
  marks: string;
  /** The first letter is a capital in the original. */
  capital: boolean;
  /** Every letter is a capital in the original. */
  upper: boolean;
  digits: boolean;
  /** A full stop, a comma, a slash, a new line or the like stands between this word and the one before. */
  breakBefore: boolean;
}

/** A folded text and the way back: folded unit i comes from original units starts[i] up to ends[i]. */
export interface Folded {
  text: string;
  starts: readonly number[];
  ends: readonly number[];
}

/** Letters that Unicode does not take apart. */
const UNDIVIDED: Readonly<Record<string, string>> = { æ: 'ae', ø: 'o', œ: 'oe', ð: 'd', đ: 'd', þ: 'th', ł: 'l', ß: 'ss' };
/** Swedish and German spellings count as the Norwegian letter. */
const MARKS: Readonly<Record<string, string>> = { å: 'å', æ: 'æ', ä: 'æ', ø: 'ø', ö: 'ø' };
/** Soft hyphens and zero-width characters stand inside words without being seen. */
const INVISIBLE = /^[\u00ad\u200b-\u200d\u2060\ufeff]/;
const CLUSTER = /\P{M}\p{M}*|\p{M}+/gu;
const NO_LETTER = /[^\p{L}\p{N}]/gu;
/** Words, and the few names that live by their punctuation: .NET, C#, C++, Node.js. */
const WORD =
  /(?<![\p{L}\p{N}])\.net(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])[a-z]#(?![\p{L}\p{N}])|[\p{L}\p{N}]+\+\+(?![\p{L}\p{N}])|[\p{L}\p{N}]+\.(?:js|net)(?![\p{L}\p{N}])|[\p{L}\p{N}]+/gu;
/** What may stand between the words of one expression: blanks, or a hyphen or apostrophe tied to the word before, or '&'. */
const TIED = /^(?:[^\S\r\n]*|[-\u2010\u2011'’´`][^\S\r\n]*|[^\S\r\n]*&[^\S\r\n]*)$/u;

interface Scan extends Folded {
  marks: readonly string[];
}

function foldCluster(cluster: string): string {
  const parts = cluster.normalize('NFKD').toLowerCase().normalize('NFKD');
  let letters = '';
  for (const part of parts) letters += UNDIVIDED[part] ?? part;
  const kept = letters.replace(NO_LETTER, '').replace(/\p{M}/gu, '');
  if (kept !== '') return kept;
  if (INVISIBLE.test(cluster) || /^\p{M}/u.test(cluster)) return '';
  const first = parts.charAt(0);
  return parts.length === 1 && (first === '.' || first === '+' || first === '#') ? first : ' ';
}

interface FoldedCluster {
  letters: string;
  mark: string;
}

function foldOnce(cluster: string): FoldedCluster {
  return { letters: foldCluster(cluster), mark: MARKS[cluster.normalize('NFC').toLowerCase()] ?? '' };
}

/** Latin letters and signs are most of every text: worked out once. */
const LATIN: readonly FoldedCluster[] = Array.from({ length: 0x180 }, (_, code) => foldOnce(String.fromCharCode(code)));

/** Folds letter by letter, so that a slice of a text folds as it did inside the text. */
function scan(text: string): Scan {
  let out = '';
  const starts: number[] = [];
  const ends: number[] = [];
  const marks: string[] = [];
  for (const match of text.matchAll(CLUSTER)) {
    const cluster = match[0];
    const known = cluster.length === 1 ? LATIN[cluster.charCodeAt(0)] : undefined;
    const { letters, mark } = known ?? foldOnce(cluster);
    for (let unit = 0; unit < letters.length; unit++) {
      starts.push(match.index);
      ends.push(match.index + cluster.length);
      marks.push(unit === 0 ? mark : '');
    }
    out += letters;
  }
  return { text: out, starts, ends, marks };
}

function toToken(text: string, scanned: Scan, from: number, to: number, previousEnd: number): Token {
  const start = scanned.starts[from] ?? 0;
  const end = scanned.ends[to - 1] ?? start;
  const original = text.slice(start, end);
  const first = original.charAt(0);
  const folded = scanned.text.slice(from, to);
  return {
    text: folded,
    start,
    end,
    marks: scanned.marks.slice(from, to).join(''),
    capital: first !== first.toLowerCase(),
    upper: original === original.toUpperCase() && original !== original.toLowerCase(),
    digits: /\p{N}/u.test(folded),
    breakBefore: previousEnd >= 0 && !TIED.test(text.slice(previousEnd, start)),
  };
}

/** The words of a text in order. Never throws, whatever the text holds. */
export function tokens(text: string): Token[] {
  const scanned = scan(text);
  const found: Token[] = [];
  let previousEnd = -1;
  for (const match of scanned.text.matchAll(WORD)) {
    const token = toToken(text, scanned, match.index, match.index + match[0].length, previousEnd);
    previousEnd = token.end;
    found.push(token);
  }
  return found;
}

/**
 * A text as recognition sees it: lower case, no accents, æ ae, ø o, å a, one blank for what stands between words, and c++, c#, .net and
 * node.js kept. Comes with offsets back into the original. Folding twice changes nothing.
 */
export function fold(text: string): Folded {
  const scanned = scan(text);
  let out = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const match of scanned.text.matchAll(WORD)) {
    const from = match.index;
    if (out !== '') {
      out += ' ';
      starts.push(ends.at(-1) ?? 0);
      ends.push(scanned.starts[from] ?? 0);
    }
    out += match[0];
    for (let unit = from; unit < from + match[0].length; unit++) {
      starts.push(scanned.starts[unit] ?? 0);
      ends.push(scanned.ends[unit] ?? 0);
    }
  }
  return { text: out, starts, ends };
}

/**
 * The other reading of a word typed without Norwegian letters: 'aa' for å and 'oe' for ø ('ae' for æ is what folding gives anyway).
 * Null where there is no other reading.
 */
export function otherSpelling(folded: string): string | null {
  if (folded.length < 4 || !(folded.includes('aa') || folded.includes('oe'))) return null;
  return folded.replaceAll('aa', 'a').replaceAll('oe', 'o');
}
