/** What must hold for every profile and every opening, not only for the examples. */
import * as fc from 'fast-check';
import {
  CEFR_LEVELS, LICENCE_CLASSES, OPPORTUNITY_KINDS, QUALIFICATION_STATES, SKILL_LEVELS, SKILL_SOURCES, STRENGTHS, type Opening, type Profile, type Requirement,
} from '../concepts'; // prettier-ignore
import { OpeningColumns } from './columns';
import { ConceptGraph } from './concept-graph';
import { explain } from './explanation';
import { bandOf, fitOf, requirementScore, type MatchContext } from './fit';
import { oneMoreSkill } from './one-more';
import { ProfileIndex } from './profile-index';
import { rank } from './rank';
import { MunicipalityGraph } from './reach';
import { MATCHING_V1 } from './settings';

const SKILLS = ['cooking', 'baking', 'catering', 'cleaning', 'laundry', 'first-aid', 'welding', 'teamwork'];
const CERTIFICATES = ['ykb', 'hms-card', 'forklift-certificate'];
const QUALIFICATIONS = ['fagbrev-cook', 'teacher-education'];
const PLACES = ['0001', '0002', '0003', '0004', '9999'];

const context: MatchContext = {
  concepts: new ConceptGraph([
    { id: 'cooking', related: ['baking', 'catering'] },
    { id: 'laundry', broader: ['cleaning'] },
  ]),
  municipalities: new MunicipalityGraph([
    { number: '0001', lat: 60.8, lon: 10.6, neighbours: ['0002'] },
    { number: '0002', lat: 61.1, lon: 10.85, neighbours: ['0003'] },
    { number: '0003', lat: 60.8, lon: 11.1, neighbours: [] },
    { number: '0004', lat: 69, lon: 19, neighbours: [] },
  ]),
  settings: MATCHING_V1,
};

