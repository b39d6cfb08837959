import type { Params } from '@angular/router';
import { LANGUAGES, OPPORTUNITY_KINDS, REGIONS, TRADES, type Language, type OpportunityKind, type Region, type Trade } from '@arena/domain';

/** Steps of the choice 'how far away', kilometres over the municipality graph. */
export const DISTANCES = [10, 25, 50, 100] as const;

/** The search and the filters of the list of openings, as they stand in the URL. */
export interface OpeningsQuery {
  q: string;
  where: string;
  kind: readonly OpportunityKind[];
  trade: readonly Trade[];
  region: readonly Region[];
  postingLang: readonly Language[];
  within: number | null;
  extent: 'full' | 'part' | null;
  openForAll: boolean;
  /** true: only those taken from advertisements; false: only those of employers here; null: all. */
  imported: boolean | null;
  /** Ids of concepts that a word was read as, and that the reader took away. */
  plain: readonly string[];
  page: number;
}

/** What a query looks like in a URL, repeated (`kind=a&kind=b`, as a form writes it) or with commas. */
export interface RawQuery {
  get(name: string): string | null;
  getAll(name: string): string[];
}

const chosen = <T extends string>(raw: RawQuery, name: string, known: readonly T[]): T[] => {
  const values = raw.getAll(name).flatMap((value) => value.split(','));
  return known.filter((one) => values.includes(one));
};

/** Reads a URL; what is not understood is left out. */
export function readOpeningsQuery(raw: RawQuery): OpeningsQuery {
  const within = Number(raw.get('within') ?? '');
  const extent = raw.get('extent');
  const imported = raw.get('imported');
  const page = Number(raw.get('page') ?? '1');
  return {
    q: (raw.get('q') ?? '').trim().slice(0, 200),
    where: (raw.get('where') ?? '').trim().slice(0, 80),
    kind: chosen(raw, 'kind', OPPORTUNITY_KINDS),
    trade: chosen(raw, 'trade', TRADES),
    region: chosen(raw, 'region', REGIONS),
    postingLang: chosen(raw, 'postingLang', LANGUAGES),
    within: Number.isInteger(within) && within > 0 && within <= 500 ? within : null,
    extent: extent === 'full' || extent === 'part' ? extent : null,
    openForAll: raw.get('openForAll') === 'true',
    imported: imported === 'true' ? true : imported === 'false' ? false : null,
    plain: raw
      .getAll('plain')
      .flatMap((value) => value.split(','))
      .filter(Boolean)
      .slice(0, 20),
    page: Number.isInteger(page) && page > 0 && page <= 50 ? page : 1,
  };
}

/** Writes a query for a link or a call: empty things are left out, so that one choice has one URL. */
export function openingsParams(query: OpeningsQuery): Params {
  const params: Params = {};
  if (query.q) params['q'] = query.q;
  if (query.where) params['where'] = query.where;
  for (const name of ['kind', 'trade', 'region', 'postingLang', 'plain'] as const) {
    if (query[name].length) params[name] = query[name].join(',');
  }
  if (query.within !== null) params['within'] = query.within;
  if (query.extent) params['extent'] = query.extent;
  if (query.openForAll) params['openForAll'] = 'true';
  if (query.imported !== null) params['imported'] = String(query.imported);
  if (query.page > 1) params['page'] = query.page;
  return params;
}

/** How many choices beyond the search itself are made. */
export function choiceCount(query: OpeningsQuery): number {
  const lists = query.kind.length + query.trade.length + query.region.length + query.postingLang.length;
  return lists + [query.within !== null, query.extent !== null, query.openForAll, query.imported !== null].filter(Boolean).length;
}

/** Only the search, no choices. */
export function withoutChoices(query: OpeningsQuery): OpeningsQuery {
  return {
    ...query,
    kind: [],
    trade: [],
    region: [],
    postingLang: [],
    within: null,
    extent: null,
    openForAll: false,
    imported: null,
    page: 1,
  };
}
