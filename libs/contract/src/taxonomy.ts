import { z } from 'zod';
import { route } from './route';
import { conceptId, language, licenceClass, municipalityNumber, region, skillSource } from './vocabulary';

export const skillLabel = z.object({
  id: conceptId,
  label: z.string(),
  /** Set where the label is not in the reader's language: the page marks it so. */
  labelLang: language.optional(),
});

/** A question that sharpens what cards said; options of 'not-want' name what is never to be suggested again. */
export const followUp = z.object({
  id: conceptId,
  kind: z.enum(['did-most', 'asked-for', 'not-want']),
  question: z.string(),
  /** Asked of whoever ticked one of these cards, or a card of one of these groups. */
  cards: z.array(z.string()),
  groups: z.array(skillSource),
  options: z.array(z.object({ id: conceptId, label: z.string(), skills: z.array(conceptId) })),
});
export type FollowUp = z.infer<typeof followUp>;

/** The cards of the builder with the skills they lead to; everything in the reader's language. */
export const builderTexts = z.object({
  version: z.string(),
  cards: z.array(
    z.object({
      id: z.string(),
      group: skillSource,
      label: z.string(),
      /** Continues 'Because …' on the screen. */
      because: z.string(),
      skills: z.array(skillLabel),
    }),
  ),
  followUps: z.array(followUp),
  certificates: z.array(skillLabel),
  qualifications: z.array(skillLabel.extend({ authority: z.string().nullable() })),
  licences: z.array(licenceClass),
  /** Languages by ISO 639-1 code with their name in the reader's language, sorted. */
  languages: z.array(z.object({ id: z.string(), label: z.string() })),
});
export type BuilderTexts = z.infer<typeof builderTexts>;

export const readBuilder = route({
  name: 'readBuilder',
  method: 'GET',
  path: '/api/taxonomy/builder',
  summary: 'Things I have done, and what they lead to',
  access: { who: 'public' },
  cost: 'light',
  query: z.object({ lang: language.default('nb') }),
  response: builderTexts,
  cache: { seconds: 300 },
});

export const suggestSkills = route({
  name: 'suggestSkills',
  method: 'GET',
  path: '/api/taxonomy/skills',
  summary: 'Skills for what somebody types, in any language there is a name in, misspelt too',
  access: { who: 'public' },
  cost: 'light',
  query: z.object({ lang: language.default('nb'), q: z.string().trim().max(80).default('') }),
  response: z.object({ items: z.array(skillLabel) }),
  cache: { seconds: 300 },
});

/** A word that somebody typed, and that led to nothing. Counted without who; what could tell of a person is let go. */
export const tellUnknownWord = route({
  name: 'tellUnknownWord',
  method: 'POST',
  path: '/api/taxonomy/unknown-words',
  summary: 'A word that somebody typed and did not find: counted without who, and read by nobody until it is common',
  access: { who: 'public' },
  cost: 'light',
  body: z.strictObject({ lang: language.default('nb'), word: z.string().trim().min(1).max(80) }),
  response: z.undefined(),
  cache: 'no-store',
});

/** Names of concepts that a draft on a device holds as ids. */
export const nameSkills = route({
  name: 'nameSkills',
  method: 'GET',
  path: '/api/taxonomy/skill-names',
  summary: 'Labels of skills by id; unknown ids are left out',
  access: { who: 'public' },
  cost: 'light',
  query: z.object({ lang: language.default('nb'), ids: z.string().max(8000).default('') }),
  response: z.object({
    items: z.array(
      skillLabel.extend({
        /** The same skill in ESCO, where there is one. */
        esco: z.string().nullable(),
      }),
    ),
  }),
  cache: { seconds: 300 },
});

export const placeSuggestion = z.object({
  /** What is written in the field when it is chosen. */
  label: z.string(),
  /** 'Innlandet', or the municipality of a village. */
  detail: z.string(),
  municipality: municipalityNumber.nullable(),
  region: region.nullable(),
});
export type PlaceSuggestion = z.infer<typeof placeSuggestion>;
export const suggestPlaces = route({
  name: 'suggestPlaces',
  method: 'GET',
  path: '/api/taxonomy/places',
  summary: 'Municipalities, villages, postcodes and regions for what somebody types; Innlandet first',
  access: { who: 'public' },
  cost: 'light',
  query: z.object({ q: z.string().trim().max(80).default(''), municipality: municipalityNumber.optional() }),
  response: z.object({ items: z.array(placeSuggestion) }),
  cache: { seconds: 300 },
});
