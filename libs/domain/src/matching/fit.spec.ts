import type { Opening, Profile, Requirement } from '../concepts';
import { ConceptGraph } from './concept-graph';
import { bandOf, fitOf, requirementScore, type MatchContext } from './fit';
import { ProfileIndex } from './profile-index';
import { MunicipalityGraph } from './reach';
import { MATCHING_V1 } from './settings';

const context: MatchContext = {
  concepts: new ConceptGraph([
    { id: 'cooking', related: ['baking', 'catering'] },
    { id: 'cheese-making', broader: ['food-production'] },
  ]),
  municipalities: new MunicipalityGraph([
    { number: '0001', lat: 60.8, lon: 10.6, neighbours: ['0002'] },
    { number: '0002', lat: 61.1, lon: 10.85, neighbours: [] },
  ]),
  settings: MATCHING_V1,
};
const nobody: Profile = { skills: [], languages: [], licences: [], certificates: [], qualifications: [], place: null };
const opening = (requirements: Requirement[], rest: Partial<Opening> = {}): Opening => ({
  id: 'o', kind: 'job', requirements, municipality: '0001', remote: false, answerDays: null, interests: 0, places: 1, ...rest,
}); // prettier-ignore
const cooking = (level: 1 | 2 | 3): Profile => ({ ...nobody, skills: [{ id: 'cooking', level, source: 'work' }] });
const scoreOf = (requirement: Requirement, profile: Profile): ReturnType<typeof requirementScore> =>
  requirementScore(requirement, new ProfileIndex(profile), context.concepts, context.settings);
const fit = (profile: Profile, ...requirements: Requirement[]): number =>
  fitOf(new ProfileIndex(profile), opening(requirements), context).fit;

