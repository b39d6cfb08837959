import { z } from 'zod';
import { route } from './route';
import { conceptId, language, licenceClass, municipalityNumber, region, skillSource } from './vocabulary';

export const skillLabel = z.object({ id: conceptId, label: z.string() });

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
  summary: 'Skills for what somebody types, in any of three languages, misspelt too',
  access: { who: 'public' },
  cost: 'light',
  query: z.object({ lang: language.default('nb'), q: z.string().trim().max(80).default('') }),
  response: z.object({ items: z.array(skillLabel) }),
  cache: { seconds: 300 },
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
  response: z.object({ items: z.array(skillLabel) }),
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
