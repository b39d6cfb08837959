import { fold } from '@arena/domain/engine';
import type { Language } from '@arena/domain';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { DEFAULT_CAP, FACETS, SearchIndex, SearchUnavailable, type Facet, type HeldDocument, type Rebuild, type SearchAnswer, type SearchDocument, type SearchHealth, type SearchQuery } from '../search-index.port'; // prettier-ignore
import { vectorOf } from './tsquery';
import { isDatabaseAway } from '../../../platform';
import { termsOf, vocabularyOf } from '../analysis/lexemes';
import { meant } from './misspelt-words';
import { searchSql } from './search-sql';

const BATCH = 500;

interface Generations {
  active: number;
  building: number | null;
}

/** Text search in PostgreSQL: a weighted `tsvector` of lexemes made by us, exact up to some 20,000 openings in a few milliseconds. */
@Injectable()
export class PostgresSearchIndex extends SearchIndex {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  override apply(documents: readonly SearchDocument[]): Promise<void> {
    return asking(async () => {
      for (const batch of batches(newestOfEach(documents))) {
        await this.dataSource.transaction(async (manager) => {
          const { active, building } = await generations(manager);
          await write(manager, building === null ? [active] : [active, building], batch, 'newer or same');
        });
      }
    });
  }

  override remove(removals: readonly { id: string; version: number }[]): Promise<void> {
    return asking(async () => {
      const newest = newestOfEach(removals);
      if (newest.length === 0) return;
      await this.dataSource.transaction(async (manager) => {
        const { active, building } = await generations(manager);
        // the row stays as a tombstone, so that a late message about an older version does not bring the document back
        const removed: { generation: number; id: string }[] = rowsOf(
          await manager.query(
            `insert into search_document as d (generation, id, version, removed)
           select g, r.id, r.version, true
           from unnest($1::int[]) g cross join unnest($2::text[], $3::int[]) r (id, version)
           order by g, r.id
           on conflict (generation, id) do update set version = excluded.version, removed = true, tsv = ''::tsvector
           where excluded.version >= d.version
           returning generation, id`,
            [building === null ? [active] : [active, building], newest.map((r) => r.id), newest.map((r) => r.version)],
          ),
        );
        await forgetSuggestions(manager, removed);
      });
    });
  }

  override search(query: SearchQuery): Promise<SearchAnswer> {
    return asking(async () => {
      const cap = query.cap ?? DEFAULT_CAP;
      const terms = termsOf(query.text, query.concepts ?? []);
      const { ids, total, facets } =
        terms.length === 0
          ? await answerOf(this.dataSource.manager, query, [], cap)
          : // one snapshot, in which what a word was taken for is still there
            await this.dataSource.transaction('REPEATABLE READ', async (manager) => {
              // the planner does not know that reading a vector beside the index means unpacking it
              await manager.query('set local enable_seqscan = off');
              return answerOf(manager, query, await meant(manager, terms, query.now), cap);
            });
      return {
        ids,
        total: Math.min(total, cap),
        capped: total > cap,
        facets: Object.fromEntries(
          FACETS.map((facet) => [facet, facets.filter((f) => f.facet === facet).map(({ value, count }) => ({ value, count }))]),
        ) as SearchAnswer['facets'],
      };
    });
  }

  override suggest(prefix: string, lang: Language, limit: number, now: Date): Promise<string[]> {
    return asking(async () => {
      const beginning = fold(prefix).text;
      if (beginning === '') return [];
      const rows: { text: string }[] = rowsOf(
        await this.dataSource.query(
          `select s.text
         from search_suggestion s
         join search_document d on d.generation = s.generation and d.id = s.document_id
         where s.generation = (select active from search_index_state)
           and s.lang = $1 and s.folded like $2
           and not d.removed and (d.expires_at is null or d.expires_at > $3)
         group by s.text
         order by count(distinct d.id) desc, s.text
         limit $4`,
          [lang, `${beginning.replace(/[\\%_]/g, '\\$&')}%`, now, limit],
        ),
      );
      return rows.map((row) => row.text);
    });
  }

