import { BrokenFile } from '../classifications/broken-file';
import {
  editionIn,
  fileIn,
  readJobTitles,
  readKlassCodes,
  SN2007_FILE,
  STYRK_FILE,
  TITLES_FILE,
} from '../classifications/norwegian-tables';
import { MUNICIPALITIES_FILE, POSTCODES_FILE, readMunicipalities, readPostcodes } from '../classifications/places-tables';
import { refuseCutFiles } from './cut-files';
import type { ImportedFile, TableCounts } from './import-report';
import type { ImportPlan } from './run-import';
import { keys, merge, texts, type Stage, type StagedTable, type Value } from './staging';

interface Source {
  staged: StagedTable;
  /** The file of the folder; `needed` is how it is called in the message where it is missing. */
  file: RegExp;
  needed: string | null;
  rows: (path: string, onHash: (hash: string) => void) => AsyncIterable<{ line: number; values: Value[] }>;
}

const klassTable = (table: string, name: string): StagedTable => ({
  table,
  name,
  columns: [...keys('code'), { name: 'level', type: 'integer' }, ...texts('parent_code', 'name')],
});

async function* klassRows(path: string, code: RegExp, onHash: (hash: string) => void): AsyncGenerator<{ line: number; values: Value[] }> {
  for await (const row of readKlassCodes(path, { code, onHash }))
    yield { line: row.line, values: [row.code, row.level, row.parentCode, row.name] };
}

const SOURCES: Readonly<Record<'styrk' | 'sn2007' | 'municipalities' | 'postcodes', readonly Source[]>> = {
  styrk: [
    {
      staged: klassTable('styrk08', 'STYRK-08 codes'),
      file: STYRK_FILE,
      needed: 'styrk08.csv',
      rows: (path, onHash) => klassRows(path, /^\d{1,4}$/, onHash),
    },
    {
      staged: { table: 'job_title', name: 'job titles', columns: [...keys('code'), ...texts('styrk98', 'title')] },
      file: TITLES_FILE,
      needed: null,
      async *rows(path, onHash) {
        for await (const row of readJobTitles(path, onHash)) yield { line: row.line, values: [row.code, row.styrk98, row.title] };
      },
    },
  ],
  sn2007: [
    {
      staged: klassTable('sn2007', 'SN2007 codes'),
      file: SN2007_FILE,
      needed: 'sn2007.csv',
      rows: (path, onHash) => klassRows(path, /^([A-Z]|\d{2}(\.\d{1,3})?)$/, onHash),
    },
  ],
  municipalities: [
    {
      staged: {
        table: 'municipality',
        name: 'municipalities',
        columns: [
          ...keys('number'),
          ...texts('name', 'county_number', 'county', 'centre'),
          { name: 'population', type: 'integer' },
          ...texts('language_form'),
          { name: 'latitude', type: 'double precision' },
          { name: 'longitude', type: 'double precision' },
        ],
      },
      file: MUNICIPALITIES_FILE,
      needed: 'kommuner_2025.csv',
      async *rows(path, onHash) {
        for await (const one of readMunicipalities(path, onHash)) {
          const { line, number, name, countyNumber, county, centre, population, languageForm, lat, lon } = one;
          yield { line, values: [number, name, countyNumber, county, centre, population, languageForm, lat, lon] };
        }
      },
    },
  ],
  postcodes: [
    {
      staged: {
        table: 'postcode',
        name: 'postcodes',
        columns: [...keys('code'), ...texts('place', 'municipality_number', 'category')],
      },
      file: POSTCODES_FILE,
      needed: 'postnummer_2026.csv',
      async *rows(path, onHash) {
        for await (const { line, code, place, municipality, category } of readPostcodes(path, onHash))
          yield { line, values: [code, place, municipality, category] };
      },
    },
  ],
};

export type Register = keyof typeof SOURCES;

/** Imports one of the registers that are a table or two. */
export function registerPlan(register: Register, folder: string, options: { edition?: string; acceptGone?: boolean } = {}): ImportPlan {
  const sources = SOURCES[register];
  const found: Source[] = [];
  return {
    classification: register,
    tables: sources.map(({ staged }) => staged),
    async read(stage, tell) {
      const files: ImportedFile[] = [];
      let edition = options.edition;
      for (const source of sources) {
        const path = await fileIn(folder, source.file);
        if (path === null && source.needed !== null) throw missing(folder, source.needed);
        if (path === null) continue;
        const name = path.split(/[/\\]/).at(-1) ?? path;
        found.push(source);
        edition ??= editionIn(name) ?? undefined;
        const count = await stageRows(source, path, name, stage, tell, (sha256) => files.push({ name, sha256 }));
        if (count === 0) throw new BrokenFile(name, null, 'it has no rows');
      }
      return { files, passedOver: [], languages: [], edition: edition ?? `contents ${files[0]?.sha256.slice(0, 8) ?? ''}` };
    },
    async swap(manager, _stage, now) {
      const tables: TableCounts[] = [];
      for (const { staged } of found) {
        const [before] = await manager.query<{ count: number }[]>(
          `select count(*)::int as count from ${staged.table} where gone_at is null`,
        );
        const counts = await merge(manager, staged, { within: 'true', gone: 'mark' }, now);
        refuseCutFiles(counts.gone, before?.count ?? 0, `${staged.name} are not in the file`, options.acceptGone ?? false);
        tables.push({ ...counts, name: staged.name });
      }
      return { tables, gone: [], goneCount: 0 };
    },
  };
}

const missing = (folder: string, name: string): BrokenFile => new BrokenFile(folder, null, `there is no ${name} (or ${name}.gz) in it`);

async function stageRows(
  { staged, rows }: Source,
  path: string,
  name: string,
  stage: Stage,
  tell: (what: string) => void,
  onHash: (hash: string) => void,
): Promise<number> {
  let count = 0;
  for await (const { line, values } of rows(path, onHash)) {
    tell(name);
    count++;
    await stage.add(staged, values, name, line);
  }
  return count;
}
