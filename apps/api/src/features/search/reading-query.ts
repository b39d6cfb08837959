import type { postingFilters, PostingList } from '@arena/contract';
import type { Language } from '@arena/domain';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { TaxonomyService, type FoundPlace } from '../taxonomy';
import { isSmallWord, wordsOf } from './analysis/words';
import type { SearchFilters, SearchQuery } from './search-index.port';

type Filters = z.output<typeof postingFilters>;
type Understood = PostingList['understood'][number];

/** A typed search, read: what is left as text, what it names, and where it narrows to. */
export interface ReadQuery extends Pick<SearchQuery, 'text' | 'filters'> {
  concepts: { words: string; concept: string }[];
  understood: Understood[];
  unknownPlace: boolean;
}

/** A stretch of the query, in UTF-16 units. */
interface Span {
  start: number;
  end: number;
}

/** The longest name of a place, in words: 'Øystre Slidre kommune' is one of three. */
const LONGEST_PLACE = 3;
/** Shorter names of villages are common words too often. */
const SHORTEST_VILLAGE = 4;

/** Reads a search line for occupations, skills and places, and turns the filters of the URL into those of the index. */
@Injectable()
export class QueryReader {
  readonly #municipalities: readonly string[];

  constructor(private readonly taxonomy: TaxonomyService) {
    this.#municipalities = taxonomy.concepts.filter(({ kind }) => kind === 'place').map(({ id }) => id);
  }

  read(query: Filters, lang: Language): ReadQuery {
    const plain = new Set(query.plain);
    const where = query.where === '' ? null : this.taxonomy.places.resolve(query.where);
    const concepts: ReadQuery['concepts'] = [];
    const understood: Understood[] = [];
    const taken: Span[] = [];
    const found: { place: FoundPlace; span: Span }[] = [];
    // what is written twice is meant once
    const understand = (one: Understood): void => {
      if (!understood.some(({ kind, id }) => kind === one.kind && id === one.id)) understood.push(one);
    };
    for (const { kind, id, start, end } of this.taxonomy.readQuery(query.q)) {
      if (plain.has(id)) continue;
      const words = query.q.slice(start, end);
      if (kind === 'skill' || kind === 'occupation') {
        concepts.push({ words, concept: `${kind}:${id}` });
        understand({ kind, id, label: this.taxonomy.label(kind, id, lang).label, words });
        taken.push({ start, end });
      } else if (kind === 'place' && !where) {
        const municipality = this.taxonomy.places.municipality(id);
        if (!municipality) continue;
        found.push({ place: { kind: 'municipality', id, label: municipality.name, municipalities: [id] }, span: { start, end } });
        taken.push({ start, end });
      }
    }
    if (!where) found.push(...this.placesOf(query.q, taken).filter(({ place }) => !plain.has(place.id)));
    for (const { place, span } of found) {
      understand({
        kind: place.kind === 'municipality' ? 'place' : place.kind,
        id: place.id,
        label: place.label,
        words: query.q.slice(span.start, span.end),
      });
    }
    const places = where ? [where] : found.map(({ place }) => place);
    const rest = without(query.q, found.map(({ span }) => span)); // prettier-ignore
    return {
      // «jobb i Hamar» asks for all that there is in Hamar
      text: found.length > 0 && wordsOf(rest).every((word) => isSmallWord(word.folded)) ? '' : rest,
      concepts,
      understood,
      filters: this.filtersOf(query, places),
      unknownPlace: query.where !== '' && !where,
    };
  }

  private filtersOf(query: Filters, places: readonly FoundPlace[]): SearchFilters {
    const filters: SearchFilters = { kind: query.kind, trade: query.trade, region: query.region, postingLang: query.postingLang };
    if (query.extent !== undefined) filters.extent = query.extent;
    if (query.openForAll !== undefined) filters.openForAll = query.openForAll;
    if (query.imported !== undefined) filters.imported = query.imported;
    if (places.length === 0) return filters;
    const named = [...new Set(places.flatMap(({ municipalities }) => municipalities))];
    if (query.within === undefined) return { ...filters, municipalities: named };
    return { ...filters, municipalities: this.within(named, query.within), orRemote: true };
  }

  /** Municipalities at most so many kilometres from one of these, over the graph of neighbours. */
  private within(from: readonly string[], km: number): string[] {
    return this.#municipalities.filter((to) => from.some((start) => (this.taxonomy.distances.distanceKm(start, to) ?? Infinity) <= km));
  }

  /** Regions, villages of Innlandet and postcodes in what no other reading has taken; only when spelt right. */
  private placesOf(text: string, taken: readonly Span[]): { place: FoundPlace; span: Span }[] {
    const words = [...text.matchAll(/[\p{L}\p{N}-]+/gu)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
    const found: { place: FoundPlace; span: Span }[] = [];
    for (let first = 0; first < words.length; first++) {
      for (let last = Math.min(first + LONGEST_PLACE, words.length) - 1; last >= first; last--) {
        const span = { start: words[first]?.start ?? 0, end: words[last]?.end ?? 0 };
        if (taken.some((other) => other.start < span.end && span.start < other.end)) continue;
        const place = this.certainPlace(text.slice(span.start, span.end));
        if (!place) continue;
        found.push({ place, span });
        first = last;
        break;
      }
    }
    return found;
  }

  private certainPlace(words: string): FoundPlace | null {
    const place = this.taxonomy.places.resolve(words);
    if (!place) return null;
    if (place.kind === 'postcode') return /^\d{4}$/.test(words) ? place : null;
    if (place.label.localeCompare(words, 'nb', { sensitivity: 'accent' }) !== 0) return null;
    if (place.kind === 'region') return place;
    const home = this.taxonomy.places.municipality(place.id)?.region != null;
    return home && words.length >= SHORTEST_VILLAGE ? place : null;
  }
}

/** The text with some stretches cut out. */
function without(text: string, spans: readonly Span[]): string {
  let rest = '';
  let from = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    rest += `${text.slice(from, start)} `;
    from = Math.max(from, end);
  }
  return (rest + text.slice(from)).trim();
}
