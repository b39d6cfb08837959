import { z } from 'zod';
import { route } from './route';
import { conceptId, language, skillSource } from './vocabulary';

export const CONCEPT_KINDS = ['skill', 'occupation'] as const;
const conceptKind = z.enum(CONCEPT_KINDS);
export type ConceptKindName = (typeof CONCEPT_KINDS)[number];

/** A concept in the reader's language; `lang` is set where we only have its name in another one. */
const named = z.object({ id: z.string(), label: z.string(), lang: language.nullable() });
/** One line as people write it. */
const line = (min: number, max: number) => z.string().trim().min(min).max(max).regex(/^[^\p{Cc}\p{Cs}]*$/u); // prettier-ignore
/** `waiting` is seen by nobody yet; `leaving` is seen until the next publication. */
const additionState = z.enum(['waiting', 'published', 'leaving']);
export type AdditionState = z.infer<typeof additionState>;

export const addedSynonym = z.object({
  id: z.number().int(),
  kind: conceptKind,
  concept: named,
  wordLang: language,
  text: z.string(),
  source: z.string(),
  state: additionState,
  /** Other concepts that this is a name of already: a reader who types it is offered them too. Told of what waits only. */
  namesakes: z.array(named),
});
export type AddedSynonym = z.infer<typeof addedSynonym>;

export const addedCardView = z.object({
  id: z.string(),
  group: skillSource,
  label: z.string(),
  because: z.string(),
  skills: z.array(named),
  source: z.string(),
  state: additionState,
});
export type AddedCardView = z.infer<typeof addedCardView>;

export const CARE_CHANGES = [
  'synonym-added', 'synonym-withdrawn', 'card-added', 'card-withdrawn', 'word-dismissed', 'replaced', 'published',
] as const; // prettier-ignore
export const careLogEntry = z.object({
  id: z.number().int(),
  /** ISO time. */
  at: z.string(),
  /** `gone`: the account is deleted. `command`: at the command line of the server. */
  by: z.object({ who: z.enum(['you', 'other', 'gone', 'command']), name: z.string().nullable() }),
  what: z.enum(CARE_CHANGES),
  /** The word, the card, or the note that it is about. */
  text: z.string(),
  /** What the word is a name of, or what was replaced. */
  concept: z.string(),
  /** What stands in its place. */
  other: z.string(),
});
export type CareLogEntry = z.infer<typeof careLogEntry>;

export const careView = z.object({
  /** Sent back with every change: where somebody else was first, nothing is done and both are told. */
  revision: z.number().int(),
  /** The version in use, as profiles and results name it, and the one that comes next. */
  edition: z.string(),
  next: z.string(),
  /** Words that people typed and did not find, most typed first; by whom is not known. */
  unknown: z.array(z.object({ lang: language, word: z.string(), times: z.number().int(), lastOn: z.string() })),
  /** A word is shown from so many times on. */
  shownFrom: z.number().int(),
  synonyms: z.array(addedSynonym),
  cards: z.array(addedCardView),
  versions: z.array(
    z.object({
      number: z.number().int(),
      madeBy: z.enum(['import', 'publication', 'replacement']),
      note: z.string(),
      /** ISO time. */
      madeAt: z.string(),
    }),
  ),
  /** Newest first. */
  log: z.array(careLogEntry),
});
export type CareView = z.infer<typeof careView>;

/** `done` is false where there was nothing to do: it stands there already, or has gone already. */
export const careDone = z.object({ done: z.boolean(), care: careView });
export type CareDone = z.infer<typeof careDone>;

const operator = { access: { who: 'operator' }, cost: 'light', cache: 'no-store' } as const;
const revision = z.number().int().min(0);
const seen = z.object({ revision: z.coerce.number().int().min(0) });

export const readTaxonomyCare = route({
  ...operator, name: 'readTaxonomyCare', method: 'GET', path: '/api/taxonomy-care',
  summary: 'Unknown words, what waits for the next version of the taxonomy, its versions and who did what',
  query: z.object({ lang: language.default('nb') }), response: careView,
}); // prettier-ignore

/** `imported`: only what may be replaced, with what has gone. */
export const findConcepts = route({
  ...operator, name: 'findConcepts', method: 'GET', path: '/api/taxonomy-care/concepts', summary: 'Skills or occupations by any of their names',
  query: z.object({
    lang: language.default('nb'),
    kind: conceptKind.default('skill'),
    which: z.enum(['current', 'imported']).default('current'),
    q: z.string().trim().max(80).default(''),
  }),
  response: z.object({ items: z.array(named.extend({ name: z.string(), gone: z.boolean() })) }),
}); // prettier-ignore

export const addSynonym = route({
  ...operator, name: 'addSynonym', method: 'POST', path: '/api/taxonomy-care/synonyms',
  summary: 'A further name of a skill or an occupation, from the next publication on; it goes from the unknown words',
  body: z.strictObject({
    revision, kind: conceptKind, concept: conceptId, wordLang: language, text: line(2, 80),
    /** Where it comes from, for those who come after. */
    source: line(2, 120),
  }),
  response: careDone,
}); // prettier-ignore

export const withdrawSynonym = route({
  ...operator, name: 'withdrawSynonym', method: 'DELETE', path: '/api/taxonomy-care/synonyms/:id',
  summary: 'Takes an added name away: at once where it waits, else with the next publication',
  params: z.object({ id: z.coerce.number().int().min(1).max(2_147_483_647) }), query: seen, response: careDone,
}); // prettier-ignore

export const addCard = route({
  ...operator, name: 'addCard', method: 'POST', path: '/api/taxonomy-care/cards', summary: 'A card of the builder, from the next publication on',
  body: z.strictObject({
    revision, group: skillSource, nb: line(3, 120), nn: line(3, 120), en: line(3, 120),
    becauseNb: line(3, 120), becauseNn: line(3, 120), becauseEn: line(3, 120),
    skills: z.array(conceptId).min(1).max(8), source: line(2, 120),
  }),
  response: careDone,
}); // prettier-ignore

export const withdrawCard = route({
  ...operator, name: 'withdrawCard', method: 'DELETE', path: '/api/taxonomy-care/cards/:id',
  summary: 'Takes an added card away: at once where it waits, else with the next publication',
  params: z.object({ id: conceptId }), query: seen, response: careDone,
}); // prettier-ignore

export const dismissUnknownWord = route({
  ...operator, name: 'dismissUnknownWord', method: 'POST', path: '/api/taxonomy-care/unknown-words', summary: 'Takes a word off the list of unknown ones',
  body: z.strictObject({ revision, wordLang: language, word: line(1, 80) }), response: careDone,
}); // prettier-ignore

/** It holds at once: it mends what profiles and openings name. */
export const replaceConcept = route({
  ...operator, name: 'replaceConcept', method: 'POST', path: '/api/taxonomy-care/replacements', summary: 'Says what stands in for an imported concept',
  body: z.strictObject({ revision, old: conceptId, by: conceptId }), response: careDone,
}); // prettier-ignore

export const publishTaxonomy = route({
  ...operator, name: 'publishTaxonomy', method: 'POST', path: '/api/taxonomy-care/publications', summary: 'Makes what waits visible to everybody, as one version',
  body: z.strictObject({ revision, note: line(3, 200) }), response: careDone,
}); // prettier-ignore
