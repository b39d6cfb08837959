import type { EntityManager } from 'typeorm';
import { foldedLexeme, type Term } from '../analysis/lexemes';
import { atDistance, MOST_MEANINGS, slipsAllowed } from '../analysis/slips';
import { tsqueryOf } from './tsquery';

const MOST_CANDIDATES = 40;

/**
 * The terms as `tsquery` texts. A word that no living document holds is taken for the words that it is a slip or two away from;
 * a word that is right is never taken for another.
 */
export async function meant(manager: EntityManager, terms: readonly Term[], now: Date): Promise<string[]> {
  const doubtful = terms.filter((term) => term.doubtful.some((word) => slipsAllowed(word) > 0));
  const known = await found(manager, doubtful.map(tsqueryOf), now); // prettier-ignore
  const queries: string[] = [];
  for (const term of terms) {
    const words: string[] = [];
    if (known[doubtful.indexOf(term)] === false) for (const word of term.doubtful) words.push(...(await meanings(manager, word, now)));
    queries.push(tsqueryOf({ alternatives: [...term.alternatives, ...words.map((word) => ({ lexeme: foldedLexeme(word) }))] }));
  }
  return queries;
}

/** Words of living documents one slip away, or where there are none two. */
async function meanings(manager: EntityManager, word: string, now: Date): Promise<string[]> {
  const most = slipsAllowed(word);
  if (most === 0) return [];
  const rows = await manager.query<{ word: string }[]>(
    // two neighbours that changed places count as two here and as one below
    `select word from search_word
     where generation = (select active from search_index_state)
       and length(word) between $2::int - $3::int and $2::int + $3::int
       and levenshtein_less_equal(word, $1::text, $4::int) <= $4::int
     order by word`,
    [word, word.length, most, most + 1],
  );
  const near = rows.map((row) => row.word);
  for (let distance = 1; distance <= most; distance++) {
    const candidates = atDistance(word, near, distance).slice(0, MOST_CANDIDATES);
    // a word may have outlived its last document
    const living = await found(manager, candidates.map((one) => tsqueryOf({ alternatives: [{ lexeme: foldedLexeme(one) }] })), now); // prettier-ignore
    const words = candidates.filter((_, index) => living[index]);
    if (words.length > 0) return words.slice(0, MOST_MEANINGS);
  }
  return [];
}

/** For each `tsquery` whether a living document holds it. */
async function found(manager: EntityManager, queries: readonly string[], now: Date): Promise<boolean[]> {
  if (queries.length === 0) return [];
  // the inner part is kept apart by offset 0: for a single row the planner would rather read all documents than the index of words
  const one = (_: string, index: number): string => `exists (
    select 1 from (select generation, removed, expires_at from search_document where tsv @@ $${index + 2}::tsquery offset 0) d
    where d.generation = (select active from search_index_state) and not d.removed and (d.expires_at is null or d.expires_at > $1))`;
  const rows = await manager.query<{ known: boolean[] }[]>(`select array[${queries.map(one).join(', ')}] as known`, [now, ...queries]);
  return rows[0]?.known ?? [];
}
