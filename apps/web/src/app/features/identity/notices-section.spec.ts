import { signal } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { AccountView, NotificationChoicesView, Role } from '@arena/contract';
import { texts } from '@arena/i18n/nb';
import { I18n } from '@arena/ui';
import { Api, ApiError } from '../../platform/api';
import { KeptText } from '../../platform/kept-text';
import { Session } from '../../platform/session';
import { StubApi, type Answer } from '../../platform/stub-api.fixture';
import { AccountStore } from './account-store';
import { NoticesSection } from './notices-section';

const PATH = '/api/me/notification-choices';
const emailYes = { purpose: 'email', givenAt: '2026-11-01T08:00:00Z', contact: null } as const;
const account = (change: Partial<AccountView> = {}): AccountView => ({
  role: 'seeker', lang: 'nb', name: null, email: { address: 'a@b.no', verified: true }, consents: [emailYes], hiddenFrom: [],
  sessionEndsAt: '2026-11-23T20:00:00Z', ...change,
}); // prettier-ignore
const usual = (): NotificationChoicesView => ({
  lang: 'nb',
  groups: [
    { group: 'matches', site: true, letters: 'daily' },
    { group: 'advising', site: true, letters: 'daily' },
    { group: 'contacts', site: true, letters: 'at-once' },
  ],
});

