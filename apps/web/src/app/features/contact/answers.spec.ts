import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { ContactView } from '@arena/contract';
import type { ContactAction } from '@arena/domain';
import { texts } from '@arena/i18n/nb';
import { I18n } from '@arena/ui';
import { Api, ApiError, type ApiCall } from '../../platform/api';
import { KeptText, TAB_STORAGE } from '../../platform/kept-text';
import { Session } from '../../platform/session';
import { EmployerAnswers } from './employer-answers';
import { SeekerAnswers } from './seeker-answers';

const view = (actions: ContactAction[], change: Partial<ContactView> = {}): ContactView => ({
  id: 'c1', state: 'sent', begunBy: 'seeker', pseudonym: '7K', name: null, waitsFor: 'employer', since: '2026-11-20T08:00:00Z', closesOn: '2026-12-20',
  posting: { id: 'p', title: 'Hjelpe til', lang: 'nb', kind: 'job', employer: 'Gartneriet', open: true },
  last: { sequence: 3, by: 'seeker', action: 'send', at: '2026-11-20T08:00:00Z', reason: null, closing: null, text: null },
  shown: { pseudonym: '7K', line: null, fit: { band: 'strong', counts: { fits: 0, near: 0, learned: 0, missing: 0 }, rows: [], highlight: null, withinReach: null } },
  history: [], actions, others: [], ...change,
}); // prettier-ignore

interface Sent {
  id: string;
  sequence: number;
  action: string;
  text: string | null;
  reason: string | null;
  outcome: string | null;
}
const problem = (code: string, status: number, kind: ApiError['kind']) =>
  new ApiError(kind, status, { type: '', code, title: code, detail: '', status, correlationId: 'x' });

