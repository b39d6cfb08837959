import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { texts } from '@arena/i18n/nb';
import { I18n } from '@arena/ui';
import { Combobox } from './combobox';
import type { Suggestion } from '../platform/lookups';

const places: Suggestion[] = [
  { id: '3403', label: 'Hamar', detail: 'Innlandet' },
  { id: '3407', label: 'Gjøvik', detail: 'Innlandet' },
];

describe('the field that suggests', () => {
  let fixture: ComponentFixture<Combobox>;
  let chosen: string[];
  let find: (typed: string) => Promise<Suggestion[]>;
  const field = () => fixture.nativeElement.querySelector('input') as HTMLInputElement;
  const options = () => [...fixture.nativeElement.querySelectorAll('[role=option]')] as HTMLElement[];
  const press = async (key: string) => {
    field().dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }));
    await fixture.whenStable();
  };
  const type = async (text: string) => {
    field().value = text;
    field().dispatchEvent(new Event('input'));
    // the field waits a moment before it asks
    await new Promise((resolve) => setTimeout(resolve, 220));
    await fixture.whenStable();
  };

  beforeEach(async () => {
    find = (typed) => Promise.resolve(places.filter(({ label }) => label.toLowerCase().includes(typed)));
    TestBed.inject(I18n).use('nb', texts);
    fixture = TestBed.createComponent(Combobox);
    fixture.componentRef.setInput('fieldId', 'place');
    fixture.componentRef.setInput('label', 'Hvor?');
    fixture.componentRef.setInput('find', (typed: string) => find(typed));
    chosen = [];
    fixture.componentInstance.chosen.subscribe(({ id }) => chosen.push(id));
    await fixture.whenStable();
  });

  it('a seeker on a keyboard walks the list with the arrows and takes one with Enter', async () => {
    await type('a');
    await type('');
    expect(options()).toHaveLength(0);
    find = () => Promise.resolve(places);
    await type('x');
    expect(field().getAttribute('aria-expanded')).toBe('true');
    await press('ArrowDown');
    await press('ArrowDown');
    expect(field().getAttribute('aria-activedescendant')).toBe('place-list-1');
    expect(options()[1]?.getAttribute('aria-selected')).toBe('true');
    await press('Enter');
    expect(chosen).toEqual(['3407']);
    expect(field().value).toBe('Gjøvik');
    expect(field().getAttribute('aria-expanded')).toBe('false');
  });

  it('a seeker on a poor line is told, keeps the words, and gets the list by itself when the line is back', async () => {
    find = () => Promise.reject(new Error('away'));
    await type('ham');
    expect(fixture.nativeElement.textContent).toContain(texts['builder.combo.away']);
    find = () => Promise.resolve(places);
    await new Promise((resolve) => setTimeout(resolve, 2100));
    await fixture.whenStable();
    expect(field().value).toBe('ham');
    expect(options()).toHaveLength(2);
    expect(fixture.nativeElement.textContent).not.toContain(texts['builder.combo.away']);
  });

  it('a seeker closes it with Escape and keeps the words', async () => {
    await type('ham');
    expect(options()).toHaveLength(1);
    await press('Escape');
    expect(options()).toHaveLength(0);
    expect(field().value).toBe('ham');
    expect(chosen).toEqual([]);
  });

  it('a seeker hears how many there are, that there are none, and that nobody answers', async () => {
    await type('ham');
    expect(fixture.nativeElement.querySelector('[role=status]').textContent).toContain('1 forslag');
    await type('zzz');
    expect(fixture.nativeElement.textContent).toContain('Ingen forslag');
    find = () => Promise.reject(new Error('no line'));
    await type('gj');
    expect(fixture.nativeElement.textContent).toContain('Vi får ikke hentet forslag nå');
  });

  it('an answer that comes late does not take the place of a newer one', async () => {
    let late: (found: Suggestion[]) => void = () => undefined;
    find = (typed) => (typed === 'g' ? new Promise((resolve) => (late = resolve)) : Promise.resolve([places[0] as Suggestion]));
    await type('g');
    await type('ham');
    late([places[1] as Suggestion]);
    await fixture.whenStable();
    expect(options().map((one) => one.textContent)).toEqual([expect.stringContaining('Hamar')]);
  });
});
