import type { Language } from '@arena/domain';
import { fold } from '@arena/domain/engine';
import type { Meilisearch, MultiSearchQuery } from 'meilisearch';
import { foldedLexeme, termsOf, type Term } from '../analysis/lexemes';
import { atDistance, MOST_MEANINGS, slipsAllowed } from '../analysis/slips';
import { DEFAULT_CAP, FACETS, type Facet, type SearchAnswer, type SearchQuery } from '../search-index.port';
import { ORDER, SUGGESTIONS, suggestionStart, suggestionText, type EngineDocument } from './engine-document';
import { allOf, disjoint, facetFilter, FIELD, living, matching, narrowing, termFilter } from './filters';

/** As a Norwegian list is sorted: Meilisearch would put æ, ø and å anywhere. */
const alphabetical = new Intl.Collator('nb');

/** The questions to one index. Each takes one call to the engine; a second one when a word is misspelt. */
export class EngineSearch {
  constructor(
    private readonly client: Meilisearch,
    private readonly uid: string,
    /** Milliseconds that an answer may take. */
    private readonly patience: number,
  ) {}

  async search(query: SearchQuery): Promise<SearchAnswer> {
    const signal = AbortSignal.timeout(this.patience);
    const terms = termsOf(query.text, query.concepts ?? []);
    const doubtful = terms.filter((term) => term.doubtful.some((word) => slipsAllowed(word) > 0));
    const { answer, unknown } = await this.answer(query, terms, doubtful, signal);
    if (unknown.length === 0) return answer;
    const meant = new Map(await Promise.all(unknown.map(async (term) => [term, await this.meanings(term, query.now, signal)] as const)));
    if ([...meant.values()].every((words) => words.length === 0)) return answer;
    const better = terms.map((term) => ({
      ...term,
      alternatives: [...term.alternatives, ...(meant.get(term) ?? []).map((word) => ({ lexeme: foldedLexeme(word) }))],
    }));
    return (await this.answer(query, better, [], signal)).answer;
  }

  /** The most used beginnings first. */
  async suggest(prefix: string, lang: Language, limit: number, now: Date): Promise<string[]> {
    const beginning = fold(prefix).text;
    if (beginning === '') return [];
    const field = SUGGESTIONS[lang];
    const start = suggestionStart(beginning);
    const { facetDistribution } = await this.client.index(this.uid).search(
      null,
      { hitsPerPage: 0, filter: `${living(now)} AND ${field} STARTS WITH "${start}"`, facets: [field] },
      { signal: AbortSignal.timeout(this.patience) },
    ); // prettier-ignore
    return Object.entries(facetDistribution?.[field] ?? {})
      .filter(([kept]) => kept.startsWith(start))
      .map(([kept, count]) => ({ text: suggestionText(kept), count }))
      .sort((a, b) => b.count - a.count || alphabetical.compare(a.text, b.text))
      .slice(0, limit)
      .map(({ text }) => text);
  }

  /** Page, total, facets and which of the doubtful terms no living document holds, in one call. */
  private async answer(
    query: SearchQuery,
    terms: readonly Term[],
    doubtful: readonly Term[],
    signal: AbortSignal,
  ): Promise<{ answer: SearchAnswer; unknown: Term[] }> {
    const { filters, offset, limit, cap = DEFAULT_CAP } = query;
    const text = matching(terms);
    const narrowed = [...narrowing(query), ...(text ? [text.match] : [])];
    const facets = new Map(FACETS.map((facet) => [facet, facetFilter(filters, facet)]));
    const without = (facet?: Facet): string =>
      allOf([...narrowed, ...FACETS.filter((one) => one !== facet).flatMap((one) => facets.get(one) ?? [])]);
    const free = FACETS.filter((facet) => facets.get(facet)?.length === 0);
    const used = FACETS.filter((facet) => !free.includes(facet));
    const count = (filter: string, names: readonly Facet[] = []): MultiSearchQuery => ({
      indexUid: this.uid, filter, hitsPerPage: 0, facets: names.map((name) => FIELD[name]),
    }); // prettier-ignore
    const all = allOf([...narrowing(query), ...[...facets.values()].flat()]);
    const { results } = await this.client.multiSearch<{ queries: MultiSearchQuery[] }, EngineDocument>(
      {
        queries: [
          count(without(), free),
          ...used.map((facet) => count(without(facet), [facet])),
          ...doubtful.map((term) => count(allOf([living(query.now), termFilter(term.alternatives)]))),
          ...(text ? disjoint(text.steps) : [null]).map((step): MultiSearchQuery => ({
            indexUid: this.uid, filter: step === null ? all : allOf([all, step]), sort: ORDER, offset: 0, limit: offset + limit, attributesToRetrieve: ['id'],
          })), // prettier-ignore
        ],
      },
      { signal },
    );
    const [whole, ...rest] = results;
    const total = whole?.totalHits ?? 0;
    const counted = (facet: Facet): { value: string; count: number }[] => {
      const { facetDistribution } = (free.includes(facet) ? whole : rest[used.indexOf(facet)]) ?? {};
      return Object.entries(facetDistribution?.[FIELD[facet]] ?? {})
        .map(([value, count]) => ({ value, count }))
        .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
    };
    const known = rest.slice(used.length, used.length + doubtful.length);
    const ids = rest.slice(used.length + doubtful.length).flatMap(({ hits }) => hits.map(({ id }) => id));
    return {
      unknown: doubtful.filter((_, index) => known[index]?.totalHits === 0),
      answer: {
        ids: ids.slice(offset, offset + limit),
        total: Math.min(total, cap),
        capped: total > cap,
        facets: Object.fromEntries(FACETS.map((facet) => [facet, counted(facet)])) as SearchAnswer['facets'],
      },
    };
  }

  /** Words of living documents one slip away from a term's, or where there are none two. */
  private async meanings(term: Term, now: Date, signal: AbortSignal): Promise<string[]> {
    const found: string[] = [];
    for (const word of term.doubtful) {
      if (slipsAllowed(word) === 0) continue;
      const { facetHits } = await this.client
        .index(this.uid)
        .searchForFacetValues({ facetName: 'words', facetQuery: word, filter: living(now) }, { signal });
      const near = facetHits.map(({ value }) => value);
      for (let distance = 1; distance <= slipsAllowed(word); distance++) {
        const words = atDistance(word, near, distance).slice(0, MOST_MEANINGS);
        found.push(...words);
        if (words.length > 0) break;
      }
    }
    return found;
  }
}