describe('the answers of a contact', () => {
  let sent: { url: string; body: Sent }[];
  let answer: (url: string) => Promise<unknown>;
  let name: string | null;
  let moved: ContactView[];
  let conflicts: string[];
  let element: HTMLElement;

  beforeEach(() => {
    sent = [];
    moved = [];
    conflicts = [];
    name = 'Kari';
    answer = () => Promise.resolve(view([], { state: 'meeting' }));
    const api = {
      send: ({ url, body }: ApiCall<unknown>) => {
        sent.push({ url, body: body as Sent });
        return answer(url);
      },
    };
    const session = { person: () => ({ role: 'seeker', name }), refresh: () => Promise.resolve(), lastRole: () => null };
    TestBed.configureTestingModule({
      providers: [
        provideRouter([]),
        { provide: Api, useValue: api },
        { provide: Session, useValue: session },
        { provide: TAB_STORAGE, useValue: sessionStorage },
      ],
    });
    sessionStorage.clear();
    TestBed.inject(I18n).use('nb', texts);
  });

  async function show<T extends EmployerAnswers | SeekerAnswers>(part: new () => T, contact: ContactView): Promise<ComponentFixture<T>> {
    const fixture = TestBed.createComponent(part);
    fixture.componentRef.setInput('contact', contact);
    fixture.componentInstance.moved.subscribe((one) => moved.push(one));
    fixture.componentInstance.conflict.subscribe((error) => conflicts.push(error.problem?.code ?? ''));
    await fixture.whenStable();
    element = fixture.nativeElement as HTMLElement;
    return fixture;
  }
  const button = (text: string): HTMLButtonElement => {
    const found = [...element.querySelectorAll('button')].find((one) => one.textContent?.includes(text));
    if (!found) throw new Error(`There is no button ${text}: ${element.textContent}`);
    return found;
  };
  const type = (text: string) => {
    const field = element.querySelector('textarea, input') as HTMLTextAreaElement;
    field.value = text;
    field.dispatchEvent(new Event('input'));
  };

  it('an employer meets a person with one click, and a second click sends nothing', async () => {
    const fixture = await show(EmployerAnswers, view(['ask', 'meet', 'decline']));
    button('Be 7K om et møte').click();
    button('Be 7K om et møte').click();
    await fixture.whenStable();
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ url: '/api/contacts/c1/moves', body: { action: 'meet', sequence: 3, text: null, lang: 'nb' } });
    expect(moved.map(({ state }) => state)).toEqual(['meeting']);
  });

  it('an employer who tries again after a broken line sends the very same step', async () => {
    const fixture = await show(EmployerAnswers, view(['meet']));
    answer = () => Promise.reject(new ApiError('away', 503, null));
    button('om et møte').click();
    await fixture.whenStable();
    expect(element.querySelector('[role=alert]')?.textContent).toContain('Vi får ikke hentet dette nå');
    answer = () => Promise.resolve(view([]));
    button('om et møte').click();
    await fixture.whenStable();
    expect(sent.map(({ body }) => body.id)).toEqual([sent[0]?.body.id, sent[0]?.body.id]);
    expect(moved).toHaveLength(1);
  });

  it('an employer says not this time only with a reason from the list', async () => {
    const fixture = await show(EmployerAnswers, view(['decline']));
    button('Ikke denne gangen').click();
    await fixture.whenStable();
    button('Send svaret').click();
    await fixture.whenStable();
    expect(element.textContent).toContain('Velg en grunn.');
    expect(sent).toEqual([]);
    element.querySelectorAll('input')[2]?.click();
    button('Send svaret').click();
    await fixture.whenStable();
    expect(sent[0]?.body).toMatchObject({ action: 'decline', reason: 'place-taken' });
  });

  it('an employer confirms how it went', async () => {
    const fixture = await show(EmployerAnswers, view(['confirm']));
    button('Hvordan gikk det?').click();
    await fixture.whenStable();
    element.querySelectorAll('input')[0]?.click();
    button('Si fra og avslutt').click();
    await fixture.whenStable();
    expect(sent[0]?.body).toMatchObject({ action: 'confirm', outcome: 'agreed' });
  });

  it('keeps the words of a seeker who was too late, and tells the page', async () => {
    const fixture = await show(SeekerAnswers, view(['answer'], { state: 'asked' }));
    answer = () => Promise.reject(problem('moved-meanwhile', 409, 'conflict'));
    type('Jeg kan starte i januar');
    button('Send svaret').click();
    await fixture.whenStable();
    expect(conflicts).toEqual(['moved-meanwhile']);
    expect(element.querySelector('textarea')?.value).toBe('Jeg kan starte i januar');
    expect(TestBed.inject(KeptText).read('contact.c1.answer')).toBe('Jeg kan starte i januar');
  });

  it('shows a seeker what must go before it can be sent, and forgets the words once they are sent', async () => {
    const fixture = await show(SeekerAnswers, view(['answer'], { state: 'asked' }));
    button('Send svaret').click();
    await fixture.whenStable();
    expect(element.textContent).toContain('Skriv noe først.');
    answer = () => Promise.reject(problem('text-screened', 400, 'bad-input'));
    type('Ring 912 34 567');
    button('Send svaret').click();
    await fixture.whenStable();
    expect(element.querySelector('[role=alert]')?.textContent).toContain('text-screened');
    answer = () => Promise.resolve(view([]));
    type('Gjerne i januar');
    button('Send svaret').click();
    await fixture.whenStable();
    expect(moved).toHaveLength(1);
    expect(TestBed.inject(KeptText).read('contact.c1.answer')).toBeNull();
  });

  it('asks a seeker for a name first where none is kept, saves it and then says yes', async () => {
    name = null;
    const fixture = await show(SeekerAnswers, view(['agree'], { state: 'meeting' }));
    button('Ja, jeg vil møte dem').click();
    await fixture.whenStable();
    expect(sent).toEqual([]);
    button('Lagre navnet').click();
    await fixture.whenStable();
    expect(element.textContent).toContain('Skriv hva du vil bli kalt.');
    type('  Kari ');
    button('Lagre navnet').click();
    await fixture.whenStable();
    expect(sent.map(({ url }) => url)).toEqual(['/api/me', '/api/contacts/c1/moves']);
    expect(sent[0]?.body).toEqual({ name: 'Kari', lang: 'nb' });
    expect(sent[1]?.body.action).toBe('agree');
  });
});
