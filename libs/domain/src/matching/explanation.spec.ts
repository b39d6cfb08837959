import { QUALIFICATION_STATES, type Opening, type Profile, type Requirement } from '../concepts';
import { ConceptGraph } from './concept-graph';
import { explain } from './explanation';
import type { MatchContext } from './fit';
import { MunicipalityGraph } from './reach';
import { MATCHING_V1 } from './settings';
import { REASON_CODES, type ReasonCode } from './vocabulary';

const context: MatchContext = {
  concepts: new ConceptGraph([{ id: 'home-help', related: ['personal-care'] }]),
  municipalities: new MunicipalityGraph([]),
  settings: MATCHING_V1,
};
const profile: Profile = {
  skills: [
    { id: 'personal-care', level: 3, source: 'care-at-home' },
    { id: 'first-aid', level: 1, source: 'volunteering' },
  ],
  languages: [{ id: 'no', cefr: 'B1' }],
  licences: ['BE'],
  certificates: ['first-aid-certificate'],
  qualifications: [{ id: 'authorisation-nurse', country: 'SY', state: 'applied' }],
  place: null,
};
const opening = (...requirements: Requirement[]): Opening => ({
  id: 'o', kind: 'job', requirements, municipality: null, remote: false, answerDays: null, interests: 0, places: 1,
}); // prettier-ignore

const asked: Requirement[] = [
  { kind: 'skill', strength: 'learned', id: 'dementia-care', level: 1 },
  { kind: 'skill', strength: 'learned', id: 'home-help', level: 1 },
  { kind: 'certificate', strength: 'learned', id: 'first-aid-certificate' },
  { kind: 'skill', strength: 'good', id: 'home-help', level: 2 },
  { kind: 'skill', strength: 'good', id: 'cooking', level: 1 },
  { kind: 'skill', strength: 'must', id: 'personal-care', level: 2 },
  { kind: 'skill', strength: 'must', id: 'first-aid', level: 2 },
  { kind: 'licence', strength: 'must', id: 'B' },
  { kind: 'qualification', strength: 'must', id: 'authorisation-nurse' },
  { kind: 'language', strength: 'must', id: 'no', cefr: 'B2' },
];

describe('explain', () => {
  const explanation = explain(profile, opening(...asked), context);

  it('a seeker sees what must be there first, then what is good to have, then what is learned', () => {
    expect(explanation.rows.map(({ code, state }) => `${code} ${state}`)).toEqual([
      'reason.skill.fits fits',
      'reason.skill.level near',
      'reason.licence.closure fits',
      'reason.qualification.applied missing',
      'reason.language.level missing',
      'reason.skill.related near',
      'reason.skill.missing missing',
      'reason.skill.learned learned',
      'reason.skill.learned learned',
      'reason.certificate.learned-have fits',
    ]);
    expect(explanation.counts).toEqual({ fits: 3, near: 2, learned: 2, missing: 3 });
    expect(explanation.rows.every(({ requirement }) => asked.includes(requirement))).toBe(true);
  });

  it('a seeker is told by name what stands in for what is asked', () => {
    expect(explanation.rows.map(({ params }) => params).slice(1, 6)).toEqual([
      { id: 'first-aid', needed: 2, have: 1 },
      { id: 'B', via: 'BE' },
      { id: 'authorisation-nurse', have: 'applied' },
      { id: 'no', needed: 'B2', have: 'B1' },
      { id: 'home-help', needed: 2, have: 3, via: 'personal-care' },
    ]);
  });

  it('a seeker hears first of a must that is missing, then of one that is near, then of the good to have', () => {
    expect(explanation.highlight).toBe(3);
    const highlighted = (...ids: string[]): string | undefined => {
      const result = explain(profile, opening(...asked.filter(({ id }) => ids.includes(id))), context);
      return result.highlight === null ? undefined : result.rows[result.highlight]?.requirement.id;
    };
    expect(highlighted('first-aid', 'cooking', 'home-help')).toBe('first-aid');
    expect(highlighted('personal-care', 'cooking', 'home-help')).toBe('cooking');
    expect(highlighted('personal-care', 'home-help', 'dementia-care')).toBe('home-help');
    expect(highlighted('personal-care', 'dementia-care')).toBeUndefined();
  });

  it('a seeker gets the model, the band and the reach with the rows', () => {
    expect(explanation).toMatchObject({
      model: 'matching/v1',
      band: 'stretch',
      reach: { km: null, factor: 1, within: true },
      capped: false,
    });
    expect(explanation.fit).toBe((3 + 1.5 + 3 + 0.6 + 0.75) / (17 + 3));
  });

  it('a seeker is told when a missing must held the fit down', () => {
    const skills: Requirement[] = [2, 3, 4, 5].map(() => ({ kind: 'skill', strength: 'must', id: 'personal-care', level: 1 }));
    const missing: Requirement = { kind: 'certificate', strength: 'must', id: 'ykb' };
    expect(explain(profile, opening(...skills, missing), context)).toMatchObject({ fit: 0.59, capped: true, band: 'possible' });
    expect(explain(profile, opening(missing), context).capped).toBe(false);
  });

  it('a seeker can meet every sentence that the texts must have, and no other', () => {
    const met = new Set<ReasonCode>();
    const requirement = (strength: 'must' | 'learned'): Requirement[] => [
      { kind: 'skill', strength, id: 'personal-care', level: 1 },
      { kind: 'skill', strength, id: 'first-aid', level: 3 },
      { kind: 'skill', strength, id: 'home-help', level: 1 },
      { kind: 'skill', strength, id: 'cooking', level: 1 },
      { kind: 'language', strength, id: 'no', cefr: 'A1' },
      { kind: 'language', strength, id: 'no', cefr: 'C2' },
      { kind: 'language', strength, id: 'en', cefr: 'A1' },
      { kind: 'licence', strength, id: 'BE' },
      { kind: 'licence', strength, id: 'B' },
      { kind: 'licence', strength, id: 'D' },
      { kind: 'certificate', strength, id: 'first-aid-certificate' },
      { kind: 'certificate', strength, id: 'ykb' },
      ...[...QUALIFICATION_STATES, 'none'].map((id): Requirement => ({ kind: 'qualification', strength, id })),
    ];
    const full: Profile = { ...profile, qualifications: QUALIFICATION_STATES.map((state) => ({ id: state, country: null, state })) };
    for (const strength of ['must', 'learned'] as const)
      for (const { code } of explain(full, opening(...requirement(strength)), context).rows) met.add(code);
    expect([...met].sort()).toEqual([...REASON_CODES].sort());
  });
});
