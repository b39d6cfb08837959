import { basename } from 'node:path';
import { BrokenFile } from './broken-file';
import { languageOf, type EscoFile, type EscoTable } from './esco-files';
import type { EscoConcept, EscoGroup, EscoLabel, EscoOccupation, EscoRelation, EscoRelationKind, EscoSkill } from './esco-records';
import { readTable, type TableRow } from './table';

/** What one row of a table of concepts says. */
export interface EscoConceptRow {
  file: string;
  line: number;
  /** Whether the file lists the concepts themselves, or only names for concepts that stand elsewhere. */
  lists: boolean;
  concept: EscoOccupation | EscoSkill | EscoGroup;
}

export interface EscoRelationRow {
  file: string;
  line: number;
  relation: EscoRelation;
}

export interface ReadingOptions {
  onHash?: (hash: string) => void;
  /** Languages that the file names things in, before the first row. */
  onLanguages?: (languages: readonly string[]) => void;
  /** Whether the file lists concepts, before the first row. */
  onLists?: (lists: boolean) => void;
}

const CONCEPT_TABLES = new Set<EscoTable>(['occupations', 'skills', 'ISCOGroups', 'skillGroups']);
export const isConceptTable = (table: EscoTable): boolean => CONCEPT_TABLES.has(table);

const URI = /^https?:\/\/data\.europa\.eu\/esco\/(?:occupation|skill|isco|isced-f)\/[A-Za-z0-9.-]+$/;

function uriIn(row: TableRow, column: string, file: string): string {
  const uri = row.get(column);
  if (!URI.test(uri)) throw new BrokenFile(file, row.line, `«${column}» is no ESCO address: «${uri.slice(0, 80)}»`);
  return uri;
}

/** Labels stand one a line in the tables, and between bars in the collections. */
const listIn = (text: string): string[] =>
  text === ''
    ? []
    : text
        .split(/\r?\n| \| /)
        .map((one) => one.replace(/\s+/g, ' ').trim())
        .filter((one) => one !== '');

/** A table in one language has `preferredLabel`; one that gathers several has `preferredLabel_no`, `preferredLabel_da`. */
function languageColumns(columns: readonly string[], file: EscoFile): { lang: string; suffix: string }[] {
  const found = columns.flatMap((column) => {
    const code = /^preferredLabel(?:_([a-z]{2}))?$/.exec(column);
    if (!code) return [];
    return code[1] === undefined ? [{ lang: file.lang ?? '', suffix: '' }] : [{ lang: languageOf(code[1]), suffix: `_${code[1]}` }];
  });
  if (found.length === 0) throw new BrokenFile(file.name, 1, 'there is no column «preferredLabel»');
  if (found.some(({ lang }) => lang === ''))
    throw new BrokenFile(file.name, null, 'its name does not say which language it is in (skills_en.csv)');
  return found;
}

/**
 * The rows of a table of occupations, skills or groups.
 * @throws BrokenFile
 */
export async function* readEscoConcepts(file: EscoFile, options: ReadingOptions = {}): AsyncGenerator<EscoConceptRow> {
  let languages: { lang: string; suffix: string }[] = [];
  let lists = false;
  const rows = readTable(file.path, {
    needs: ['conceptUri'],
    ...(options.onHash && { onHash: options.onHash }),
    onHeader: (columns) => {
      languages = languageColumns(columns, file);
      lists = columns.includes('conceptType') && columns.includes('preferredLabel');
      options.onLanguages?.(languages.map(({ lang }) => lang));
      options.onLists?.(lists);
    },
  });
  for await (const row of rows) {
    const uri = uriIn(row, 'conceptUri', file.name);
    const labels = languages.flatMap(({ lang, suffix }) => labelsIn(row, lang, suffix));
    const descriptions = languages.flatMap(({ lang, suffix }) => {
      const text = row.get(`description${suffix}`);
      return text === '' ? [] : [{ lang, text }];
    });
    if (lists && !labels.some(({ preferred }) => preferred)) throw new BrokenFile(file.name, row.line, '«preferredLabel» is empty');
    const status = row.get('status') || 'released';
    const replacedBy = row.get('isReplacedBy') || row.get('replacedBy');
    const shared: EscoConcept = { uri, labels, descriptions, status, replacedBy: URI.test(replacedBy) ? replacedBy : null };
    yield { file: file.name, line: row.line, lists, concept: conceptIn(row, file, shared) };
  }
}

function labelsIn(row: TableRow, lang: string, suffix: string): EscoLabel[] {
  const preferred = row.get(`preferredLabel${suffix}`);
  // a label never has a line break of its own: the first line is the name
  const [first] = listIn(preferred);
  const seen = new Set<string>();
  const labels: EscoLabel[] = [];
  const add = (text: string, more: Omit<EscoLabel, 'lang' | 'text'>): void => {
    if (seen.has(text)) return;
    seen.add(text);
    labels.push({ lang, text, ...more });
  };
  if (first !== undefined) add(first, { preferred: true });
  for (const text of listIn(row.get(`altLabels${suffix}`))) add(text, { preferred: false });
  for (const text of listIn(row.get(`hiddenLabels${suffix}`))) add(text, { preferred: false, hidden: true });
  return labels;
}

function conceptIn(row: TableRow, file: EscoFile, shared: EscoConcept): EscoOccupation | EscoSkill | EscoGroup {
  if (file.table === 'skills') return { ...shared, type: row.get('skillType'), reuse: row.get('reuseLevel') };
  if (file.table === 'occupations') {
    const iscoCode = row.get('iscoGroup');
    if (iscoCode !== '' && !/^\d{4}$/.test(iscoCode))
      throw new BrokenFile(file.name, row.line, `«iscoGroup» is not four digits: «${iscoCode.slice(0, 20)}»`);
    return { ...shared, iscoCode };
  }
  return { ...shared, kind: file.table === 'ISCOGroups' ? 'isco-group' : 'skill-group', code: row.get('code') };
}

const RELATION_KINDS: Readonly<Record<string, EscoRelationKind>> = {
  'occupationSkillRelations essential': 'occupation-essential',
  'occupationSkillRelations optional': 'occupation-optional',
  'skillSkillRelations essential': 'skill-essential',
  'skillSkillRelations optional': 'skill-optional',
};

/**
 * The rows of a table of relations.
 * @throws BrokenFile
 */
export async function* readEscoRelations(file: EscoFile, options: ReadingOptions = {}): AsyncGenerator<EscoRelationRow> {
  const [from, to, kindColumn] = columnsOf(file.table);
  const rows = readTable(file.path, {
    needs: kindColumn === null ? [from, to] : [from, to, kindColumn],
    ...(options.onHash && { onHash: options.onHash }),
  });
  for await (const row of rows) {
    const kind = kindColumn === null ? 'broader' : RELATION_KINDS[`${file.table} ${row.get(kindColumn)}`];
    if (kind === undefined) {
      throw new BrokenFile(
        basename(file.path),
        row.line,
        `«${kindColumn}» is neither essential nor optional: «${row.get(kindColumn ?? '').slice(0, 40)}»`,
      );
    }
    yield { file: file.name, line: row.line, relation: { kind, from: uriIn(row, from, file.name), to: uriIn(row, to, file.name) } };
  }
}

function columnsOf(table: EscoTable): [string, string, string | null] {
  if (table === 'occupationSkillRelations') return ['occupationUri', 'skillUri', 'relationType'];
  if (table === 'skillSkillRelations') return ['originalSkillUri', 'relatedSkillUri', 'relationType'];
  return ['conceptUri', 'broaderUri', null];
}
