import { z } from 'zod';
import { reasonRow } from './matching';
import { facetCount, postingCard, requirementView } from './postings';
import { profile } from './profile';
import { route } from './route';
import { cefrLevel, conceptId, language, languageCode, licenceClass, trade } from './vocabulary';

/** Label in the reader's language; `lang` is set where we only have it in another one. */
const labelled = { label: z.string(), lang: language.nullable() };

export const occupationCard = z.object({
  id: conceptId,
  ...labelled,
  trade: trade.nullable(),
  /** Open postings of it in Innlandet now. */
  openings: z.number().int(),
});
export type OccupationCard = z.infer<typeof occupationCard>;

export const occupationList = z.object({
  /** What somebody searched for: best first. Else every occupation we know something of, sorted as the language sorts. */
  items: z.array(occupationCard),
});
export type OccupationList = z.infer<typeof occupationList>;

/** One thing that openings of an occupation name, and how many of them how strongly. */
export const demandedConcept = z.object({
  /** With the strength and the level that most of them give it. */
  requirement: requirementView,
  must: z.number().int(),
  good: z.number().int(),
  learned: z.number().int(),
});
export type DemandedConcept = z.infer<typeof demandedConcept>;

/** Roads into an occupation, from the shortest to the longest. */
export const WAYS_IN = [
  'work-placement', 'learn-at-work', 'course', 'apprenticeship', 'trade-certificate-at-work', 'vocational-school', 'traineeship', 'higher-education',
] as const; // prettier-ignore
export const wayIn = z.object({
  kind: z.enum(WAYS_IN),
  /** What the road is, where it is known to lead there; null where only openings of the kind tell of it. */
  text: z.string().nullable(),
  /** How many openings of the kind there are now, and the newest of them. */
  openings: z.number().int(),
  postings: z.array(postingCard),
});
export type WayIn = z.infer<typeof wayIn>;

/** An occupation that the law keeps for people with a paper. Everything in the reader's language. */
export const regulation = z.object({
  /** Who gives the paper, as the body calls itself, and its address. */
  authority: z.object({ name: z.string(), url: z.string() }),
  /** What the paper is called, in the middle of a sentence. */
  paper: z.string(),
  steps: z.array(z.string()),
  /** What one may do while waiting. */
  meanwhile: z.string().nullable(),
});
export type Regulation = z.infer<typeof regulation>;

export const occupationView = occupationCard.extend({
  /** Of the taxonomy that this was made with. */
  version: z.string(),
  /** What it is in ESCO's words, for occupations that are not of the start set; in another language where ESCO has none in the reader's. */
  description: z.object({ text: z.string(), lang: language.nullable() }).nullable(),
  otherNames: z.array(z.string()),
  /** What the work is made of, first what it cannot do without. */
  skills: z.array(z.object({ id: conceptId, ...labelled })),
  /** Statistics Norway's code, and ESCO's address. */
  styrk08: z.string().nullable(),
  esco: z.string().nullable(),
  /** Of `openings`: what a machine read in advertisements; these name no musts. */
  machineRead: z.number().int(),
  /** Of `openings`: those that say what they ask for or teach. The shares of `demand` are of these. */
  telling: z.number().int(),
  demand: z.array(demandedConcept),
  kinds: z.array(facetCount),
  regions: z.array(facetCount),
  /** In no region of Innlandet: remote, or the place is not given. */
  elsewhere: z.number().int(),
  ways: z.array(wayIn),
  /** What the trade of its trade certificate is called, in the middle of a sentence. */
  craft: z.string().nullable(),
  /** What the law or most employers ask for besides, a sentence each. */
  alsoNeeded: z.array(z.string()),
  regulation: regulation.nullable(),
  /** The newest openings; there may be more. */
  postings: z.array(postingCard),
  /** Occupations that are made of much the same. */
  near: z.array(occupationCard),
});
export type OccupationView = z.infer<typeof occupationView>;

export const listOccupations = route({
  name: 'listOccupations',
  method: 'GET',
  path: '/api/occupations',
  summary: 'Occupations, all or by what somebody types, with how many openings each has',
  access: { who: 'public' },
  cost: 'light',
  query: z.object({ lang: language.default('nb'), q: z.string().trim().max(80).default('') }),
  response: occupationList,
  cache: { seconds: 60 },
});

/** @remarks an id that has been replaced is answered with what stands in its place: its own `id` tells */
export const readOccupation = route({
  name: 'readOccupation',
  method: 'GET',
  path: '/api/occupations/:id',
  summary: 'What an occupation is, what openings of it ask, teach and offer, and the ways in',
  access: { who: 'public' },
  cost: 'light',
  params: z.object({ id: conceptId }),
  query: z.object({ lang: language.default('nb') }),
  response: occupationView,
  cache: { seconds: 60 },
});

/** What a profile has of an occupation. There is no band and no fit: an occupation is no opening. */
export const occupationMatch = z.object({
  model: z.string(),
  /** What the rows are: what most openings name, or what the occupation is made of where no opening says anything. */
  basis: z.enum(['openings', 'taxonomy']),
  counts: z.object({ fits: z.number().int(), near: z.number().int(), learned: z.number().int(), missing: z.number().int() }),
  rows: z.array(reasonRow),
});
export type OccupationMatch = z.infer<typeof occupationMatch>;

export const matchOccupation = route({
  name: 'matchOccupation',
  method: 'POST',
  path: '/api/occupations/:id/match',
  summary: 'What a profile has of an occupation. The profile is answered, neither stored nor logged',
  access: { who: 'public' },
  cost: 'costly',
  params: z.object({ id: conceptId }),
  body: z.strictObject({ lang: language, profile }),
  response: occupationMatch,
  cache: 'no-store',
});

const read = { ...labelled, words: z.string() };
/** Something that a posting's own words name, with the words. */
export const suggestedRequirement = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('skill'), id: conceptId, ...read }),
  z.object({ kind: z.literal('language'), id: languageCode, /** Null where the words do not say. */ cefr: cefrLevel.nullable(), ...read }),
  z.object({ kind: z.literal('licence'), id: licenceClass, ...read }),
  z.object({ kind: z.literal('certificate'), id: conceptId, ...read }),
  z.object({ kind: z.literal('qualification'), id: conceptId, ...read }),
]);
export type SuggestedRequirement = z.infer<typeof suggestedRequirement>;

/** @remarks Suggestions for the one who writes: nothing is added, and the text is neither kept nor logged. */
export const suggestRequirements = route({
  name: 'suggestRequirements',
  method: 'POST',
  path: '/api/occupations/suggestions',
  summary: 'What a posting that is being written may ask for, read from its tasks. Nothing is kept',
  access: { who: ['employer'], own: false },
  cost: 'costly',
  body: z.strictObject({
    lang: language,
    title: z.string().max(120),
    tasks: z.array(z.string().max(200)).max(12),
    /** What the employer has chosen; null: it is read from the title and the tasks. */
    occupation: conceptId.nullable(),
  }),
  response: z.object({
    /** Occupations that the words name, likeliest first; the chosen one alone where there is one. */
    occupations: z.array(occupationCard).max(3),
    /** Named in the title or the tasks, in the order of the text. */
    named: z.array(suggestedRequirement).max(20),
    /** What the chosen or the likeliest occupation is made of, and has not been named. */
    usual: z.array(z.object({ id: conceptId, ...labelled })).max(12),
  }),
  cache: 'no-store',
});