const of = <T>(values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const ofStrength = of(STRENGTHS);
const requirement: fc.Arbitrary<Requirement> = fc.oneof(
  fc.record({ kind: fc.constant('skill' as const), strength: ofStrength, id: of(SKILLS), level: of(SKILL_LEVELS) }),
  fc.record({ kind: fc.constant('language' as const), strength: ofStrength, id: of(['no', 'en']), cefr: of(CEFR_LEVELS) }),
  fc.record({ kind: fc.constant('licence' as const), strength: ofStrength, id: of(LICENCE_CLASSES) }),
  fc.record({ kind: fc.constant('certificate' as const), strength: ofStrength, id: of(CERTIFICATES) }),
  fc.record({ kind: fc.constant('qualification' as const), strength: ofStrength, id: of(QUALIFICATIONS) }),
);
const profileSkill = fc.record({ id: of(SKILLS), level: of(SKILL_LEVELS), source: of(SKILL_SOURCES) });
const profile: fc.Arbitrary<Profile> = fc.record({
  skills: fc.array(profileSkill, { maxLength: 6 }),
  languages: fc.array(fc.record({ id: of(['no', 'en']), cefr: of(CEFR_LEVELS) }), { maxLength: 3 }),
  licences: fc.uniqueArray(of(LICENCE_CLASSES), { maxLength: 3 }),
  certificates: fc.uniqueArray(of(CERTIFICATES)),
  qualifications: fc.array(
    fc.record({ id: of(QUALIFICATIONS), country: fc.option(of(['UA', 'SO', 'NO'])), state: of(QUALIFICATION_STATES) }),
    {
      maxLength: 3,
    },
  ),
  place: fc.option(fc.record({ municipality: of(PLACES), reachKm: fc.integer({ min: 0, max: 150 }) })),
});
const openingNamed = (id: fc.Arbitrary<string>): fc.Arbitrary<Opening> =>
  fc.record({
    id,
    kind: of(OPPORTUNITY_KINDS),
    requirements: fc.array(requirement, { maxLength: 8 }),
    municipality: fc.option(of(PLACES)),
    remote: fc.boolean(),
    answerDays: fc.option(fc.integer({ min: 0, max: 3 })),
    interests: fc.option(fc.integer({ min: 0, max: 4 })),
    places: fc.integer({ min: 1, max: 3 }),
  });
const opening = openingNamed(fc.constant('o'));
const openings = fc.uniqueArray(openingNamed(fc.string({ minLength: 1, maxLength: 3 })), { maxLength: 12, selector: ({ id }) => id });

const fit = (who: Profile, what: Opening): number => fitOf(new ProfileIndex(who), what, context).fit;

/** The same list in an order that a list of numbers decides. */
const shuffled = <T>(items: readonly T[], keys: readonly number[]): T[] =>
  items
    .map((item, index) => ({ item, key: keys[index % keys.length] ?? 0 }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
const keys = fc.array(fc.double({ noNaN: true }), { minLength: 12, maxLength: 12 });

describe('the matching model', () => {
  it('a seeker never gets a fit outside 0 to 1, and it is the written formula', () => {
    fc.assert(
      fc.property(profile, opening, (who, what) => {
        const { weights, damping } = MATCHING_V1;
        const index = new ProfileIndex(who);
        const scores = what.requirements.map((one) => ({ ...one, s: requirementScore(one, index, context.concepts, MATCHING_V1).score }));
        const reach = fitOf(index, what, context).reach.factor;
        const sum = scores.reduce((total, { strength, s }) => total + weights[strength] * s, 0);
        const weight = scores.reduce((total, { strength }) => total + weights[strength], 0);
        const written = (reach * (sum + damping.offset)) / (weight + damping.weight);
        const unmet = scores.some(({ strength, s }) => strength === 'must' && s === 0);
        const found = fit(who, what);
        expect(found).toBeCloseTo(unmet ? Math.min(0.59, written) : written, 12);
        expect(found).toBeGreaterThan(0);
        expect(found).toBeLessThanOrEqual(1);
        expect(scores.every(({ s }) => s >= 0 && s <= 1)).toBe(true);
      }),
    );
  });

  it('a seeker never loses by one more skill, language, licence, certificate or approved qualification', () => {
    fc.assert(
      fc.property(profile, profile, opening, (who, more, what) => {
        const richer: Profile = {
          ...who,
          skills: [...who.skills, ...more.skills],
          languages: [...who.languages, ...more.languages],
          licences: [...who.licences, ...more.licences],
          certificates: [...who.certificates, ...more.certificates],
          qualifications: [...who.qualifications, ...more.qualifications],
        };
        expect(fit(richer, what)).toBeGreaterThanOrEqual(fit(who, what));
      }),
    );
  });

  it('a seeker never loses by a higher level', () => {
    const raise = <T>(scale: readonly T[], level: T): T => scale[Math.min(scale.length - 1, scale.indexOf(level) + 1)] ?? level;
    fc.assert(
      fc.property(profile, opening, fc.nat(), (who, what, which) => {
        const higher: Profile = {
          ...who,
          skills: who.skills.map((skill, i) =>
            i === which % who.skills.length ? { ...skill, level: raise(SKILL_LEVELS, skill.level) } : skill,
          ),
          languages: who.languages.map((language) => ({ ...language, cefr: raise(CEFR_LEVELS, language.cefr) })),
          qualifications: who.qualifications.map((one) => ({ ...one, state: raise(QUALIFICATION_STATES, one.state) })),
        };
        expect(fit(higher, what)).toBeGreaterThanOrEqual(fit(who, what));
      }),
    );
  });

  it('a seeker neither gains nor loses by what is learned in the work', () => {
    fc.assert(
      fc.property(profile, opening, fc.array(requirement, { maxLength: 3 }), (who, what, more) => {
        const taught = more.map((one): Requirement => ({ ...one, strength: 'learned' }));
        const richer = { ...what, requirements: [...what.requirements, ...taught] };
        expect(fit(who, richer)).toBe(fit(who, what));
        const band = (asks: Opening) => bandOf(fitOf(new ProfileIndex(who), asks, context), asks, MATCHING_V1);
        expect(band(richer)).toBe(band(what));
      }),
    );
  });

  it('a seeker never loses by a longer travel reach, nor by giving up the limit altogether', () => {
    fc.assert(
      fc.property(profile, opening, fc.integer({ min: 0, max: 200 }), (who, what, kmMore) => {
        const farther = who.place && { ...who.place, reachKm: who.place.reachKm + kmMore };
        expect(fit({ ...who, place: farther }, what)).toBeGreaterThanOrEqual(fit(who, what));
        expect(fit({ ...who, place: null }, what)).toBeGreaterThanOrEqual(fit(who, what));
      }),
    );
  });

  it('a seeker reads rows that add up to the fit and the counts', () => {
    fc.assert(
      fc.property(profile, opening, (who, what) => {
        const { rows, counts, highlight, fit: told, capped } = explain(who, what, context);
        expect(told).toBe(fit(who, what));
        expect(rows).toHaveLength(what.requirements.length);
        expect(counts.fits + counts.near + counts.learned + counts.missing).toBe(rows.length);
        expect(rows.every(({ state, score }) => (state === 'fits') === (score === 1))).toBe(true);
        expect(highlight === null).toBe(counts.near + counts.missing === 0);
        if (capped) expect(rows.some((row) => row.requirement.strength === 'must' && row.state === 'missing')).toBe(true);
      }),
    );
  });

  it('a seeker gets the same explanation whatever order the profile is written in, and the same fit whatever order the posting is', () => {
    fc.assert(
      fc.property(profile, opening, keys, (who, what, order) => {
        const mixed: Profile = {
          ...who,
          skills: shuffled(who.skills, order),
          languages: shuffled(who.languages, order),
          licences: shuffled(who.licences, order),
          certificates: shuffled(who.certificates, order),
          qualifications: shuffled(who.qualifications, order),
        };
        expect(explain(mixed, what, context)).toEqual(explain(who, what, context));
        expect(fit(who, { ...what, requirements: shuffled(what.requirements, order) })).toBe(fit(who, what));
      }),
    );
  });
});

describe('the columns', () => {
  const expectSame = (columns: OpeningColumns, who: Profile, all: readonly Opening[]): void => {
    const answers = new Map(columns.fits(who).map((answer) => [answer.id, answer]));
    expect(answers.size).toBe(all.length);
    for (const what of all) {
      const { fit: told, band, reach } = explain(who, what, context);
      expect(answers.get(what.id)).toMatchObject({ fit: told, band, reach });
      expect(Object.is(answers.get(what.id)?.fit, told)).toBe(true);
    }
  };

  it('a seeker gets from the columns what the explanation says, to the last digit', () => {
    fc.assert(fc.property(profile, openings, (who, all) => expectSame(new OpeningColumns(context, all), who, all)));
  });

  it('a seeker still does after openings have come, changed and gone', () => {
    const change = fc.oneof(
      { weight: 4, arbitrary: openingNamed(of(['a', 'b', 'c', 'd', 'e'])).map((what) => ({ what, id: what.id })) },
      { weight: 2, arbitrary: of(['a', 'b', 'c', 'd', 'e']).map((id) => ({ what: null, id })) },
      { weight: 1, arbitrary: fc.constant({ what: null, id: null }) },
    );
    fc.assert(
      fc.property(profile, fc.array(change, { maxLength: 30 }), (who, changes) => {
        const columns = new OpeningColumns(context);
        const living = new Map<string, Opening>();
        for (const { what, id } of changes) {
          if (what) {
            columns.upsert(what);
            living.set(what.id, what);
          } else if (id !== null) {
            expect(columns.remove(id)).toBe(living.delete(id));
          } else {
            columns.compact();
            expect(columns.tombstones).toBe(0);
          }
        }
        expect(columns.size).toBe(living.size);
        expectSame(columns, who, [...living.values()]);
      }),
    );
  });
});

describe('the order', () => {
  it('a seeker sees one and the same order however the openings were put in', () => {
    fc.assert(
      fc.property(profile, openings, keys, (who, all, order) => {
        const ranking = rank(who, new OpeningColumns(context, all));
        expect(rank(who, new OpeningColumns(context, shuffled(all, order)))).toEqual(ranking);
        const fits = ranking.ranked.map(({ fit: one }) => one);
        expect(fits).toEqual([...fits].sort((a, b) => b - a));
        const { none, ...shown } = ranking.counts;
        expect(ranking.ranked.length + ranking.openForAll.length + none).toBe(all.length);
        expect(shown['open-for-all']).toBe(ranking.openForAll.length);
      }),
    );
  });
});

describe('a mark of authorisation', () => {
  it('a seeker sees the same fits, bands and reasons whether a skill takes one or not', () => {
    const edges = [
      { id: 'cooking', related: ['baking', 'catering'] },
      { id: 'laundry', broader: ['cleaning'] },
    ];
    fc.assert(
      fc.property(profile, openings, fc.subarray(SKILLS), (who, all, marked) => {
        const marks = marked.map((id) => ({ id, needsAuthorisation: true }));
        const marking: MatchContext = { ...context, concepts: new ConceptGraph([...edges, ...marks]) };
        const shown = (one: MatchContext): unknown => [rank(who, new OpeningColumns(one, all)), all.map((what) => explain(who, what, one))];
        expect(shown(marking)).toEqual(shown(context));
        const told = oneMoreSkill(who, all, marking).filter(({ kind, id }) => kind === 'skill' && marked.includes(id));
        expect(told).toEqual([]);
      }),
    );
  });
});

describe('what is never an input', () => {
  const everything = (who: Profile, all: readonly Opening[]): string =>
    JSON.stringify({
      ranking: rank(who, new OpeningColumns(context, all)),
      explanations: all.map((what) => explain(who, what, context)),
      oneMore: oneMoreSkill(who, all, context),
    });

  it('a seeker gets the same to the last digit wherever a skill comes from', () => {
    fc.assert(
      fc.property(profile, openings, of(SKILL_SOURCES), (who, all, source) => {
        expect(everything({ ...who, skills: who.skills.map((skill) => ({ ...skill, source })) }, all)).toBe(everything(who, all));
      }),
    );
  });

  it('a seeker gets the same to the last digit wherever a qualification was earned', () => {
    fc.assert(
      fc.property(profile, openings, fc.option(of(['NO', 'SY', 'PL'])), (who, all, country) => {
        const moved = { ...who, qualifications: who.qualifications.map((one) => ({ ...one, country })) };
        expect(everything(moved, all)).toBe(everything(who, all));
      }),
    );
  });

  const protectedFacts: Record<string, fc.Arbitrary<unknown>> = {
    name: fc.string(),
    age: fc.integer({ min: 15, max: 90 }),
    sex: of(['female', 'male', 'other']),
    photo: fc.webUrl(),
    origin: of(['NO', 'SO', 'UA']),
    religion: fc.string(),
    health: fc.string(),
    navStatus: of(['none', 'work-assessment-allowance', 'disability-benefit']),
    gaps: fc.array(fc.record({ from: fc.integer({ min: 1980, max: 2026 }), months: fc.nat(200) })),
  };
  it.each(Object.keys(protectedFacts))('a seeker gets the same to the last digit whatever %s somebody puts on the profile', (fact) => {
    fc.assert(
      fc.property(profile, openings, protectedFacts[fact] ?? fc.anything(), (who, all, value) => {
        const marked = { ...who, [fact]: value, skills: who.skills.map((skill) => ({ ...skill, [fact]: value })) };
        expect(everything(marked, all)).toBe(everything(who, all));
      }),
    );
  });

  it('a seeker gets the same to the last digit whatever is wished for: wishes filter, they do not score', () => {
    const wishes = fc.record({
      kinds: fc.subarray([...OPPORTUNITY_KINDS]),
      extentPercent: fc.integer({ min: 0, max: 100 }),
      start: fc.string(),
      without: fc.subarray(['nights', 'heavy-lifting']),
    });
    fc.assert(
      fc.property(profile, openings, wishes, (who, all, wished) => {
        expect(everything({ ...who, ...wished, ...{ wishes: wished } }, all)).toBe(everything(who, all));
      }),
    );
  });

  it('a seeker gets the same fit for a job, a traineeship, a work placement and an apprenticeship that ask the same', () => {
    fc.assert(
      fc.property(profile, opening, of(OPPORTUNITY_KINDS), (who, what, kind) => {
        expect(fit(who, { ...what, kind })).toBe(fit(who, what));
      }),
    );
  });
});
