import { TestBed, type ComponentFixture } from '@angular/core/testing';
import type { BuilderTexts, recogniseText, Route } from '@arena/contract';
import { texts } from '@arena/i18n/nb';
import { I18n } from '@arena/ui';
import type { z } from 'zod';
import { Api, type ApiCall } from '../../platform/api';
import { DraftStore } from './draft-store';
import { OwnWordsField } from './own-words-field';

type ResponseOf<R extends Route> = z.output<R['response']>;
const NOTHING: ResponseOf<typeof recogniseText> = { items: [], languages: [], licences: [] };
const builder: BuilderTexts = {
  version: '1', cards: [], followUps: [], languages: [{ id: 'ar', label: 'Arabisk' }], licences: ['B', 'BE'], certificates: [], qualifications: [],
}; // prettier-ignore

describe('the field for own words', () => {
  let fixture: ComponentFixture<OwnWordsField>;
  let answer: ResponseOf<typeof recogniseText>;
  let told: unknown[];
  const page = () => fixture.nativeElement as HTMLElement;
  const box = (label: string) =>
    [...page().querySelectorAll('label.tick')].find((one) => one.textContent?.includes(label))?.querySelector('input') as HTMLInputElement;
  const settle = async () => {
    for (let turn = 0; turn < 3; turn += 1) {
      await new Promise((done) => setTimeout(done));
      await fixture.whenStable();
    }
  };

  async function find(words: string): Promise<void> {
    const field = page().querySelector('textarea') as HTMLTextAreaElement;
    field.value = words;
    field.dispatchEvent(new Event('input'));
    page().querySelector('button')?.click();
    await settle();
  }

  beforeEach(async () => {
    window.localStorage.clear();
    [answer, told] = [NOTHING, []];
    const send = async ({ url, body }: ApiCall<unknown>) => {
      await Promise.resolve();
      if (url === '/api/taxonomy/unknown-words') told.push(body);
      return url === '/api/taxonomy/recognise' ? answer : undefined;
    };
    TestBed.configureTestingModule({ providers: [{ provide: Api, useValue: { send } }] });
    TestBed.inject(I18n).use('nb', texts);
    TestBed.inject(DraftStore).start();
    fixture = TestBed.createComponent(OwnWordsField);
    fixture.componentRef.setInput('texts', builder);
    await settle();
  });

  it('suggests a seeker the languages and licences of her words, and adds only what she ticks', async () => {
    const store = TestBed.inject(DraftStore);
    answer = {
      items: [],
      languages: [{ id: 'ar', cefr: null, words: 'arabisk' }, { id: 'so', cefr: 'C2', words: 'somali' }],
      licences: [{ id: 'B', words: 'klasse B og BE' }, { id: 'BE', words: 'klasse B og BE' }],
    }; // prettier-ignore
    await find('Jeg snakker arabisk og somali, og har klasse B og BE');
    expect([...page().querySelectorAll('legend.because')].map((one) => one.textContent)).toEqual([
      'Fordi du skrev «arabisk»',
      'Fordi du skrev «somali»',
      'Fordi du skrev «klasse B og BE»',
    ]);
    expect(page().querySelector('.said')?.textContent).toContain('4 forslag');
    expect([store.draft().languages, store.draft().licences]).toEqual([[], []]);

    box('Arabisk').click();
    box('personbil').click();
    await settle();
    expect([store.draft().languages, store.draft().licences]).toEqual([[{ id: 'ar', cefr: 'B2' }], ['B']]);

    (page().querySelectorAll('input[name="written-ar"]')[0] as HTMLInputElement).click();
    await settle();
    expect(store.draft().languages).toEqual([{ id: 'ar', cefr: 'A1' }]);
    box('Arabisk').click();
    await settle();
    expect(store.draft().languages).toEqual([]);
    expect(told).toEqual([]);
  });

  it('takes what a seeker says of a language as its level', async () => {
    answer = { ...NOTHING, languages: [{ id: 'ar', cefr: 'A2', words: 'arabisk' }] };
    await find('Jeg snakker litt arabisk');
    box('Arabisk').click();
    await settle();
    expect(TestBed.inject(DraftStore).draft().languages).toEqual([{ id: 'ar', cefr: 'A2' }]);
  });

  it('counts a word or two that lead to nothing, and nothing longer', async () => {
    await find('bokbinding');
    await find('Jeg heter noe og bor et sted');
    answer = { ...NOTHING, licences: [{ id: 'B', words: 'lappen' }] };
    await find('har lappen');
    expect(told).toEqual([{ lang: 'nb', word: 'bokbinding' }]);
  });
});
