import { TestBed } from '@angular/core/testing';
import type { ShownPerson as Shown } from '@arena/contract';
import { LANGUAGES, REASON_CODES, type Language } from '@arena/domain';
import { texts as en } from '@arena/i18n/en';
import { texts as nb } from '@arena/i18n/nb';
import { texts as nn } from '@arena/i18n/nn';
import { I18n, type LoadedTexts } from '@arena/ui';
import { ShownPerson } from './shown-person';
import { toldKey } from './shown-rows';

const TEXTS: Record<Language, LoadedTexts> = { nb, nn, en };
const common = { note: null, machineRead: false, lang: null } as const;
const SHOWN: Shown = {
  pseudonym: '7K',
  line: 'Jeg liker å jobbe ute.',
  fit: {
    band: 'possible',
    counts: { fits: 1, near: 0, learned: 1, missing: 1 },
    highlight: null,
    withinReach: true,
    rows: [
      {
        requirement: { ...common, kind: 'language', id: 'no', cefr: 'A2', strength: 'must', label: 'Norsk' },
        state: 'fits',
        code: 'reason.language.fits',
        params: { have: 'B1', needed: 'A2' },
      },
      {
        requirement: { ...common, kind: 'licence', id: 'B', strength: 'good', label: 'Førerkort klasse B' },
        state: 'missing',
        code: 'reason.licence.missing',
        params: {},
      },
      {
        requirement: { ...common, kind: 'skill', id: 'x', level: 1, strength: 'learned', label: 'Stelle planter' },
        state: 'learned',
        code: 'reason.skill.learned',
        params: {},
      },
    ],
  },
};

async function shown(change: Partial<Shown> = {}): Promise<HTMLElement> {
  TestBed.inject(I18n).use('nb', nb);
  const fixture = TestBed.createComponent(ShownPerson);
  fixture.componentRef.setInput('shown', { ...SHOWN, ...change });
  await fixture.whenStable();
  return fixture.nativeElement as HTMLElement;
}
const text = (element: Element | null) => element?.textContent?.replace(/\s+/g, ' ').trim();

describe('what an employer sees of a person', () => {
  it('is band, strip, the line and each row, told about somebody and not to them', async () => {
    const element = await shown();
    expect(text(element.querySelector('.band'))).toBe('Kan passe');
    expect(text(element.querySelector('.says p'))).toBe('Jeg liker å jobbe ute.');
    expect([...element.querySelectorAll('.rows .r')].map(text)).toEqual(['Har B1.', 'Ikke oppgitt.', 'Lærer dette hos dere.']);
    expect(text(element.querySelector('.strip-words'))).toContain('1 lærer her');
    expect(text(element)).not.toMatch(/\bdu\b/i);
  });

  it('holds no line where none was written, and says what is not known of travel', async () => {
    const element = await shown({ line: null, fit: { ...SHOWN.fit, withinReach: null } });
    expect(element.querySelector('.says')).toBeNull();
    expect(text(element)).toContain('Har ikke sagt hvor langt');
  });

  it('has a sentence for every reason the model can give, in all three languages', () => {
    for (const language of LANGUAGES) expect(REASON_CODES.filter((code) => !(toldKey(code) in TEXTS[language]))).toEqual([]);
  });
});
