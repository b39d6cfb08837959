import type { RequirementView } from '@arena/contract';
import { EMPTY_DRAFT, toProfile, type Draft } from '../profiles/draft';
import { holds, levelNow, withLevel, withoutRequirement, withRequirement } from '../profiles';
import { sharesOf, type Explained } from './interest-shares';

const common = { note: null, machineRead: false, lang: null } as const;
const norwegian: RequirementView = { ...common, kind: 'language', id: 'no', cefr: 'A2', strength: 'must', label: 'Norsk' };
const teamwork: RequirementView = { ...common, kind: 'skill', id: 'teamwork', level: 1, strength: 'must', label: 'Samarbeide' };
const licence: RequirementView = { ...common, kind: 'licence', id: 'B', strength: 'good', label: 'Førerkort klasse B' };
const course: RequirementView = { ...common, kind: 'certificate', id: 'hms-card', strength: 'good', label: 'HMS-kort' };
const nurse: RequirementView = { ...common, kind: 'qualification', id: 'authorisation-nurse', strength: 'good', label: 'Sykepleier' };
const plants: RequirementView = { ...common, kind: 'skill', id: 'plant-care', level: 1, strength: 'learned', label: 'Stelle planter' };
const ALL = [norwegian, teamwork, licence, course, nurse, plants];

const ticks = (draft: Draft, explained?: Explained, choices: { added: string[]; leaveOut: string[] } = { added: [], leaveOut: [] }) =>
  sharesOf({ requirements: ALL }, explained, draft, choices)
    .flatMap(({ shares }) => shares)
    .filter(({ ticked }) => ticked)
    .map(({ key }) => key);

describe('what a seeker shares', () => {
  it('is ticked where the answers hold it, and nothing is ticked for them otherwise', () => {
    expect(ticks(EMPTY_DRAFT)).toEqual([]);
    expect(ticks({ ...EMPTY_DRAFT, licences: ['B'], languages: [{ id: 'no', cefr: 'B1' }] })).toEqual(['language no', 'licence B']);
  });

  it('is ticked where the explanation says that something like it counts', () => {
    const near: Explained = [{ requirement: teamwork, state: 'near', code: 'reason.skill.related', params: { via: 'Lede et lag' } }];
    expect(ticks(EMPTY_DRAFT, near)).toEqual(['skill teamwork']);
    const missing: Explained = [{ requirement: teamwork, state: 'missing', code: 'reason.skill.missing', params: {} }];
    expect(ticks(EMPTY_DRAFT, missing)).toEqual([]);
  });

  it('leaves out what the seeker unticks, without touching the answers', () => {
    const draft: Draft = { ...EMPTY_DRAFT, licences: ['B'] };
    expect(ticks(draft, undefined, { added: [], leaveOut: ['licence B'] })).toEqual([]);
    expect(holds(draft, licence)).toBe('yes');
  });

  it('has a line and no tick for what is learned there, unless the seeker knows it already', () => {
    const learned = (draft: Draft, explained?: Explained) =>
      sharesOf({ requirements: ALL }, explained, draft, { added: [], leaveOut: [] }).at(-1)?.shares[0];
    expect(learned(EMPTY_DRAFT)).toMatchObject({ key: 'skill plant-care', tickable: false, ticked: false });
    const had: Explained = [{ requirement: plants, state: 'fits', code: 'reason.skill.learned-have', params: {} }];
    expect(learned(EMPTY_DRAFT, had)).toMatchObject({ tickable: true, ticked: true });
  });

  it('stands musts first', () => {
    expect(
      sharesOf({ requirements: [...ALL].reverse() }, undefined, EMPTY_DRAFT, { added: [], leaveOut: [] }).map((one) => one.strength),
    ).toEqual(['must', 'good', 'learned']);
  });
});

describe('ticking what a seeker lacks', () => {
  it.each(ALL)('adds $label to the answers, and unticking takes exactly that away again', (requirement) => {
    const before: Draft = { ...EMPTY_DRAFT, skills: [{ id: 'sales', level: 1, source: 'work', label: 'Selge' }] };
    const after: Draft = { ...before, ...withRequirement(before, requirement) };
    expect(holds(before, requirement)).toBe('no');
    expect(holds(after, requirement)).not.toBe('no');
    // once more adds nothing twice
    expect({ ...after, ...withRequirement(after, requirement) }).toEqual(after);
    expect({ ...after, ...withoutRequirement(after, requirement) }).toEqual(before);
  });

  it('claims a skill with no more than "can do it", from nowhere in particular', () => {
    expect(withRequirement(EMPTY_DRAFT, teamwork)).toEqual({
      skills: [{ id: 'teamwork', level: 2, source: 'other', label: 'Samarbeide' }],
    });
  });

  it('asks how well before a language or an education counts', () => {
    const draft: Draft = { ...EMPTY_DRAFT, ...withRequirement(EMPTY_DRAFT, norwegian) };
    expect(holds(draft, norwegian)).toBe('unanswered');
    expect(levelNow(draft, norwegian)).toBeNull();
    expect(toProfile(draft).languages).toEqual([]);
    const answered: Draft = { ...draft, ...withLevel(draft, norwegian, 'A2') };
    expect(toProfile(answered).languages).toEqual([{ id: 'no', cefr: 'A2' }]);
    const educated: Draft = { ...EMPTY_DRAFT, ...withRequirement(EMPTY_DRAFT, nurse) };
    expect({ ...educated, ...withLevel(educated, nurse, 'applied') }.qualifications).toEqual([
      { id: 'authorisation-nurse', state: 'applied' },
    ]);
  });
});
