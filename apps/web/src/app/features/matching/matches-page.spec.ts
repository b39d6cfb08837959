import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { MatchRequest, MatchResponse } from '@arena/contract';
import { texts } from '@arena/i18n/nb';
import { I18n } from '@arena/ui';
import { Api } from '../../platform/api';
import { StubApi } from '../../platform/stub-api.fixture';
import { DraftStore } from '../profiles';
import { EMPTY_DRAFT, type Draft } from '../profiles/draft';
import { DRAFT_KEY } from '../profiles/draft-store';
import { MatchesPage } from './matches-page';
import { answer, card, licence, row } from './matching.fixture';

// a page of a hundred cards, and every template of it translated first
jest.setTimeout(30_000);

@Component({ template: '' })
class Blank {}

const skill = (id: string, label = id) => ({ id, level: 2 as const, source: 'work' as const, label });
const one: Draft = { ...EMPTY_DRAFT, place: { text: 'Hamar', municipality: '3403' }, skills: [skill('teamwork', 'Samarbeide')] };
const missing = row(licence('B'), 'missing', 'reason.licence.missing');
const had = row(licence('B'), 'fits', 'reason.licence.fits');
const many = (count: number) => Array.from({ length: count }, (_, n) => card(`p${n}`, n < 5 ? 'strong' : 'possible', [missing]));

