/** Phone numbers and national identity numbers, told apart from years, dates, hours, amounts and organisation numbers. */
import { isOrganisationNumber } from '../organisation-number';
import type { ReadableText, Span } from './readable-text';

/** What may stand between the digits of one number. */
const GAP = '[ \\t.\\-‑–—/()_·•]';
const SEQUENCE = new RegExp(`\\d(?:${GAP}{0,3}\\d)*`, 'g');
const INTERNATIONAL = new RegExp(`(?:\\+ ?\\(?|(?<!\\d)00 ?(?=[1-9]))\\d(?:${GAP}{0,3}\\d)*`, 'g');

/** Ways to write the eleven digits. All but the first and the last must begin with a date. */
const ELEVEN = /(?<!\d)\d{11}(?!\d)/g;
const DATED_ELEVEN = [
  /(?<!\d)\d{6}[ .\-–]{1,3}\d{5}(?!\d)/g,
  /(?<!\d)\d{6}[ .-]\d{3}[ .-]?\d{2}(?!\d)/g,
  /(?<!\d)\d{2}[ ./-]\d{2}[ ./-]\d{2}[ ./\-–]{1,3}\d{5}(?!\d)/g,
  /(?<!\d)\d{2}[ ./-]\d{2}[ ./-]\d{2}[ ./\-–]{1,3}\d{3}[ .-]\d{2}(?!\d)/g,
  /(?<!\d)\d(?:[ .,-]\d){10}(?![ .,-]?\d)/g,
];
/** A bank account has eleven digits as well, and says as much about who somebody is. */
const ACCOUNT = /(?<!\d)\d{4}([ .])\d{2}\1\d{5}(?!\d)/g;

/** What looks like a phone number by its digits and is none. */
const HOUR = '(?:[01]?\\d|2[0-4])';
const YEAR = '(?:19|20)\\d\\d';
const DAY_AND_MONTH = '(?:0?[1-9]|[12]\\d|3[01])[./-] ?(?:0?[1-9]|1[0-2])[./-] ?';
const ORDINARY = [
  new RegExp(`(?<![\\d.])${HOUR}[.:][0-5]\\d ?[-–—] ?${HOUR}[.:][0-5]\\d(?!\\d)`, 'g'),
  new RegExp(`(?<!\\d)(?:[01]\\d|2[0-4])[0-5]\\d ?[-–—] ?(?:[01]\\d|2[0-4])[0-5]\\d(?!\\d)`, 'g'),
  new RegExp(`(?<!\\d)${YEAR}(?: ?[-–—/ ] ?${YEAR})+(?!\\d)`, 'g'),
  new RegExp(`(?<!\\d)${DAY_AND_MONTH}${YEAR}(?!\\d)`, 'g'),
  // with two digits for the year it may be the middle of a phone number in pairs, so it stands alone or with another
  new RegExp(`(?<!\\d[./-]?)${DAY_AND_MONTH}\\d\\d(?: ?[-–—] ?${DAY_AND_MONTH}\\d\\d)?(?![./-]?\\d)`, 'g'),
  new RegExp(`(?<!\\d)${YEAR}[./-]?(?:0[1-9]|1[0-2])[./-]?(?:0[1-9]|[12]\\d|3[01])(?!\\d)`, 'g'),
];
const MONEY_BEFORE = /(?:^|[^\p{L}])(?:kr|nok|kroner|eur|euro|usd)\.? ?$|[€$£] ?$/u;
const UNIT_AFTER =
  /^(?:,-| ?(?:%|€|\$|£|(?:kr|kroner|nok|eur|euro|usd|mill|kvm|m2|km|kg|tonn|liter|meter|år|timer|dager|dagar|barn|stk|years|hours|days|words|ord|sider)(?![\p{L}\d])))/u;
const CUE = /(?:^|[^\p{L}])(?:tlf|tel|telefon|telefonen|telefonnummer|mobil|mobilen|mobilnummer|mob|ring|ringe|phone|call|text|sms|whatsapp|viber|vipps|nummeret mitt|nummeret mitt er|my number|my number is)(?![\p{L}])[^\d\n]{0,16}$/u; // prettier-ignore

/** How people group the eight digits of a Norwegian number. Any grouping in ones and twos is one too. */
const GROUPINGS = new Set(['323', '332', '44', '233', '224', '422', '8']);

/** Pairs with a comma between are a list of amounts or marks more often, unless they begin as a mobile number does. */
const COMMA_PAIRS = /(?<![\d,])[49]\d(?:,\d\d){3}(?![\d,])/g;

interface Group extends Span {
  digits: string;
}