describe('requirementScore', () => {
  it('a seeker with a lower level of the skill gets the part that is there', () => {
    expect(scoreOf({ kind: 'skill', strength: 'must', id: 'cooking', level: 3 }, cooking(1))).toEqual({
      score: 1 / 3,
      how: 'level',
      have: 1,
    });
    expect(scoreOf({ kind: 'skill', strength: 'must', id: 'cooking', level: 3 }, cooking(2)).score).toBe(2 / 3);
    expect(scoreOf({ kind: 'skill', strength: 'must', id: 'cooking', level: 1 }, cooking(3))).toEqual({ score: 1, how: 'held', have: 3 });
  });

  it('a seeker is helped through a related skill to 0.6 at most, by the best of several, and told which', () => {
    expect(scoreOf({ kind: 'skill', strength: 'must', id: 'baking', level: 1 }, cooking(3))).toEqual({
      score: 0.6,
      how: 'related',
      have: 3,
      via: 'cooking',
    });
    expect(scoreOf({ kind: 'skill', strength: 'must', id: 'baking', level: 2 }, cooking(1)).score).toBe(0.3);
    const two: Profile = {
      ...nobody,
      skills: [
        { id: 'catering', level: 3, source: 'work' },
        { id: 'baking', level: 3, source: 'other' },
      ],
    };
    const reversed: Profile = { ...two, skills: two.skills.toReversed() };
    const asked: Requirement = { kind: 'skill', strength: 'must', id: 'cooking', level: 3 };
    expect(scoreOf(asked, two).via).toBe('baking');
    expect(scoreOf(asked, reversed).via).toBe('baking');
  });

  it('a seeker who has a little of the skill and much of a related one is read by the better', () => {
    const profile: Profile = { ...cooking(1), skills: [...cooking(1).skills, { id: 'baking', level: 3, source: 'school' }] };
    expect(scoreOf({ kind: 'skill', strength: 'must', id: 'cooking', level: 3 }, profile)).toMatchObject({ score: 0.6, via: 'baking' });
    expect(scoreOf({ kind: 'skill', strength: 'must', id: 'cooking', level: 1 }, profile)).toMatchObject({ score: 1, how: 'held' });
  });

  it('a seeker with the narrower skill serves the broader one, and the other way round', () => {
    const has = (id: string): Profile => ({ ...nobody, skills: [{ id, level: 2, source: 'work' }] });
    expect(scoreOf({ kind: 'skill', strength: 'must', id: 'food-production', level: 2 }, has('cheese-making')).score).toBe(0.6);
    expect(scoreOf({ kind: 'skill', strength: 'must', id: 'cheese-making', level: 2 }, has('food-production')).score).toBe(0.6);
  });

  it('a seeker has a language at the level that is asked for, or not', () => {
    const profile: Profile = { ...nobody, languages: [{ id: 'no', cefr: 'B1' }] };
    expect(scoreOf({ kind: 'language', strength: 'must', id: 'no', cefr: 'A2' }, profile)).toEqual({ score: 1, how: 'held', have: 'B1' });
    expect(scoreOf({ kind: 'language', strength: 'must', id: 'no', cefr: 'B2' }, profile)).toEqual({ score: 0, how: 'level', have: 'B1' });
    expect(scoreOf({ kind: 'language', strength: 'must', id: 'en', cefr: 'A1' }, profile)).toEqual({ score: 0, how: 'missing' });
  });

  it('a driver with CE meets a posting that asks for B', () => {
    const profile: Profile = { ...nobody, licences: ['CE'] };
    expect(scoreOf({ kind: 'licence', strength: 'must', id: 'B' }, profile)).toEqual({ score: 1, how: 'closure', via: 'CE' });
    expect(scoreOf({ kind: 'licence', strength: 'must', id: 'CE' }, profile)).toEqual({ score: 1, how: 'held' });
    expect(scoreOf({ kind: 'licence', strength: 'must', id: 'D' }, profile)).toEqual({ score: 0, how: 'missing' });
  });

  it('a nurse whose authorisation is under way does not have it yet, and is told where it stands', () => {
    const nurse = (state: 'not-applied' | 'applied' | 'partly' | 'approved'): Profile => ({
      ...nobody,
      qualifications: [{ id: 'authorisation-nurse', country: 'UA', state }],
    });
    const asked: Requirement = { kind: 'qualification', strength: 'must', id: 'authorisation-nurse' };
    for (const state of ['not-applied', 'applied', 'partly'] as const)
      expect(scoreOf(asked, nurse(state))).toEqual({ score: 0, how: state, have: state });
    expect(scoreOf(asked, nurse('approved'))).toEqual({ score: 1, how: 'held', have: 'approved' });
  });

  it('a seeker who says the same thing twice is read by the better of the two', () => {
    const profile: Profile = {
      ...nobody,
      skills: [...cooking(3).skills, ...cooking(1).skills],
      languages: [
        { id: 'no', cefr: 'C1' },
        { id: 'no', cefr: 'A1' },
      ],
      qualifications: [
        { id: 'teacher-education', country: null, state: 'approved' },
        { id: 'teacher-education', country: null, state: 'applied' },
      ],
    };
    expect(scoreOf({ kind: 'skill', strength: 'must', id: 'cooking', level: 3 }, profile).score).toBe(1);
    expect(scoreOf({ kind: 'language', strength: 'must', id: 'no', cefr: 'C1' }, profile).score).toBe(1);
    expect(scoreOf({ kind: 'qualification', strength: 'must', id: 'teacher-education' }, profile).score).toBe(1);
  });
});

