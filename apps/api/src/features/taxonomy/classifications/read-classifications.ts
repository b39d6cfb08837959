import { findEscoFiles } from './esco-files';
import { isConceptTable, readEscoConcepts, readEscoRelations } from './esco-reader';
import type { EscoConcept, EscoGroup, EscoOccupation, EscoRelation, EscoSkill } from './esco-records';
import { fileIn, readJobTitles, readKlassCodes, STYRK_FILE, TITLES_FILE, type JobTitle, type StyrkCode } from './norwegian-tables';

export interface EscoClassification {
  occupations: EscoOccupation[];
  skills: EscoSkill[];
  groups: EscoGroup[];
  /** Each once, whatever number of language editions repeat it. */
  relations: EscoRelation[];
  /** '1.1.1', where the file names say. */
  version: string | null;
}

export interface StyrkClassification {
  codes: StyrkCode[];
  /** Job titles of Yrkeskatalogen; empty where the folder has none. */
  titles: JobTitle[];
}

export interface ReadEscoOptions {
  /** Relations are nine tenths of the rows: whoever needs none leaves them. Default true. */
  relations?: boolean;
  /** Whoever needs one kind of concept leaves the other tables unread. Default all. */
  concepts?: 'occupations' | 'skills';
}

/**
 * A whole ESCO folder in memory: what languages its files have, joined per concept. Names for concepts that no file lists are left out.
 * @param folder holds `skills_en.csv`, `occupations_nb.csv`, `occupationSkillRelations_en.csv` …, packed with gzip or not
 * @throws BrokenFile
 */
export async function readEsco(
  folder: string,
  { relations: withRelations = true, concepts }: ReadEscoOptions = {},
): Promise<EscoClassification> {
  const { files } = await findEscoFiles(folder);
  const occupations = new Map<string, EscoOccupation>();
  const skills = new Map<string, EscoSkill>();
  const groups = new Map<string, EscoGroup>();
  const listed = new Set<string>();
  const relations = new Map<string, EscoRelation>();
  for (const file of files) {
    if (isConceptTable(file.table)) {
      if (concepts !== undefined && file.table !== concepts) continue;
      for await (const { concept, lists } of readEscoConcepts(file)) {
        if (lists) listed.add(concept.uri);
        if ('type' in concept) keep(skills, concept, lists);
        else if ('iscoCode' in concept) keep(occupations, concept, lists);
        else keep(groups, concept, lists);
      }
    } else if (withRelations) {
      for await (const { relation } of readEscoRelations(file)) relations.set(`${relation.kind} ${relation.from} ${relation.to}`, relation);
    }
  }
  const whole = <T extends EscoConcept>(map: Map<string, T>): T[] => [...map.values()].filter(({ uri }) => listed.has(uri));
  return {
    occupations: whole(occupations),
    skills: whole(skills),
    groups: whole(groups),
    relations: [...relations.values()],
    version: files.find(({ version }) => version !== null)?.version ?? null,
  };
}

/** The row of a table that lists concepts says what they are; any row says what they are called. */
function keep<T extends EscoConcept>(map: Map<string, T>, concept: T, lists: boolean): void {
  const known = map.get(concept.uri);
  if (!known) return void map.set(concept.uri, concept);
  for (const label of concept.labels) {
    const same = known.labels.find(({ lang, text }) => lang === label.lang && text === label.text);
    const named = label.preferred && known.labels.some(({ lang, preferred }) => preferred && lang === label.lang);
    if (!same) known.labels.push(named ? { ...label, preferred: false } : label);
  }
  for (const description of concept.descriptions) {
    if (!known.descriptions.some(({ lang }) => lang === description.lang)) known.descriptions.push(description);
  }
  if (lists) map.set(concept.uri, { ...concept, labels: known.labels, descriptions: known.descriptions });
}

/**
 * STYRK-08 and, where the folder has them, the job titles of Yrkeskatalogen.
 * @param folder holds `styrk08….csv` (columns code, level, parentCode, name) and perhaps `yrkeskatalog….csv`
 * @throws BrokenFile
 */
export async function readStyrk(folder: string): Promise<StyrkClassification> {
  const codesFile = await fileIn(folder, STYRK_FILE);
  const titlesFile = await fileIn(folder, TITLES_FILE);
  const codes: StyrkCode[] = [];
  const titles: JobTitle[] = [];
  if (codesFile !== null) {
    for await (const { code, level, parentCode, name } of readKlassCodes(codesFile, { code: /^\d{1,4}$/ }))
      codes.push({ code, level, parentCode, name });
  }
  if (titlesFile !== null) {
    for await (const { code, styrk98, title } of readJobTitles(titlesFile)) titles.push({ code, styrk98, title });
  }
  return { codes, titles };
}
