import { profileOfAnswers, WHOLE_COUNTY_KM, type Answers } from './profile-of-answers';

const answers = (given: Partial<Answers> = {}): Answers => ({
  place: { municipality: null }, reach: 50, languages: [], skills: [], licences: [], certificates: [], qualifications: [], ...given,
}); // prettier-ignore

describe('a profile from the answers of the builder', () => {
  it('a seeker who has answered nothing holds nothing, and lives nowhere', () => {
    expect(profileOfAnswers(answers())).toEqual({
      skills: [], languages: [], licences: [], certificates: [], qualifications: [], place: null,
    }); // prettier-ignore
  });

  it('what was asked and not answered, or answered with not yet, is not held', () => {
    const { languages, qualifications } = profileOfAnswers(
      answers({
        languages: [{ id: 'no', cefr: 'B1' }, { id: 'en', cefr: 'none' }, { id: 'de', cefr: null }],
        qualifications: [{ id: 'vg1-completed', state: 'approved' }, { id: 'fagbrev-carpenter', state: null }],
      }),
    ); // prettier-ignore
    expect(languages).toEqual([{ id: 'no', cefr: 'B1' }]);
    expect(qualifications).toEqual([{ id: 'vg1-completed', country: null, state: 'approved' }]);
  });

  it('the whole county is farther than any road in it', () => {
    const place = { municipality: '3403' };
    expect(profileOfAnswers(answers({ place, reach: 20 })).place).toEqual({ municipality: '3403', reachKm: 20 });
    expect(profileOfAnswers(answers({ place, reach: 'county' })).place).toEqual({ municipality: '3403', reachKm: WHOLE_COUNTY_KM });
  });

  it('words that were typed for a place, and what a skill was called, stay behind', () => {
    const typed = {
      place: { text: 'Solbakken', municipality: '3403' },
      skills: [{ id: 'baking', level: 2, source: 'other', label: 'Bake brød' }],
    } as const;
    const profile = profileOfAnswers(answers(typed));
    expect(profile.skills).toEqual([{ id: 'baking', level: 2, source: 'other' }]);
    expect(JSON.stringify(profile)).not.toMatch(/Solbakken|brød/);
  });
});