  override rebuild(): Promise<Rebuild> {
    return asking(async () => {
      const building = await this.dataSource.transaction(async (manager) => {
        const rows: { building: number | null; last: number }[] = rowsOf(
          await manager.query(`select building, last from search_index_state for update`),
        );
        const { building: begun, last } = rows[0] ?? { building: null, last: 1 };
        await manager.query(`update search_index_state set building = $1, last = $1`, [last + 1]);
        if (begun !== null) await dropGeneration(manager, begun);
        return last + 1;
      });
      const stillOurs = async (manager: EntityManager): Promise<void> => {
        if ((await generations(manager)).building !== building)
          throw new Error(`Generation ${building} of the search index was dropped: another rebuild began`);
      };
      return {
        apply: async (documents) => {
          for (const batch of batches(newestOfEach(documents))) {
            await this.dataSource.transaction(async (manager) => {
              await stillOurs(manager);
              await write(manager, [building], batch, 'newer');
            });
          }
        },
        swap: () =>
          this.dataSource.transaction(async (manager) => {
            const rows: { active: number }[] = rowsOf(
              await manager.query(`select active from search_index_state where building = $1 for update`, [building]),
            );
            await stillOurs(manager);
            await manager.query(`update search_index_state set active = $1, building = null`, [building]);
            for (const { active } of rows) await dropGeneration(manager, active);
          }),
        abandon: () =>
          this.dataSource.transaction(async (manager) => {
            await manager.query(`update search_index_state set building = null where building = $1`, [building]);
            await dropGeneration(manager, building);
          }),
      };
    });
  }

  override health(): Promise<SearchHealth> {
    return asking(async () => {
      const rows: SearchHealth[] = rowsOf(
        await this.dataSource.query(
          `select active as generation, building is not null as rebuilding,
                (select count(*)::int from search_document d where d.generation = s.active and not d.removed) as documents
         from search_index_state s`,
        ),
      );
      const health = rows[0];
      if (!health) throw new Error('The search index has no state row; run the migrations');
      return health;
    });
  }

  override contents(after: string | null, limit: number): Promise<HeldDocument[]> {
    return asking(async () => {
      return rowsOf(
        await this.dataSource.query(
          `select id, version from search_document
         where generation = (select active from search_index_state) and not removed and ($1::text is null or id collate "C" > $1)
         order by id collate "C" limit $2`,
          [after, limit],
        ),
      );
    });
  }

  /** What is committed can be found: nothing to wait for. */
  override flush(): Promise<void> {
    return Promise.resolve();
  }
}

/** Runs it; that PostgreSQL is away leaves as the port says. */
async function asking<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw isDatabaseAway(error) ? new SearchUnavailable('PostgreSQL does not answer', { cause: error }) : error;
  }
}

interface Answer {
  ids: string[];
  total: number;
  facets: { facet: Facet; value: string; count: number }[];
}

async function answerOf(manager: EntityManager, query: SearchQuery, terms: readonly string[], cap: number): Promise<Answer> {
  const { sql, parameters } = searchSql(query, terms, cap);
  const rows: { answer: Answer }[] = rowsOf(await manager.query(sql, parameters));
  return rows[0]?.answer ?? { ids: [], total: 0, facets: [] };
}

/** What `query` gives is not typed; the shape is that of the statement beside each call. */
const rowsOf = <T>(rows: unknown): T[] => rows as T[];

