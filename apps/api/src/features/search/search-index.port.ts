import type { Language, OpportunityKind, Region, Trade } from '@arena/domain';

/** What the index holds of one opening. Derived: it can be thrown away and built again from the database. */
export interface SearchDocument {
  /** Compared letter by letter: ids that differ in case only are two documents. */
  id: string;
  /** Rises with each change of the opening; an older version never takes the place of a newer one. */
  version: number;
  kind: OpportunityKind;
  trade: Trade | null;
  region: Region | null;
  /** Four digits, or null where the place is unknown. */
  municipality: string | null;
  remote: boolean;
  lang: Language;
  extent: 'full' | 'part' | null;
  openForAll: boolean;
  imported: boolean;
  publishedAt: Date;
  /** After this moment it is not found any more; null: until it is taken out. */
  expiresAt: Date | null;
  title: string;
  /** Constituents of the title's compounds, folded. */
  parts: readonly string[];
  /** What the opening is and asks for, as `skill:welding` or `occupation:welder`. */
  concepts: readonly string[];
  /** Labels of the occupation in every language, synonyms too. */
  occupationLabels: readonly string[];
  /** Labels of what is asked for, in every language. */
  skillLabels: readonly string[];
  employer: string;
  /** Village, municipality, region. */
  places: readonly string[];
  /** The rest: weighs least. */
  body: string;
  /** What autocomplete offers because of this opening. */
  suggestions: readonly { lang: Language; text: string }[];
}

export interface SearchFilters {
  /** Empty list: no filter. Within a list any value will do; between lists all must hold. */
  kind?: readonly OpportunityKind[];
  trade?: readonly Trade[];
  region?: readonly Region[];
  postingLang?: readonly Language[];
  /** Only in these municipalities; undefined: anywhere. An empty list is nowhere. */
  municipalities?: readonly string[];
  /** With `municipalities`: openings that can be done from anywhere count as well. */
  orRemote?: boolean;
  extent?: 'full' | 'part';
  openForAll?: boolean;
  imported?: boolean;
  publishedAfter?: Date;
}

export interface SearchQuery {
  text: string;
  /** Words of `text` that were read as a concept: a document with the concept matches, whatever words it uses. */
  concepts?: readonly { words: string; concept: string }[];
  filters: SearchFilters;
  /** What has expired by now is not found. */
  now: Date;
  offset: number;
  limit: number;
  /** Counting stops here, and the answer says so. */
  cap?: number;
}

export const FACETS = ['kind', 'trade', 'region', 'postingLang'] as const;
export type Facet = (typeof FACETS)[number];

export interface SearchAnswer {
  /** Most relevant first, then newest, then by id. */
  ids: string[];
  total: number;
  /** More than `total` exist. */
  capped: boolean;
  /** Each facet is counted without its own filter. Values that nothing has are left out. */
  facets: Record<Facet, { value: string; count: number }[]>;
  /** Another index stood in for the one that should have answered. */
  limited?: boolean;
}

export interface SearchHealth {
  documents: number;
  generation: number;
  /** A new generation is being built. */
  rebuilding: boolean;
}

export interface HeldDocument {
  id: string;
  version: number;
}

/** A new generation in the making. What changes meanwhile is written to both. */
export interface Rebuild {
  apply(documents: readonly SearchDocument[]): Promise<void>;
  /** Makes the new generation the one that answers, and throws the old one away. */
  swap(): Promise<void>;
  abandon(): Promise<void>;
}

/** The index cannot be reached, is too slow, or is not there: try again later, and keep what was to be written. */
export class SearchUnavailable extends Error {
  override name = 'SearchUnavailable';
  /** The engine answers, and holds no index of ours. */
  readonly empty: boolean;

  constructor(message: string, { cause, empty = false }: { cause?: unknown; empty?: boolean } = {}) {
    super(message, { cause });
    this.empty = empty;
  }
}

/** The index was reached and said no: trying the same again will not help. */
export class SearchRefused extends Error {
  override name = 'SearchRefused';
}

export const DEFAULT_CAP = 10_000;

/**
 * Text search over openings. It only retrieves: what fits a person is for the domain to say.
 * People are never in here. Every adapter passes `searchIndexContract`.
 */
export abstract class SearchIndex {
  /** Adds or replaces. A version older than what stands, or than a removal, is passed over. Done twice is as done once. */
  abstract apply(documents: readonly SearchDocument[]): Promise<void>;
  /** Takes out; later `apply` of the same or an older version does not bring it back. Unknown ids are no fault. */
  abstract remove(removals: readonly { id: string; version: number }[]): Promise<void>;
  abstract search(query: SearchQuery): Promise<SearchAnswer>;
  /** What a typed beginning may become, in a language, most used first. */
  abstract suggest(prefix: string, lang: Language, limit: number, now: Date): Promise<string[]>;
  /** Starts a new generation; one that was begun earlier and not finished is dropped. */
  abstract rebuild(): Promise<Rebuild>;
  abstract health(): Promise<SearchHealth>;
  /**
   * Ids and versions of what is in, in the order of the ids' bytes, for comparing with the database.
   * @param after the last id of the page before; null: from the first
   */
  abstract contents(after: string | null, limit: number): Promise<HeldDocument[]>;
  /** Returns when everything applied so far can be found. */
  abstract flush(): Promise<void>;
}

/** How many documents are in; none where there is no index yet. @throws SearchUnavailable when it cannot be asked */
export async function documentsIn(index: SearchIndex): Promise<number> {
  try {
    return (await index.health()).documents;
  } catch (error) {
    if (error instanceof SearchUnavailable && error.empty) return 0;
    throw error;
  }
}
