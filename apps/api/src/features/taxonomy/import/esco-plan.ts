import type { EntityManager } from 'typeorm';
import { BrokenFile } from '../classifications/broken-file';
import { findEscoFiles, type EscoFile, type EscoTable } from '../classifications/esco-files';
import { isConceptTable, readEscoConcepts, readEscoRelations, type EscoConceptRow } from '../classifications/esco-reader';
import { conceptIdOf } from './concept-id';
import { refuseCutFiles } from './cut-files';
import type { ImportReport, ImportedFile, TableCounts } from './import-report';
import type { ImportPlan } from './run-import';
import { keys, merge, texts, type Stage, type StagedTable } from './staging';

export const CONCEPT_TYPES = ['occupation', 'skill', 'isco-group', 'skill-group'] as const;
export type ConceptType = (typeof CONCEPT_TYPES)[number];

const CONCEPTS: StagedTable = {
  table: 'esco_concept',
  name: 'concepts',
  columns: [...keys('uri'), ...texts('id', 'type', 'code', 'skill_type', 'reuse_level')],
};
const LABELS: StagedTable = {
  table: 'esco_label',
  name: 'names',
  prefer: 'rank',
  columns: [...keys('uri', 'lang', 'text'), { name: 'rank', type: 'smallint' }, ...texts('type')],
};
const DESCRIPTIONS: StagedTable = {
  table: 'esco_description',
  name: 'descriptions',
  prefer: 'lang',
  columns: [...keys('uri', 'lang'), ...texts('text', 'type')],
};
const RELATIONS: StagedTable = {
  table: 'esco_relation',
  name: 'relations',
  columns: keys('from_uri', 'to_uri', 'kind'),
};

const LONGEST_NAME = 300;
const MOST_NAMED = 40;

const TYPE_OF: Partial<Record<EscoTable, ConceptType>> = {
  occupations: 'occupation',
  skills: 'skill',
  ISCOGroups: 'isco-group',
  skillGroups: 'skill-group',
};

export interface EscoOptions {
  /** What the operator calls this edition, where the file names do not say. */
  edition?: string;
  /** Go on though a tenth or more of the concepts would go. */
  acceptGone?: boolean;
}

/** What the files of the folder say everything about; the rest of the tables is left alone. */
class Governed {
  readonly types = new Set<ConceptType>();
  readonly names = new Set<string>();
  readonly descriptions = new Set<string>();
  readonly relations: string[] = [];
  /** From files that list concepts ESCO has withdrawn and say what stands in. */
  readonly replacedBy = new Map<string, string>();
  readonly languages = new Set<string>();
}

/** Imports a folder of ESCO's CSV files, whatever languages it holds. */
export function escoPlan(folder: string, { edition, acceptGone = false }: EscoOptions = {}): ImportPlan {
  const governed = new Governed();
  return {
    classification: 'esco',
    tables: [CONCEPTS, LABELS, DESCRIPTIONS, RELATIONS],
    async read(stage, tell) {
      const { files, passedOver } = await findEscoFiles(folder);
      if (files.length === 0) throw new BrokenFile(folder, null, 'there is no table of ESCO in it (skills_en.csv, occupations_en.csv …)');
      const read: ImportedFile[] = [];
      // tables that list concepts before those that only name them: what the first say of a name holds
      for (const file of files) {
        const onHash = (sha256: string): void => void read.push({ name: file.name, sha256 });
        if (isConceptTable(file.table)) await stageConcepts(file, stage, governed, tell, onHash);
        else await stageRelations(file, stage, governed, tell, onHash);
      }
      return { files: read, passedOver, languages: [...governed.languages].sort(), edition: edition ?? editionOf(files, read) };
    },
    async swap(manager, stage, now) {
      return putInPlace(manager, stage, governed, now, acceptGone);
    },
  };
}

