import { BANDS, REASON_CODES, ROW_STATES } from '@arena/domain';
import { z } from 'zod';
import { facetCount, postingCard, requirementView, understood } from './postings';
import { profile } from './profile';
import { route } from './route';
import { conceptId, language, opportunityKind } from './vocabulary';

export const band = z.enum(BANDS);

export const reasonRow = z.object({
  requirement: requirementView,
  state: z.enum(ROW_STATES),
  code: z.enum(REASON_CODES),
  /** Parameters of the sentence, with concept ids already turned into labels of the reader's language. */
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  /** Set for a skill that only who has an authorisation may use: the occupation whose page tells how to get it. */
  authorisedAs: conceptId.optional(),
});
export type ReasonRow = z.infer<typeof reasonRow>;

export const explanationView = z.object({
  model: z.string(),
  /** 0 to 1; for the record. The page shows the band in words, never this. */
  fit: z.number(),
  band,
  counts: z.object({ fits: z.number().int(), near: z.number().int(), learned: z.number().int(), missing: z.number().int() }),
  reach: z.object({ km: z.number().nullable(), within: z.boolean(), factor: z.number() }),
  /** Must first, then good to have, then learned here. */
  rows: z.array(reasonRow),
  /** The one row worth a sentence on the card; null where everything fits. */
  highlight: z.number().int().nullable(),
});
export type ExplanationView = z.infer<typeof explanationView>;

export const matchCard = z.object({
  posting: postingCard,
  explanation: explanationView,
  /** Its occupation: whoever misses something reads there how to come in. */
  occupation: conceptId.nullable(),
  /** What orders openings that fit alike; never part of how they fit. */
  order: z.object({
    /** Median days until this employer answers; null: new here, or not ours to know. The quickest comes first. */
    answerDays: z.number().int().nullable(),
    /** Interests that have been shown so far, for each place there is. The fewest comes first; null, an ad from elsewhere, last. */
    interestsPerPlace: z.number().min(0).nullable(),
  }),
});
export type MatchCard = z.infer<typeof matchCard>;

export const matchRequest = z.strictObject({
  lang: language,
  profile,
  /** Kinds the person wants to see; empty: all. A filter, never a score. */
  kinds: z.array(opportunityKind).max(4),
  /** Only within the travel reach of the profile. */
  withinReachOnly: z.boolean(),
  includeImported: z.boolean(),
  limit: z.number().int().min(1).max(100),
  /** How many of those that are open for all, where it is not as many. */
  openLimit: z.number().int().min(0).max(100).optional(),
  /** How many of each list are passed over; absent: none. */
  offset: z.number().int().min(0).max(10_000).optional(),
  /** Only what a search for these words finds, read as the list of openings reads them; ranked by fit all the same. */
  q: z.string().trim().max(200).optional(),
  /** Only around a place in words: village, municipality, postcode or region. */
  where: z.string().trim().max(80).optional(),
});
export type MatchRequest = z.infer<typeof matchRequest>;

export const matchResponse = z.object({
  model: z.string(),
  /** The edition of the taxonomy that the answer was made with. */
  taxonomy: z.string(),
  /** How many openings stand in each band, before `limit`. */
  bands: z.object({ strong: z.number().int(), possible: z.number().int(), stretch: z.number().int(), 'open-for-all': z.number().int() }),
  kinds: z.array(facetCount),
  ranked: z.array(matchCard),
  openForAll: z.array(matchCard),
  /** One more skill, licence or certificate, and how many more openings it brings into a better band. */
  oneMore: z
    .object({
      kind: z.enum(['skill', 'licence', 'certificate']),
      id: z.string(),
      label: z.string(),
      opens: z.number().int(),
      suitableNow: z.number().int(),
      taughtBy: z.array(z.object({ id: z.string(), title: z.string() })),
    })
    .nullable(),
  /** Ids in the profile that the taxonomy does not know; they are left out, the rest counts. */
  unknown: z.array(z.string()),
  /** What became of `q` and `where`; null where neither was asked. */
  search: z
    .object({
      understood: z.array(understood),
      /** A place was asked for that we do not know. */
      unknownPlace: z.boolean(),
      /** More was found than is ranked. */
      capped: z.boolean(),
      /** The search engine is away, and something simpler answered. */
      limited: z.boolean(),
    })
    .nullable(),
});
export type MatchResponse = z.infer<typeof matchResponse>;

export const matchProfile = route({
  name: 'matchProfile',
  method: 'POST',
  path: '/api/matches',
  summary: 'Openings ranked for a profile, with reasons. The profile is answered, neither stored nor logged',
  access: { who: 'public' },
  cost: 'costly',
  body: matchRequest,
  response: matchResponse,
  cache: 'no-store',
});

export const matchPosting = route({
  name: 'matchPosting',
  method: 'POST',
  path: '/api/matches/:id',
  summary: 'One opening explained for a profile',
  access: { who: 'public' },
  cost: 'costly',
  params: z.object({ id: z.string().max(120) }),
  body: z.strictObject({ lang: language, profile }),
  response: explanationView,
  cache: 'no-store',
});
