import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { Component, signal } from '@angular/core';
import type { PostingView, ShownPerson } from '@arena/contract';
import { texts } from '@arena/i18n/nb';
import { I18n } from '@arena/ui';
import { Api, ApiError, type ApiCall } from '../../platform/api';
import { TAB_STORAGE } from '../../platform/kept-text';
import { Live } from '../../platform/live';
import { Session } from '../../platform/session';
import { DEVICE_STORAGE, DraftStore } from '../profiles';
import { readChoices, stepOf } from './interest-form';
import { InterestPage } from './interest-page';

const posting: PostingView = {
  id: 'p', kind: 'work-placement', origin: 'employer', lang: 'nb', title: 'Hjelpe til', summary: '', about: '', tasks: [], employer: { id: 'g', name: 'Gartneriet' },
  place: null, remote: false, extentPercent: null, published: '2026-11-01', deadline: null, answerDays: 3, openForAll: false, redated: false, facts: {}, occupation: null,
  start: null, durationWeeks: null, places: 1, conditions: [], adaptations: [], openToSchemes: false, travel: null, source: null, similar: [], pay: '',
  requirements: [
    { kind: 'licence', id: 'B', strength: 'must', note: null, machineRead: false, label: 'Førerkort klasse B', lang: null },
    { kind: 'skill', id: 'teamwork', level: 1, strength: 'good', note: null, machineRead: false, label: 'Samarbeide', lang: null },
  ],
}; // prettier-ignore
const shown: ShownPerson = {
  pseudonym: '7K',
  line: null,
  fit: { band: 'strong', counts: { fits: 1, near: 0, learned: 0, missing: 0 }, rows: [], highlight: null, withinReach: null },
};

@Component({ template: '' })
class Blank {}