describe('the choice of notifications', () => {
  let saved: NotificationChoicesView;
  let kept: Map<string, string>;
  const take: Answer = ({ body }) => {
    const { lang, groups } = body as NotificationChoicesView;
    saved = { lang, groups: saved.groups.map((one) => groups.find(({ group }) => group === one.group) ?? one) };
    return saved;
  };

  async function open(change: Partial<AccountView> = {}, answers: Record<string, Answer> = {}) {
    TestBed.resetTestingModule();
    TestBed.configureTestingModule({
      providers: [
        provideRouter([]),
        AccountStore,
        {
          provide: Api,
          useFactory: () =>
            new StubApi({ [`GET ${PATH}`]: () => saved, [`PUT ${PATH}`]: take, 'GET /api/me': () => account(change), ...answers }),
        },
        { provide: Session, useValue: { person: signal({ role: change.role ?? 'seeker' }), lastRole: signal<Role | null>('seeker') } },
        {
          provide: KeptText,
          useValue: {
            keep: (key: string, value: string) => void kept.set(key, value),
            read: (key: string) => kept.get(key) ?? null,
            forget: (key: string) => void kept.delete(key),
          },
        },
      ],
    });
    TestBed.inject(I18n).use('nb', texts);
    const fixture: ComponentFixture<NoticesSection> = TestBed.createComponent(NoticesSection);
    fixture.componentRef.setInput('account', account(change));
    const element = fixture.nativeElement as HTMLElement;
    document.body.replaceChildren(element);
    const settle = async () => {
      for (let turn = 0; turn < 3; turn++) {
        await new Promise((done) => setTimeout(done));
        await fixture.whenStable();
      }
    };
    await settle();
    const field = (name: string, value = 'on') => element.querySelector<HTMLInputElement>(`input[name="${name}"][value="${value}"], input[type=checkbox][name="${name}"]`) as HTMLInputElement; // prettier-ignore
    return {
      element,
      field,
      settle,
      api: TestBed.inject(Api) as StubApi,
      text: () => element.textContent?.replace(/\s+/g, ' ') ?? '',
      press: async (...names: [string, string?][]) => {
        for (const name of names) field(...name).click();
        await settle();
      },
      save: async () => {
        element.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
        await settle();
      },
    };
  }
  beforeEach(() => {
    saved = usual();
    kept = new Map();
  });
  afterEach(() => document.body.replaceChildren());

  it('shows a seeker three groups as they are chosen, each control in a named group', async () => {
    const { element, field, text } = await open();
    expect([...element.querySelectorAll('h3')].map((one) => one.textContent?.trim())).toEqual([
      'Nye plasser som passer godt',
      'Veiledere',
      'Kontakt med bedrifter',
    ]);
    expect(field('site-matches').checked).toBe(true);
    expect(field('letters-matches', 'daily').checked).toBe(true);
    expect(field('letters-contacts', 'at-once').checked).toBe(true);
    const group = field('letters-matches', 'daily').closest('fieldset.notice');
    expect(group?.querySelector('legend')?.textContent?.trim()).toBe('Nye plasser som passer godt');
    expect(element.querySelector(`#${group?.getAttribute('aria-describedby')}`)?.textContent).toContain('passer godt');
    expect(text()).toContain('ikke e-post mellom klokken 21 og 8');
  });

  it.each([
    ['employer', 'contacts', 'Kontakt med jobbsøkere'],
    ['adviser', 'advising', 'De du veileder'],
  ] as const)('shows an %s only what they can be told of, in their own words', async (role, group, title) => {
    saved = { lang: 'nb', groups: usual().groups.filter((one) => one.group === group) };
    const { element } = await open({ role });
    expect([...element.querySelectorAll('h3')].map((one) => one.textContent?.trim())).toEqual([title]);
  });

  it('sends only what a seeker changed, and says that it is saved', async () => {
    const page = await open();
    await page.press(['letters-matches', 'never'], ['site-matches']);
    expect(page.text()).toContain('Du har valg som ikke er lagret.');
    expect(page.text()).toContain('Da sier vi ikke fra om dette.');
    await page.save();
    expect(page.api.asked.at(-1)).toMatchObject({
      method: 'PUT',
      body: { lang: 'nb', groups: [{ group: 'matches', site: false, letters: 'never' }] },
    });
    expect(page.text()).toContain('Valgene dine er lagret.');
    expect(page.text()).not.toContain('ikke er lagret');
    expect(kept.size).toBe(0);
  });

  it('reads the account anew when a seeker chose another language', async () => {
    const page = await open();
    await page.press(['letters-lang', 'nn']);
    await page.save();
    expect(page.api.lines.slice(-2)).toEqual([`PUT ${PATH}`, 'GET /api/me']);
    expect(page.field('letters-lang', 'nn').checked).toBe(true);
  });

  it('loses nothing when it cannot be saved: it is said, it stands, and it is there after a new login', async () => {
    const failing: Record<string, Answer> = {
      [`PUT ${PATH}`]: () => {
        throw new ApiError('away', 503, null);
      },
    };
    const page = await open({}, failing);
    await page.press(['letters-contacts', 'daily']);
    await page.save();
    expect(page.element.querySelector('[role=alert]')?.textContent).toContain('Vi får ikke hentet dette nå');
    expect(page.field('letters-contacts', 'daily').checked).toBe(true);
    const later = await open();
    expect(later.field('letters-contacts', 'daily').checked).toBe(true);
    expect(later.text()).toContain('Du har valg som ikke er lagret.');
    await later.save();
    expect(saved.groups[2]).toEqual({ group: 'contacts', site: true, letters: 'daily' });
  });

  it('keeps what a seeker chooses while the last choice is on its way', async () => {
    let meanwhile = (): void => undefined;
    const page = await open(
      {},
      {
        [`PUT ${PATH}`]: (request) => {
          meanwhile();
          return take(request);
        },
      },
    );
    meanwhile = () => page.field('letters-advising', 'never').click();
    await page.press(['letters-matches', 'never']);
    await page.save();
    expect(saved.groups.map(({ letters }) => letters)).toEqual(['never', 'daily', 'at-once']);
    expect(page.field('letters-advising', 'never').checked).toBe(true);
    expect(page.text()).toContain('Du har valg som ikke er lagret.');
  });

  it.each([
    ['no address', { email: null }, 'Vi har ikke adressen din', 'email-title'],
    ['an address that is not confirmed', { email: { address: 'a@b.no', verified: false } }, 'ikke bekreftet', 'email-title'],
    ['not said yes to e-mail', { consents: [{ ...emailYes, givenAt: null }] }, 'ikke sagt ja', 'consent-email'],
  ] as const)('tells somebody with %s why no letter comes, and leads there', async (_, change, why, to) => {
    const { element, text } = await open({
      ...change,
      ...('consents' in change ? { consents: [...change.consents] } : {}),
    } as Partial<AccountView>);
    expect(text()).toContain(why);
    expect(element.querySelector(`a[href="/nb/me#${to}"]`)).not.toBeNull();
  });

  it('says nothing of that to somebody who gets letters', async () => {
    expect((await open()).element.querySelector('.note')).toBeNull();
  });

  it('that cannot be read is said, and asked for again', async () => {
    let away = true;
    const page = await open(
      {},
      {
        [`GET ${PATH}`]: () => {
          if (away) throw new ApiError('away', 503, null);
          return saved;
        },
      },
    );
    expect(page.element.querySelector('form')).toBeNull();
    away = false;
    page.element.querySelector<HTMLButtonElement>('button')?.click();
    await page.settle();
    expect(page.field('site-matches').checked).toBe(true);
  });
});
