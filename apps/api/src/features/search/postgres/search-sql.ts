import { termsNeeded } from '../analysis/lexemes';
import type { SearchQuery } from '../search-index.port';

/** Weights of D, C, B and A. The body must not lift an opening over one that says it in its title. */
const WEIGHTS = `'{0.03, 0.2, 0.5, 1.0}'`;

/**
 * The statement of one search: page, total and facet counts in one snapshot, so that they agree with each other.
 * Everything that comes from outside is a parameter.
 * @param terms each a `tsquery` in text
 */
export function searchSql(
  { filters, now, offset, limit }: SearchQuery,
  terms: readonly string[],
  cap: number,
): { sql: string; parameters: unknown[] } {
  const parameters: unknown[] = [];
  const parameter = (value: unknown, type: string): string => `$${parameters.push(value)}::${type}`;
  const where = [
    'd.generation = (select active from search_index_state)',
    'not d.removed',
    `(d.expires_at is null or d.expires_at > ${parameter(now, 'timestamptz')})`,
  ];
  if (filters.municipalities) {
    const among = `d.municipality = any(${parameter(filters.municipalities, 'text[]')})`;
    where.push(filters.orRemote === true ? `(${among} or d.remote)` : among);
  }
  if (filters.extent !== undefined) where.push(`d.extent = ${parameter(filters.extent, 'text')}`);
  if (filters.openForAll !== undefined) where.push(`d.open_for_all = ${parameter(filters.openForAll, 'boolean')}`);
  if (filters.imported !== undefined) where.push(`d.imported = ${parameter(filters.imported, 'boolean')}`);
  if (filters.publishedAfter !== undefined) where.push(`d.published_at > ${parameter(filters.publishedAfter, 'timestamptz')}`);

  const queries = terms.map((term) => parameter(term, 'tsquery'));
  const ofOne = (query: string): string =>
    `select id from search_document where generation = (select active from search_index_state) and tsv @@ ${query}`;
  if (termsNeeded(queries.length) < queries.length) {
    // counted from the index alone, so that only what has enough of them is unpacked
    where.push(`d.id in (
      select id from (${queries.map(ofOne).join(' union all ')}) one
      group by id having count(*) >= ${termsNeeded(queries.length)})`);
  } else if (queries.length > 0) where.push(`d.tsv @@ (${queries.join(' && ')})`);
  const score = queries.length > 0 ? queries.map((query) => `ts_rank(${WEIGHTS}, d.words, ${query})`).join(' + ') : '0';

  const among = (values: readonly string[] | undefined, column: string): string =>
    values && values.length > 0 ? `coalesce(d.${column} = any(${parameter(values, 'text[]')}), false)` : 'true';
  const sql = `
    with base as materialized (
      select d.id, d.kind, d.trade, d.region, d.lang, d.published_at, round((${score})::numeric, 6) as score,
             ${among(filters.kind, 'kind')} as in_kind, ${among(filters.trade, 'trade')} as in_trade,
             ${among(filters.region, 'region')} as in_region, ${among(filters.postingLang, 'lang')} as in_lang
      from (
        -- the vector is unpacked once and not for each term; offset 0 keeps this apart
        select d.id, d.kind, d.trade, d.region, d.lang, d.published_at${queries.length > 0 ? `, d.tsv || ''::tsvector as words` : ''}
        from search_document d
        where ${where.join(' and ')}
        offset 0
      ) d
    ),
    hits as (select * from base where in_kind and in_trade and in_region and in_lang),
    page as (
      select id, row_number() over (order by score desc, published_at desc, id collate "C") as place
      from hits order by place offset ${parameter(offset, 'int')} limit ${parameter(limit, 'int')}
    ),
    counts as (
      select 'kind' as facet, kind as value, count(*)::int as count from base where in_trade and in_region and in_lang group by kind
      union all select 'trade', trade, count(*)::int from base where in_kind and in_region and in_lang group by trade
      union all select 'region', region, count(*)::int from base where in_kind and in_trade and in_lang group by region
      union all select 'postingLang', lang, count(*)::int from base where in_kind and in_trade and in_region group by lang
    )
    select json_build_object(
      'ids', (select coalesce(json_agg(id order by place), '[]'::json) from page),
      'total', (select count(*)::int from (select 1 from hits limit ${parameter(cap + 1, 'int')}) counted),
      'facets', (select coalesce(json_agg(json_build_object('facet', facet, 'value', value, 'count', count) order by facet, count desc, value), '[]'::json)
                 from counts where value is not null)
    ) as answer`;
  return { sql, parameters };
}
