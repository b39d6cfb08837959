import { Component, input } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { ReasonRow, RequirementView } from '@arena/contract';
import { texts } from '@arena/i18n/nb';
import { I18n, SkillStrip } from '@arena/ui';
import { CompareTable } from '../advising/compare/compare-table';
import { ShownPerson } from '../contact/shown-person';
import { RequirementList } from './requirement-list';
import { requirementGroups, rowGroups } from './requirement-rows';

const common = { note: null, machineRead: false, lang: null } as const;
const norwegian: RequirementView = { ...common, kind: 'language', id: 'no', cefr: 'B1', strength: 'must', label: 'Norsk' };
const baking: RequirementView = { ...common, kind: 'skill', id: 'baking', level: 2, strength: 'must', label: 'Bake' };
const licence: RequirementView = { ...common, kind: 'licence', id: 'B', strength: 'good', label: 'Førerkort klasse B' };
const till: RequirementView = { ...common, kind: 'skill', id: 'till', level: 1, strength: 'learned', label: 'Bruke kasse' };
const rows: ReasonRow[] = [
  { requirement: norwegian, state: 'fits', code: 'reason.language.fits', params: { have: 'B2', needed: 'B1' } },
  { requirement: baking, state: 'near', code: 'reason.skill.level', params: { have: 1, needed: 2 } },
  { requirement: licence, state: 'missing', code: 'reason.licence.missing', params: {} },
  { requirement: till, state: 'learned', code: 'reason.skill.learned', params: {} },
];
const fit = { band: 'possible' as const, counts: { fits: 1, near: 1, learned: 1, missing: 1 }, rows, highlight: null, withinReach: true };

/** As it stands on a card of the seeker. */
@Component({
  imports: [SkillStrip, RequirementList],
  template: `<arena-skill-strip [rows]="rows()" /><arena-requirement-list [posting]="posting" [groups]="groups" />`,
})
class SeekersCard {
  readonly rows = input.required<ReasonRow[]>();
  readonly posting = { id: 'p', origin: 'employer' as const, openForAll: false, lang: 'nb' as const, occupation: null };
  readonly groups = rowGroups(rows, TestBed.inject(I18n));
}

describe('the rows of an explanation', () => {
  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [provideRouter([])] });
    TestBed.inject(I18n).use('nb', texts);
  });
  const said = (node: Element | null | undefined) =>
    node?.textContent
      ?.replace(/\s+/g, ' ')
      .replace(/(?<=Norsk|Bake) /g, '')
      .trim() ?? '';
  const segments = (element: Element | undefined, within: string) =>
    [...(element?.querySelectorAll(`${within} .seg`) ?? [])].map(({ classList }) => [...classList].filter((one) => one !== 'seg').join());

  it('are the same for seeker, employer and adviser: the strip, the order, what is asked for, and how it stands', async () => {
    const seeker = TestBed.createComponent(SeekersCard);
    seeker.componentRef.setInput('rows', rows);
    const employer = TestBed.createComponent(ShownPerson);
    employer.componentRef.setInput('shown', { pseudonym: '7K', line: null, fit });
    employer.componentRef.setInput('folded', false);
    const adviser = TestBed.createComponent(CompareTable);
    adviser.componentRef.setInput('people', [{ key: 'k', pseudonym: '7K', proposed: false, fit }]);
    const elements = [seeker, employer, adviser].map((fixture) => {
      fixture.detectChanges();
      return fixture.nativeElement as HTMLElement;
    });
    await Promise.all([seeker.whenStable(), employer.whenStable(), adviser.whenStable()]);

    const states = ['fit', 'near', 'miss', 'learn'];
    for (const element of elements) expect(segments(element, '.strip')).toEqual(states);
    const [first, second, third] = elements;
    // what stands between a name and its level is drawn, not written
    const asked = ['Norskvanlig samtale (B1)', 'Bakegodt', 'Førerkort klasse B', 'Bruke kasse'];
    expect([...(first?.querySelectorAll('.rows .t') ?? [])].map(said)).toEqual(asked);
    expect([...(second?.querySelectorAll('.rows .t') ?? [])].map(said)).toEqual(asked);
    expect([...(third?.querySelectorAll('th[scope=row]') ?? [])].map(said)).toEqual(asked);
    expect(segments(first, '.rows')).toEqual(states);
    expect(segments(second, '.rows')).toEqual(states);
    expect(segments(third, 'td')).toEqual(states);
  });

  it('lead from what takes an authorisation to the occupation that tells of it, and from the rest to the occupation of the opening', () => {
    const nursing: ReasonRow = {
      requirement: { ...baking, id: 'nursing', label: 'Utføre sykepleie' },
      state: 'missing', code: 'reason.skill.missing', params: {}, authorisedAs: 'nurse',
    }; // prettier-ignore
    const list = TestBed.createComponent(RequirementList);
    list.componentRef.setInput('posting', {
      id: 'p',
      origin: 'employer',
      openForAll: false,
      lang: 'nb',
      occupation: { id: 'care-assistant' },
    });
    list.componentRef.setInput('groups', rowGroups([...rows, nursing], TestBed.inject(I18n)));
    list.detectChanges();
    const links = [...(list.nativeElement as HTMLElement).querySelectorAll('a.way')];
    expect(links.map((link) => [link.getAttribute('href'), said(link)])).toEqual([
      ['/nb/occupations/nurse#law', 'Krever godkjenning. Slik får du den: Utføre sykepleie'],
      ['/nb/occupations/care-assistant#ways', 'Slik kan du lære det: Førerkort klasse B'],
    ]);
  });

  it('say what is asked for, and nothing about a reader, where there is no explanation', () => {
    const groups = requirementGroups({ requirements: [till, licence, baking, norwegian] }, undefined, TestBed.inject(I18n));
    expect(groups.map(({ strength }) => strength)).toEqual(['must', 'good', 'learned']);
    expect(groups.flatMap((group) => group.rows).every(({ state, reason }) => state === null && reason === '')).toBe(true);
  });
});
