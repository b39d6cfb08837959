import type { Opening, Profile, Requirement } from '../concepts';
import { ConceptGraph } from './concept-graph';
import type { MatchContext } from './fit';
import { oneMoreSkill } from './one-more';
import { MunicipalityGraph } from './reach';
import { MATCHING_V1 } from './settings';

const context: MatchContext = {
  concepts: new ConceptGraph([{ id: 'warehouse-work', related: ['order-picking'] }]),
  municipalities: new MunicipalityGraph([
    { number: '0001', lat: 60.8, lon: 10.6, neighbours: [] },
    { number: '0002', lat: 69, lon: 19, neighbours: [] },
  ]),
  settings: MATCHING_V1,
};
const seeker: Profile = {
  skills: [],
  languages: [],
  licences: ['B'],
  certificates: [],
  qualifications: [],
  place: { municipality: '0001', reachKm: 30 },
};
const must = (kind: 'certificate' | 'qualification', id: string): Requirement => ({ kind, strength: 'must', id });
const skill = (id: string, strength: Requirement['strength'] = 'must'): Requirement => ({ kind: 'skill', strength, id, level: 2 });
const drive: Requirement = { kind: 'licence', strength: 'must', id: 'B' };
const opening = (id: string, requirements: Requirement[], municipality = '0001'): Opening => ({
  id, kind: 'job', requirements, municipality, remote: false, answerDays: null, interests: 0, places: 1,
}); // prettier-ignore

describe('oneMoreSkill', () => {
  const openings = [
    opening('a', [drive, must('certificate', 'forklift-certificate')]),
    opening('b', [drive, must('certificate', 'forklift-certificate')]),
    opening('c', [drive, skill('order-picking')]),
    opening('far', [drive, skill('order-picking')], '0002'),
    opening('suits', [drive]),
    opening('d', [drive, must('qualification', 'fagbrev-logistics')]),
    opening('teaches', [{ kind: 'certificate', strength: 'learned', id: 'forklift-certificate' }]),
    opening('also-teaches', [drive, { kind: 'certificate', strength: 'learned', id: 'forklift-certificate' }], '0002'),
  ];

  it('a seeker learns which one thing opens most within reach, how many suit today, and where it is learned', () => {
    expect(oneMoreSkill(seeker, openings, context)).toEqual([
      { kind: 'certificate', id: 'forklift-certificate', opens: 2, suitableNow: 1, taughtBy: ['teaches', 'also-teaches'] },
      { kind: 'skill', id: 'order-picking', opens: 1, suitableNow: 1, taughtBy: [] },
    ]);
  });

  it('a seeker is also told of what a skill opens through a related one', () => {
    const [first] = oneMoreSkill(
      seeker,
      [opening('c', [drive, skill('order-picking')]), opening('e', [drive, skill('warehouse-work')])],
      context,
    );
    expect(first).toMatchObject({ kind: 'skill', id: 'order-picking', opens: 2 });
  });

  it('a seeker without a licence is told of the class that most ask for, not of a heavier one that covers it', () => {
    const walker: Profile = { ...seeker, licences: [] };
    const lorry = opening('lorry', [{ kind: 'licence', strength: 'must', id: 'C' }]);
    const [first, second] = oneMoreSkill(walker, [opening('car', [drive]), opening('van', [drive]), lorry], context);
    expect(first).toMatchObject({ kind: 'licence', id: 'B', opens: 2 });
    expect(second).toMatchObject({ kind: 'licence', id: 'C', opens: 1 });
  });

  it('a seeker is not told to learn what is held, nor what opens nothing, and gets three answers at most', () => {
    expect(oneMoreSkill({ ...seeker, certificates: ['forklift-certificate'] }, openings, context).map(({ id }) => id)).toEqual([
      'order-picking',
    ]);
    expect(oneMoreSkill(seeker, [opening('suits', [drive])], context)).toEqual([]);
    const many = ['a', 'b', 'c', 'd', 'e'].map((id) => opening(id, [drive, skill(`skill-${id}`)]));
    expect(oneMoreSkill(seeker, many, context).map(({ id }) => id)).toEqual(['skill-a', 'skill-b', 'skill-c']);
  });

  it('a seeker is not told to learn what only authorised people may do, though it counts as any skill where it is held', () => {
    const marked = { ...context, concepts: new ConceptGraph([{ id: 'nursing', related: ['wound-care'], needsAuthorisation: true }]) };
    const ward = [
      opening('ward', [drive, skill('nursing')]),
      opening('home', [drive, skill('nursing')]),
      opening('clinic', [drive, skill('wound-care')]),
    ];
    expect(oneMoreSkill(seeker, ward, context)[0]).toMatchObject({ id: 'nursing', opens: 2 });
    expect(oneMoreSkill(seeker, ward, marked).map(({ id }) => id)).not.toContain('nursing');
    const nurse: Profile = { ...seeker, skills: [{ id: 'nursing', level: 2, source: 'work' }] };
    expect(oneMoreSkill(nurse, ward, marked)).toEqual([]);
  });

  it('a seeker gets the same answer whatever order the openings come in', () => {
    expect(oneMoreSkill(seeker, openings.toReversed(), context)).toEqual(oneMoreSkill(seeker, openings, context));
  });
});
