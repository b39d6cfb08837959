import { signal, type Provider } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { CareLogEntry, CareView } from '@arena/contract';
import { texts } from '@arena/i18n/nb';
import { I18n } from '@arena/ui';
import { Api } from '../../platform/api';
import { TAB_STORAGE } from '../../platform/kept-text';
import { Session } from '../../platform/session';
import { refusal, StubApi, type Answer } from '../../platform/stub-api.fixture';
import { TaxonomyCarePage } from './taxonomy-care-page';

const entry = (id: number, change: Partial<CareLogEntry> = {}): CareLogEntry => ({
  id, at: '2026-11-02T10:00:00Z', by: { who: 'other', name: 'Vigdis' }, what: 'synonym-added', text: 'elting', concept: 'Bake', other: '', ...change,
}); // prettier-ignore
const EMPTY: CareView = {
  revision: 1, edition: '2026.2-r3', next: '2026.2-r4', unknown: [{ lang: 'nb', word: 'deigknaing', times: 7, lastOn: '2026-11-01' }], shownFrom: 5,
  synonyms: [], cards: [], versions: [{ number: 3, madeBy: 'publication', note: 'Ord fra folk', madeAt: '2026-11-01T10:00:00Z' }], log: [],
}; // prettier-ignore
const waiting: CareView['synonyms'][number] = {
  id: 4, kind: 'skill', concept: { id: 'baking', label: 'Bake', lang: null }, wordLang: 'nb', text: 'deigknaing', source: 'skrevet av folk', state: 'waiting',
  namesakes: [{ id: 'pottery', label: 'Keramikk', lang: null }],
}; // prettier-ignore

async function open(
  answers: Record<string, Answer>,
  person: object | null = { role: 'adviser', operator: true },
  kept = new Map<string, string>(),
) {
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
    key: (index: number) => [...kept.keys()][index] ?? null,
    length: 0,
  };
  const session = {
    person: signal(person),
    start: () => undefined,
    lastRole: signal(null),
    ended: signal(false),
    loginUrl: () => '/login',
  };
  const providers: Provider[] = [
    { provide: Api, useFactory: () => new StubApi({ 'GET /api/taxonomy-care': () => EMPTY, ...answers }) },
    { provide: Session, useValue: session },
    { provide: TAB_STORAGE, useValue: storage },
  ];
  TestBed.configureTestingModule({ providers: [provideRouter([]), ...providers] });
  TestBed.inject(I18n).use('nb', texts);
  const fixture = TestBed.createComponent(TaxonomyCarePage);
  const element = fixture.nativeElement as HTMLElement;
  document.body.appendChild(element);
  const settle = async (ms = 0): Promise<void> => {
    for (const wait of [ms, 0, 0]) {
      await new Promise((resolve) => setTimeout(resolve, wait));
      await fixture.whenStable();
    }
  };
  await settle();
  const one = <E extends HTMLElement = HTMLInputElement>(selector: string): E => {
    const found = element.querySelector<E>(selector);
    if (!found) throw new Error(`Nothing is ${selector}`);
    return found;
  };
  return {
    api: TestBed.inject(Api) as StubApi,
    kept,
    element,
    settle,
    one,
    text: () => element.textContent?.replace(/\s+/g, ' ') ?? '',
    button: (words: string): HTMLButtonElement => {
      const found = [...element.querySelectorAll('button')].find((button) => button.textContent?.trim().startsWith(words));
      if (!found) throw new Error(`No button says «${words}»`);
      return found;
    },
    write: (selector: string, value: string): void => {
      const field = one(selector);
      field.value = value;
      field.dispatchEvent(new Event('input'));
    },
    submit: (heading: string): void => {
      one(`form[aria-labelledby="${heading}"]`).dispatchEvent(new Event('submit', { cancelable: true }));
    },
  };
}
const FOUND: Answer = () => ({ items: [{ id: 'baking', label: 'Bake', lang: null, name: '', gone: false }] });

