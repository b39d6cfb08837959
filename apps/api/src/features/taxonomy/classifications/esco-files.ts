import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { BrokenFile } from './broken-file';

/** The tables of an ESCO download that are read. Collections repeat skills that stand in `skills`, the dictionary describes columns. */
export const ESCO_TABLES = [
  'occupations',
  'skills',
  'ISCOGroups',
  'skillGroups',
  'broaderRelationsOccPillar',
  'broaderRelationsSkillPillar',
  'occupationSkillRelations',
  'skillSkillRelations',
] as const;
export type EscoTable = (typeof ESCO_TABLES)[number];

export interface EscoFile {
  path: string;
  name: string;
  table: EscoTable;
  /** From the file's name; null where it names none. ESCO's 'no' is our 'nb'. */
  lang: string | null;
  /** From the file's name: '1.1.1'; null where it names none. */
  version: string | null;
}

export interface EscoFolder {
  files: readonly EscoFile[];
  /** Tables in the folder that are not read. */
  passedOver: readonly string[];
}

/** ESCO writes 'no' for what is Bokmål in all its editions so far. */
export const languageOf = (code: string): string => (code === 'no' ? 'nb' : code);

const NAME = /^([A-Za-z]+)((?:_[A-Za-z0-9.]+)*?)\.csv(?:\.gz)?$/;

/**
 * What an ESCO folder holds: files as they are named in ESCO's own download (`skills_en.csv`) or with a version (`skills_en_v1.1.1.csv.gz`).
 * @throws BrokenFile where the folder cannot be read or holds the same table twice for a language and version
 */
export async function findEscoFiles(folder: string): Promise<EscoFolder> {
  let names: string[];
  try {
    names = (await readdir(folder)).sort();
  } catch {
    throw new BrokenFile(folder, null, 'the folder cannot be read');
  }
  const files: EscoFile[] = [];
  const passedOver: string[] = [];
  for (const name of names) {
    const [, stem, rest = ''] = NAME.exec(name) ?? [];
    if (stem === undefined) continue;
    const table = ESCO_TABLES.find((one) => one.toLowerCase() === stem.toLowerCase());
    if (table === undefined) {
      passedOver.push(name);
      continue;
    }
    const parts = rest.split('_').filter((part) => part !== '');
    const lang = parts.find((part) => /^[a-z]{2}$/.test(part));
    const version = parts.find((part) => /^v\d+(\.\d+)*$/.test(part))?.slice(1);
    files.push({ path: join(folder, name), name, table, lang: lang === undefined ? null : languageOf(lang), version: version ?? null });
  }
  return { files, passedOver };
}
