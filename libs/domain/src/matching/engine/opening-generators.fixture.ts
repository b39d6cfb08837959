/** Made-up openings, profiles and filters for the tests of the engine: every kind of requirement, and every edge in small. */
import * as fc from 'fast-check';
import {
  CEFR_LEVELS, LICENCE_CLASSES, OPPORTUNITY_KINDS, QUALIFICATION_STATES, SKILL_LEVELS, SKILL_SOURCES, STRENGTHS, type Opening, type Profile, type Requirement,
} from '../../concepts'; // prettier-ignore
import { ConceptGraph } from '../concept-graph';
import type { MatchContext } from '../fit';
import { MunicipalityGraph } from '../reach';
import { MATCHING_V1, type MatchSettings } from '../settings';
import type { OpeningFilter } from './opening-query';
import type { IndexedOpening } from './opening-store';

/** 'removed' stands in no graph, as a concept that the taxonomy has taken out. */
const SKILLS = ['cooking', 'baking', 'catering', 'cleaning', 'laundry', 'first-aid', 'teamwork', 'removed'];
const CERTIFICATES = ['ykb', 'forklift-certificate'];
const QUALIFICATIONS = ['fagbrev-cook', 'teacher-education'];
/** The last one stands in no graph. */
const PLACES = ['0001', '0002', '0003', '0004', '9999'];
export const IDS = ['a', 'b', 'c', 'å', '0b54c1a8-5d3a-4a8e-9d56-0b9f2f4a2c11', '0b54c1a8-5d3a-4a8e-9d56-0b9f2f4a2c12', 'ab', 'B'];

/** The world that the generated openings lie in, under some settings. */
export function contextWith(settings: MatchSettings = MATCHING_V1): MatchContext {
  return {
    concepts: new ConceptGraph([
      { id: 'cooking', related: ['baking', 'catering'] },
      { id: 'catering', needsAuthorisation: true },
      { id: 'laundry', broader: ['cleaning'] },
      { id: 'teamwork', related: ['first-aid'], general: true },
    ]),
    municipalities: new MunicipalityGraph([
      { number: '0001', lat: 60.8, lon: 10.6, neighbours: ['0002'] },
      { number: '0002', lat: 61.1, lon: 10.85, neighbours: ['0003'] },
      { number: '0003', lat: 60.8, lon: 11.1, neighbours: [] },
      { number: '0004', lat: 69, lon: 19, neighbours: [] },
    ]),
    settings,
  };
}

const of = <T>(values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const strength = of(STRENGTHS);
const cefr = of(CEFR_LEVELS);
const language = of(['no', 'en', 'uk']);

const anyRequirement: fc.Arbitrary<Requirement> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('skill' as const), strength, id: of(SKILLS), level: of(SKILL_LEVELS) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('language' as const), strength, id: language, cefr }) },
  fc.record({ kind: fc.constant('licence' as const), strength, id: of(LICENCE_CLASSES) }),
  fc.record({ kind: fc.constant('certificate' as const), strength, id: of(CERTIFICATES) }),
  fc.record({ kind: fc.constant('qualification' as const), strength, id: of(QUALIFICATIONS) }),
);

const skill = fc.record({ id: of(SKILLS), level: of(SKILL_LEVELS), source: of(SKILL_SOURCES) });
export const anyProfile: fc.Arbitrary<Profile> = fc.record({
  skills: fc.oneof(fc.array(skill, { maxLength: 6 }), fc.array(skill, { minLength: 300, maxLength: 300 })),
  languages: fc.array(fc.record({ id: language, cefr }), { maxLength: 3 }),
  licences: fc.uniqueArray(of(LICENCE_CLASSES), { maxLength: 3 }),
  certificates: fc.array(of(CERTIFICATES), { maxLength: 3 }),
  qualifications: fc.array(fc.record({ id: of(QUALIFICATIONS), country: fc.option(of(['UA', 'NO'])), state: of(QUALIFICATION_STATES) }), {
    maxLength: 3,
  }),
  place: fc.option(fc.record({ municipality: of(PLACES), reachKm: fc.integer({ min: 0, max: 150 }) })),
});

/** Few different ones of some things and many of others, so that there are ties, and openings without requirements. */
const requirements = fc.oneof(
  { weight: 6, arbitrary: fc.array(anyRequirement, { maxLength: 8 }) },
  fc.constant<Requirement[]>([]),
  fc.constant<Requirement[]>([{ kind: 'skill', strength: 'must', id: 'cooking', level: 2 }]),
  fc.array(fc.record({ kind: fc.constant('language' as const), strength, id: language, cefr }), { minLength: 1, maxLength: 3 }),
);

/** An opening with one of a few ids, for sequences of changes. */
export const anyIndexed = (id: fc.Arbitrary<string> = of(IDS)): fc.Arbitrary<IndexedOpening> =>
  fc.record({
    opening: fc.record<Opening>({
      id,
      kind: of(OPPORTUNITY_KINDS),
      requirements,
      municipality: fc.option(of(PLACES)),
      remote: fc.boolean(),
      answerDays: fc.option(fc.integer({ min: 0, max: 2 })),
      interests: fc.option(fc.integer({ min: 0, max: 3 })),
      places: fc.integer({ min: 0, max: 2 }),
    }),
    imported: fc.boolean(),
    closesAt: fc.option(fc.integer({ min: 0, max: 5 }).map((hours) => hours * 1_800_000)),
  });

/** Many openings, each id once. */
export const anyOpenings: fc.Arbitrary<IndexedOpening[]> = fc.uniqueArray(
  anyIndexed(fc.oneof(of(IDS), fc.string({ maxLength: 3 }), fc.uuid())),
  {
    maxLength: 40,
    selector: ({ opening }) => opening.id,
  },
);

export const anyFilter: fc.Arbitrary<OpeningFilter> = fc.record(
  {
    kinds: fc.subarray([...OPPORTUNITY_KINDS]),
    withinReachOnly: fc.boolean(),
    includeImported: fc.boolean(),
    at: fc.integer({ min: -1, max: 6 }).map((hours) => hours * 1_800_000),
    ids: fc.array(of([...IDS, 'unheard-of']), { maxLength: 12 }),
  },
  { requiredKeys: [] },
);

/** Settings of which some make what is usual untrue: no whole numbers, weightless musts, weighty lessons, bands that all reach. */
export const anySettings: fc.Arbitrary<MatchSettings> = fc.oneof(
  { weight: 2, arbitrary: fc.constant(MATCHING_V1) },
  fc.record({
    version: fc.constant('generated'),
    weights: fc.record({ must: of([0, 1, 3, 2.5, 400]), good: of([0, 1, 2, 0.1]), learned: of([0, 0, 1, 0.5]) }),
    damping: fc.record({ offset: of([0, 0.75, 2]), weight: of([0.5, 3]) }),
    relatedCap: of([0, 0.00001, 0.6, 1]),
    unmetMustCap: of([0, 0.3, 0.59, 1]),
    bands: of([MATCHING_V1.bands, { strong: 0.8, possible: 0.3, stretch: 0 }, { strong: 0, possible: 0, stretch: 0 }]),
  }),
);
