import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { SessionView } from '@arena/contract';
import { texts as en } from '@arena/i18n/en';
import { texts as nb } from '@arena/i18n/nb';
import { I18n } from '@arena/ui';
import { Live } from '../platform/live';
import { Session } from '../platform/session';
import { SiteHeader } from './site-header';

type Person = SessionView['person'] | undefined;
const person = (role: 'seeker' | 'employer' | 'adviser', name: string | null = null): Person => ({
  role,
  lang: 'nb',
  name: null,
  organisation: role === 'employer' ? { id: 'a', organisationNumber: '987654321', name } : null,
  unread: 0,
  mark: 'one',
});

async function header(who: Person, unread = 0, language: 'nb' | 'en' = 'nb', url = '/nb/openings?kind=job') {
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]),
      { provide: Session, useValue: { person: signal(who) } },
      { provide: Live, useValue: { unread: signal(unread) } },
    ],
  });
  TestBed.inject(I18n).use(language, language === 'en' ? en : nb);
  const fixture = TestBed.createComponent(SiteHeader);
  fixture.componentRef.setInput('url', url);
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  const words = (link: Element) => link.textContent?.replace(/\s+/g, ' ').trim();
  return {
    element,
    wide: [...element.querySelectorAll('.nav-own a')].map(words),
    folded: [...element.querySelectorAll('.menu .own a')].map(words),
  };
}

describe('the header', () => {
  it('offers a visitor to log in and come back, and says the same before it is known who is there', async () => {
    for (const who of [null, undefined]) {
      TestBed.resetTestingModule();
      const { element, wide, folded } = await header(who);
      expect([wide, folded]).toEqual([['Logg inn'], ['Logg inn']]);
      expect(element.querySelector('.nav-own a')?.getAttribute('href')).toBe('/nb/login?to=%2Fnb%2Fopenings%3Fkind%3Djob');
    }
  });

  it('leads nobody back to the page for logging in', async () => {
    const { element } = await header(null, 0, 'nb', '/nb/login?problem=login-failed');
    expect(element.querySelector('.nav-own a')?.getAttribute('href')).toBe('/nb/login');
  });

  it('shows a seeker contacts, notifications with their number in words, and their own page, wide and folded', async () => {
    const { wide, folded } = await header(person('seeker'), 2);
    expect(wide).toEqual(['Kontaktene mine', 'Varsler (2) 2 uleste', 'Min side']);
    expect(folded).toEqual(wide);
  });

  it('shows an employer the openings and the organisation by its name, and in general words while it has none', async () => {
    expect((await header(person('employer', 'Åkersvika Gartneri'))).wide).toEqual([
      'Plassene våre',
      'Varsler',
      'Åkersvika Gartneri',
      'Min side',
    ]);
    TestBed.resetTestingModule();
    expect((await header(person('employer'), 0, 'en')).wide).toEqual(['Our openings', 'Notifications', 'Our organisation', 'My page']);
  });

  it('shows the word list to whoever is named to care for it, and to no other adviser', async () => {
    const { element, wide } = await header({ ...(person('adviser') as NonNullable<Person>), operator: true });
    expect(wide).toEqual(['Arbeidsliste', 'Plasser', 'Ordlista', 'Varsler', 'Min side']);
    expect(element.querySelector('.nav-own a[href="/nb/word-list"]')).not.toBeNull();
  });

  it('shows an adviser the worklist and the openings, and the openings only once', async () => {
    const { element, wide } = await header(person('adviser'));
    expect(wide).toEqual(['Arbeidsliste', 'Plasser', 'Varsler', 'Min side']);
    expect(element.querySelectorAll('.nav-main a[href="/nb/openings"]')).toHaveLength(0);
    expect(element.querySelectorAll('.nav-own a[href="/nb/openings"]')).toHaveLength(1);
  });
});