describe('fitOf', () => {
  const must: Requirement = { kind: 'skill', strength: 'must', id: 'cooking', level: 2 };
  const good: Requirement = { kind: 'certificate', strength: 'good', id: 'food-hygiene-certificate' };

  it('a posting with one single must does not fill the first page: met, it counts (3 + 0.75) / (3 + 3)', () => {
    expect(fit(cooking(2), must)).toBe(3.75 / 6);
    expect(fit(cooking(1), must)).toBe(2.25 / 6);
    expect(fit(nobody, must)).toBe(0.75 / 6);
  });

  it('a posting weighs must 3 and good to have 1, and what is learned there not at all', () => {
    expect(fit(cooking(2), must, good)).toBe(3.75 / 7);
    expect(fit(nobody, must, { ...good, strength: 'learned' })).toBe(fit(nobody, must));
    expect(fit(cooking(2), must, good, { kind: 'skill', strength: 'learned', id: 'baking', level: 1 })).toBe(3.75 / 7);
  });

  it('a seeker who lacks one must of five stays below the strong band, and is lifted out of it by that must', () => {
    const licences: Requirement[] = (['AM', 'A1', 'A2', 'A'] as const).map((id) => ({ kind: 'licence', strength: 'must', id }));
    const rider: Profile = { ...nobody, licences: ['A'] };
    const result = fitOf(new ProfileIndex(rider), opening([...licences, must]), context);
    expect(result).toMatchObject({ fit: 0.59, capped: true });
    expect(bandOf(result, opening([must]), MATCHING_V1)).toBe('possible');
    expect(fit({ ...rider, skills: cooking(1).skills }, ...licences, must)).toBe((12 + 1.5 + 0.75) / 18);
  });

  it('a seeker with a place sees what is twice the reach away at half', () => {
    const away: Profile = { ...cooking(2), place: { municipality: '0002', reachKm: 10 } };
    const result = fitOf(new ProfileIndex(away), opening([must]), context);
    expect(result.fit).toBe((0.5 * 3.75) / 6);
    expect(result.reach.km).toBeCloseTo(36, 0);
    expect(fitOf(new ProfileIndex(away), opening([must], { remote: true }), context).fit).toBe(3.75 / 6);
  });
});

describe('bandOf', () => {
  it('a seeker reads a fit as a word', () => {
    const asks = opening([{ kind: 'licence', strength: 'must', id: 'B' }]);
    expect([1, 0.6, 0.5999, 0.45, 0.4499, 0.25, 0.2499, 0].map((value) => bandOf({ fit: value, grounded: true }, asks, MATCHING_V1))).toEqual([
      'strong', 'strong', 'possible', 'possible', 'stretch', 'stretch', 'none', 'none',
    ]); // prettier-ignore
  });

  it('a seeker finds a posting that asks for nothing, or only teaches, under open for all', () => {
    expect(bandOf({ fit: 0.1, grounded: true }, opening([]), MATCHING_V1)).toBe('open-for-all');
    expect(bandOf({ fit: 0.1, grounded: true }, opening([{ kind: 'licence', strength: 'learned', id: 'B' }]), MATCHING_V1)).toBe(
      'open-for-all',
    );
    expect(bandOf({ fit: 0.1, grounded: true }, opening([{ kind: 'licence', strength: 'good', id: 'B' }]), MATCHING_V1)).toBe('none');
  });

  it('a seeker who meets the language and nothing of the work is not one step away from it', () => {
    const speaker: Profile = { ...nobody, languages: [{ id: 'no', cefr: 'C1' }] };
    const norwegian: Requirement = { kind: 'language', strength: 'must', id: 'no', cefr: 'B1' };
    const work: Requirement = { kind: 'skill', strength: 'good', id: 'cooking', level: 2 };
    const bandFor = (who: Profile, ...requirements: Requirement[]) => {
      const what = opening(requirements);
      return bandOf(fitOf(new ProfileIndex(who), what, context), what, MATCHING_V1);
    };
    expect(bandFor(speaker, norwegian, work)).toBe('none');
    expect(bandFor({ ...speaker, skills: cooking(1).skills }, norwegian, work)).toBe('strong');
    expect(bandFor(speaker, norwegian)).toBe('strong');
  });

  it('a fit that is mathematically on the edge of a band falls inside it', () => {
    const half: Requirement = { kind: 'skill', strength: 'good', id: 'cooking', level: 2 };
    const value = fit({ ...cooking(1), licences: ['B'] }, half, { kind: 'licence', strength: 'good', id: 'B' });
    expect(value).toBe(0.45);
  });
});
