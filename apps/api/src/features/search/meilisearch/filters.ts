import { termsNeeded, type Term, type Wanted, type Weight } from '../analysis/lexemes';
import type { Facet, SearchFilters, SearchQuery } from '../search-index.port';

/**
 * A text as it stands in the engine, on both sides: nothing is left in it that means something in a filter, and nothing that
 * Meilisearch folds when it compares (it reads å as a with a ring beside it).
 */
export const encoded = (text: string): string => encodeURIComponent(text.toWellFormed());

const quoted = (text: string): string => `"${encoded(text)}"`;
const among = (field: string, values: readonly string[]): string => `${field} IN [${values.map(quoted).join(', ')}]`;
export const allOf = (filters: readonly string[]): string => filters.map((filter) => `(${filter})`).join(' AND ');
const anyOf = (filters: readonly string[]): string => filters.map((filter) => `(${filter})`).join(' OR ');

/** The name of a facet's field in the engine. */
export const FIELD: Readonly<Record<Facet, string>> = { kind: 'kind', trade: 'trade', region: 'region', postingLang: 'lang' };

/** What is in and has not expired. */
export const living = (now: Date): string => `removed = false AND expiresAt > ${now.getTime()}`;

/** The filter of one facet, or nothing when it is not used. */
export function facetFilter(filters: SearchFilters, facet: Facet): string[] {
  const values = filters[facet];
  return values && values.length > 0 ? [among(FIELD[facet], values)] : [];
}

/** Everything that narrows but words and facets. */
export function narrowing({ filters, now }: Pick<SearchQuery, 'filters' | 'now'>): string[] {
  const found = [living(now)];
  const { municipalities, orRemote, extent, openForAll, imported, publishedAfter } = filters;
  if (municipalities) {
    const where = among('municipality', municipalities);
    found.push(orRemote === true ? `${where} OR remote = true` : where);
  }
  if (extent !== undefined) found.push(`extent = ${quoted(extent)}`);
  if (openForAll !== undefined) found.push(`openForAll = ${openForAll}`);
  if (imported !== undefined) found.push(`imported = ${imported}`);
  if (publishedAfter !== undefined) found.push(`publishedAt > ${publishedAfter.getTime()}`);
  return found;
}

/** A lexeme stands in the field of its greatest weight and in those of all lesser ones: one look-up tells whether it weighs that much or more. */
export const LEXEMES: Readonly<Record<Weight, string>> = { A: 'lexemesA', B: 'lexemesB', C: 'lexemesC', D: 'lexemesD' };

/** @param least the weight it must have there, or more */
function wanted(what: Wanted, least: Weight): string {
  if ('all' in what) return allOf(what.all.map((one) => wanted(one, least)));
  if ('any' in what) return termFilter(what.any, least);
  const field = LEXEMES[what.notBody && least === 'D' ? 'C' : least];
  return what.begins ? `${field} STARTS WITH ${quoted(what.lexeme)}` : among(field, [what.lexeme]);
}

/** Documents in which one of the alternatives stands with this weight or more. */
export function termFilter(alternatives: readonly Wanted[], least: Weight = 'D'): string {
  const words: string[] = [];
  const rest: string[] = [];
  for (const one of alternatives) {
    if ('lexeme' in one && !one.begins && !one.notBody) words.push(one.lexeme);
    else rest.push(wanted(one, least));
  }
  return anyOf([...(words.length > 0 ? [among(LEXEMES[least], words)] : []), ...rest]);
}

/** Documents that hold at least so many of the terms. Halved again and again, so that it stays short: 12 terms have hundreds of choices. */
function atLeast(count: number, terms: readonly string[]): string {
  if (count === terms.length) return allOf(terms);
  if (count === 1) return anyOf(terms);
  const half = Math.ceil(terms.length / 2);
  const [left, right] = [terms.slice(0, half), terms.slice(half)];
  const ways: string[] = [];
  for (let inLeft = Math.max(0, count - right.length); inLeft <= Math.min(count, left.length); inLeft++) {
    const parts = [...(inLeft > 0 ? [atLeast(inLeft, left)] : []), ...(count > inLeft ? [atLeast(count - inLeft, right)] : [])];
    ways.push(allOf(parts));
  }
  return anyOf(ways);
}

/** What matches a text, and steps in it from most relevant to all of it: each holds the ones before it. No terms: one step, everything. */
export function matching(terms: readonly Term[]): { match: string; steps: string[] } | null {
  if (terms.length === 0) return null;
  const withWeight = (least: Weight): string[] => terms.map((term) => termFilter(term.alternatives, least));
  const needed = termsNeeded(terms.length);
  const match = atLeast(needed, withWeight('D'));
  const strong = withWeight('B');
  if (terms.length === 1) return { match, steps: [...(['A', 'B', 'C'] as const).map((least) => allOf(withWeight(least))), match] };
  const someStrong = allOf([match, anyOf(strong)]);
  const noneInBody = allOf(withWeight('C'));
  if (needed === terms.length)
    return {
      match,
      steps: [allOf(withWeight('A')), allOf(strong), allOf([someStrong, noneInBody]), someStrong, anyOf([someStrong, noneInBody]), match],
    };
  return { match, steps: [allOf(strong), allOf(withWeight('D')), match] };
}

/** The filters of a search's steps without what stands in the step before: read one after the other they give each hit once. */
export const disjoint = (steps: readonly string[]): string[] =>
  steps.map((step, index) => {
    const before = steps[index - 1];
    return before === undefined ? step : `(${step}) AND NOT (${before})`;
  });
