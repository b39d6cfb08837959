import { TestBed } from '@angular/core/testing';
import type { ReasonRow } from '@arena/contract';
import { texts } from '@arena/i18n/nb';
import { I18n } from '@arena/ui';
import { comparedGroups, roomFor, shownPart, type ComparedPerson } from './compare-rows';

const norwegian: ReasonRow['requirement'] = {
  kind: 'language', id: 'no', cefr: 'A2', strength: 'must', note: null, machineRead: false, label: 'Norsk', lang: null,
}; // prettier-ignore
const skill = (id: string, strength: 'must' | 'good' | 'learned', note: string | null = null): ReasonRow['requirement'] => ({
  kind: 'skill', id, level: 1, strength, note, machineRead: false, label: id, lang: null,
}); // prettier-ignore
const person = (key: string, rows: ReasonRow[]): ComparedPerson => ({
  key,
  pseudonym: key,
  proposed: false,
  fit: { band: 'strong', counts: { fits: 0, near: 0, learned: 0, missing: 0 }, rows, highlight: null, withinReach: true },
});
const speaks = (have: string): ReasonRow => ({
  requirement: norwegian,
  state: 'fits',
  code: 'reason.language.fits',
  params: { have, needed: 'A2' },
});
const learns: ReasonRow = {
  requirement: skill('Stelle planter', 'learned', 'En fast kollega viser'),
  state: 'learned',
  code: 'reason.skill.learned',
  params: {},
};
const serves: ReasonRow = { requirement: skill('Ta imot kunder', 'good'), state: 'fits', code: 'reason.skill.fits', params: {} };

describe('an adviser who compares people', () => {
  const groups = (people: ComparedPerson[]) => comparedGroups(people, TestBed.inject(I18n));
  beforeEach(() => TestBed.inject(I18n).use('nb', texts));

  it('sees each requirement once, musts first, with what each person has of it in the third person', () => {
    const found = groups([person('4F', [learns, serves, speaks('B1')]), person('2M', [speaks('C1'), serves, learns])]);
    expect(found.map(({ strength }) => strength)).toEqual(['must', 'good', 'learned']);
    const [must] = found[0]?.rows ?? [];
    expect([must?.label, must?.level]).toEqual(['Norsk', 'enkel samtale (A2)']);
    expect(must?.cells.map(({ person: key, told }) => [key, told])).toEqual([
      ['4F', 'Har B1.'],
      ['2M', 'Har C1.'],
    ]);
  });

  it('sees once what everybody learns there, with the words of the employer', () => {
    const row = (people: ComparedPerson[]) => groups(people).at(-1)?.rows[0];
    expect(row([person('4F', [learns]), person('2M', [learns])])).toMatchObject({ allLearn: true, note: 'En fast kollega viser' });
    const knows: ReasonRow = { ...learns, code: 'reason.skill.learned-have' };
    expect(row([person('4F', [learns]), person('2M', [knows])])?.allLearn).toBe(false);
    expect(row([person('4F', [learns])])?.allLearn).toBe(false);
  });

  it('sees nothing stated where a person has no such row', () => {
    const cells = groups([person('4F', [serves]), person('2M', [])])[0]?.rows[0]?.cells;
    expect(cells?.map(({ state, told }) => [state, told])).toEqual([
      ['fits', 'Kan dette.'],
      ['missing', 'Ikke oppgitt.'],
    ]);
  });

  it('sees as many side by side as there is room for, and never an empty place', () => {
    expect([20, 39, 40, 55, 56, 80].map(roomFor)).toEqual([1, 1, 2, 2, 3, 3]);
    expect(shownPart(8, 0, 3)).toEqual({ from: 0, to: 3 });
    expect(shownPart(8, 6, 3)).toEqual({ from: 5, to: 8 });
    expect(shownPart(2, 0, 3)).toEqual({ from: 0, to: 2 });
    expect(shownPart(8, 6, 1)).toEqual({ from: 6, to: 7 });
  });
});