describe('the page of the word list', () => {
  afterEach(() => document.body.replaceChildren());

  it('is not there for an adviser who is not named, and asks nothing for them', async () => {
    const { text, api } = await open({}, { role: 'adviser' });
    expect(text()).toContain('Vi finner ikke siden');
    expect(text()).not.toContain('Ordlista');
    expect(api.asked).toEqual([]);
  });

  it('asks a visitor to log in', async () => {
    expect((await open({}, null)).text()).toContain('Logg inn');
  });

  it('lets an operator give a typed word a home, and shows what the next version brings', async () => {
    const page = await open({
      'GET /api/taxonomy-care/concepts': FOUND,
      'POST /api/taxonomy-care/synonyms': () => ({
        done: true,
        care: { ...EMPTY, revision: 2, unknown: [], synonyms: [waiting], log: [entry(2, { by: { who: 'you', name: null } })] },
      }),
    });
    expect(page.text()).toContain('deigknaing');
    expect(page.text()).toContain('7 ganger');
    page.button('Gi ordet et hjem').click();
    await page.settle();
    expect(page.one('#name-text').value).toBe('deigknaing');
    expect(document.activeElement?.id).toBe('name-concept');
    page.write('#name-concept', 'bak');
    await page.settle(250);
    page.one('#name-concept-list [role=option]').click();
    page.submit('add-name');
    await page.settle();
    const sent = page.api.asked.find(({ method }) => method === 'POST')?.body;
    expect(sent).toEqual({ revision: 1, kind: 'skill', concept: 'baking', wordLang: 'nb', text: 'deigknaing', source: 'skrevet av folk' });
    expect(page.text()).toContain('«deigknaing» er lagt til.');
    expect(page.text()).toContain('1 endring venter. Dette blir versjon 2026.2-r4.');
    expect(page.text()).toContain('Ordet er også et navn på Keramikk.');
    expect(page.text()).toContain('Du la til «elting» som navn på Bake.');
    expect(page.text()).not.toContain('Nytt siden sist');
    expect(page.one('#name-text').value).toBe('');
  });

  it('tells an operator what is missing, at the field, and sends nothing', async () => {
    const page = await open({});
    page.submit('add-name');
    await page.settle();
    expect(document.activeElement?.id).toBe('name-text');
    expect(page.one('#name-text').getAttribute('aria-describedby')).toBe('name-text-error');
    expect(page.api.lines).toEqual(['GET /api/taxonomy-care']);
  });

  it('tells the operator who is second what the first did, and keeps what was typed', async () => {
    let reads = 0;
    const page = await open({
      'GET /api/taxonomy-care': () =>
        reads++ === 0 ? { ...EMPTY, synonyms: [waiting] } : { ...EMPTY, revision: 2, synonyms: [waiting], log: [entry(2)] },
      'POST /api/taxonomy-care/publications': ({ body }) => {
        if ((body as { revision: number }).revision === 1) throw refusal('conflict', 409, 'changed-meanwhile');
        return { done: true, care: { ...EMPTY, revision: 3, edition: '2026.2-r4' } };
      },
    });
    page.write('#next-note', 'Ord fra folk');
    page.one('#next-note').form?.dispatchEvent(new Event('submit', { cancelable: true }));
    await page.settle();
    expect(page.text()).toContain('Noen andre var først ute');
    expect(page.text()).toContain('Vigdis la til «elting» som navn på Bake.');
    expect(page.one('#next-note').value).toBe('Ord fra folk');
    page.one('#next-note').form?.dispatchEvent(new Event('submit', { cancelable: true }));
    await page.settle();
    expect(page.text()).toContain('Versjon 2026.2-r4 er i bruk.');
  });

  it('keeps an operator’s words when the answer does not come, and when the page is opened again', async () => {
    const page = await open({});
    page.write('#card-nb', 'Jeg har bakt');
    const { kept } = page;
    TestBed.resetTestingModule();
    document.body.replaceChildren();
    const again = await open({}, undefined, kept);
    expect(again.one('#card-nb').value).toBe('Jeg har bakt');
  });

  it('says to an operator in plain words that two things cannot stand for each other', async () => {
    const page = await open({
      'GET /api/taxonomy-care/concepts': FOUND,
      'POST /api/taxonomy-care/replacements': () => {
        const error = refusal('bad-input', 400, 'bad-input');
        Object.assign(error.problem ?? {}, { errors: [{ field: 'by', message: 'Dette kan ikke brukes.' }] });
        throw error;
      },
    });
    for (const side of ['old', 'by']) {
      page.write(`#replace-${side}`, 'bak');
      await page.settle(250);
      page.one(`#replace-${side}-list [role=option]`).click();
    }
    page.submit('replace');
    await page.settle();
    expect(page.text()).toContain('Dette går i ring.');
    expect(page.one('#replace-old').value).toBe('Bake');
  });
});
