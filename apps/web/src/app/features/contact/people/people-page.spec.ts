import { signal } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { Applicant, FoundPerson, ReasonRow } from '@arena/contract';
import { texts } from '@arena/i18n/nb';
import { I18n } from '@arena/ui';
import { Api, ApiError, type ApiCall } from '../../../platform/api';
import { Live, type Change } from '../../../platform/live';
import { Session } from '../../../platform/session';
import { PeoplePage } from './people-page';

const requirement: ReasonRow['requirement'] = {
  kind: 'language', id: 'no', cefr: 'A2', strength: 'must', note: null, machineRead: false, label: 'Norsk', lang: null,
}; // prettier-ignore
const fit: Applicant['shown']['fit'] = {
  band: 'strong',
  counts: { fits: 1, near: 0, learned: 0, missing: 0 },
  rows: [{ requirement, state: 'fits', code: 'reason.language.fits', params: { have: 'B1', needed: 'A2' } }],
  highlight: null,
  withinReach: true,
};
const posting = { id: 'p', title: 'Gartneri', lang: 'nb' as const, kind: 'job' as const };
const person = (id: string, code: string, daysAgo: number): Applicant => {
  const at = new Date(Date.now() - daysAgo * 86_400_000).toISOString();
  return {
    id, state: 'seen', posting: { ...posting, employer: 'Gartneriet', open: true }, begunBy: 'seeker', pseudonym: code, name: null, waitsFor: 'employer',
    since: at, closesOn: '2026-12-24', last: { sequence: 2, by: 'employer', action: 'see', at, reason: null, closing: null, text: null },
    shown: { pseudonym: code, fit, line: 'Jeg liker å jobbe ute.' }, actions: ['ask', 'meet', 'decline'],
  }; // prettier-ignore
};

