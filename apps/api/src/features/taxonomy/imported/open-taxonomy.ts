import { join } from 'node:path';
import { NOTHING_PUBLISHED } from '../care/additions';
import type { EscoConcept, EscoSkill, EscoOccupation } from '../classifications/esco-records';
import { readEsco, readStyrk } from '../classifications/read-classifications';
import { conceptIdOf } from '../import/concept-id';
import { likelyCodes } from '../match/occupation-concepts';
import { TaxonomyService } from '../taxonomy.service';
import type { CodedName } from '../title-ranking';
import { ImportedConcepts, type ImportedConcept, type ImportedRelation } from './imported-concepts';
import { TypedLabels } from './typed-labels';

/**
 * The taxonomy as it stands after official files were imported into an empty database, without a database.
 *
 * @param folder holds `esco/` and `styrk/`; null for the start set alone
 * @throws BrokenFile
 */
export async function openTaxonomy(folder: string | null): Promise<TaxonomyService> {
  const taxonomy = new TaxonomyService();
  if (folder === null) return taxonomy;
  const { skills, occupations, relations } = await readEsco(join(folder, 'esco'));
  const concepts = [
    ...skills.filter(isReleased).map((skill) => importedOf(skill, 'skill')),
    ...occupations.filter(isReleased).map((occupation) => importedOf(occupation, 'occupation')),
  ].sort((a, b) => (a.uri < b.uri ? -1 : 1));
  const kept = relations.flatMap(({ kind, from, to }): ImportedRelation[] =>
    kind === 'occupation-optional' || (kind === 'broader' && !from.includes('/esco/skill/')) ? [] : [{ kind, from, to }],
  );
  const order = ({ from, to }: ImportedRelation): string => `${from} ${to}`;
  kept.sort((a, b) => (order(a) < order(b) ? -1 : 1));
  taxonomy.use({
    imported: new ImportedConcepts(concepts, kept, taxonomy.escoIds),
    published: NOTHING_PUBLISHED,
    typed: TypedLabels.NONE,
    codedNames: await codedNamesOf(join(folder, 'styrk')),
  });
  return taxonomy;
}

const isReleased = ({ status }: EscoConcept): boolean => status === 'released';

/** As an import keeps it: the preferred name first, those for finding only last. */
function importedOf(concept: EscoSkill | EscoOccupation, kind: ImportedConcept['kind']): ImportedConcept {
  const rank = ({ preferred, hidden }: EscoConcept['labels'][number]): number => (hidden ? 2 : preferred ? 0 : 1);
  const byLang = Map.groupBy(concept.labels, ({ lang }) => lang);
  const names = new Map<string, string[]>();
  const hidden = new Map<string, number>();
  for (const [lang, labels] of byLang) {
    names.set(lang, [...labels].sort((a, b) => rank(a) - rank(b) || (a.text < b.text ? -1 : 1)).map(({ text }) => text)); // prettier-ignore
    const last = labels.filter((label) => label.hidden).length;
    if (last > 0) hidden.set(lang, last);
  }
  return {
    id: conceptIdOf(concept.uri),
    uri: concept.uri,
    kind,
    code: 'iscoCode' in concept ? concept.iscoCode : '',
    reuse: 'reuse' in concept ? concept.reuse : '',
    gone: false,
    replacedBy: null,
    names,
    hidden,
  };
}

async function codedNamesOf(folder: string): Promise<CodedName[]> {
  const { codes, titles } = await readStyrk(folder);
  return [
    ...codes
      .filter(({ code, level }) => level === 4 && code !== '0000')
      .map(({ code, name }) => ({ text: name, codes: [{ code, trust: 1 }] })),
    ...titles.map(({ title, styrk98 }) => ({ text: title, codes: likelyCodes(styrk98, title) })),
  ];
}
