/** The writer's name: the one we know, and the one a text says is theirs. */
import type { ReadableText, Span } from './readable-text';
import { STOP_WORDS } from './stop-words';
import { keyOf, words, type Word } from './words';

/** Names that are words as well are names only with a capital letter. So is every name of two letters. */
const ALSO_WORDS = new Set([
  'alba', 'art', 'ask', 'august', 'bill', 'bjørn', 'bror', 'brage', 'dag', 'dawn', 'del', 'din', 'even', 'faith', 'frank', 'from', 'glad', 'grace',
  'gro', 'hans', 'heidi', 'hope', 'hun', 'jack', 'joy', 'juni', 'june', 'lang', 'leo', 'liten', 'liv', 'lyng', 'mai', 'man', 'mark', 'may', 'mina', 'mine',
  'mons', 'nå', 'odd', 'par', 'per', 'rein', 'rose', 'rolf', 'sand', 'sara', 'skog', 'sol', 'sommer', 'son', 'sonja', 'stein', 'stig', 'storm', 'sun',
  'sunny', 'ten', 'tiger', 'tom', 'tone', 'tore', 'tre', 'ulv', 'unge', 'van', 'vil', 'vilje', 'vår', 'vårin', 'victory', 'vinter', 'will', 'ørn',
  'berg', 'bakke', 'dahl', 'dal', 'eng', 'fjell', 'fjeld', 'hagen', 'haug', 'haugen', 'hauge', 'bakken', 'lien', 'dalen', 'holm', 'lie', 'li', 'lund', 'moen', 'nes', 'ness', 'strand',
  'sund', 'vik', 'vang', 'ås', 'kokk', 'smed', 'ung', 'stor', 'best', 'young', 'king', 'cook', 'baker', 'smith', 'brown', 'long',
]); // prettier-ignore
/** Parts of names that name nobody alone. */
const PARTICLES = new Set(['av', 'von', 'van', 'der', 'den', 'de', 'di', 'da', 'la', 'le', 'al', 'el', 'bin', 'ibn', 'abu']);

const FILLER = '(?:(?:altså|forresten|ellers|da|now|just|so) )?';
/** What comes before a name, the name taken whether or not it has a capital letter. */
const CALLED = new RegExp(
  `(?<![\\p{L}\\d])(?:jeg heter|eg heiter|eg heter|(?:mitt|mi) (?:fulle |heile |eget )?(?:navn|namn) er|(?:navnet|namnet) mitt er|my (?:full |first |last )?name is|my name's|(?:fornavnet|etternavnet|førenamnet|etternamnet) mitt er|i am called|i'm called)[:,]? ${FILLER}`,
  'gu',
);
/** What comes before a name that has a capital letter, or ends the line. */
const SIGNED = /(?<![\p{L}\d])(?:hilsen|helsing|hilsning|mvh|m\.v\.h\.?|vennlig hilsen|vh|kv|regards|sincerely|sincerely yours|yours truly|yours faithfully|best wishes|cheers)[\s,.!:–-]{1,8}(?:(?:fra|frå|from) )?/gu; // prettier-ignore
/** What comes before a name that must have a capital letter. */
const LABELLED = /(?<![\p{L}\d])(?:(?:navn|namn|name|fornavn|etternavn|first name|last name|surname) ?: ?|(?:kall|kalla|kalle|call) (?:meg|me) |(?:jeg|eg) (?:kalles|blir kalt|vert kalla) |(?:folk|alle|people) (?:kaller|kallar|call) (?:meg|me) )/gu; // prettier-ignore
/** What comes after a name. */
const AFTER_NAME = /(?<=[\p{L}] )(?:heter jeg|heiter eg|er navnet(?: mitt)?|er namnet(?: mitt)?|er mitt navn|er mitt namn|is my name|is the name)(?![\p{L}])/gu; // prettier-ignore
const LONGEST_NAME = 4;

