/** People, openings and settings of every sort, for the tests that must hold for all of them. */
import * as fc from 'fast-check';
import {
  CEFR_LEVELS, LICENCE_CLASSES, QUALIFICATION_STATES, SKILL_LEVELS, SKILL_SOURCES, STRENGTHS, type Opening, type Profile, type Requirement,
} from '../../concepts'; // prettier-ignore
import { ConceptGraph } from '../concept-graph';
import { asksForSomething, bandOf, fitOf, type MatchContext } from '../fit';
import { ProfileIndex } from '../profile-index';
import { MunicipalityGraph } from '../reach';
import { MATCHING_V1, type MatchSettings } from '../settings';
import type { IndexedPerson, PeopleAnswer, PeopleQuery, PersonFit } from './people-index';

const SKILLS = ['cooking', 'baking', 'catering', 'cleaning', 'laundry', 'first-aid', 'welding', 'teamwork', 'rules'];
const PLACES = ['0001', '0002', '0003', '0004', '9999'];

const of = <T>(values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);

const settings: fc.Arbitrary<MatchSettings> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(MATCHING_V1) },
  {
    weight: 2,
    arbitrary: fc.record({
      version: fc.constant('matching/tuned'),
      weights: fc.record({ must: of([0, 1, 3, 5]), good: of([0, 1, 2]), learned: of([0, 0, 1]) }),
      damping: fc.record({ offset: of([0, 0.75, 2]), weight: of([0.5, 3]) }),
      relatedCap: of([0, 0.0001, 0.3, 0.6, 1]),
      unmetMustCap: of([0, 0.3, 0.59, 0.8, 1]),
      bands: fc.record({ strong: of([0, 0.5, 0.6, 0.9]), possible: of([0.3, 0.45, 0.7]), stretch: of([0, 0.25, 0.5]) }),
    }),
  },
);

const concepts = new ConceptGraph([
  { id: 'cooking', related: ['baking', 'catering'] },
  { id: 'laundry', broader: ['cleaning'] },
  { id: 'teamwork', related: ['rules'], general: true },
  { id: 'rules', general: true },
  { id: 'first-aid', related: ['teamwork', 'welding'] },
]);
const municipalities = new MunicipalityGraph([
  { number: '0001', lat: 60.8, lon: 10.6, neighbours: ['0002'] },
  { number: '0002', lat: 61.1, lon: 10.85, neighbours: ['0003'] },
  { number: '0003', lat: 60.8, lon: 11.1, neighbours: [] },
  { number: '0004', lat: 69, lon: 19, neighbours: [] },
]);
export const anyContext: fc.Arbitrary<MatchContext> = settings.map((one) => ({ concepts, municipalities, settings: one }));
export const context: MatchContext = { concepts, municipalities, settings: MATCHING_V1 };

const ofStrength = of([...STRENGTHS, 'must' as const]);
const requirement: fc.Arbitrary<Requirement> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('skill' as const),
      strength: ofStrength,
      id: of([...SKILLS, 'removed']),
      level: of(SKILL_LEVELS),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('language' as const), strength: ofStrength, id: of(['no', 'en']), cefr: of(CEFR_LEVELS) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('licence' as const), strength: ofStrength, id: of(LICENCE_CLASSES) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('certificate' as const), strength: ofStrength, id: of(['ykb', 'hms-card']) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('qualification' as const), strength: ofStrength, id: of(['cook', 'teacher']) }) },
);
const skill = fc.record({ id: of(SKILLS), level: of(SKILL_LEVELS), source: of(SKILL_SOURCES) });
const language = fc.record({ id: of(['no', 'en']), cefr: of(CEFR_LEVELS) });
const qualification = fc.record({ id: of(['cook', 'teacher']), country: fc.option(of(['UA', 'NO'])), state: of(QUALIFICATION_STATES) });
/** Things stand twice, at several levels and in several states, as people write them. */
export const anyProfile: fc.Arbitrary<Profile> = fc.record({
  skills: fc.oneof(
    { weight: 6, arbitrary: fc.array(skill, { maxLength: 6 }) },
    { weight: 1, arbitrary: fc.array(skill, { minLength: 300, maxLength: 300 }) },
  ),
  languages: fc.array(language, { maxLength: 3 }),
  licences: fc.array(of(LICENCE_CLASSES), { maxLength: 3 }),
  certificates: fc.array(of(['ykb', 'hms-card']), { maxLength: 3 }),
  qualifications: fc.array(qualification, { maxLength: 3 }),
  place: fc.option(fc.record({ municipality: of(PLACES), reachKm: of([0, 10, 33.5, 40, 60, 150]) })),
});
export const anyOpening: fc.Arbitrary<Opening> = fc.record({
  id: fc.constant('opening'),
  kind: fc.constant('job' as const),
  requirements: fc.array(requirement, { maxLength: 6 }),
  municipality: fc.option(of(PLACES)),
  remote: fc.boolean(),
  answerDays: fc.constant(null),
  interests: fc.constant(0),
  places: fc.constant(1),
});
/** Ids as tests write them, as the database gives them, and as nobody would. */
export const anyId: fc.Arbitrary<string> = fc.oneof(
  fc.string({ minLength: 1, maxLength: 2 }),
  fc.uuid(),
  fc.string({ unit: 'binary', maxLength: 3 }),
);
/** Some of them alike in all but the id. */
export const anyPeople: fc.Arbitrary<IndexedPerson[]> = fc
  .tuple(
    fc.array(anyProfile, { minLength: 1, maxLength: 12 }),
    fc.uniqueArray(fc.tuple(anyId, fc.nat(11)), { maxLength: 40, selector: ([id]) => id }),
  )
  .map(([profiles, made]) =>
    made.flatMap(([id, which]) => {
      const profile = profiles[which % profiles.length];
      return profile ? [{ id, profile }] : [];
    }),
  );
/** @param ids those that the question may name: the people's, and others */
export const anyQuery = (ids: readonly string[]): fc.Arbitrary<PeopleQuery> =>
  fc.record(
    {
      opening: anyOpening,
      limit: of([0, 1, 2, 3, 5, 20, Infinity]),
      atLeast: of(['strong', 'possible', 'stretch'] as const),
      withinReachOnly: fc.boolean(),
      ids: fc.array(of([...ids, 'nobody'])),
    },
    { requiredKeys: ['opening', 'limit'] },
  );

const RANKS = ['stretch', 'possible', 'strong'];
const byText = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

/** The answer as the model itself gives it, person by person, without any index. */
export function asTheModelSays(people: readonly IndexedPerson[], query: PeopleQuery, model: MatchContext): PeopleAnswer {
  const { opening, atLeast = 'stretch', withinReachOnly = false, ids, limit, after } = query;
  if (!asksForSomething(opening)) return { people: [], total: 0 };
  const only = ids && new Set(ids);
  const found = people
    .filter(({ id }) => !only || only.has(id))
    .map(({ id, profile }): PersonFit => {
      const fit = fitOf(new ProfileIndex(profile), opening, model);
      return { id, fit: fit.fit, band: bandOf(fit, opening, model.settings), reach: fit.reach };
    })
    .filter(({ band }) => RANKS.includes(band) && RANKS.indexOf(band) >= RANKS.indexOf(atLeast))
    .filter(({ reach }) => !withinReachOnly || reach.within)
    .sort((a, b) => b.fit - a.fit || byText(a.id, b.id))
    .filter(({ id, fit }) => !after || fit < after.fit || (fit === after.fit && id > after.id));
  return { people: found.slice(0, limit), total: found.length < limit ? found.length : null };
}
