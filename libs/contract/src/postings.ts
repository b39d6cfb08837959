import { z } from 'zod';
import { route } from './route';
import {
  adaptation, cefrLevel, condition, conceptId, language, languageCode, licenceClass, listOf, municipalityNumber, opportunityKind, region, strength, trade, workFact,
} from './vocabulary'; // prettier-ignore

/** Label in the reader's language; `lang` is set where we only have it in another one. */
const labelled = { label: z.string(), lang: language.nullable() };

export const requirementView = z
  .object({ strength, note: z.string().nullable(), machineRead: z.boolean(), ...labelled })
  .and(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('skill'), id: conceptId, level: z.number().int().min(1).max(3) }),
      z.object({ kind: z.literal('language'), id: languageCode, cefr: cefrLevel }),
      z.object({ kind: z.literal('licence'), id: licenceClass }),
      z.object({ kind: z.literal('certificate'), id: conceptId }),
      z.object({ kind: z.literal('qualification'), id: conceptId }),
    ]),
  );
export type RequirementView = z.infer<typeof requirementView>;

export const placeView = z.object({
  municipality: municipalityNumber,
  municipalityName: z.string(),
  placeName: z.string().nullable(),
  region: region.nullable(),
});

/** What a card shows. */
export const postingCard = z.object({
  id: z.string(),
  kind: opportunityKind,
  origin: z.enum(['employer', 'imported']),
  lang: language,
  title: z.string(),
  summary: z.string(),
  employer: z.object({ id: z.string().nullable(), name: z.string() }),
  place: placeView.nullable(),
  remote: z.boolean(),
  extentPercent: z.number().int().nullable(),
  /** ISO dates (YYYY-MM-DD) in Europe/Oslo. */
  published: z.string(),
  deadline: z.string().nullable(),
  /** Median days until an answer; null: new here, or not ours to know. */
  answerDays: z.number().int().nullable(),
  openForAll: z.boolean(),
  /** An old ad that was given a new date to try the site with. */
  redated: z.boolean(),
  facts: z.partialRecord(workFact, z.boolean()),
});
export type PostingCard = z.infer<typeof postingCard>;

export const postingView = postingCard.extend({
  about: z.string(),
  tasks: z.array(z.string()),
  occupation: z.object({ id: conceptId, ...labelled }).nullable(),
  requirements: z.array(requirementView),
  start: z.string().nullable(),
  durationWeeks: z.number().int().nullable(),
  places: z.number().int(),
  conditions: z.array(condition),
  adaptations: z.array(adaptation),
  /** What one lives on, beside what is always said of the kind; empty where nothing more is said. */
  pay: z.string(),
  openToSchemes: z.boolean(),
  travel: z.string().nullable(),
  /** Where to apply, for an imported posting. */
  source: z.object({ name: z.string(), url: z.string().nullable() }).nullable(),
  /** Three openings that ask for much the same. */
  similar: z.array(postingCard),
});
export type PostingView = z.infer<typeof postingView>;

/** The filters of the list of openings, just as they stand in the URL. */
export const postingFilters = z.object({
  q: z.string().trim().max(200).default(''),
  /** A place in words: village, municipality, postcode or region. */
  where: z.string().trim().max(80).default(''),
  kind: listOf(opportunityKind, 4),
  trade: listOf(trade, 20),
  region: listOf(region, 10),
  /** Only openings in this language. */
  postingLang: listOf(language, 3),
  /** Kilometres over the municipality graph from `where`. */
  within: z.coerce.number().int().min(0).max(500).optional(),
  extent: z.enum(['full', 'part']).optional(),
  /** Only openings without a must and without a good-to-have. */
  openForAll: z.stringbool().optional(),
  imported: z.stringbool().optional(),
  /** Ids of concepts that a typed word was read as and that the reader then removed. */
  plain: listOf(z.string().max(100), 20),
});

export const facetCount = z.object({ id: z.string(), label: z.string(), count: z.number().int() });

export const understood = z.object({
  kind: z.enum(['skill', 'occupation', 'place', 'region', 'postcode']),
  id: z.string(),
  label: z.string(),
  /** The words of the query that were read so. */
  words: z.string(),
});

export const postingList = z.object({
  total: z.number().int(),
  /** True where more than `total` exist and counting stopped. */
  capped: z.boolean(),
  page: z.number().int(),
  pageSize: z.number().int(),
  items: z.array(postingCard),
  understood: z.array(understood),
  /** Each count leaves its own filter out. */
  facets: z.object({
    kind: z.array(facetCount),
    trade: z.array(facetCount),
    region: z.array(facetCount),
    postingLang: z.array(facetCount),
  }),
  /** A place was asked for that we do not know. */
  unknownPlace: z.boolean(),
  /** The search engine is away, and something simpler answered. */
  limited: z.boolean(),
});
export type PostingList = z.infer<typeof postingList>;

export const listPostings = route({
  name: 'listPostings',
  method: 'GET',
  path: '/api/postings',
  summary: 'Open postings by text, place and filters',
  access: { who: 'public' },
  cost: 'light',
  query: postingFilters.extend({
    lang: language.default('nb'),
    page: z.coerce.number().int().min(1).max(50).default(1),
    pageSize: z.coerce.number().int().min(1).max(50).default(20),
  }),
  response: postingList,
  cache: { seconds: 10 },
});

export const readPosting = route({
  name: 'readPosting',
  method: 'GET',
  path: '/api/postings/:id',
  summary: 'One open posting',
  access: { who: 'public' },
  cost: 'light',
  params: z.object({ id: z.string().max(120) }),
  query: z.object({ lang: language.default('nb') }),
  response: postingView,
  cache: { seconds: 10 },
});
