import { lexemesOf, type Term, type Wanted, type Weight } from '../analysis/lexemes';
import type { SearchDocument } from '../search-index.port';

/** One position for each weight: rank counts weights, never nearness. */
const POSITION: Record<Weight, number> = { A: 1, B: 2, C: 3, D: 4 };

/** A lexeme as PostgreSQL reads it: quotes and backslashes in it are data. */
const quoted = (lexeme: string): string => `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;

/** The text of a `tsvector` for a document. */
export const vectorOf = (document: SearchDocument): string =>
  [...lexemesOf(document)]
    .map(([lexeme, weights]) => `${quoted(lexeme)}:${[...weights].map((w) => `${POSITION[w]}${w}`).join(',')}`)
    .join(' ');

function wanted(what: Wanted): string {
  if ('all' in what) return `(${what.all.map(wanted).join(' & ')})`;
  if ('any' in what) return `(${what.any.map(wanted).join(' | ')})`;
  const label = `${what.begins ? '*' : ''}${what.notBody ? 'ABC' : ''}`;
  return quoted(what.lexeme) + (label && `:${label}`);
}

/** The `tsquery` of a term. */
export const tsqueryOf = ({ alternatives }: Pick<Term, 'alternatives'>): string => alternatives.map(wanted).join(' | ');
