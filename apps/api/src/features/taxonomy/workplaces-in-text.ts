import { tokens, type Token } from '@arena/domain/engine';
import { workplaces, type Workplace } from './start-set';

export interface WorkplaceInText {
  place: Workplace;
  /** Offsets into the text, UTF-16 units. */
  start: number;
  end: number;
}

const fits = (word: string, text: string): boolean => {
  if (word.startsWith('-')) return text.length > word.length && text.endsWith(word.slice(1).replace('$', ''));
  return word.endsWith('$') ? text === word.slice(0, -1) : text.startsWith(word);
};

function placeOf(token: Token, next: Token | undefined): { place: Workplace; two: boolean } | undefined {
  const both = next && !next.breakBefore ? token.text + next.text : undefined;
  for (const place of workplaces) {
    // 'nursing home' and 'mekanisk verksted' stand in the list in one word
    if (both !== undefined && place.words.some((word) => word.length > 6 && fits(word, both) && !fits(word, token.text)))
      return { place, two: true };
    if (place.words.some((word) => fits(word, token.text))) return { place, two: false };
  }
  return undefined;
}

/** The places of work that a text names, in its order, in any of the three languages. */
export function workplacesIn(text: string): WorkplaceInText[] {
  const all = tokens(text);
  const found: WorkplaceInText[] = [];
  for (let at = 0; at < all.length; at++) {
    const token = all[at];
    const hit = token && placeOf(token, all[at + 1]);
    if (!token || !hit) continue;
    const last = (hit.two ? all[at + 1] : undefined) ?? token;
    found.push({ place: hit.place, start: token.start, end: last.end });
    if (hit.two) at++;
  }
  return found;
}
