/** Municipalities named in a text. Where somebody lives says, in a village, who they are. */
import type { ReadableText, Span } from './readable-text';
import { words } from './words';

/** Municipalities whose names are words too ('grue', 'time', 'øyer'): places only with a capital letter. So is every name of two letters. */
const ALSO_WORDS = new Set([
  'alta', 'asker', 'aure', 'berg', 'eid', 'etne', 'fjell', 'fjord', 'frosta', 'gol', 'gran', 'grue', 'heim', 'hol', 'hole', 'klepp', 'land', 'leka',
  'lier', 'lom', 'lund', 'moss', 'nes', 'nome', 'nord', 'os', 'osen', 'ringebu', 'sande', 'sel', 'ski', 'sola', 'stange', 'strand', 'stranda', 'sund',
  'tana', 'time', 'tinn', 'valle', 'vang', 'vega', 'vik', 'voss', 'våler', 'øyer', 'øygarden', 'ål', 'ås',
]); // prettier-ignore

/** Where given places stand: whole words, with or without a genitive, 'Nord-Fron' also as 'Nord Fron'. */
export function namedPlaces({ text }: ReadableText, places: readonly string[]): Span[] {
  const byFirst = new Map<string, string[][]>();
  for (const place of places) {
    const parts = words(place.normalize('NFC')).map(({ word }) => word.toLowerCase());
    const [first] = parts;
    if (first !== undefined) byFirst.set(first, [...(byFirst.get(first) ?? []), parts]);
  }
  const all = words(text);
  return all.flatMap(({ word, start }, index) => {
    const lower = word.toLowerCase();
    const candidates = [...(byFirst.get(lower) ?? []), ...(byFirst.get(lower.replace(/s$/, '')) ?? [])];
    const lengths = candidates.filter((parts) => matches(parts)).map((parts) => parts.length);
    const last = lengths.length === 0 ? undefined : all[index + Math.max(...lengths) - 1];
    return last === undefined ? [] : [{ start, end: last.end }];

    function matches(parts: readonly string[]): boolean {
      const alone = parts.length === 1 ? parts[0] : undefined;
      if (alone !== undefined && (alone.length <= 2 || ALSO_WORDS.has(alone)) && !/^\p{Lu}/u.test(word)) return false;
      return parts.every((part, offset) => {
        const [before, here] = [all[index + offset - 1], all[index + offset]];
        if (here === undefined) return false;
        if (offset > 0 && !/^[ -]$/.test(text.slice(before?.end, here.start))) return false;
        const found = here.word.toLowerCase();
        return found === part || (offset === parts.length - 1 && found === `${part}s`);
      });
    }
  });
}
