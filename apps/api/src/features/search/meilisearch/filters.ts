import { termsNeeded, WEIGHTS, type Term, type Wanted, type Weight } from '../analysis/lexemes';
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

type Weights = readonly Weight[];
const ANY: Weights = WEIGHTS;
const STRONG: Weights = ['A', 'B'];
const NOT_BODY: Weights = ['A', 'B', 'C'];

/** A document's lexemes stand in one field, each behind the greatest weight it has there. */
export const weighted = (weight: Weight, lexeme: string): string => weight + lexeme;

function wanted(what: Wanted, weights: Weights): string {
  if ('all' in what) return allOf(what.all.map((one) => wanted(one, weights)));
  if ('any' in what) return termFilter(what.any, weights);
  const allowed = what.notBody ? weights.filter((weight) => weight !== 'D') : weights;
  const values = allowed.map((weight) => weighted(weight, what.lexeme));
  return what.begins ? anyOf(values.map((value) => `lexemes STARTS WITH ${quoted(value)}`)) : among('lexemes', values);
}

/** Documents in which one of the alternatives stands with one of the weights. */
export function termFilter(alternatives: readonly Wanted[], weights: Weights = ANY): string {
  const words: string[] = [];
  const rest: string[] = [];
  for (const one of alternatives) {
    if ('lexeme' in one && !one.begins && !one.notBody) words.push(...weights.map((weight) => weighted(weight, one.lexeme)));
    else rest.push(wanted(one, weights));
  }
  return anyOf([...(words.length > 0 ? [among('lexemes', words)] : []), ...rest]);
}

/** Documents that hold at least so many of the terms. Halved again and again, so that it stays short: 24 terms would have a million choices. */
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

/** Of more terms than this no levels are made beneath 'all of them': each would be as long as the query itself. */
const MOST_LEVELLED = 8;

/** What matches a text, and steps in it from most relevant to all of it: each holds the ones before it. No terms: one step, everything. */
export function matching(terms: readonly Term[]): { match: string[]; steps: string[][] } {
  if (terms.length === 0) return { match: [], steps: [[]] };
  const within = (weights: Weights): string[] => terms.map((term) => termFilter(term.alternatives, weights));
  const needed = termsNeeded(terms.length);
  const match = [atLeast(needed, within(ANY))];
  if (terms.length === 1) return { match, steps: [within(['A']), within(STRONG), within(NOT_BODY), match] };
  const strong = within(STRONG);
  if (needed === terms.length) {
    const told = [...match, anyOf(strong)];
    const someStrong = [...told, allOf(within(NOT_BODY))];
    const notBody = [...match, `(${anyOf(strong)}) OR (${allOf(within(NOT_BODY))})`];
    return { match, steps: [within(['A']), strong, someStrong, told, notBody, match] };
  }
  const every = [...match, `(${allOf(strong)}) OR (${allOf(within(ANY))})`];
  if (terms.length > MOST_LEVELLED) return { match, steps: [strong, every, match] };
  const most = [atLeast(needed, strong)];
  return { match, steps: [strong, most, [...match, `(${atLeast(needed, strong)}) OR (${allOf(within(ANY))})`], match] };
}

/** The filters of a search's steps without what stands in the step before: read one after the other they give each hit once. */
export const disjoint = (steps: readonly string[][]): string[][] =>
  steps.map((step, index) => {
    const before = steps[index - 1];
    return before ? [...step, `NOT (${allOf(before)})`] : step;
  });
