import { editDistance, slipsAllowed } from './edit-distance';

/** Shorter pieces stand inside unrelated words: 'truk' in 'instruktør'. */
const SHORTEST_INSIDE = 5;
/** A typed beginning may have a slip one letter earlier than a whole word may. */
const SLIP_FROM = 4;

/** Whether what is typed is a later part of a compound: 'arbeid' of 'glassarbeid'. Both folded. */
export const standsInside = (known: string, typed: string): boolean => typed.length >= SHORTEST_INSIDE && known.indexOf(typed, 3) > 0;

/** How many slips the beginning of a word may have that somebody is typing. Figures are never nearly other figures. */
export function slipsInBeginning(typed: string): number {
  if (/\p{N}/u.test(typed)) return 0;
  return typed.length === SLIP_FROM ? 1 : slipsAllowed(typed.length);
}

/**
 * Whether a word begins with nearly what is typed: what is typed so far is a beginning, so it is compared with beginnings of about that length.
 * @param slips as {@link slipsInBeginning} allows; above 0
 */
export function beginsNearly(known: string, typed: string, slips: number): boolean {
  for (let length = typed.length - slips; length <= typed.length + slips; length++)
    if (length <= known.length && editDistance(typed, known.slice(0, length), slips) <= slips) return true;
  return false;
}
