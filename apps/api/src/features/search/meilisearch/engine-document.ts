import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Language } from '@arena/domain';
import { fold } from '@arena/domain/engine';
import type { Settings } from 'meilisearch';
import { lexemesOf, vocabularyOf, WEIGHTS } from '../analysis/lexemes';
import type { SearchDocument } from '../search-index.port';
import { encoded, LEXEMES } from './filters';

/** A document as Meilisearch keeps it. One that was taken out stays as a tombstone: key, id, version, `removed`. */
export interface EngineDocument extends Record<string, unknown> {
  key: string;
  id: string;
  version: number;
  removed: boolean;
}

/** What is found for ever is found until here. */
const NEVER = 8_640_000_000_000_000;
/** Meilisearch cuts longer facet values, in bytes. */
const LONGEST_VALUE = 460;

/** Meilisearch takes no longer ones, in bytes. */
const LONGEST_KEY = 500;

/** Ids of Meilisearch are ASCII letters and digits; hexadecimal also sorts as the bytes do and is the same in any case. */
export function keyOf(id: string): string {
  const key = Buffer.from(id).toString('hex');
  if (key.length <= LONGEST_KEY) return key;
  const hash = createHash('sha256').update(id).digest('hex');
  return key.slice(0, LONGEST_KEY - hash.length) + hash;
}

/** The field that holds what autocomplete offers in a language. */
export const SUGGESTIONS: Readonly<Record<Language, string>> = { nb: 'suggestNb', nn: 'suggestNn', en: 'suggestEn' };

/** What a beginning is compared with, and behind the bar what is shown. */
const suggestion = (text: string): string => `${suggestionStart(fold(text).text)}|${text}`;
/** @param folded a folded beginning */
export const suggestionStart = (folded: string): string => encoded(folded);
/** What is shown of a kept suggestion. */
export const suggestionText = (kept: string): string => kept.slice(kept.indexOf('|') + 1);

/** What takes a document's place when it is taken out. */
export const tombstone = (id: string, version: number): EngineDocument => ({ key: keyOf(id), id, version, removed: true });

export function engineDocument(document: SearchDocument): EngineDocument {
  const suggestions = Object.fromEntries(
    Object.entries(SUGGESTIONS).map(([lang, field]) => [
      field,
      document.suggestions
        .filter((one) => one.lang === lang)
        .map(({ text }) => suggestion(text))
        .filter((text) => Buffer.byteLength(text) <= LONGEST_VALUE),
    ]),
  );
  const facet = (value: string | null): string | null => (value === null ? null : encoded(value));
  return {
    key: keyOf(document.id), id: document.id, version: document.version, removed: false,
    kind: facet(document.kind), trade: facet(document.trade), region: facet(document.region), lang: facet(document.lang), extent: facet(document.extent),
    municipality: facet(document.municipality),
    remote: document.remote, openForAll: document.openForAll, imported: document.imported,
    publishedAt: document.publishedAt.getTime(), expiresAt: document.expiresAt?.getTime() ?? NEVER,
    words: vocabularyOf(document), ...lexemeFields(document), ...suggestions,
  }; // prettier-ignore
}

function lexemeFields(document: SearchDocument): Record<string, string[]> {
  const fields = Object.fromEntries(WEIGHTS.map((weight) => [LEXEMES[weight], [] as string[]]));
  for (const [lexeme, weights] of lexemesOf(document)) {
    const greatest = WEIGHTS.findIndex((weight) => weights.has(weight));
    for (const weight of WEIGHTS.slice(greatest)) fields[LEXEMES[weight]]?.push(encoded(lexeme));
  }
  return fields;
}

const filterable = (attributePatterns: string[], comparison: boolean, facetSearch = false) => ({
  attributePatterns,
  features: { facetSearch, filter: { equality: true, comparison } },
});

/**
 * How Meilisearch keeps an index of ours. It finds by our lexemes, as filters, and not by its own reading of text: that takes ten words of
 * a query at most, finds «bader» for «baker», reads «måler» as «maler» and knows no compounds. What it is asked for is what it is quick at:
 * filters, counts, beginnings, and the words that a misspelt one is near to.
 */
export const SETTINGS = {
  searchableAttributes: [],
  displayedAttributes: ['key', 'id', 'version', 'removed'],
  filterableAttributes: [
    filterable(['kind', 'trade', 'region', 'lang', 'extent', 'municipality', 'remote', 'openForAll', 'imported', 'removed'], false),
    filterable(['key', 'publishedAt', 'expiresAt', ...Object.values(LEXEMES), ...Object.values(SUGGESTIONS)], true),
    filterable(['words'], false, true),
  ],
  sortableAttributes: ['publishedAt', 'key'],
  rankingRules: ['sort'],
  stopWords: [],
  synonyms: {},
  typoTolerance: { enabled: true, minWordSizeForTypos: { oneTypo: 4, twoTypos: 7 } },
  faceting: { maxValuesPerFacet: 1000, sortFacetValuesBy: { '*': 'count' } },
  pagination: { maxTotalHits: 1_000_000 },
  prefixSearch: 'disabled',
  searchCutoffMs: 10_000,
} satisfies Settings;

/** Whether an index has every setting of ours; lists are compared as sets, as Meilisearch gives some of them sorted. */
export function isSetUp(settings: Settings): boolean {
  const known: Readonly<Record<string, unknown>> = settings;
  return Object.entries(SETTINGS).every(([name, value]) =>
    isDeepStrictEqual(comparable(value, known[name]), comparable(known[name], value)),
  );
}

/** @param other only what it has of objects is compared: Meilisearch adds what we did not set */
function comparable(value: unknown, other: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => JSON.stringify(one)).sort();
  if (typeof value !== 'object' || value === null || typeof other !== 'object' || other === null) return value;
  const beside: Readonly<Record<string, unknown>> = { ...other };
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => name in beside)
      .map(([name, one]) => [name, comparable(one, beside[name])]),
  );
}

/** Newest first, then by the bytes of the id. */
export const ORDER = ['publishedAt:desc', 'key:asc'];