describe('the people of an opening', () => {
  let fixture: ComponentFixture<PeoplePage>;
  let waiting: Applicant[];
  let going: Applicant[];
  let found: FoundPerson[];
  let moved: { url: string; body: Record<string, unknown> }[];
  let refuse: ApiError | null;
  let changed: (change: Change) => void;
  const page = () => fixture.nativeElement as HTMLElement;
  const button = (text: string) =>
    [...page().querySelectorAll('button')].find((one) => one.textContent?.includes(text)) as HTMLButtonElement;
  const names = () => [...page().querySelectorAll('.person h3')].map((one) => one.textContent?.trim());
  const settle = async (ms = 0) => {
    await new Promise((done) => setTimeout(done, ms));
    await fixture.whenStable();
    await new Promise((done) => setTimeout(done));
    await fixture.whenStable();
  };

  beforeEach(async () => {
    moved = [];
    refuse = null;
    waiting = [person('a', '7K', 4), person('b', '4F', 1)];
    going = [];
    found = [{ key: 'k', pseudonym: '5X', fit, line: null }];
    let ids = 0;
    Object.defineProperty(globalThis.crypto, 'randomUUID', { configurable: true, value: () => `id-${++ids}` });
    const send = async ({ method, url, body }: ApiCall<unknown>) => {
      await Promise.resolve();
      if (method === 'GET')
        return { posting: { ...posting, state: 'published', deadline: null, version: 1 }, waiting, going, ended: [], found };
      moved.push({ url, body: body as Record<string, unknown> });
      if (refuse) throw refuse;
      const of = waiting.find(({ id }) => url.includes(`/contacts/${id}/`)) ?? person('x', '5X', 0);
      waiting = waiting.filter(({ id }) => id !== of.id);
      const { action } = body as { action?: 'meet' };
      return { ...of, last: { ...of.last, sequence: 3, action: action ?? 'meet' }, history: [], others: [] };
    };
    TestBed.configureTestingModule({
      providers: [
        provideRouter([]),
        { provide: Api, useValue: { send } },
        {
          provide: Live,
          useValue: {
            onChange: (handler: typeof changed) => {
              changed = handler;
              return () => undefined;
            },
          },
        },
        { provide: Session, useValue: { person: signal({ role: 'employer' }), start: () => undefined, lastRole: signal('employer') } },
      ],
    });
    TestBed.inject(I18n).use('nb', texts);
    fixture = TestBed.createComponent(PeoplePage);
    fixture.componentRef.setInput('id', 'p');
    document.body.appendChild(fixture.nativeElement);
    await settle();
  });
  afterEach(() => (fixture.nativeElement as HTMLElement).remove());

  it('an employer sees who has waited longest first, what they can do in the third person, and by when to answer', () => {
    expect(names()).toEqual(['Person 7K', 'Person 4F', 'Person 5X']);
    expect([...page().querySelectorAll('.due')].map((one) => one.textContent?.trim())).toEqual([
      'Har ventet i 4 dager',
      'Svar innen 2 dager',
    ]);
    expect(page().querySelector('.rows')?.textContent).toContain('Har B1.');
    expect(page().querySelector('.rows')?.textContent).not.toMatch(/\bDu\b/);
  });

  it('an employer answers in one click, twice counts once, and the card stays where it was', async () => {
    const meet = button('Be 7K om et møte');
    meet.click();
    meet.click();
    await settle();
    await settle();
    expect(moved).toHaveLength(1);
    expect(moved[0]?.body).toMatchObject({ action: 'meet', sequence: 2, id: 'id-1' });
    expect(names()[0]).toBe('Person 7K');
    expect(page().textContent).toContain('Dere har bedt Person 7K om et møte.');
    expect(page().querySelector('#waiting')?.textContent).toBe('Venter på svar (1)');
    expect(document.activeElement?.id).toBe('done-a');
  });

  it('an employer who comes too late is told, and what was typed stands', async () => {
    button('Spør om mer').click();
    await settle();
    const area = page().querySelector('textarea') as HTMLTextAreaElement;
    area.value = 'Når kan du begynne?';
    area.dispatchEvent(new Event('input'));
    refuse = new ApiError('conflict', 409, {
      type: '', code: 'moved-meanwhile', title: 'Det har skjedd noe siden sist', detail: '', status: 409, correlationId: '',
    }); // prettier-ignore
    button('Send spørsmålet').click();
    await settle();
    expect(page().textContent).toContain('Det har skjedd noe siden sist');
    expect(page().querySelector('textarea')?.value).toBe('Når kan du begynne?');
  });

  it('an employer whose colleague answers first finds what was typed: it is told where', async () => {
    button('Spør om mer').click();
    await settle();
    const area = page().querySelector('textarea') as HTMLTextAreaElement;
    area.value = 'Når kan du begynne?';
    area.dispatchEvent(new Event('input'));
    const [first] = waiting.splice(0, 1);
    if (first) going = [{ ...first, state: 'meeting', waitsFor: 'seeker', actions: ['decline'] }];
    changed({ contact: 'a' });
    await settle(300);
    expect(names()).not.toContain('Person 7K');
    expect(page().textContent).toContain('Noe skjedde med Person 7K mens du skrev.');
    expect(page().querySelector('.note a')?.getAttribute('href')).toBe('/nb/contacts/a');
    sessionStorage.clear();
  });

  it('an employer sees somebody new as it happens, after those who were there', async () => {
    waiting = [...waiting, person('c', '2M', 0)];
    changed({ contact: 'c' });
    await settle(300);
    expect(names()).toEqual(['Person 7K', 'Person 4F', 'Person 2M', 'Person 5X']);
    expect(page().textContent).toContain('1 ny venter på svar.');
  });

  it('an employer asks somebody who agreed to be found for a meeting, once', async () => {
    const ask = button('Be 5X om et møte');
    ask.click();
    ask.click();
    await settle();
    expect(moved.map(({ url }) => url)).toEqual(['/api/our-postings/p/people/k']);
    expect(page().textContent).toContain('Dere har bedt Person 5X om et møte.');
  });

  it('an employer is told when somebody no longer wants to be found', async () => {
    refuse = new ApiError('not-found', 404, null);
    button('Be 5X om et møte').click();
    await settle();
    expect(page().textContent).toContain('Dere kan ikke spørre denne personen lenger.');
  });
});
