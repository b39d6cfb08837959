import { editDistance } from '@arena/domain/engine';

/** Of words that a misspelt one may have meant, how many are searched for. */
export const MOST_MEANINGS = 6;

/** One slip from four letters on, two from seven on; shorter words are what they are. */
export function slipsAllowed(word: string): number {
  if (word.length < 4) return 0;
  return word.length < 7 ? 1 : 2;
}

/** Those words that are so many slips away, in alphabetical order; two neighbours that changed places are one slip. */
export function atDistance(word: string, others: readonly string[], distance: number): string[] {
  const most = slipsAllowed(word);
  return others.filter((other) => editDistance(other, word, most) === distance).sort((a, b) => (a < b ? -1 : 1));
}
