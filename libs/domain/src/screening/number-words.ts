/** Phone numbers written out in words, or half in words: 'ni en to tre fire fem seks sju', 'nittien tjuetre 45 67'. */
import type { ReadableText, Span } from './readable-text';

const UNITS = [
  'null', 'en', 'ein', 'én', 'éin', 'ett', 'eitt', 'to', 'tre', 'fire', 'fem', 'seks', 'sju', 'syv', 'åtte', 'ni',
  'zero', 'oh', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine',
]; // prettier-ignore
const TENS = [
  'tjue', 'tretti', 'førti', 'femti', 'seksti', 'sytti', 'åtti', 'nitti',
  'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety',
]; // prettier-ignore
const TEENS = [
  'ti', 'elleve', 'tolv', 'tretten', 'fjorten', 'femten', 'seksten', 'sytten', 'atten', 'nitten',
  'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen',
]; // prettier-ignore

/** How many digits each word stands for. */
const DIGITS_OF = new Map([
  ...UNITS.map((word) => [word, 1] as const),
  ...TENS.flatMap((ten) => [[ten, 2] as const, ...UNITS.map((unit) => [ten + unit, 2] as const)]),
  ...TEENS.map((word) => [word, 2] as const),
]);

const TOKEN = /\p{L}+|\d+/gu;
const BETWEEN = /^[ \t.,\-–/]{0,3}$/;
/** Longer groups are years and amounts: 'from 2019 to 2021' would else be a number, with a Norwegian 2 in the middle. */
const LONGEST_GROUP = 3;

/**
 * Runs of number words that make 8 to 15 digits. Two words at least, or one like 'nittien': digits alone are
 * read elsewhere, and one short word among digits is more often 'to' or 'en' than a number.
 */
export function spelledNumbers({ lower }: ReadableText): Span[] {
  const found: Span[] = [];
  let run = { start: 0, end: 0, digits: 0, words: 0 };
  const finish = (): void => {
    if (run.words >= 2 && run.digits >= 8 && run.digits <= 15) found.push({ start: run.start, end: run.end });
    run = { start: 0, end: 0, digits: 0, words: 0 };
  };
  for (const { 0: token, index } of lower.matchAll(TOKEN)) {
    const isDigits = /^\d/.test(token);
    const digits = isDigits ? (token.length <= LONGEST_GROUP ? token.length : 0) : (DIGITS_OF.get(token) ?? 0);
    const joined = run.digits > 0 && index - run.end <= 3 && BETWEEN.test(lower.slice(run.end, index));
    if (!joined || digits === 0) finish();
    if (digits === 0) continue;
    if (run.digits === 0) run.start = index;
    run = {
      start: run.start,
      end: index + token.length,
      digits: run.digits + digits,
      words: run.words + (isDigits ? 0 : TENS.some((ten) => token.startsWith(ten)) ? 2 : 1),
    };
  }
  finish();
  return found;
}
