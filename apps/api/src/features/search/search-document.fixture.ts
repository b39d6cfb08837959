import { partsOf } from './analysis/parts';
import type { SearchDocument } from './search-index.port';

/** A document that says nothing but its title, with what a test is about. */
export function searchDocument(id: string, title: string, given: Partial<SearchDocument> = {}): SearchDocument {
  return {
    id, version: 1, kind: 'job', trade: null, region: null, municipality: null, remote: false, lang: 'nb', extent: null, openForAll: false, imported: false,
    publishedAt: new Date('2026-03-01T08:00:00Z'), expiresAt: null, title, parts: partsOf([title]), concepts: [], occupationLabels: [], skillLabels: [],
    employer: '', places: [], body: '', suggestions: [], ...given,
  }; // prettier-ignore
}
