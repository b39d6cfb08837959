import { signal } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import type { OurPostingCard } from '@arena/contract';
import { texts } from '@arena/i18n/nb';
import { I18n } from '@arena/ui';
import { Api, type ApiCall } from '../../platform/api';
import { Live } from '../../platform/live';
import { Session } from '../../platform/session';
import { OurPostingsPage } from './our-postings-page';

const card = (id: string, change: Partial<OurPostingCard> = {}): OurPostingCard => ({
  id, kind: 'job', state: 'published', title: `Plass ${id}`, lang: 'nb', changedAt: '2026-11-20T08:00:00Z', deadline: null, unpublishedChanges: false,
  waiting: 0, people: 0, ...change,
}); // prettier-ignore
const employer = (id: string | null) => ({ role: 'employer', organisation: { id, organisationNumber: '974760673', name: 'Gartneriet' } });

describe('the openings of an employer', () => {
  let fixture: ComponentFixture<OurPostingsPage>;
  let items: OurPostingCard[];
  let begun: { id: string; kind: string }[];
  const person = signal<unknown>(employer('org'));
  const page = () => fixture.nativeElement as HTMLElement;
  const button = (text: string) =>
    [...page().querySelectorAll('button')].find((one) => one.textContent?.includes(text)) as HTMLButtonElement;

  async function open(): Promise<void> {
    begun = [];
    let ids = 0;
    Object.defineProperty(globalThis.crypto, 'randomUUID', { configurable: true, value: () => `id-${++ids}` });
    const send = async ({ method, body }: ApiCall<unknown>) => {
      await Promise.resolve();
      if (method === 'GET') return { items };
      begun.push(body as { id: string; kind: string });
      return { id: (body as { id: string }).id };
    };
    TestBed.configureTestingModule({
      providers: [
        provideRouter([]),
        { provide: Api, useValue: { send } },
        { provide: Live, useValue: { onChange: () => () => undefined } },
        {
          provide: Session,
          useValue: {
            person,
            start: () => undefined,
            failed: signal(false),
            ended: signal(false),
            lastRole: signal(null),
            loginUrl: () => '/login',
          },
        },
      ],
    });
    TestBed.inject(I18n).use('nb', texts);
    fixture = TestBed.createComponent(OurPostingsPage);
    await fixture.whenStable();
    await fixture.whenStable();
  }

  beforeEach(() => {
    person.set(employer('org'));
    items = [];
  });

  it('an employer sees where people wait first, drafts and ended ones by themselves', async () => {
    items = [card('a'), card('b', { waiting: 2, people: 3 }), card('c', { state: 'draft', title: '' }), card('d', { state: 'filled' })];
    await open();
    expect([...page().querySelectorAll('h2')].map((one) => one.textContent)).toEqual(['Ute nå (2)', 'Utkast (1)', 'Avsluttet (1)']);
    expect([...page().querySelectorAll('h3')].map((one) => one.textContent)).toEqual(['Plass b', 'Plass a', 'Uten tittel ennå', 'Plass d']);
    expect(page().textContent).toContain('2 venter på svar');
  });

  it('an employer who clicks twice begins one draft', async () => {
    await open();
    expect(page().textContent).toContain('Dere har ingen plasser ennå');
    button('Legg ut en plass').click();
    await fixture.whenStable();
    const begin = button('Begynn på utkastet');
    begin.click();
    await fixture.whenStable();
    expect(page().textContent).toContain('Velg hva slags plass det er.');
    [...page().querySelectorAll<HTMLInputElement>('input[type=radio]')][2]?.click();
    const go = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    begin.click();
    begin.click();
    await fixture.whenStable();
    await new Promise((done) => setTimeout(done));
    expect(begun).toEqual([{ id: 'id-1', kind: 'work-placement', lang: 'nb' }]);
    expect(go).toHaveBeenCalledWith(['/', 'nb', 'our-openings', 'id-1', 'edit']);
  });

  it('an employer without a page is led to make one, and a seeker to the login', async () => {
    person.set(employer(null));
    await open();
    expect(page().querySelector('a[href="/nb/our-organisation"]')?.textContent).toContain('Lag siden deres');
    person.set({ role: 'seeker' });
    await fixture.whenStable();
    expect(page().querySelector('arena-login-needed')).not.toBeNull();
    expect(page().textContent).not.toContain('Legg ut en plass');
  });
});
