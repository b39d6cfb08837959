import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { OccupationMatch, OccupationView } from '@arena/contract';
import { texts } from '@arena/i18n/nb';
import { I18n } from '@arena/ui';
import { Api, ApiError, type ApiCall } from '../../platform/api';
import { DraftStore } from '../profiles';
import { EMPTY_DRAFT } from '../profiles/draft';
import { OccupationPage } from './occupation-page';

const skill = (id: string, label: string, strength: 'must' | 'good' | 'learned') => ({
  kind: 'skill' as const, id, level: 1 as const, strength, note: null, machineRead: false, label, lang: null,
}); // prettier-ignore
const baker: OccupationView = {
  id: 'baker', label: 'baker', lang: null, trade: 'food-tourism', openings: 3, version: '2026.1', otherNames: ['bakersvenn'],
  skills: [{ id: 'baking', label: 'Baking', lang: null }, { id: 'food-hygiene', label: 'Mathygiene', lang: null }],
  styrk08: '7512', esco: null, description: null, machineRead: 1, telling: 2,
  demand: [{ requirement: skill('baking', 'Baking', 'must'), must: 2, good: 0, learned: 0 }, { requirement: skill('team', 'Samarbeid', 'learned'), must: 0, good: 0, learned: 1 }],
  kinds: [{ id: 'job', label: 'Jobb', count: 3 }], regions: [{ id: 'hadeland', label: 'Hadeland', count: 2 }], elsewhere: 1,
  ways: [{ kind: 'apprenticeship', text: 'To år på skole.', openings: 0, postings: [] }, { kind: 'trade-certificate-at-work', text: 'Du er ansatt.', openings: 0, postings: [] }],
  craft: 'bakerfaget', alsoNeeded: [],
  regulation: { authority: { name: 'Mattilsynet', url: 'https://example.org' }, paper: 'godkjenning', steps: ['Gå på skole.', 'Søk.'], meanwhile: null },
  postings: [], near: [{ id: 'cook', label: 'kokk', lang: null, trade: null, openings: 0 }],
}; // prettier-ignore
const match: OccupationMatch = {
  model: 'm', basis: 'openings', counts: { fits: 0, near: 0, learned: 0, missing: 1 },
  rows: [{ requirement: skill('baking', 'Baking', 'must'), state: 'missing', code: 'reason.skill.missing', params: { id: 'Baking' } }],
}; // prettier-ignore

describe("an occupation's page", () => {
  let asked: ApiCall<unknown>[];
  async function open(given: OccupationView | ApiError, withProfile = false, matching?: 'off'): Promise<HTMLElement> {
    asked = [];
    const send = async (request: ApiCall<unknown>) => {
      asked.push(request);
      await Promise.resolve();
      if (request.method === 'POST') return match;
      if (given instanceof ApiError) throw given;
      return given;
    };
    const draft = { ...EMPTY_DRAFT, skills: [{ id: 'team', level: 2, source: 'work' }], matching };
    TestBed.configureTestingModule({
      providers: [
        provideRouter([]),
        { provide: Api, useValue: { send } },
        { provide: DraftStore, useValue: { ready: () => withProfile, draft: () => draft, start: () => undefined } },
      ],
    });
    TestBed.inject(I18n).use('nb', texts);
    const fixture = TestBed.createComponent(OccupationPage);
    fixture.componentRef.setInput('id', 'baker');
    for (let turn = 0; turn < 4; turn += 1) {
      await fixture.whenStable();
      await new Promise((done) => setTimeout(done));
    }
    return fixture.nativeElement as HTMLElement;
  }
  const text = (element: Element | null): string => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

  it("tells a reader what the work is in ESCO's words where it has none of ours, marked with their language", async () => {
    const page = await open({ ...baker, skills: [], description: { text: 'Bakers bake.', lang: 'en' } });
    expect(page.querySelector('.occ-head p[lang=en]')?.textContent).toBe('Bakers bake.');
  });

  it('tells a reader what the work is, and what its openings ask for, with the numbers and how few they are', async () => {
    const page = await open(baker);
    expect(text(page.querySelector('h1'))).toBe('Baker');
    expect(text(page.querySelector('.lead'))).toBe('Dette er det viktigste i arbeidet: baking og mathygiene.');
    expect([...page.querySelectorAll('.asks .r')].map(text)).toEqual(['2 av 2 krever det', '1 av 2 lærer deg det']);
    expect([...page.querySelectorAll('.asks li:last-child .box')].map((box) => box.className)).toEqual(['box learned', 'box none']);
    expect(text(page)).toContain('Vi har 3 ledige plasser i Innlandet nå. 1 av dem er en annonse som en maskin har lest.');
    expect(text(page)).toContain('Det er få.');
    expect(text(page)).toContain('1 sier ikke hva den ber om.');
  });

  it('tells a reader the ways in, and who approves where the law asks for it', async () => {
    const page = await open(baker);
    expect([...page.querySelectorAll('.ways h3')].map(text)).toEqual(['Læreplass', 'Fagbrev på jobb']);
    expect(text(page.querySelector('.ways'))).toContain('Du tar fagbrev i bakerfaget.');
    expect([...page.querySelectorAll('.occ-law li')].map(text)).toEqual(['Gå på skole.', 'Søk.']);
    expect(text(page.querySelector('.occ-law a'))).toContain('Mattilsynet');
  });

  it('asks nobody about a reader without answers, and shows the way to give some', async () => {
    const page = await open(baker);
    expect(asked.every(({ method }) => method === 'GET')).toBe(true);
    expect(page.querySelector('.occ-you a')?.getAttribute('href')).toBe('/nb/find-out');
  });

  it('shows a seeker her own strip as the API says it, and where to learn what is missing', async () => {
    const page = await open(baker, true);
    expect(asked.filter(({ method }) => method === 'POST').map(({ url }) => url)).toEqual(['/api/occupations/baker/match']);
    expect(page.querySelectorAll('.occ-you .strip .seg.miss')).toHaveLength(1);
    expect(text(page.querySelector('.occ-you .st'))).toBe('Mangler');
    expect(page.querySelector('.occ-you .rows a')?.getAttribute('href')).toContain('#ways');
  });

  it('shows nothing of a seeker who has turned matching off, and asks nobody', async () => {
    const page = await open(baker, true, 'off');
    expect(asked.every(({ method }) => method === 'GET')).toBe(true);
    expect(page.querySelector('.occ-you .strip')).toBeNull();
    expect(text(page.querySelector('.occ-you'))).toContain('Du har slått av matching.');
  });

  it('says what the work is made of where there are no openings', async () => {
    const page = await open({ ...baker, openings: 0, telling: 0, machineRead: 0, demand: [], kinds: [], regions: [], elsewhere: 0 });
    expect(text(page)).toContain('Ingen ledige plasser i yrket nå');
    expect([...page.querySelectorAll('.do li')].map(text)).toEqual(['Baking', 'Mathygiene']);
  });

  it('says that an occupation is not there', async () => {
    const page = await open(new ApiError('not-found', 404, null));
    expect(text(page.querySelector('h1'))).toBe('Yrker');
    expect(page.querySelector('.occ')).toBeNull();
  });
});
