import { constituents } from './compounds';
import { wordsOf } from './words';

/** Parts of the compounds in some texts, folded, each once. */
export function partsOf(texts: readonly string[], known?: ReadonlySet<string>): string[] {
  const parts = new Set<string>();
  for (const word of texts.flatMap(wordsOf)) for (const part of constituents(word.folded, known)) parts.add(part);
  return [...parts];
}