describe('showing interest', () => {
  let calls: { url: string; body: unknown }[];
  let findings: { kind: string; start: number; end: number; text: string }[];
  let fail: ApiError | null;
  const person = signal<{ role: string; name: null } | null>(null);
  let harness: RouterTestingHarness;

  const element = () => harness.routeNativeElement as HTMLElement;
  const heading = () => element().querySelector('h1')?.textContent;
  const settle = async () => {
    await harness.fixture.whenStable();
    await new Promise((resolve) => setTimeout(resolve, 5));
    await harness.fixture.whenStable();
  };
  const go = async (step?: number) => {
    await harness.navigateByUrl(`/nb/openings/p/interest${step ? `?step=${step}` : ''}`, InterestPage);
    await settle();
  };
  const submit = async () => {
    element()
      .querySelector('form')
      ?.dispatchEvent(new Event('submit', { cancelable: true }));
    await settle();
  };
  const box = (label: string) => {
    const found = [...element().querySelectorAll('label.tick')].find((one) => one.textContent?.includes(label));
    return found?.querySelector('input') as HTMLInputElement;
  };
  const bodies = (ending: string) => calls.filter(({ url }) => url.endsWith(ending)).map(({ body }) => body as Record<string, unknown>);

  beforeEach(async () => {
    calls = [];
    findings = [];
    fail = null;
    person.set(null);
    localStorage.clear();
    sessionStorage.clear();
    const api = {
      onLoginNeeded: () => undefined,
      send: ({ url, body }: ApiCall<unknown>) => {
        calls.push({ url, body });
        if (url.startsWith('/api/postings/p?')) return Promise.resolve(posting);
        if (url.startsWith('/api/contacts')) return Promise.resolve({ items: [] });
        if (url.startsWith('/api/matches')) return Promise.resolve({ rows: [] });
        if (fail) return Promise.reject(fail);
        if (url.endsWith('/preview')) return Promise.resolve({ shown, findings, contact: null });
        return Promise.resolve({ id: 'c9' });
      },
    };
    TestBed.configureTestingModule({
      providers: [
        provideRouter(
          [
            { path: ':lang/openings/:id/interest', component: InterestPage },
            { path: '**', component: Blank },
          ],
          withComponentInputBinding(),
        ),
        { provide: Api, useValue: api },
        {
          provide: Session,
          useValue: {
            person,
            ended: signal(false),
            failed: signal(false),
            lastRole: signal(null),
            start: () => undefined,
            loginUrl: () => '/api/login',
          },
        },
        { provide: Live, useValue: { onChange: () => () => undefined } },
        { provide: TAB_STORAGE, useValue: sessionStorage },
        { provide: DEVICE_STORAGE, useValue: localStorage },
      ],
    });
    TestBed.inject(I18n).use('nb', texts);
    harness = await RouterTestingHarness.create();
  });

  it('has three steps, each with an address of its own', () => {
    expect([stepOf(undefined), stepOf('2'), stepOf('3'), stepOf('4'), stepOf('x')]).toEqual([1, 2, 3, 1, 1]);
  });

  it('reads what a tab kept, and nothing that is broken', () => {
    const kept = { id: 'a', without: true, added: ['skill x'], leaveOut: [], line: 'Hei' };
    expect(readChoices(JSON.stringify(kept))).toEqual(kept);
    expect([readChoices(null), readChoices('{'), readChoices('{"id":1}'), readChoices('"x"')]).toEqual([null, null, null, null]);
  });

  it('offers a seeker without answers to find out first, or to go on without', async () => {
    await go();
    expect(heading()).toBe('Hva vil du dele?');
    expect(element().textContent).toContain('Vi vet ikke hva du kan ennå');
    [...element().querySelectorAll('button')].find((one) => one.textContent?.includes('Gå videre uten'))?.click();
    await settle();
    expect(box('Førerkort').checked).toBe(false);
  });

  it('ticks only what the answers say themselves when matching is off, and asks nobody what else may count', async () => {
    const answers = { ...TestBed.inject(DraftStore).draft(), licences: ['B'], matching: 'off' };
    localStorage.setItem('arena.kept.draft', JSON.stringify(answers));
    await go();
    expect(box('Førerkort').checked).toBe(true);
    expect(box('Samarbeide').checked).toBe(false);
    expect(bodies('/api/matches/p')).toEqual([]);
  });

  it('ticks what a seeker has, leaves out what is unticked, and adds what is ticked, with undo', async () => {
    localStorage.setItem('arena.kept.draft', JSON.stringify({ ...TestBed.inject(DraftStore).draft(), licences: ['B'] }));
    await go();
    expect(box('Førerkort').checked).toBe(true);
    expect(box('Samarbeide').checked).toBe(false);
    box('Førerkort').click();
    await settle();
    expect(element().textContent).toContain('De ser ikke dette: Førerkort klasse B.');
    box('Samarbeide').click();
    await settle();
    expect(element().textContent).toContain('Lagt til i svarene dine: Samarbeide.');
    expect(TestBed.inject(DraftStore).draft().skills).toEqual([{ id: 'teamwork', level: 2, source: 'other', label: 'Samarbeide' }]);
    const levels = [...element().querySelectorAll<HTMLInputElement>('.level input')];
    expect(levels.map((one) => [one.parentElement?.textContent?.trim(), one.checked])).toEqual([
      ['Jeg har prøvd, men trenger litt hjelp', false],
      ['Jeg klarer det på egen hånd', true],
      ['Jeg kan vise andre hvordan', false],
    ]);
    [...element().querySelectorAll('button')].find((one) => one.textContent?.includes('Angre'))?.click();
    await settle();
    expect(TestBed.inject(DraftStore).draft().skills).toEqual([]);
    expect(box('Samarbeide').checked).toBe(false);
    person.set({ role: 'seeker', name: null });
    await submit();
    await submit();
    expect(bodies('/preview')[0]).toMatchObject({ leaveOut: ['licence B'], line: '', profile: { licences: ['B'], skills: [] } });
  });

  it('asks a seeker for a login only before the look, with everything kept for when they come back', async () => {
    localStorage.setItem('arena.kept.draft', JSON.stringify({ ...TestBed.inject(DraftStore).draft(), licences: ['B'] }));
    await go();
    await submit();
    expect(heading()).toBe('Vil du skrive noe?');
    const field = element().querySelector('textarea') as HTMLTextAreaElement;
    field.value = 'Jeg liker å jobbe ute.';
    field.dispatchEvent(new Event('input'));
    await submit();
    expect(TestBed.inject(Router).url).toBe('/nb/openings/p/interest?step=3');
    expect(element().querySelector('arena-login-needed')).not.toBeNull();
    expect(bodies('/preview')).toEqual([]);
    person.set({ role: 'seeker', name: null });
    await settle();
    expect(bodies('/preview')[0]).toMatchObject({ line: 'Jeg liker å jobbe ute.' });
    expect(element().textContent).toContain('Dette får Gartneriet vite');
  });

  it('sends once however often a seeker presses, and goes to the contact', async () => {
    person.set({ role: 'seeker', name: null });
    await go(3);
    const form = element().querySelector('form');
    form?.dispatchEvent(new Event('submit', { cancelable: true }));
    form?.dispatchEvent(new Event('submit', { cancelable: true }));
    await settle();
    expect(bodies('/interest')).toHaveLength(1);
    expect(TestBed.inject(Router).url).toBe('/nb/contacts/c9');
    expect(sessionStorage.getItem('arena.form.interest.p')).toBeNull();
  });

  it('sends the same interest again after a broken line', async () => {
    person.set({ role: 'seeker', name: null });
    await go(3);
    fail = new ApiError('away', 503, null);
    await submit();
    expect(element().querySelector('[role=alert]')?.textContent).toContain('Vi får ikke hentet dette nå');
    fail = null;
    await submit();
    const [first, second] = bodies('/interest');
    expect(first?.['id']).toMatch(/^[0-9a-f-]{36}$/);
    expect(second?.['id']).toBe(first?.['id']);
  });

  it('takes a seeker back to the line where something in it tells who they are', async () => {
    person.set({ role: 'seeker', name: null });
    await go(2);
    const field = element().querySelector('textarea') as HTMLTextAreaElement;
    field.value = 'Ring 912 34 567';
    field.dispatchEvent(new Event('input'));
    findings = [{ kind: 'phone', start: 5, end: 15, text: '912 34 567' }];
    await submit();
    expect(heading()).toBe('Vil du skrive noe?');
    expect(element().querySelector('.found-in li')?.textContent).toBe('telefonnummer: 912 34 567');
    expect(element().querySelector('mark')?.textContent).toContain('912 34 567');
  });

  it('gives a seeker the words back when the opening was taken away meanwhile', async () => {
    person.set({ role: 'seeker', name: null });
    await go(2);
    const field = element().querySelector('textarea') as HTMLTextAreaElement;
    field.value = 'Jeg liker å jobbe ute.';
    field.dispatchEvent(new Event('input'));
    await submit();
    const closed = { type: '', code: 'posting-closed', title: 't', detail: 'd', status: 409, correlationId: 'x' };
    fail = new ApiError('conflict', 409, closed);
    await submit();
    expect(heading()).toBe('Denne plassen er ikke ledig lenger');
    expect(element().querySelector('.left-over')?.textContent).toContain('Jeg liker å jobbe ute.');
  });
});