/** National identity numbers, D-numbers, and whatever else has eleven digits in a row. */
export function nationalNumbers({ text }: ReadableText): Span[] {
  const dated = DATED_ELEVEN.flatMap((shape) => spansOf(shape, text)).filter(({ start, end }) => beginsWithDate(text.slice(start, end)));
  // after a plus it is a foreign phone number
  const plain = spansOf(ELEVEN, text).filter(({ start }) => !/\+ ?\(?$/.test(text.slice(Math.max(0, start - 3), start)));
  return [...plain, ...dated, ...spansOf(ACCOUNT, text)];
}

/** Phone numbers in digits, Norwegian and foreign. */
export function phoneNumbers({ text, lower }: ReadableText): Span[] {
  const found = spansOf(COMMA_PAIRS, text);
  for (const span of spansOf(INTERNATIONAL, text)) {
    const number = international(groupsOf(text.slice(span.start, span.end), span.start));
    if (number === null || UNIT_AFTER.test(lower.slice(number.end, number.end + 10))) continue;
    found.push({ start: span.start, end: number.end });
  }
  const rest = blanked(text, [...found, ...ORDINARY.flatMap((shape) => spansOf(shape, text))]);
  for (const { start, end } of spansOf(SEQUENCE, rest)) {
    found.push(...inSequence(groupsOf(rest.slice(start, end), start), lower));
  }
  return found;
}

function spansOf(shape: RegExp, text: string): Span[] {
  return [...text.matchAll(shape)].map(({ 0: match, index }) => ({ start: index, end: index + match.length }));
}

function blanked(text: string, spans: readonly Span[]): string {
  const units = text.split('');
  for (const { start, end } of spans) units.fill('x', start, end);
  return units.join('');
}

function groupsOf(sequence: string, offset: number): Group[] {
  return [...sequence.matchAll(/\d+/g)].map(({ 0: digits, index }) => ({
    digits,
    start: offset + index,
    end: offset + index + digits.length,
  }));
}

/** The day may be raised by 40 (D-number), the month by 40, 65 or 80 (test people). */
function beginsWithDate(number: string): boolean {
  const digits = number.replace(/\D/g, '');
  const day = Number(digits.slice(0, 2)) % 40;
  const month = [0, 40, 65, 80].map((raised) => Number(digits.slice(2, 4)) - raised);
  return day >= 1 && day <= 31 && month.some((one) => one >= 1 && one <= 12);
}

/** As many groups as make one number after '+' or '00': eight digits after 47, up to fifteen for other countries. */
function international(groups: readonly Group[]): Group | null {
  const all = groups.map(({ digits }) => digits).join('');
  const prefix = /^(?:00)?47/.exec(all)?.[0].length ?? 0;
  const limit = prefix > 0 ? prefix + 8 : 17;
  let count = 0;
  let last: Group | null = null;
  for (const group of groups) {
    if (last !== null && count + group.digits.length > limit) break;
    count += group.digits.length;
    last = group;
  }
  return count >= 8 ? last : null;
}

/** Phone numbers among digits that stand together, each group of digits used once. */
function inSequence(groups: readonly Group[], lower: string): Span[] {
  const found: Span[] = [];
  for (let first = 0; first < groups.length; first += 1) {
    const last = numberFrom(groups, first, lower);
    if (last === null) continue;
    found.push({ start: groups[first]?.start ?? 0, end: groups[last]?.end ?? 0 });
    first = last;
  }
  return found;
}

/** The index of the last group of the phone number that begins at a group, or null. */
function numberFrom(groups: readonly Group[], first: number, lower: string): number | null {
  const begin = groups[first];
  if (begin === undefined || MONEY_BEFORE.test(lower.slice(Math.max(0, begin.start - 8), begin.start))) return null;
  const isCued = first === 0 && CUE.test(lower.slice(Math.max(0, begin.start - 40), begin.start));
  // '47 91 23 45 67' is one number, and not '47 91 23 45' with a rest
  const total = groups.slice(first, first + 11).reduce((sum, group) => sum + group.digits.length, 0);
  const hasCountryCode = begin.digits === '47' && total === 10;
  let digits = '';
  let shape = '';
  let best: number | null = null;
  // fifteen digits at most in a phone number: no more groups than that are looked at from any one
  for (let index = first; index < groups.length && index < first + 15; index += 1) {
    const group = groups[index];
    if (group === undefined || (index > first && digits.length + group.digits.length > 15)) break;
    digits += group.digits;
    shape += group.digits.length > 9 ? '9' : String(group.digits.length);
    const isAmount = UNIT_AFTER.test(lower.slice(group.end, group.end + 10)) || (index > first && group.digits === '000');
    if (isAmount) return best;
    const isWhole = isPhone(digits, shape);
    if (isWhole || (isCued && digits.length >= 6)) best = index;
    if (isWhole && digits.length === 8 && !hasCountryCode) break;
  }
  return best;
}

function isPhone(digits: string, shape: string): boolean {
  if (shape.length === 1 && digits.length >= 9) return !isOrganisationNumber(digits);
  if (digits.length === 8) return /^[2-9]/.test(digits) && (GROUPINGS.has(shape) || /^[12]+$/.test(shape));
  if (digits.length === 10 && /^47[2-9]/.test(digits)) return true;
  if (shape === '333') return !isOrganisationNumber(digits);
  if (digits.startsWith('0') && digits.length >= 9 && digits.length <= 12) return /^[2-5]/.test(shape) && !isHours(digits, shape);
  return false;
}

/** '08-16 08-16 10-14': opening hours of several days. */
function isHours(digits: string, shape: string): boolean {
  return /^2+$/.test(shape) && (digits.match(/\d\d/g) ?? []).every((hour) => Number(hour) <= 24);
}