describe('the openings of a seeker', () => {
  let harness: RouterTestingHarness;
  let api: StubApi;
  let found: (request: MatchRequest) => MatchResponse;

  const element = () => harness.routeNativeElement as HTMLElement;
  const text = (selector: string) => element().querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  const settle = async () => {
    for (let turn = 0; turn < 3; turn += 1) {
      await harness.fixture.whenStable();
      await new Promise((done) => setTimeout(done, 2));
    }
  };
  const requests = () => api.asked.filter(({ method }) => method === 'POST').map(({ body }) => body as MatchRequest);
  const press = async (words: string) => {
    const buttons = [...element().querySelectorAll<HTMLElement>('button, summary')];
    const button = buttons.find((each) => each.textContent?.replace(/\s+/g, ' ').trim().startsWith(words));
    if (!button) throw new Error(`No button says ${words}`);
    button.click();
    await settle();
  };
  const link = (words: string) =>
    [...element().querySelectorAll('a')].find((each) => each.textContent?.includes(words))?.getAttribute('href') ?? null;
  async function open(draft: Draft | null, path = '/nb/matches'): Promise<void> {
    if (draft) localStorage.setItem(DRAFT_KEY, JSON.stringify(draft));
    await harness.navigateByUrl(path);
    await settle();
  }

  beforeEach(async () => {
    localStorage.clear();
    found = ({ limit, profile }) =>
      answer(profile.licences.includes('B') ? [card('p7', 'strong', [had])] : many(30).slice(0, limit), [card('all', 'open-for-all')], {
        bands: { strong: 5, possible: 25, stretch: 0, 'open-for-all': 1 },
      });
    TestBed.configureTestingModule({
      providers: [
        provideRouter(
          [
            { path: 'nb/matches', component: MatchesPage },
            { path: '**', component: Blank },
          ],
          withComponentInputBinding(),
        ),
        {
          provide: Api,
          useFactory: () =>
            new StubApi({
              'POST /api/matches': ({ body }) => found(body as MatchRequest),
              'GET /api/postings': () => ({ total: 1, items: [card('plain', 'strong').posting], facets: {}, understood: [] }),
            }),
        },
      ],
    });
    TestBed.inject(I18n).use('nb', texts);
    api = TestBed.inject(Api) as StubApi;
    harness = await RouterTestingHarness.create();
  });

  it('are the same from a URL that is opened, reloaded or shared', async () => {
    await open(one, '/nb/matches?kind=job&far=true&imported=true&q=gartner&where=Lom&shown=40');
    expect(requests()).toMatchObject([{ kinds: ['job'], includeImported: true, q: 'gartner', where: 'Lom', limit: 40 }]);
    expect(element().querySelectorAll('arena-match-card')).toHaveLength(31);
    expect(text('.chips')).toContain('ord: gartner');
    expect(text('.chips')).toContain('sted: Lom');
  });

  it('say what the words of a search were read as, and when a place is unknown', async () => {
    const understood = [{ kind: 'occupation' as const, id: 'cook', label: 'kokk', words: 'kokk' }];
    found = () => answer([card('a', 'strong')], [], { search: { understood, unknownPlace: true, capped: false, limited: false } });
    await open(one, '/nb/matches?q=kokk&where=Langtvekkistan');
    expect(text('.matches')).toContain('Vi leste søket slik: yrke: kokk');
    expect(text('.found')).toContain('Vi kjenner ikke stedet «Langtvekkistan».');
  });

  it('are unfolded in the URL, so that going back finds as many', async () => {
    await open(one);
    expect(element().querySelectorAll('arena-match-card')).toHaveLength(21);
    await press('Vis flere plasser');
    expect(TestBed.inject(Router).url).toBe('/nb/matches?shown=40');
    expect(element().querySelectorAll('arena-match-card')).toHaveLength(31);
  });

  it('begin with the first page again when something else is chosen', async () => {
    await open(one, '/nb/matches?shown=40');
    element().querySelector<HTMLInputElement>('#match-q')!.value = 'gartner';
    element()
      .querySelector('form')
      ?.dispatchEvent(new Event('submit', { cancelable: true }));
    await settle();
    expect(TestBed.inject(Router).url).toBe('/nb/matches?q=gartner');
  });

  it('are those of the bands that are chosen', async () => {
    await open(one, '/nb/matches?band=strong');
    expect(text('h1')).toBe('5 plasser for deg');
    expect(element().querySelectorAll('arena-match-card')).toHaveLength(5);
    expect(requests()[0]).not.toHaveProperty('band');
  });

  it('can be left for all openings, with what was chosen', async () => {
    await open(one, '/nb/matches?kind=job&where=Lom&far=true');
    expect(link('Vis alle plasser uten matching')).toBe('/nb/openings?where=Lom&kind=job');
  });

  it('are asked for anew as soon as the place is another', async () => {
    await open(one);
    TestBed.inject(DraftStore).change(() => ({ place: { text: 'Lom', municipality: '3434' } }));
    await settle();
    expect(requests().map(({ profile }) => profile.place?.municipality)).toEqual(['3403', '3434']);
  });

  it('are neither ranked nor explained when matching is off, and nothing of the answers is sent', async () => {
    await open({ ...one, kinds: ['traineeship'], matching: 'off' }, '/nb/matches?where=Lom');
    expect(text('h1')).toBe('Matching er slått av');
    expect(text('arena-opening-card')).toContain('Plass plain');
    expect(element().querySelector('arena-skill-strip, arena-match-card')).toBeNull();
    expect(api.asked.map(({ url }) => url)).toEqual(['/api/postings?where=Lom&lang=nb']);
  });

  it('are turned off in one click, kept on the device, and turned on in one click', async () => {
    await open(one);
    await press('Slå av matching');
    expect(JSON.parse(localStorage.getItem(DRAFT_KEY) ?? '{}')).toMatchObject({ matching: 'off' });
    const before = requests().length;
    expect(text('h1')).toBe('Matching er slått av');
    await press('Slå på matching');
    expect(text('h1')).toBe('30 plasser for deg');
    expect(requests()).toHaveLength(before + 1);
    expect(JSON.parse(localStorage.getItem(DRAFT_KEY) ?? '{}')).not.toHaveProperty('matching');
  });

  it('follow at once when a row is wrong, and the way back is there', async () => {
    found = ({ profile }) => answer(profile.licences.includes('B') ? [card('p7', 'strong', [had])] : many(8));
    await open(one);
    element().querySelector<HTMLDetailsElement>('[data-card="p7"] details.card-rows')!.open = true;
    await settle();
    const mend = element().querySelector<HTMLButtonElement>('[data-card="p7"] .mend button');
    expect(mend?.textContent).toContain('Jeg har dette');
    mend?.focus();
    mend?.click();
    await settle();
    expect(requests().at(-1)?.profile.licences).toEqual(['B']);
    expect(text('[data-card="p7"]')).toContain('Passer');
    // its card is in another band, drawn anew: the reader stands at it all the same
    expect(document.activeElement?.closest('[data-card]')?.getAttribute('data-card')).toBe('p7');
    expect(text('.undo-bar')).toContain('Valgt: Førerkort klasse B');
    await press('Angre');
    expect(requests().at(-1)?.profile.licences).toEqual([]);
  });

  it('say what is no longer in the list of skills, by the name it had, and take it away when asked to', async () => {
    found = () => answer([card('a', 'strong')], [], { unknown: ['steam'], taxonomy: '2027.1' });
    await open({ ...one, skills: [skill('teamwork'), skill('steam', 'Fyre dampmaskin')] });
    expect(text('.unknown')).toContain('Én ting er ikke i listen vår lenger');
    expect(text('.unknown')).toContain('Fyre dampmaskin');
    await press('Ta det bort');
    expect(
      requests()
        .at(-1)
        ?.profile.skills.map(({ id }) => id),
    ).toEqual(['teamwork']);
    expect(element().querySelector('.unknown')).toBeNull();
  });

  it('are a way in for somebody who has no skills yet: the questions, everything, and what is open for all', async () => {
    await open(null);
    expect(text('h1')).toBe('Vi vet ikke hva du kan ennå');
    expect(requests()).toEqual([]);
    expect(link('Finn ut hva du kan')).toBe('/nb/find-out');
    expect(link('Se plasser som er åpne for alle')).toBe('/nb/openings?openForAll=true');
  });

  it('are asked for with three hundred skills as with one', async () => {
    await open({ ...one, skills: Array.from({ length: 300 }, (_, n) => skill(`skill-${n}`)) });
    expect(requests()[0]?.profile.skills).toHaveLength(300);
    expect(text('.me')).toContain('300 ting');
  });

  it('stand band by band: where anybody is welcome comes before what is a step away, and what is shown next comes where it belongs', async () => {
    const near = [card('a', 'strong'), card('b', 'possible')];
    const all = [...near, ...Array.from({ length: 30 }, (_, n) => card(`s${n}`, 'stretch'))];
    found = ({ limit }) =>
      answer(all.slice(0, limit), [card('open', 'open-for-all')], { bands: { strong: 1, possible: 1, stretch: 30, 'open-for-all': 1 } });
    await open(one);
    const order = () => [...element().querySelectorAll('.band-title, .show-more')].map((each) => each.id || each.textContent?.trim());
    expect(order()).toEqual(['band-strong', 'band-possible', 'band-open-for-all', 'band-stretch', texts['matches.more']]);
    expect([...element().querySelectorAll('.bands a')].map((each) => each.textContent?.trim().split(' ')[0])).toHaveLength(4);

    found = ({ limit }) =>
      answer(many(30).slice(0, limit), [card('open', 'open-for-all')], {
        bands: { strong: 5, possible: 25, stretch: 0, 'open-for-all': 1 },
      });
    await open(one, '/nb/matches?kind=job');
    expect(order()).toEqual(['band-strong', 'band-possible', texts['matches.more'], 'band-open-for-all']);
  });

  it('are openings without requirements where nothing else fits, and say so', async () => {
    found = () => answer([], [card('all', 'open-for-all')]);
    await open(one);
    expect(text('.found')).toContain('Ingen plasser passer ennå. Plassene under er åpne for alle.');
    expect(text('arena-match-card')).toContain('Ingen krav.');
  });

  it('are hidden by a wish about the work on this device alone: it stands neither in the URL nor in what is sent', async () => {
    const night = card('night', 'strong', [], { facts: { nights: true } });
    found = () => answer([night, card('day', 'strong')]);
    await open(one);
    const boxes = [...element().querySelectorAll('label.check')];
    boxes
      .find((each) => each.textContent?.includes('Uten nattarbeid'))
      ?.querySelector('input')
      ?.dispatchEvent(new Event('change'));
    await settle();
    expect(element().querySelectorAll('arena-match-card')).toHaveLength(1);
    expect(text('.found')).toContain('1 plass er skjult av valgene dine om arbeidet.');
    expect(TestBed.inject(Router).url).toBe('/nb/matches');
    expect(JSON.stringify(requests())).not.toContain('night');
  });

  it('are a hundred at most, of a million that fit alike, and say how to see fewer', async () => {
    found = ({ limit }) => {
      const ranked = Array.from({ length: limit }, (_, n) => card(`p${n}`, 'strong'));
      return answer(ranked, [], { bands: { strong: 1_000_000, possible: 0, stretch: 0, 'open-for-all': 0 } });
    };
    await open(one, '/nb/matches?shown=100');
    expect(text('h1').replace(/\s/g, ' ')).toBe('1 000 000 plasser for deg');
    expect(element().querySelectorAll('arena-match-card')).toHaveLength(100);
    expect(element().querySelector('.show-more')).toBeNull();
    expect(text('.found')).toContain('Du ser de 100 første.');
  });

  it('tell what orders those that fit alike as facts of their own', async () => {
    const busy = { ...card('b', 'strong'), order: { answerDays: 3, interestsPerPlace: 3.6 } };
    const quiet = { ...card('c', 'strong'), order: { answerDays: 3, interestsPerPlace: 0.5 } };
    found = () => answer([card('a', 'strong'), busy, quiet]);
    await open(one);
    expect([...element().querySelectorAll('.m-facts')].map((each) => each.textContent?.includes('Svarer vanligvis innen 3 dager'))).toEqual(
      [true, true, true],
    );
    expect(text('[data-card="a"]')).toContain('Ingen har meldt interesse ennå');
    expect(text('[data-card="b"]')).toContain('Rundt 4 interesserte for hver plass');
    expect(text('[data-card="c"]')).toContain('Få har meldt interesse så langt');
  });
});
