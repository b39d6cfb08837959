import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const uuid = (number: number): string => `${String(number).padStart(8, '0')}-0000-4000-8000-000000000000`;
export const skillUri = (number: number): string => `http://data.europa.eu/esco/skill/${uuid(number)}`;
export const occupationUri = (number: number): string => `http://data.europa.eu/esco/occupation/${uuid(number)}`;
export const importedId = (number: number): string => `esco-${uuid(number)}`;

const quoted = (value: string): string => (/[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
const csv = (header: string, rows: readonly (readonly string[])[]): string =>
  `${header}\n${rows.map((row) => `${row.map(quoted).join(',')}\n`).join('')}`;

export interface InventedSkill {
  number: number;
  name: string;
  others?: readonly string[];
  reuse?: string;
  status?: string;
  replacedBy?: number;
}

export const skillsCsv = (skills: readonly InventedSkill[], replacements = false): string =>
  csv(
    `conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,hiddenLabels,status,description${replacements ? ',isReplacedBy' : ''}`,
    skills.map(({ number, name, others = [], reuse = 'sector-specific', status = 'released', replacedBy }) => [
      'KnowledgeSkillCompetence',
      skillUri(number),
      'skill/competence',
      reuse,
      name,
      [name, ...others].join('\n'),
      '',
      status,
      `What ${name} is, with a comma`,
      ...(replacements ? [replacedBy === undefined ? '' : skillUri(replacedBy)] : []),
    ]),
  );

export const occupationsCsv = (occupations: readonly { number: number; name: string; isco?: string }[]): string =>
  csv(
    'conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,status',
    occupations.map(({ number, name, isco = '5131' }) => ['Occupation', occupationUri(number), isco, name, name, 'released']),
  );

export const occupationSkillsCsv = (pairs: readonly (readonly [number, 'essential' | 'optional', number])[]): string =>
  csv(
    'occupationUri,relationType,skillType,skillUri',
    pairs.map(([occupation, kind, skill]) => [occupationUri(occupation), kind, 'skill/competence', skillUri(skill)]),
  );

export const broaderCsv = (pairs: readonly (readonly [number, number])[]): string =>
  csv(
    'conceptType,conceptUri,broaderType,broaderUri',
    pairs.map(([narrow, broad]) => ['KnowledgeSkillCompetence', skillUri(narrow), 'KnowledgeSkillCompetence', skillUri(broad)]),
  );

export const relatedCsv = (pairs: readonly (readonly [number, number])[]): string =>
  csv(
    'originalSkillUri,originalSkillType,relationType,relatedSkillType,relatedSkillUri',
    pairs.map(([one, other]) => [skillUri(one), 'knowledge', 'optional', 'knowledge', skillUri(other)]),
  );

/** Written by us, in the shape of the official files. */
export const SMALL: Readonly<Record<string, string>> = {
  'skills_en.csv': skillsCsv([
    { number: 1, name: 'blow glass trumpets', others: ['glass trumpet blowing'] },
    { number: 2, name: 'polish glass' },
    { number: 3, name: 'melt sand', others: ['sand melting'] },
    { number: 4, name: 'stay curious', reuse: 'transversal' },
  ]),
  'skills_no.csv': skillsCsv([{ number: 2, name: 'polere glass', others: ['glasspolering'] }]),
  'occupations_en.csv': occupationsCsv([{ number: 11, name: 'glass trumpeter' }]),
  'occupationSkillRelations_en.csv': occupationSkillsCsv([
    [11, 'essential', 1],
    [11, 'optional', 2],
  ]),
  'broaderRelationsSkillPillar_en.csv': broaderCsv([[1, 2]]),
  'skillSkillRelations_en.csv': relatedCsv([
    [1, 3],
    [1, 4],
  ]),
  'greenSkillsCollection_en.csv': 'conceptType,conceptUri\n',
};

export interface Folder {
  path: string;
  write(name: string, content: string): void;
  remove(name: string): void;
  /** Takes the folder away. */
  end(): void;
}

/** A folder of files; a name that ends with .gz is packed. */
export function folderOf(files: Readonly<Record<string, string>>): Folder {
  const path = mkdtempSync(join(tmpdir(), 'arena-classification-'));
  mkdirSync(path, { recursive: true });
  const write = (name: string, content: string): void =>
    writeFileSync(join(path, name), name.endsWith('.gz') ? gzipSync(content) : content);
  for (const [name, content] of Object.entries(files)) write(name, content);
  return { path, write, remove: (name) => rmSync(join(path, name)), end: () => rmSync(path, { recursive: true, force: true }) };
}