function newestOfEach<T extends { id: string; version: number }>(items: readonly T[]): T[] {
  const newest = new Map<string, T>();
  for (const item of items) if ((newest.get(item.id)?.version ?? -Infinity) <= item.version) newest.set(item.id, item);
  // always in the same order, so that two writers wait for each other instead of locking each other out
  return [...newest.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function* batches<T>(items: readonly T[]): Generator<T[]> {
  for (let start = 0; start < items.length; start += BATCH) yield items.slice(start, start + BATCH);
}

/** The shared lock holds a swap back until this write is committed: otherwise it would be lost in the old generation. */
async function generations(manager: EntityManager): Promise<Generations> {
  const rows: Generations[] = rowsOf(await manager.query(`select active, building from search_index_state for share`));
  const state = rows[0];
  if (!state) throw new Error('The search index has no state row; run the migrations');
  return state;
}

async function dropGeneration(manager: EntityManager, generation: number): Promise<void> {
  for (const table of ['search_suggestion', 'search_word', 'search_document']) {
    await manager.query(`delete from ${table} where generation = $1`, [generation]);
  }
}

async function forgetSuggestions(manager: EntityManager, documents: readonly { generation: number; id: string }[]): Promise<void> {
  if (documents.length === 0) return;
  await manager.query(
    `delete from search_suggestion s using unnest($1::int[], $2::text[]) r (generation, id)
     where s.generation = r.generation and s.document_id = r.id`,
    [documents.map((d) => d.generation), documents.map((d) => d.id)],
  );
}

/**
 * @param wins which versions take the place of what stands. What is read for a new generation must be newer: what stands there already
 * came while it was made
 */
async function write(
  manager: EntityManager,
  into: readonly number[],
  documents: readonly SearchDocument[],
  wins: 'newer' | 'newer or same',
): Promise<void> {
  const records = documents.map((d) => ({
    id: d.id, version: d.version, kind: d.kind, trade: d.trade, region: d.region, municipality: d.municipality, lang: d.lang, extent: d.extent,
    remote: d.remote, open_for_all: d.openForAll, imported: d.imported, published_at: d.publishedAt, expires_at: d.expiresAt, title: d.title, tsv: vectorOf(d),
  })); // prettier-ignore
  const accepted: { generation: number; id: string }[] = rowsOf(
    await manager.query(
      `insert into search_document as d
         (generation, id, version, removed, kind, trade, region, municipality, lang, extent, remote, open_for_all, imported, published_at, expires_at, title, tsv)
       select g, r.id, r.version, false, r.kind, r.trade, r.region, r.municipality, r.lang, r.extent, r.remote, r.open_for_all, r.imported,
              r.published_at, r.expires_at, r.title, r.tsv::tsvector
       from unnest($1::int[]) g cross join jsonb_to_recordset($2::jsonb) r
         (id text, version int, kind text, trade text, region text, municipality text, lang text, extent text, remote boolean, open_for_all boolean,
          imported boolean, published_at timestamptz, expires_at timestamptz, title text, tsv text)
       order by g, r.id
       on conflict (generation, id) do update set
         version = excluded.version, removed = false, kind = excluded.kind, trade = excluded.trade, region = excluded.region,
         municipality = excluded.municipality, lang = excluded.lang, extent = excluded.extent, remote = excluded.remote,
         open_for_all = excluded.open_for_all, imported = excluded.imported, published_at = excluded.published_at,
         expires_at = excluded.expires_at, title = excluded.title, tsv = excluded.tsv
       where excluded.version > d.version or ($3::boolean and excluded.version = d.version and not d.removed)
       returning generation, id`,
      [into, JSON.stringify(records), wins === 'newer or same'],
    ),
  );
  await forgetSuggestions(manager, accepted);
  const byId = new Map(documents.map((d) => [d.id, d]));
  const suggestions = accepted.flatMap(({ generation, id }) =>
    (byId.get(id)?.suggestions ?? []).map(({ lang, text }) => ({ generation, document_id: id, lang, text, folded: fold(text).text })),
  );
  await manager.query(
    `insert into search_suggestion (generation, document_id, lang, text, folded)
     select * from jsonb_to_recordset($1::jsonb) r (generation int, document_id text, lang text, text text, folded text)`,
    [JSON.stringify(suggestions)],
  );
  const words = [...new Set(documents.flatMap(vocabularyOf))].sort();
  await manager.query(
    `insert into search_word (generation, word) select g, w from unnest($1::int[]) g cross join unnest($2::text[]) w order by g, w
     on conflict do nothing`,
    [into, words],
  );
}
