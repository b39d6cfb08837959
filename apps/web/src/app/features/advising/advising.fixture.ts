import { signal, type Provider, type Type } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { CaseloadPerson, Office, PostingCard, ReasonRow } from '@arena/contract';
import { I18n } from '@arena/ui';
import { Api } from '../../platform/api';
import { TAB_STORAGE } from '../../platform/kept-text';
import { Live, type Change } from '../../platform/live';
import { Session } from '../../platform/session';
import { StubApi, type Answer } from '../../platform/stub-api.fixture';

export const OFFICE: Office = { id: 'nav-hamar', name: 'Nav Hamar', kind: 'nav-office', place: null };

export const card = (id: string, title = 'Hjelpe til i gartneriet'): PostingCard => ({
  id, kind: 'job', origin: 'employer', lang: 'nb', title, summary: 'Stelle planter', employer: { id: 'g', name: 'Gartneriet' }, place: null,
  remote: false, extentPercent: null, published: '2026-11-01', deadline: null, answerDays: 3, openForAll: false, redated: false, facts: {},
}); // prettier-ignore

export const skillRow = (label: string, state: ReasonRow['state'], strength: 'must' | 'good' | 'learned' = 'must'): ReasonRow => ({
  requirement: { kind: 'skill', id: label, level: 1, strength, note: null, machineRead: false, label, lang: null },
  state,
  code: state === 'fits' ? 'reason.skill.fits' : state === 'learned' ? 'reason.skill.learned' : 'reason.skill.missing',
  params: {},
});

export const advisee = (change: Partial<CaseloadPerson> = {}): CaseloadPerson => ({
  key: 'k1', name: 'Ada', purposes: ['see-profile', 'build-profile', 'propose'], since: '2026-11-01T08:00:00Z', endsOn: '2027-05-01', consentVersion: 'v1', flags: [],
  openContacts: 0, lastLook: null, ...change,
}); // prettier-ignore

/** A page with the API as a test tells it to answer, somebody logged in, and a line on which things change. */
export async function openPage<T>(
  page: Type<T>,
  role: 'seeker' | 'adviser',
  answers: Record<string, Answer>,
  inputs: Readonly<Record<string, string>> = {},
) {
  let ids = 0;
  Object.defineProperty(globalThis.crypto, 'randomUUID', { configurable: true, value: () => `id-${++ids}` });
  const handlers = new Set<(change: Change) => void>();
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
    key: (index: number) => [...kept.keys()][index] ?? null,
    get length() {
      return kept.size;
    },
  };
  const live = {
    arrived: signal(null),
    onChange: (handler: (change: Change) => void) => {
      handlers.add(handler);
      return () => handlers.delete(handler);
    },
  };
  const session = { person: signal({ role }), start: () => undefined, lastRole: signal(role), ended: signal(false) };
  const providers: Provider[] = [
    { provide: Api, useFactory: () => new StubApi(answers) },
    { provide: Live, useValue: live },
    { provide: Session, useValue: session },
    { provide: TAB_STORAGE, useValue: storage },
  ];
  TestBed.configureTestingModule({ providers: [provideRouter([]), ...providers] });
  const { texts } = await import('@arena/i18n/nb');
  TestBed.inject(I18n).use('nb', texts);
  const fixture: ComponentFixture<T> = TestBed.createComponent(page);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  const element = fixture.nativeElement as HTMLElement;
  document.body.appendChild(element);
  const settle = async (ms = 0): Promise<void> => {
    for (const wait of [ms, 0, 0]) {
      await new Promise((done) => setTimeout(done, wait));
      await fixture.whenStable();
    }
  };
  await settle();
  const buttons = (text: string) => [...element.querySelectorAll('button')].filter((one) => one.textContent?.trim().startsWith(text));
  return {
    api: TestBed.inject(Api) as StubApi,
    element,
    kept,
    settle,
    /** Something happened that may concern the reader. */
    changed: async (change: Change = { advising: true }): Promise<void> => {
      for (const handler of handlers) handler(change);
      await settle(300);
    },
    button: (text: string): HTMLButtonElement => {
      const [found] = buttons(text);
      if (!found) throw new Error(`No button says «${text}»: ${element.textContent ?? ''}`);
      return found;
    },
    hasButton: (text: string): boolean => buttons(text).length > 0,
    field: <E extends HTMLElement = HTMLInputElement>(selector: string): E => element.querySelector<E>(selector) as E,
    /** What is read, blanks folded. */
    text: (): string => element.textContent?.replace(/\s+/g, ' ') ?? '',
    write: (selector: string, value: string): void => {
      const area = element.querySelector<HTMLTextAreaElement>(selector) as HTMLTextAreaElement;
      area.value = value;
      area.dispatchEvent(new Event('input'));
    },
  };
}
