/** Words of a text, as screening compares them. */
import type { Span } from './readable-text';

export interface Word extends Span {
  word: string;
}

const WORD = /\p{L}+/gu;

/** Runs of letters. A hyphen parts them, so that 'Anne-Marie' and 'Hamar-området' are read by their parts. */
export function words(text: string): Word[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({ word, start: index, end: index + word.length }));
}

/** A word for comparing: small letters, and without accents, but 'å' stays apart from 'a'. */
export function keyOf(word: string): string {
  return word.toLowerCase().normalize('NFD').replace(/(?!\u030a)\p{M}/gu, '').normalize('NFC'); // prettier-ignore
}
