import type { RequirementView } from '@arena/contract';
import { EMPTY_DRAFT, toProfile, type Draft } from './draft';
import { asAsked, holds } from './requirement-changes';

const common = { note: null, machineRead: false, lang: null } as const;
const norwegian: RequirementView = { ...common, kind: 'language', id: 'no', cefr: 'B1', strength: 'must', label: 'Norsk' };
const baking: RequirementView = { ...common, kind: 'skill', id: 'baking', level: 2, strength: 'must', label: 'Bake' };
const licence: RequirementView = { ...common, kind: 'licence', id: 'B', strength: 'good', label: 'Førerkort klasse B' };
const course: RequirementView = { ...common, kind: 'certificate', id: 'hms-card', strength: 'good', label: 'HMS-kort' };
const nurse: RequirementView = { ...common, kind: 'qualification', id: 'authorisation-nurse', strength: 'good', label: 'Sykepleier' };

const after = (draft: Draft, requirement: RequirementView): Draft => ({ ...draft, ...asAsked(draft, requirement) });

describe('a seeker who says "I have this"', () => {
  it.each([norwegian, baking, licence, course, nurse])('has $label as it is asked for, ready to be matched', (requirement) => {
    expect(holds(after(EMPTY_DRAFT, requirement), requirement)).toBe('yes');
  });

  it('has it at the level that is asked for', () => {
    expect(toProfile(after(EMPTY_DRAFT, norwegian)).languages).toEqual([{ id: 'no', cefr: 'B1' }]);
    expect(toProfile(after(EMPTY_DRAFT, baking)).skills).toEqual([{ id: 'baking', level: 2, source: 'other' }]);
    expect(toProfile(after(EMPTY_DRAFT, nurse)).qualifications).toEqual([{ id: 'authorisation-nurse', country: null, state: 'approved' }]);
  });

  it('keeps where it comes from when only the level rises, and what is held better', () => {
    const tried: Draft = { ...EMPTY_DRAFT, skills: [{ id: 'baking', level: 1, source: 'care-at-home', label: 'Bake' }] };
    expect(after(tried, baking).skills).toEqual([{ id: 'baking', level: 2, source: 'care-at-home', label: 'Bake' }]);
    const better: Draft = { ...EMPTY_DRAFT, languages: [{ id: 'no', cefr: 'C1' }] };
    expect(after(better, norwegian)).toEqual(better);
  });

  it('has a language that was answered with "not yet", from now on', () => {
    const notYet: Draft = { ...EMPTY_DRAFT, languages: [{ id: 'no', cefr: 'none' }] };
    expect(after(notYet, norwegian).languages).toEqual([{ id: 'no', cefr: 'B1' }]);
  });
});
