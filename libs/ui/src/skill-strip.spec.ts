import { TestBed } from '@angular/core/testing';
import type { Language } from '@arena/domain';
import { texts as en } from '@arena/i18n/en';
import { texts as nb } from '@arena/i18n/nb';
import { I18n } from './i18n';
import { SkillStrip } from './skill-strip';
import type { StripRow } from './strip-counts';

const row = (strength: StripRow['requirement']['strength'], state: StripRow['state']): StripRow => ({ requirement: { strength }, state });
const GARDEN = [
  ...Array.from({ length: 3 }, () => row('must', 'fits')),
  row('good', 'fits'),
  row('good', 'fits'),
  row('good', 'missing'),
  row('learned', 'learned'),
  row('learned', 'learned'),
];

async function strip(rows: readonly StripRow[], language: Language = 'nb'): Promise<HTMLElement> {
  TestBed.inject(I18n).use(language, language === 'en' ? en : nb);
  const fixture = TestBed.createComponent(SkillStrip);
  fixture.componentRef.setInput('rows', rows);
  await fixture.whenStable();
  return fixture.nativeElement as HTMLElement;
}
const plain = (element: Element | null) => element?.textContent?.replace(/\s+/g, ' ').trim();

describe('the skill strip', () => {
  it('gives a seeker with a screen reader the counts as the name of the picture', async () => {
    const element = await strip(GARDEN);
    expect(element.querySelector('[role=img]')?.getAttribute('aria-label')).toBe(
      '8 punkter. Må ha: 3 passer. Ellers: 2 passer, 2 lærer du her, 1 mangler.',
    );
  });

  it('shows a seeker one segment per requirement, each with the sign of its state', async () => {
    const element = await strip(GARDEN);
    expect([...element.querySelectorAll('.seg')].map((segment) => segment.className.replace(/ ?seg ?/, ''))).toEqual([
      'fit', 'fit', 'fit', 'fit', 'fit', 'miss', 'learn', 'learn',
    ]); // prettier-ignore
    expect(plain(element.querySelector('.strip-g.must .strip-cap'))).toBe('må ha');
  });

  it('has its words beside it, in the language of the page', async () => {
    expect(plain((await strip(GARDEN)).querySelector('.strip-words'))).toBe('5 passer · 2 lærer du her · 1 mangler');
    TestBed.resetTestingModule();
    expect(plain((await strip(GARDEN, 'en')).querySelector('.strip-words'))).toBe('5 fit · 2 you learn here · 1 missing');
  });

  it('tells a seeker that nothing is required where everything is learned on the spot', async () => {
    const element = await strip([row('learned', 'learned'), row('learned', 'learned')]);
    expect(plain(element.querySelector('.strip-words'))).toBe('Ingen krav. 2 lærer du her');
    expect(element.querySelector('[role=img]')?.getAttribute('aria-label')).toBe('2 punkter. 2 lærer du her.');
  });
});
