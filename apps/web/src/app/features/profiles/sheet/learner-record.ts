import type { Draft } from '../draft';

/** The names that stand on the record, in its language. */
export interface RecordWords {
  skill(id: string): string;
  /** The same skill in ESCO; null where there is none, or it is not known here. */
  esco(id: string): string | null;
  language(id: string): string;
  certificate(id: string): string;
  qualification(id: string): string;
  level(level: 1 | 2 | 3): string;
}

export interface RecordInput {
  /** As written for the sheet; '' for none. */
  name: string;
  /** BCP 47. */
  lang: string;
  /** The day it is made, `2026-11-23`. */
  day: string;
  draft: Draft;
  words: RecordWords;
}

const ESCO = 'http://data.europa.eu/esco/';

/**
 * What somebody can, for other programs: JSON-LD in the words of schema.org, skills by their ESCO address, languages by CEFR level as in Europass.
 * The shape is described in docs/learner-record.md. Nothing of what somebody does not want, no place, no wishes.
 */
export function learnerRecord({ name, lang, day, draft, words }: RecordInput): object {
  return {
    '@context': ['https://schema.org', { '@language': lang, esco: ESCO, arena: 'urn:arena-innlandet:learner-record:1#' }],
    '@type': 'Person',
    ...(name && { name }),
    'arena:madeOn': day,
    'arena:selfDeclared': true,
    knowsAbout: draft.skills.map(({ id, level, source }) => {
      const uri = words.esco(id);
      return {
        '@type': 'DefinedTerm',
        ...(uri && { '@id': uri, inDefinedTermSet: ESCO }),
        identifier: id,
        name: words.skill(id),
        'arena:level': level,
        'arena:levelText': words.level(level),
        'arena:learnedAt': source,
      };
    }),
    knowsLanguage: draft.languages.flatMap(({ id, cefr }) =>
      cefr === null || cefr === 'none'
        ? []
        : [{ '@type': 'Language', alternateName: id, name: words.language(id), 'arena:cefrLevel': cefr }],
    ),
    hasCredential: [
      ...draft.licences.map((id) => ({
        '@type': 'EducationalOccupationalCredential',
        credentialCategory: 'driving-licence',
        identifier: id,
      })),
      ...draft.certificates.map((id) => ({
        '@type': 'EducationalOccupationalCredential',
        credentialCategory: 'certificate',
        identifier: id,
        name: words.certificate(id),
      })),
      ...draft.qualifications.map(({ id, state }) => ({
        '@type': 'EducationalOccupationalCredential',
        credentialCategory: 'qualification',
        identifier: id,
        name: words.qualification(id),
        ...(state && { 'arena:recognisedInNorway': state }),
      })),
    ],
  };
}
