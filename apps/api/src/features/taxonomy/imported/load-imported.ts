import type { DataSource } from 'typeorm';
import type { PostcodePlace } from '../start-set';
import { ImportedConcepts, type ImportedConcept, type ImportedRelation } from './imported-concepts';

interface ConceptRow {
  id: string;
  uri: string;
  kind: 'skill' | 'occupation';
  code: string;
  reuse: string;
  gone: boolean;
  replacedBy: string | null;
}
interface NamesRow {
  uri: string;
  lang: string;
  texts: string[];
  hidden: number;
}

/**
 * Everything imported, from the database.
 * @param startSet ids of the start set's concepts by ESCO address
 */
export async function loadImported(dataSource: DataSource, startSet: ReadonlyMap<string, string>): Promise<ImportedConcepts> {
  // One snapshot: an import that ends in between must not give the names of one edition to the concepts of another.
  return dataSource.transaction('REPEATABLE READ', async (manager) => {
    const rows = await manager.query<ConceptRow[]>(
      `select id, uri, type as kind, code, reuse_level as reuse, gone_at is not null as gone, replaced_by as "replacedBy"
       from esco_concept where type in ('skill', 'occupation') order by uri`,
    );
    if (rows.length === 0) return ImportedConcepts.NONE;
    const names = await manager.query<NamesRow[]>(
      `select uri, lang, array_agg(text order by rank, text) as texts, count(*) filter (where rank = 2)::int as hidden
       from esco_label where type in ('skill', 'occupation') group by uri, lang order by uri, lang`,
    );
    const relations = await manager.query<ImportedRelation[]>(
      `select from_uri as "from", to_uri as "to", kind from esco_relation
       where kind in ('occupation-essential', 'skill-essential', 'skill-optional')
          or (kind = 'broader' and from_uri like '%/esco/skill/%' and to_uri like '%/esco/skill/%')
       order by from_uri, to_uri`,
    );
    const byUri = Map.groupBy(names, ({ uri }) => uri);
    const concepts = rows.map((row): ImportedConcept => {
      const own = byUri.get(row.uri) ?? [];
      return {
        ...row,
        names: new Map(own.map(({ lang, texts }) => [lang, texts])),
        hidden: new Map(own.flatMap(({ lang, hidden }) => (hidden > 0 ? [[lang, hidden] as const] : []))),
      };
    });
    return new ImportedConcepts(concepts, relations, startSet);
  });
}

/** Imported postcodes in use. Written in capitals in the register, read as people write them. */
export async function loadPostcodes(dataSource: DataSource): Promise<Map<string, PostcodePlace>> {
  const rows = await dataSource.query<(PostcodePlace & { code: string })[]>(
    `select code, place, municipality_number as municipality from postcode where gone_at is null order by code`,
  );
  return new Map(rows.map(({ code, place, municipality }) => [code, { place: asWritten(place), municipality }]));
}

const SMALL_WORDS = new Set(['i', 'på', 'og', 'ved', 'under']);

/** 'MO I RANA' as 'Mo i Rana'; what is not all in capitals stays as it is. */
function asWritten(place: string): string {
  if (place !== place.toLocaleUpperCase('nb')) return place;
  const words = place.toLocaleLowerCase('nb').split(' ');
  return words
    .map((word, at) => (at > 0 && SMALL_WORDS.has(word) ? word : word.charAt(0).toLocaleUpperCase('nb') + word.slice(1)))
    .join(' ');
}