/** Where given names stand: every part of them as a whole word, with or without a genitive. */
export function givenNames(readable: ReadableText, names: readonly string[]): Span[] {
  const parts = new Set(names.flatMap((name) => words(name.normalize('NFC')).map(({ word }) => keyOf(word))));
  for (const part of parts) if (part.length < 2 || PARTICLES.has(part)) parts.delete(part);
  if (parts.size === 0) return [];
  return words(readable.text).filter(({ word }) => {
    const key = keyOf(word);
    const part = [key, key.replace(/s$/, '')].find((one) => parts.has(one));
    return part !== undefined && (isCapitalised(word) || (part.length > 2 && !ALSO_WORDS.has(part)));
  });
}

/** Names that the text itself gives away: 'jeg heter Kari', 'my name is Kari', 'mvh Kari Nordmann', 'Kari heter jeg'. */
export function introducedNames({ text, lower }: ReadableText): Span[] {
  const found: (Span | null)[] = [];
  for (const match of lower.matchAll(CALLED)) found.push(nameAt(text, match.index + match[0].length, 'any'));
  for (const match of lower.matchAll(SIGNED)) found.push(nameAt(text, match.index + match[0].length, 'capital-or-last'));
  for (const match of lower.matchAll(LABELLED)) found.push(nameAt(text, match.index + match[0].length, 'capital'));
  for (const { index } of lower.matchAll(AFTER_NAME)) found.push(nameBefore(text, index));
  return found.filter((span) => span !== null);
}

/** The name that begins exactly at an offset. */
function nameAt(text: string, offset: number, rule: 'any' | 'capital' | 'capital-or-last'): Span | null {
  const slice = text.slice(offset, offset + 160).replace(/\n[\s\S]*$/, '');
  const all = words(slice);
  const first = all[0];
  if (first === undefined || first.start !== 0 || STOP_WORDS.has(first.word.toLowerCase())) return null;
  let count = 1;
  while (count < LONGEST_NAME && continues(all, count, slice)) count += 1;
  const last = all[count - 1] ?? first;
  const endsLine = /^[\s.,!?)]*$/.test(slice.slice(last.end));
  if (!isCapitalised(first.word) && (rule === 'capital' || (rule === 'capital-or-last' && !endsLine))) return null;
  return { start: offset, end: offset + last.end };
}

/** Whether a word goes on with the name before it: written as the first is, with a capital letter, or small to the end of the phrase. */
function continues(all: readonly Word[], index: number, slice: string): boolean {
  const [first, before, word] = [all[0], all[index - 1], all[index]];
  if (first === undefined || before === undefined || word === undefined) return false;
  if (!/^(?: |-|\. )$/.test(slice.slice(before.end, word.start))) return false;
  const lower = word.word.toLowerCase();
  if (isCapitalised(word.word)) return slice.slice(before.end, word.start) !== '. ' || before.word.length === 1;
  // 'van der Berg': particles belong to the name where a capital letter follows them
  const next = PARTICLES.has(lower) ? all.slice(index + 1, index + 3).find((one) => !PARTICLES.has(one.word.toLowerCase())) : undefined;
  if (next !== undefined && isCapitalised(next.word)) return true;
  if (STOP_WORDS.has(lower) || isCapitalised(first.word)) return false;
  return /^(?:\s*$|[.,!?;)]| (?:og|and) )/.test(slice.slice(word.end));
}

function nameBefore(text: string, offset: number): Span | null {
  const from = Math.max(0, offset - 80);
  const all = words(text.slice(from, offset));
  const last = all.at(-1);
  if (last === undefined || STOP_WORDS.has(last.word.toLowerCase()) || !isCapitalised(last.word)) return null;
  const first = all.findLastIndex((one, index) => {
    const before = all[index - 1];
    return before === undefined || !isCapitalised(before.word) || !/^[ -]$/.test(text.slice(from + before.end, from + one.start));
  });
  return { start: from + (all[first] ?? last).start, end: from + last.end };
}

function isCapitalised(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}