function editionOf(files: readonly EscoFile[], read: readonly ImportedFile[]): string {
  const named = new Set(files.flatMap(({ version }) => (version === null ? [] : [version])));
  if (named.size > 1) {
    const other = files.find(({ version }) => version !== null && version !== [...named][0]);
    throw new BrokenFile(other?.name ?? '', null, `the folder mixes versions: ${[...named].join(' and ')}`);
  }
  return [...named][0] ?? `contents ${read[0]?.sha256.slice(0, 8) ?? ''}`;
}

async function stageConcepts(
  file: EscoFile,
  stage: Stage,
  governed: Governed,
  tell: (what: string) => void,
  onHash: (hash: string) => void,
): Promise<void> {
  const type = TYPE_OF[file.table];
  if (type === undefined) return;
  const seen = new Set<string>();
  const rows = readEscoConcepts(file, {
    onHash,
    onLists: (lists) => {
      if (lists) governed.types.add(type);
    },
    onLanguages: (languages) => {
      for (const lang of languages) {
        governed.languages.add(lang);
        governed.names.add(`${type} ${lang}`);
      }
    },
  });
  for await (const row of rows) {
    tell(file.name);
    if (seen.has(row.concept.uri)) {
      stage.drop(file.name, 'named twice', row.line);
      continue;
    }
    seen.add(row.concept.uri);
    await stageConcept(row, type, stage, governed);
  }
}

async function stageConcept(
  { concept, file, line, lists }: EscoConceptRow,
  type: ConceptType,
  stage: Stage,
  governed: Governed,
): Promise<void> {
  const { uri, labels, descriptions, status, replacedBy } = concept;
  if (replacedBy !== null) governed.replacedBy.set(conceptIdOf(uri), conceptIdOf(replacedBy));
  // a concept that ESCO lists as withdrawn is one that has gone
  if (lists && status !== 'released') return;
  if (lists) {
    const code = 'iscoCode' in concept ? concept.iscoCode : 'code' in concept ? concept.code : '';
    const [skillType, reuse] = 'reuse' in concept ? [concept.type, concept.reuse] : ['', ''];
    await stage.add(CONCEPTS, [uri, conceptIdOf(uri), type, code, skillType, reuse], file, line);
  }
  for (const { lang, text, preferred, hidden } of labels) {
    if (text.length > LONGEST_NAME) stage.drop(file, 'too long', line);
    else await stage.add(LABELS, [uri, lang, text, hidden ? 2 : preferred ? 0 : 1, type], file, line);
  }
  for (const { lang, text } of descriptions) {
    governed.descriptions.add(`${type} ${lang}`);
    await stage.add(DESCRIPTIONS, [uri, lang, text, type], file, line);
  }
}

/** SQL over the live relation `t`: what each table of relations says everything about. */
const RELATIONS_OF: Partial<Record<EscoTable, string>> = {
  occupationSkillRelations: `t.kind in ('occupation-essential', 'occupation-optional')`,
  skillSkillRelations: `t.kind in ('skill-essential', 'skill-optional')`,
  broaderRelationsOccPillar: `(t.kind = 'broader' and t.from_uri ~ '/esco/(occupation|isco)/')`,
  broaderRelationsSkillPillar: `(t.kind = 'broader' and t.from_uri !~ '/esco/(occupation|isco)/')`,
};

async function stageRelations(
  file: EscoFile,
  stage: Stage,
  governed: Governed,
  tell: (what: string) => void,
  onHash: (hash: string) => void,
): Promise<void> {
  const within = RELATIONS_OF[file.table];
  if (within !== undefined) governed.relations.push(within);
  for await (const { relation, line } of readEscoRelations(file, { onHash })) {
    tell(file.name);
    await stage.add(RELATIONS, [relation.from, relation.to, relation.kind], file.name, line);
  }
}

/** None of these can hold a quote: types are ours, languages are two letters. */
const oneOf = (expression: string, values: Iterable<string>): string => {
  const list = [...values].map((value) => `'${value}'`);
  return list.length === 0 ? 'false' : `${expression} in (${list.join(', ')})`;
};

