import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { ContactEntryView, ContactView } from '@arena/contract';
import { allowedActions, waitsFor, type ContactAction, type ContactParty, type ContactState } from '@arena/domain';
import { texts } from '@arena/i18n/nb';
import { I18n } from '@arena/ui';
import { Api, ApiError, type ApiCall } from '../../platform/api';
import { KeptText, TAB_STORAGE } from '../../platform/kept-text';
import { Live, type Change } from '../../platform/live';
import { Session } from '../../platform/session';
import { ContactPage } from './contact-page';

@Component({ template: '' })
class Blank {}

type Step = [ContactParty, ContactAction, string?];
const entry = ([by, action, text]: Step, index: number): ContactEntryView => ({
  sequence: index + 1,
  by,
  action,
  at: `2026-11-0${index + 1}T08:00:00Z`,
  reason: action === 'decline' ? 'place-taken' : null,
  closing: action === 'close' ? 'no-answer' : null,
  text: text ?? null,
});
const contact = (state: ContactState, reader: 'seeker' | 'employer', steps: Step[], change: Partial<ContactView> = {}): ContactView => {
  const history = steps.map(entry);
  const last = history.at(-1);
  if (!last) throw new Error('A contact has at least one entry');
  return {
    id: 'c1', state, begunBy: 'seeker', pseudonym: '7K', name: null, waitsFor: waitsFor(state), since: last.at, closesOn: '2026-12-20', last, history,
    posting: { id: 'p', title: 'Hjelpe til', lang: 'nb', kind: 'job', employer: 'Gartneriet', open: true },
    shown: { pseudonym: '7K', line: 'Jeg liker å jobbe ute.', fit: { band: 'strong', counts: { fits: 0, near: 0, learned: 0, missing: 0 }, rows: [], highlight: null, withinReach: true } },
    actions: allowedActions(state, reader), others: [], ...change,
  }; // prettier-ignore
};

