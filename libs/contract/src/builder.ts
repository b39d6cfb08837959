import { z } from 'zod';
import { sharedDraft } from './profiles';
import { route } from './route';
import { cefrLevel, conceptId, language, languageCode, licenceClass, skillSource } from './vocabulary';

/**
 * All names of all skills, in the three languages (the start set, small, and what is imported below it, large), for a device that searches by itself. Positions instead of keys: it is fetched on slow lines.
 * The preferred name of each language stands first in its list.
 */
export const skillIndex = z.object({
  version: z.string(),
  /** id; names in bokmål, nynorsk, English. */
  skills: z.array(z.tuple([conceptId, z.array(z.string()), z.array(z.string()), z.array(z.string())])),
});
export type SkillIndex = z.infer<typeof skillIndex>;

export const readSkillIndex = route({
  name: 'readSkillIndex',
  method: 'GET',
  path: '/api/taxonomy/skill-index',
  summary:
    'The names of all skills in the three languages, for typing that answers at once and without a line. First the start set, then what is imported',
  access: { who: 'public' },
  cost: 'light',
  query: z.object({ part: z.enum(['start', 'imported']).default('start') }),
  response: skillIndex,
  cache: { seconds: 86_400 },
});

/** What is suggested for words that somebody wrote: a skill, where it was learned as far as the words tell, and the words themselves. */
export const recognisedSkill = z.object({
  id: conceptId,
  label: z.string(),
  /** Set where the label is not in the reader's language. */
  labelLang: language.optional(),
  source: skillSource,
  words: z.string(),
});
export type RecognisedSkill = z.infer<typeof recognisedSkill>;

/** A language that somebody wrote that they have; `cefr` is null where they did not write how well. */
export const recognisedLanguage = z.object({ id: languageCode, cefr: cefrLevel.nullable(), words: z.string() });
export type RecognisedLanguage = z.infer<typeof recognisedLanguage>;
/** A driving licence that somebody wrote that they have. */
export const recognisedLicence = z.object({ id: licenceClass, words: z.string() });
export type RecognisedLicence = z.infer<typeof recognisedLicence>;

/** @remarks The text is read and let go: neither kept nor logged, here or anywhere. */
export const recogniseText = route({
  name: 'recogniseText',
  method: 'POST',
  path: '/api/taxonomy/recognise',
  summary: 'Skills that a text in plain words may stand for, and the languages and driving licences it names. The text is not kept',
  access: { who: 'public' },
  cost: 'costly',
  body: z.strictObject({ lang: language.default('nb'), text: z.string().trim().max(2000) }),
  response: z.object({
    items: z.array(recognisedSkill).max(24),
    languages: z.array(recognisedLanguage),
    licences: z.array(recognisedLicence),
  }),
  cache: 'no-store',
});

/** @remarks `name` stands on the page if it is given, and nowhere else. Nothing of what comes here is kept. */
export const makeSkillsDocument = route({
  name: 'makeSkillsDocument',
  method: 'POST',
  path: '/api/skills-document',
  summary: 'What somebody can, as a PDF to take along. Nothing is kept',
  access: { who: 'public' },
  cost: 'costly',
  body: z.strictObject({
    lang: language.default('nb'),
    name: z.string().trim().max(80).default(''),
    draft: sharedDraft,
  }),
  response: z.undefined(),
  answers: 'file',
  cache: 'no-store',
});