async function putInPlace(
  manager: EntityManager,
  stage: Stage,
  governed: Governed,
  now: Date,
  acceptGone: boolean,
): Promise<{ tables: TableCounts[]; gone: ImportReport['goneNames']; goneCount: number }> {
  const types = oneOf('t.type', governed.types);
  const [before] = await manager.query<{ count: number }[]>(
    `select count(*)::int as count from esco_concept t where gone_at is null and ${types}`,
  );
  const concepts = await merge(manager, CONCEPTS, { within: types, gone: 'mark' }, now);
  refuseCutFiles(concepts.gone, before?.count ?? 0, 'concepts are not in these files', acceptGone);
  const here = (uri: string): string => `exists (select from esco_concept c where c.uri = ${uri} and c.gone_at is null)`;
  const isGone = (uri: string): string => `exists (select from esco_concept c where c.uri = ${uri} and c.gone_at is not null)`;
  await stage.dropWhere(LABELS, `not ${here('s.uri')}`, 'unknown concept');
  await stage.dropWhere(DESCRIPTIONS, `not ${here('s.uri')}`, 'unknown concept');
  await stage.dropWhere(RELATIONS, `not ${here('s.from_uri')} or not ${here('s.to_uri')}`, 'unknown concept');
  await onePreferred(manager);
  const names = { within: `${oneOf(`t.type || ' ' || t.lang`, governed.names)} and not ${isGone('t.uri')}`, gone: 'delete' as const };
  const labels = await merge(manager, LABELS, names, now);
  const told = { within: `${oneOf(`t.type || ' ' || t.lang`, governed.descriptions)} and not ${isGone('t.uri')}`, gone: 'delete' as const };
  const descriptions = await merge(manager, DESCRIPTIONS, told, now);
  const relations = await merge(
    manager,
    RELATIONS,
    {
      within: `(${governed.relations.join(' or ') || 'false'}) and not ${isGone('t.from_uri')} and not ${isGone('t.to_uri')}`,
      gone: 'delete',
    },
    now,
  );
  const replaced = await replace(manager, governed.replacedBy);
  const gone = await manager.query<{ id: string; label: string; replacedBy: string | null }[]>(
    `select c.id, c.replaced_by as "replacedBy", coalesce(
       (select l.text from esco_label l where l.uri = c.uri and l.rank = 0 order by array_position(array['nb', 'en'], l.lang), l.lang limit 1), c.uri) as label
     from esco_concept c where c.gone_at = $1 order by label limit ${MOST_NAMED}`,
    [now],
  );
  const tables = [concepts, labels, descriptions, relations];
  const named = [CONCEPTS, LABELS, DESCRIPTIONS, RELATIONS].map(({ name }, at) => ({ ...tables[at], name }) as TableCounts);
  return {
    tables: [...named, ...(replaced > 0 ? [{ name: 'replaced', read: replaced, added: 0, changed: replaced, gone: 0 }] : [])],
    gone,
    goneCount: concepts.gone,
  };
}

/** A folder may have two names for a concept in one language, from a table and from a list of names: the table's is the one that is shown. */
async function onePreferred(manager: EntityManager): Promise<void> {
  await manager.query(
    `with ranked as (
       select ctid, row_number() over (partition by uri, lang order by in_file ~ '_labels', batch, at_line) as n from stage_esco_label where rank = 0
     )
     update stage_esco_label s set rank = 1 from ranked r where s.ctid = r.ctid and r.n > 1`,
  );
}

async function replace(manager: EntityManager, replacedBy: ReadonlyMap<string, string>): Promise<number> {
  if (replacedBy.size === 0) return 0;
  const rows = await manager.query<{ count: number }[]>(
    `with done as (
       update esco_concept t set replaced_by = s.by from unnest($1::text[], $2::text[]) as s (id, by)
       where t.id = s.id and t.replaced_by is distinct from s.by and exists (select from esco_concept c where c.id = s.by) returning 1
     ) select count(*)::int as count from done`,
    [[...replacedBy.keys()], [...replacedBy.values()]],
  );
  return rows[0]?.count ?? 0;
}
