import type { PostingView } from '@arena/contract';
import { texts } from '@arena/i18n/nb';
import { I18n } from '@arena/ui';
import { placeFacts } from './place-facts';
import { requirementGroups } from './requirement-rows';

const posting: PostingView = {
  id: 'x', kind: 'work-placement', origin: 'employer', lang: 'nn', title: 'Hjelpe til', summary: '', about: '', tasks: [], employer: { id: null, name: 'Gartneriet' },
  place: { municipality: '3403', municipalityName: 'Hamar', placeName: null, region: 'hamarregionen' }, remote: false, extentPercent: null, published: '2026-11-01',
  deadline: null, answerDays: 3, openForAll: false, redated: false, facts: { nights: false, standing: true }, occupation: null, start: null, durationWeeks: 12,
  places: 1, conditions: ['police-certificate'], adaptations: [], pay: '', openToSchemes: true, travel: 'Bussen stoggar her.', source: null, similar: [],
  requirements: [
    { kind: 'skill', id: 'teamwork', level: 1, strength: 'learned', note: null, machineRead: false, label: 'Samarbeide', lang: null },
    { kind: 'language', id: 'no', cefr: 'A2', strength: 'must', note: 'Vi snakkar mykje.', machineRead: false, label: 'Norsk', lang: null },
  ],
}; // prettier-ignore

describe('the page of an opening', () => {
  const i18n = new I18n();
  i18n.use('nb', texts);
  const told = (key: string, view: PostingView = posting) =>
    placeFacts(view, 12, i18n)
      .filter((fact) => fact.key === key)
      .flatMap((fact) => fact.sentences.map(({ text }) => text))
      .join(' ');

  it('tells a seeker what is stated, and says where nothing is stated', () => {
    expect(told('work')).toMatch(/^Står og går mye\. Ikke natt\. Ikke oppgitt: tunge løft, sitter mye/);
    expect(told('work')).not.toMatch(/egen bil/);
    expect(told('time')).toBe('Arbeidstid er ikke oppgitt. Dere blir enige om start. Varer 12 uker.');
    expect(told('adaptations')).toMatch(/^Ikke oppgitt/);
  });

  it('always tells a seeker what one lives on, and why the law demands something', () => {
    expect(told('money')).toMatch(/ikke lønn/);
    expect(told('money', { ...posting, kind: 'apprenticeship' })).toMatch(/lærlinglønn/);
    expect(told('money', { ...posting, origin: 'imported' })).toMatch(/hos kilden/);
    expect(told('conditions')).toMatch(/politiattest\. Loven krever/);
    expect(told('place')).toBe('Hamar. Omtrent 12\u00a0km fra deg. Bussen stoggar her.');
  });

  it('shows a seeker without a profile what is asked for, musts first, and no state', () => {
    const groups = requirementGroups(posting, undefined, i18n);
    expect(groups.map(({ strength }) => strength)).toEqual(['must', 'learned']);
    expect(groups[0]?.rows[0]).toMatchObject({
      label: 'Norsk',
      level: 'enkel samtale (A2)',
      state: null,
      reason: '',
      note: 'Vi snakkar mykje.',
    });
  });
});
