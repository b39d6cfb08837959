import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { PostingCard } from '@arena/contract';
import { texts as en } from '@arena/i18n/en';
import { texts as nb } from '@arena/i18n/nb';
import { I18n } from './i18n';
import { OpeningCard } from './opening-card';

const CARD: PostingCard = {
  id: 'hjelpe-til-i-gartneriet',
  kind: 'work-placement',
  origin: 'employer',
  lang: 'nb',
  title: 'Hjelpe til i gartneriet',
  summary: 'Du steller planter.',
  employer: { id: 'akersvika', name: 'Åkersvika Gartneri' },
  place: { municipality: '3403', municipalityName: 'Hamar', placeName: 'Åkersvika', region: 'hamarregionen' },
  remote: false,
  extentPercent: 60,
  published: '2026-11-01',
  deadline: null,
  answerDays: 3,
  openForAll: false,
  redated: false,
  facts: {},
};

async function card(change: Partial<PostingCard> = {}, language: 'nb' | 'en' = 'nb'): Promise<HTMLElement> {
  TestBed.configureTestingModule({ providers: [provideRouter([])] });
  TestBed.inject(I18n).use(language, language === 'en' ? en : nb);
  const fixture = TestBed.createComponent(OpeningCard);
  fixture.componentRef.setInput('card', { ...CARD, ...change });
  await fixture.whenStable();
  return fixture.nativeElement as HTMLElement;
}
const facts = (element: Element) => [...element.querySelectorAll('.facts li')].map((fact) => fact.textContent?.trim());

describe('the card of an opening', () => {
  it('tells a seeker title, employer, kind with extent, place, deadline and how fast they answer', async () => {
    const element = await card();
    expect(element.querySelector('h3 a')?.textContent).toBe('Hjelpe til i gartneriet');
    expect(element.querySelector('h3 a')?.getAttribute('href')).toBe('/nb/openings/hjelpe-til-i-gartneriet');
    expect(element.querySelector('.who')?.textContent).toBe('Åkersvika Gartneri');
    expect(element.querySelector('.tag-kind')?.textContent).toBe('Praksisplass, 60 %');
    expect(facts(element)).toEqual(['Åkersvika, Hamar', 'Ingen frist', 'Svarer vanligvis innen 3 dager']);
  });

  it('says to a seeker that a new employer has no answer time yet, instead of guessing', async () => {
    expect(facts(await card({ answerDays: null }))).toContain('Ny på Arena, ingen svartid ennå');
  });

  it('is never passed off as an employer’s when it was taken from an advertisement', async () => {
    const element = await card({ origin: 'imported', redated: true, answerDays: null });
    expect(element.querySelector('.src')?.textContent).toContain('Søk hos kilden');
    expect(element.querySelector('.src')?.textContent).toContain('Gammel annonse med ny dato');
    expect(facts(element)).toContain('Svar får du hos kilden');
  });

  it('marks the language of a text that is not in the language of the page', async () => {
    const element = await card({}, 'en');
    expect(element.querySelector('h3 a')?.getAttribute('lang')).toBe('nb');
    TestBed.resetTestingModule();
    expect((await card()).querySelector('h3 a')?.hasAttribute('lang')).toBe(false);
  });

  it('shows a seeker the sign of what is open for all', async () => {
    expect((await card({ openForAll: true })).querySelector('.band')?.textContent).toBe('Åpen for alle');
  });
});
