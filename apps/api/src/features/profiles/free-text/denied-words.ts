import { tokens, type Token } from '@arena/domain/engine';
import { NOT_WORDS } from './everyday-words';

/** How far a 'not' reaches forwards. */
const NOT_REACHES = 4;

/** The words of a text, a sentence at a time. */
export function sentences(text: string): Token[][] {
  const found: Token[][] = [[]];
  let before = 0;
  for (const token of tokens(text)) {
    if (/[.!?;\n]/.test(text.slice(before, token.start))) found.push([]);
    found.at(-1)?.push(token);
    before = token.end;
  }
  return found;
}

/** 'Kontorarbeid er ikke noe for meg', 'office work is not for me'. */
const NOT_FOR_ME =
  /(?:^| )(?:er ikke noe for meg|er ikkje noko for meg|er ikke for meg|er ikkje for meg|is not for me|is not my thing|isn t for me)/;
const FOR_ME_REACHES = 8;

/** A 'not' stands shortly before, in the same breath; or it is said right after that it is not for them. */
export function denied(sentence: readonly Token[], at: number): boolean {
  const after = sentence.slice(at, at + FOR_ME_REACHES).map(({ text }) => text);
  if (NOT_FOR_ME.test(after.join(' '))) return true;
  for (let before = at; before >= Math.max(0, at - NOT_REACHES); before--) {
    const token = sentence[before];
    if (token && NOT_WORDS.has(token.text)) return true;
    if (token?.breakBefore) return false;
  }
  return false;
}

/** As {@link denied}, for a place in a text, in UTF-16 units. */
export function isDeniedAt(text: string, start: number): boolean {
  const sentence = sentences(text).find((words) => words.some((token) => token.start <= start && start < token.end)) ?? [];
  return denied(sentence, sentence.findIndex((token) => token.start <= start && start < token.end)); // prettier-ignore
}
