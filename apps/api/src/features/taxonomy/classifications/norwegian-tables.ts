import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { BrokenFile } from './broken-file';
import { delimiterOf } from './delimiter';
import { readTable } from './table';

/** A code of a Norwegian standard (STYRK-08, SN2007). */
export interface KlassCode {
  code: string;
  /** 1 is the widest. */
  level: number;
  parentCode: string | null;
  name: string;
}
export type StyrkCode = KlassCode;

/** A job title of Yrkeskatalogen. Its own code follows the older STYRK-98. */
export interface JobTitle {
  /** Seven digits. */
  code: string;
  title: string;
  /** Four digits. */
  styrk98: string;
}

/** '2025' or '2024-10' in the name of a file; null where it names no year. */
export const editionIn = (name: string): string | null => /(?:^|\D)((?:19|20)\d{2}(?:-\d{2})?)(?!\d)/.exec(name)?.[1] ?? null;

/** The file of a folder whose name, without `.gz`, fits; of several the newest, by the year in its name. */
export async function fileIn(folder: string, pattern: RegExp): Promise<string | null> {
  let names: string[];
  try {
    names = await readdir(folder);
  } catch {
    throw new BrokenFile(folder, null, 'the folder cannot be read');
  }
  const age = (name: string): string => `${editionIn(name) ?? '0'} ${name}`;
  const [found] = names.filter((name) => pattern.test(name.replace(/\.gz$/, ''))).sort((a, b) => (age(a) < age(b) ? 1 : -1));
  return found === undefined ? null : join(folder, found);
}

export const STYRK_FILE = /^styrk[-_]?08.*\.csv$/i;
export const TITLES_FILE = /^yrkeskatalog.*\.csv$/i;
export const SN2007_FILE = /^sn[-_]?2007.*\.csv$/i;

interface CodeRules {
  /** What a code must look like. */
  code: RegExp;
  onHash?: (hash: string) => void;
}

/**
 * The codes of a Klass standard: columns code, level, parentCode, name.
 * @throws BrokenFile
 */
export async function* readKlassCodes(path: string, { code: shape, onHash }: CodeRules): AsyncGenerator<KlassCode & { line: number }> {
  const file = path.split(/[/\\]/).at(-1) ?? path;
  const rows = readTable(path, { needs: ['code', 'level', 'name'], delimiter: await delimiterOf(path), ...(onHash && { onHash }) });
  for await (const row of rows) {
    const code = row.get('code');
    const level = Number(row.get('level'));
    if (!shape.test(code)) throw new BrokenFile(file, row.line, `«${code.slice(0, 20)}» is no code of this standard`);
    if (!Number.isInteger(level) || level < 1 || level > 9)
      throw new BrokenFile(file, row.line, `«level» is no level: «${row.get('level').slice(0, 20)}»`);
    if (row.get('name') === '') throw new BrokenFile(file, row.line, '«name» is empty');
    yield { line: row.line, code, level, parentCode: row.get('parentCode') || null, name: row.get('name') };
  }
}

/**
 * The job titles of Yrkeskatalogen: columns yrkeskode7, styrk98_4, tittel.
 * @throws BrokenFile
 */
export async function* readJobTitles(path: string, onHash?: (hash: string) => void): AsyncGenerator<JobTitle & { line: number }> {
  const file = path.split(/[/\\]/).at(-1) ?? path;
  for await (const row of readTable(path, { needs: ['yrkeskode7', 'styrk98_4', 'tittel'], ...(onHash && { onHash }) })) {
    const code = row.get('yrkeskode7');
    const styrk98 = row.get('styrk98_4');
    if (!/^\d{7}$/.test(code)) throw new BrokenFile(file, row.line, `«yrkeskode7» is not seven digits: «${code.slice(0, 20)}»`);
    if (!/^\d{4}$/.test(styrk98)) throw new BrokenFile(file, row.line, `«styrk98_4» is not four digits: «${styrk98.slice(0, 20)}»`);
    if (row.get('tittel') === '') throw new BrokenFile(file, row.line, '«tittel» is empty');
    yield { line: row.line, code, styrk98, title: row.get('tittel') };
  }
}
