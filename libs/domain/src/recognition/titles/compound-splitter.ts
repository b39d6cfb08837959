import type { TitleText } from './title-text';
import { asBokmal } from './word-forms';

export interface CompoundSplitter {
  /** The parts of a folded word, first to last, joining letters left out; the word alone where it is none. */
  split(word: string): readonly string[];
}

const SHORTEST = 3;
const LONGEST_WORD = 48;
/** Ends that are no words of their own in a compound, however often they stand alone in labels. */
const NEVER_LAST =
  /^(?:er|ere|ing|inger|inne|ist|isk|else|het|dom|sjon|asjon|ning|eri|ant|ens|ende|lig|ene|ane|ord|ion|tor|ner|ter|ler|ker)$/;
/** Too short to be trusted unless listed: words of three letters that do begin or end Norwegian compounds. */
const SHORT_PARTS: ReadonlySet<string> = new Set([
  'bil', 'bat', 'fly', 'tog', 'hus', 'ski', 'tak', 'ror', 'mur', 'tre', 'mat', 'ost', 'egg', 'sko', 'bok', 'lon', 'elv', 'hav', 'sjo',
  'los', 'lyd', 'lys', 'dyr', 'hud', 'fot', 'lab', 'rus', 'bud', 'vei', 'bro', 'edb', 'ikt', 'web', 'sau', 'ull', 'sag', 'dor', 'las',
  'bar', 'vin', 'bly', 'sol', 'kai', 'ung', 'fag', 'arm', 'gas', 'rev', 'kok', 'fjos',
]); // prettier-ignore

/**
 * Learns from labels which words stand alone, and takes longer words apart into them: 'helsefagarbeider' into helse, fag, arbeider.
 *
 * @param texts all labels
 */
export function buildCompoundSplitter(texts: readonly TitleText[]): CompoundSplitter {
  const written = new Map<string, number>();
  for (const { main, qualifiers } of texts) {
    for (const word of main) written.set(word, (written.get(word) ?? 0) + 1);
    for (const word of qualifiers) written.set(word, (written.get(word) ?? 0) + 1);
  }
  const counts = new Map<string, number>();
  let total = 0;
  for (const [raw, count] of written) {
    if (raw.length < SHORTEST || !/^[a-z]+$/.test(raw)) continue;
    const word = asBokmal(raw);
    counts.set(word, (counts.get(word) ?? 0) + count);
    total += count;
  }
  const cost = (part: string): number => {
    const count = counts.get(part) ?? 0;
    if (count === 0) return Infinity;
    if (part.length < 4 && !SHORT_PARTS.has(part)) return Infinity;
    return Math.log(total / count) + (part.length < 4 ? 4 : 0);
  };
  const memo = new Map<string, readonly string[]>();

  function bestSplit(word: string): readonly string[] {
    const length = word.length;
    const best: number[] = new Array<number>(length + 1).fill(Infinity);
    const from: number[] = new Array<number>(length + 1).fill(-1);
    const cutTo: number[] = new Array<number>(length + 1).fill(-1);
    best[0] = 0;
    for (let start = 0; start <= length - SHORTEST; start++) {
      const before = best[start] ?? Infinity;
      if (before === Infinity) continue;
      for (let end = start + SHORTEST; end <= length; end++) {
        if (start === 0 && end === length) continue;
        const part = word.slice(start, end);
        if (end === length && NEVER_LAST.test(part)) continue;
        const own = cost(part);
        if (own === Infinity) continue;
        const price = before + own + 3;
        // a part may be followed by the joining s or e
        for (const joined of end < length - SHORTEST && (word[end] === 's' || word[end] === 'e') ? [end, end + 1] : [end]) {
          const whole = price + (joined > end ? 0.5 : 0);
          if (whole < (best[joined] ?? Infinity)) {
            best[joined] = whole;
            from[joined] = start;
            cutTo[joined] = end;
          }
        }
      }
    }
    if ((best[length] ?? Infinity) === Infinity) return [word];
    const parts: string[] = [];
    for (let at = length; at > 0; at = from[at] ?? 0) parts.unshift(word.slice(from[at] ?? 0, cutTo[at] ?? at));
    return parts;
  }

  return {
    split(raw) {
      const known = memo.get(raw);
      if (known) return known;
      const word = asBokmal(raw);
      const parts = word.length < 2 * SHORTEST || word.length > LONGEST_WORD || !/^[a-z]+$/.test(word) ? [word] : bestSplit(word);
      if (memo.size < 200_000) memo.set(raw, parts);
      return parts;
    },
  };
}
