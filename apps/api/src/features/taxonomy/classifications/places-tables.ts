import { basename } from 'node:path';
import { BrokenFile } from './broken-file';
import { delimiterOf, headingOf } from './delimiter';
import { counties } from './counties';
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

/** The header of a version of Klass 131 (municipalities), as Statistics Norway's own download writes it. */
const OF_KLASS = /^\W*code\W+/i;
/** What Klass lists beside the municipalities. */
const UNSTATED = '9999';

/** Klass names the municipality in Sámi and Kven too, 'Hamar - Hámmar': the Norwegian name is the first. The county is in the first two digits. */
async function* readKlassMunicipalities(path: string, onHash?: (hash: string) => void): AsyncGenerator<MunicipalityRow> {
  const file = basename(path);
  const rows = readTable(path, { needs: ['code', 'name'], delimiter: await delimiterOf(path), ...(onHash && { onHash }) });
  for await (const row of rows) {
    const number = digits(row, 'code', /^\d{4}$/, file);
    if (number === UNSTATED) continue;
    const [name = ''] = row.get('name').split(' - ');
    if (name === '') throw new BrokenFile(file, row.line, '«name» is empty');
    const countyNumber = number.slice(0, 2);
    const county = counties[countyNumber];
    if (county === undefined) throw new BrokenFile(file, row.line, `«code» is of no county that is known: «${number}»`);
    yield { line: row.line, number, name, countyNumber, county, centre: null, population: null, languageForm: null, lat: null, lon: null };
  }
}

/**
 * Municipalities: columns kommunenr, name, county_nr, county; adm_center, population, language_form, lat_center and lon_center where they are.
 * Or a version of Klass 131 as it is downloaded: columns code and name, with ';' or ',' between.
 * @throws BrokenFile
 */
export async function* readMunicipalities(path: string, onHash?: (hash: string) => void): AsyncGenerator<MunicipalityRow> {
  const file = basename(path);
  const heading = await headingOf(path);
  if (OF_KLASS.test(heading)) return yield* readKlassMunicipalities(path, onHash);
  const delimiter = heading.includes(';') ? ';' : ',';
  for await (const row of readTable(path, { needs: ['kommunenr', 'name', 'county_nr', 'county'], delimiter, ...(onHash && { onHash }) })) {
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