describe('the page of a contact', () => {
  const person = signal<{ role: string; name: string | null } | null>(null);
  let now: ContactView;
  let moves: Record<string, unknown>[];
  let answer: () => Promise<unknown>;
  let changed: ((change: Change) => void)[];
  let harness: RouterTestingHarness;

  const element = () => harness.routeNativeElement as HTMLElement;
  const text = (selector: string) => element().querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  const button = (label: string) => [...element().querySelectorAll('button')].find((one) => one.textContent?.includes(label));
  const settle = async () => {
    await harness.fixture.whenStable();
    await new Promise((resolve) => setTimeout(resolve, 5));
    await harness.fixture.whenStable();
  };
  const open = async (role: 'seeker' | 'employer', view: ContactView, name: string | null = 'Kari') => {
    now = view;
    person.set({ role, name });
    await harness.navigateByUrl('/nb/contacts/c1', ContactPage);
    await settle();
  };

  beforeEach(async () => {
    moves = [];
    changed = [];
    person.set(null);
    sessionStorage.clear();
    answer = () => Promise.resolve(now);
    const api = {
      send: ({ method, url, body }: ApiCall<unknown>) => {
        if (url.includes('/moves')) {
          moves.push(body as Record<string, unknown>);
          return answer();
        }
        if (method === 'DELETE') return Promise.resolve({ deleted: true });
        if (url.startsWith('/api/contacts/c1')) return Promise.resolve(now);
        return Promise.reject(new ApiError('not-found', 404, null));
      },
    };
    const onChange = (handler: (change: Change) => void) => {
      changed.push(handler);
      return () => undefined;
    };
    TestBed.configureTestingModule({
      providers: [
        provideRouter(
          [
            { path: ':lang/contacts/:id', component: ContactPage },
            { path: '**', component: Blank },
          ],
          withComponentInputBinding(),
        ),
        { provide: Api, useValue: api },
        { provide: Live, useValue: { onChange } },
        {
          provide: Session,
          useValue: {
            person,
            ended: signal(false),
            failed: signal(false),
            lastRole: signal(null),
            start: () => undefined,
            refresh: () => Promise.resolve(),
            loginUrl: () => '/api/login',
          },
        },
        { provide: TAB_STORAGE, useValue: sessionStorage },
      ],
    });
    TestBed.inject(I18n).use('nb', texts);
    harness = await RouterTestingHarness.create();
  });

  it('tells a seeker where it stands, by when it closes, and what the employer sees', async () => {
    await open('seeker', contact('sent', 'seeker', [['seeker', 'send']]));
    expect(text('h1')).toBe('Hjelpe til');
    expect(text('.stand h2')).toBe('Interessen er sendt. Gartneriet har ikke sett den ennå.');
    expect(text('.stand')).toContain('20. desember');
    expect(text('.card-box h2')).toBe('Dette ser arbeidsgiveren');
    expect(moves).toEqual([]);
  });

  it('tells the person, once, when an employer opens it', async () => {
    const steps: Step[] = [['seeker', 'send']];
    answer = () => {
      now = contact('seen', 'employer', [...steps, ['employer', 'see']]);
      return Promise.resolve(now);
    };
    await open('employer', contact('sent', 'employer', steps));
    await settle();
    expect(text('h1')).toBe('Person 7K');
    expect(moves.map(({ action }) => action)).toEqual(['see']);
    expect(text('.stand h2')).toBe('Sett. Person 7K venter på svar fra dere.');
  });

  it('shows each side what the other does as it happens', async () => {
    await open('seeker', contact('sent', 'seeker', [['seeker', 'send']]));
    now = contact('meeting', 'seeker', [
      ['seeker', 'send'],
      ['employer', 'meet'],
    ]);
    changed.forEach((tell) => tell({ contact: 'another' }));
    await settle();
    expect(text('.stand h2')).toContain('Interessen er sendt');
    changed.forEach((tell) => tell({ contact: 'c1' }));
    await settle();
    expect(text('.stand h2')).toBe('Gartneriet vil møte deg.');
    expect(button('Ja, jeg vil møte dem')).toBeDefined();
  });

  it('leaves a seeker who answers at what came of it, also where the news of it is faster than the answer', async () => {
    const meets: Step[] = [
      ['seeker', 'send'],
      ['employer', 'meet'],
    ];
    await open('seeker', contact('meeting', 'seeker', meets));
    let arrive = (): void => undefined;
    answer = () => new Promise((resolve) => (arrive = () => resolve(now)));
    button('Ja, jeg vil møte dem')?.click();
    await settle();
    now = contact('yes', 'seeker', [...meets, ['seeker', 'agree']]);
    changed.forEach((tell) => tell({ contact: 'c1' }));
    await settle();
    expect(text('.stand h2')).toBe('Gartneriet vil møte deg.');
    arrive();
    await settle();
    expect(text('.stand h2')).toBe('Dere har begge sagt ja.');
    // the focus follows in a task of its own, which a busy machine may run a little later
    for (let more = 50; more > 0 && document.activeElement?.tagName !== 'H2'; more--) await settle();
    expect(document.activeElement?.textContent?.trim()).toBe('Dere har begge sagt ja.');
  });

  it('lets a seeker and an employer write by name once both have said yes, in the order of time', async () => {
    const view = contact(
      'yes',
      'employer',
      [
        ['seeker', 'send'],
        ['employer', 'meet'],
        ['seeker', 'agree'],
        ['seeker', 'write', 'Når passer det?'],
        ['employer', 'write', 'På mandag.'],
      ],
      { name: 'Kari' },
    );
    await open('employer', view);
    expect(text('h1')).toBe('Kari');
    expect([...element().querySelectorAll('.messages li')].map((one) => one.querySelector('.pre')?.textContent)).toEqual([
      'Når passer det?',
      'På mandag.',
    ]);
    expect([...element().querySelectorAll('.messages b')].map((one) => one.textContent)).toEqual(['Kari', 'Dere']);
    expect(element().querySelectorAll('.timeline li')).toHaveLength(4);
  });

  it('keeps what a seeker wrote when the employer was first, and shows it where there is no field for it any more', async () => {
    const asked: Step[] = [
      ['seeker', 'send'],
      ['employer', 'ask', 'Når kan du begynne?'],
    ];
    await open('seeker', contact('asked', 'seeker', asked));
    TestBed.inject(KeptText).keep('contact.c1.answer', 'I januar');
    const field = element().querySelector('textarea') as HTMLTextAreaElement;
    field.value = 'I januar';
    field.dispatchEvent(new Event('input'));
    now = contact('no', 'seeker', [...asked, ['employer', 'decline']], { others: [{ id: 'q', title: 'Kasse', employer: 'Butikken' }] });
    const problem = { type: '', code: 'moved-meanwhile', title: 'Det har skjedd noe', detail: 'd', status: 409, correlationId: 'x' };
    answer = () => Promise.reject(new ApiError('conflict', 409, problem));
    button('Send svaret')?.click();
    await settle();
    expect(text('arena-problem-note [role=alert]')).toContain('Det har skjedd noe');
    expect(text('.left-over')).toContain('I januar');
    expect(text('.stand')).toContain('En annen har fått plassen.');
    expect(text('.others')).toContain('Kasse');
  });

  it('asks a seeker before it withdraws or deletes, and says what the employer is told', async () => {
    const steps: Step[] = [['seeker', 'send']];
    await open('seeker', contact('sent', 'seeker', steps));
    button('Trekk interessen')?.click();
    await settle();
    expect(text('.sure')).toContain('får bare vite at du har trukket deg');
    expect(moves).toEqual([]);
    answer = () => {
      now = contact('withdrawn', 'seeker', [...steps, ['seeker', 'withdraw']]);
      return Promise.resolve(now);
    };
    button('Ja, trekk interessen')?.click();
    await settle();
    expect(text('.stand h2')).toBe('Du har trukket interessen.');
    button('Slett kontakten')?.click();
    await settle();
    button('Ja, slett alt')?.click();
    await settle();
    expect(TestBed.inject(Router).url).toBe('/nb/contacts');
  });

  it('shows an employer nothing of a person who took it back', async () => {
    const nothing = {
      pseudonym: '7K',
      line: null,
      fit: { ...contact('sent', 'employer', [['seeker', 'send']]).shown.fit, band: 'none' as const },
    };
    await open('employer', contact('withdrawn', 'employer', [['seeker', 'send'], ['seeker', 'withdraw']], { shown: nothing })); // prettier-ignore
    expect(element().querySelector('arena-shown-person')).toBeNull();
    expect(text('.card-box')).toContain('har tatt tilbake');
  });

  it('shows nobody anything when the session has ended', async () => {
    await open('seeker', contact('sent', 'seeker', [['seeker', 'send']]));
    person.set(null);
    await settle();
    expect(element().textContent).not.toContain('Gartneriet');
    expect(element().querySelector('arena-login-needed')).not.toBeNull();
  });
});
