import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { texts } from '@arena/i18n/nb';
import { I18n } from '@arena/ui';
import { Api } from '../../platform/api';
import { StubApi } from '../../platform/stub-api.fixture';
import { DRAFT_KEY } from '../profiles/draft-store';
import { MatchingPage } from './matching-page';
import { MEASURED, type Measured } from './measured';
import { measuredSentences } from './measured-sentences';

const nothing: Measured = { judged: null, kappa: null, order: null, suitable: null, swaps: null, regions: null, sources: null };

describe('the page about matching', () => {
  async function open(): Promise<HTMLElement> {
    TestBed.configureTestingModule({ providers: [provideRouter([]), { provide: Api, useFactory: () => new StubApi({}) }] });
    TestBed.inject(I18n).use('nb', texts);
    const fixture = TestBed.createComponent(MatchingPage);
    await fixture.whenStable();
    return fixture.nativeElement as HTMLElement;
  }
  const said = (node: Element | null) => node?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

  beforeEach(() => localStorage.clear());

  it('tells a reader what counts, what never does, how ties are ordered, what is not known, and what to do when it is wrong', async () => {
    const element = await open();
    expect([...element.querySelectorAll('h2')].map(said)).toEqual([
      'Du bestemmer', 'Dette teller', 'Dette teller aldri', 'Slik teller vi', 'Fire ord, ikke prosent', 'Når to plasser passer like godt', 'Avstand',
      'Plasser vi har hentet', 'Dette har vi målt', 'Dette vet vi ikke', 'Er noe feil?',
    ]); // prettier-ignore
    expect(element.querySelector('[role=img]')?.getAttribute('aria-label')).toContain('6 punkter');
    expect([...element.querySelectorAll('a')].map((each) => each.getAttribute('href'))).toEqual(
      expect.arrayContaining(['/nb/openings', '/nb/me/advising', 'https://www.nav.no/kontaktoss']),
    );
  });

  it('lets a reader turn matching off and on, in one click each', async () => {
    const element = await open();
    const button = () => element.querySelector<HTMLButtonElement>('.switch button');
    expect(said(button())).toBe('Slå av matching');
    button()?.click();
    await new Promise((done) => setTimeout(done));
    expect(JSON.parse(localStorage.getItem(DRAFT_KEY) ?? '{}')).toMatchObject({ matching: 'off' });
    expect(said(button())).toBe('Slå på matching');
    button()?.click();
    await new Promise((done) => setTimeout(done));
    expect(JSON.parse(localStorage.getItem(DRAFT_KEY) ?? '{}')).not.toHaveProperty('matching');
  });

  it('has a sentence for each figure that was measured, and none for what was not', () => {
    expect(measuredSentences(nothing)).toEqual([]);
    expect(measuredSentences({ ...nothing, kappa: 0, order: { ours: 0.9, text: 0.4 } }).map(({ text }) => text)).toEqual([
      'matching.measured.kappa',
      'matching.measured.order',
    ]);
  });

  it('renders every sentence with its figures, in words that stand in the texts', () => {
    const all: Measured = {
      judged: { people: 30, openings: 40, pairs: 1200 }, kappa: 0.7, order: { ours: 0.9, text: 0.5 }, suitable: 85,
      swaps: { swaps: 500, changed: 0 }, regions: { least: 60, most: 70 }, sources: { least: 64, most: 66 },
    }; // prettier-ignore
    TestBed.configureTestingModule({});
    const i18n = TestBed.inject(I18n);
    i18n.use('nb', texts);
    const sentences = measuredSentences(all).map(({ text, params }) => i18n.t(text, params));
    expect(sentences).toHaveLength(Object.keys(MEASURED).length);
    expect(sentences.join(' ')).not.toMatch(/[{}]/);
  });
});
