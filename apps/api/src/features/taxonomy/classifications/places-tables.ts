import { basename } from 'node:path';
import { BrokenFile } from './broken-file';
import { readTable, type TableRow } from './table';

export const MUNICIPALITIES_FILE = /^(kommuner|municipalities).*\.csv$/i;
/** Bring's register as it is downloaded (tab-separated, no header line), or a CSV with the columns postnr, poststed, kommunenr. */
export const POSTCODES_FILE = /^postn(ummer|r).*\.(csv|tsv|txt)$/i;

export interface MunicipalityRow {
  line: number;
  /** Four digits. */
  number: string;
  name: string;
  countyNumber: string;
  county: string;
  centre: string | null;
  population: number | null;
  languageForm: string | null;
  /** Of the administrative centre, in degrees. */
  lat: number | null;
  lon: number | null;
}

export interface PostcodeRow {
  line: number;
  /** Four digits. */
  code: string;
  place: string;
  municipality: string;
  /** Bring's letter: P, G, B, S … */
  category: string | null;
}

function digits(row: TableRow, column: string, shape: RegExp, file: string): string {
  const value = row.get(column);
  if (!shape.test(value)) throw new BrokenFile(file, row.line, `«${column}» has the wrong form: «${value.slice(0, 20)}»`);
  return value;
}

function numberIn(row: TableRow, column: string, file: string): number | null {
  const value = row.get(column);
  if (value === '') return null;
  if (!Number.isFinite(Number(value))) throw new BrokenFile(file, row.line, `«${column}» is no number: «${value.slice(0, 20)}»`);
  return Number(value);
}

/**
 * Municipalities: columns kommunenr, name, county_nr, county; adm_center, population, language_form, lat_center and lon_center where they are.
 * @throws BrokenFile
 */
export async function* readMunicipalities(path: string, onHash?: (hash: string) => void): AsyncGenerator<MunicipalityRow> {
  const file = basename(path);
  for await (const row of readTable(path, { needs: ['kommunenr', 'name', 'county_nr', 'county'], ...(onHash && { onHash }) })) {
    if (row.get('name') === '') throw new BrokenFile(file, row.line, '«name» is empty');
    const population = numberIn(row, 'population', file);
    yield {
      line: row.line,
      number: digits(row, 'kommunenr', /^\d{4}$/, file),
      name: row.get('name'),
      countyNumber: digits(row, 'county_nr', /^\d{2}$/, file),
      county: row.get('county'),
      centre: row.get('adm_center') || null,
      population: population === null ? null : Math.round(population),
      languageForm: row.get('language_form') || null,
      lat: numberIn(row, 'lat_center', file),
      lon: numberIn(row, 'lon_center', file),
    };
  }
}

/** @throws BrokenFile */
export async function* readPostcodes(path: string, onHash?: (hash: string) => void): AsyncGenerator<PostcodeRow> {
  const file = basename(path);
  const isRegister = /\.(tsv|txt)(\.gz)?$/i.test(file);
  const rows = readTable(path, {
    needs: ['postnr', 'poststed', 'kommunenr'],
    ...(isRegister && { header: ['postnr', 'poststed', 'kommunenr', 'kommune', 'category'], delimiter: '\t' as const }),
    ...(onHash && { onHash }),
  });
  for await (const row of rows) {
    if (row.get('poststed') === '') throw new BrokenFile(file, row.line, '«poststed» is empty');
    const category = row.get('category') || row.get('category_2024');
    yield {
      line: row.line,
      code: digits(row, 'postnr', /^\d{4}$/, file),
      place: row.get('poststed'),
      municipality: digits(row, 'kommunenr', /^\d{4}$/, file),
      category: category || null,
    };
  }
}
