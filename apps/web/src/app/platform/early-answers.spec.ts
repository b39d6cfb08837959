import { TestBed } from '@angular/core/testing';
import { EarlyAnswers } from './early-answers';

/** The page as the server sends it. */
const PAGE = `
  <input type="text" id="what" />
  <input type="text" id="where" value="Gjøvik" />
  <textarea id="line"></textarea>
  <input type="checkbox" id="job" />
  <input type="checkbox" id="praksisplass" checked />
  <input type="radio" name="reach" id="near" checked />
  <input type="radio" name="reach" id="far" />
  <select id="distance"><option value="">alle</option><option value="10" selected>10 km</option><option value="50">50 km</option></select>
  <select id="extent"><option value="">alle</option><option value="full">heltid</option></select>
  <input type="file" id="picture" />`;

const field = (id: string): HTMLInputElement => document.getElementById(id) as HTMLInputElement;
/** What somebody does; a browser tells of it. */
function answer(id: string, value: string | boolean): void {
  if (typeof value === 'string') field(id).value = value;
  else field(id).checked = value;
  field(id).dispatchEvent(new Event('input', { bubbles: true }));
}
/** What Angular does to the fields as the page wakes. */
function wake(): void {
  for (const one of document.querySelectorAll<HTMLInputElement>('input, textarea')) {
    one.value = one.defaultValue;
    one.checked = one.defaultChecked;
  }
  field('distance').value = '10';
  field('extent').value = '';
}

describe('what a person answers before the page is awake', () => {
  const entry = { name: '', entryType: 'navigation', startTime: 0, duration: 0, toJSON: () => ({}) };
  let cameBy: string;
  let early: EarlyAnswers;
  beforeEach(() => {
    document.body.innerHTML = PAGE;
    cameBy = 'navigate';
    performance.getEntriesByType = () => [{ ...entry, type: cameBy }];
    early = TestBed.inject(EarlyAnswers);
  });
  afterEach(() => (document.body.innerHTML = ''));

  it('is still there when it was typed before the script had come', () => {
    answer('what', 'lager');
    answer('job', true);
    answer('far', true);
    answer('distance', '50');
    answer('extent', 'full');
    early.watch();
    wake();
    early.giveBack();
    expect([field('distance').value, field('extent').value]).toEqual(['50', 'full']);
    expect([field('what').value, field('where').value]).toEqual(['lager', 'Gjøvik']);
    expect(['job', 'praksisplass', 'near', 'far'].map((id) => field(id).checked)).toEqual([true, true, false, true]);
  });

  it('is still there when it was typed while the page woke, as it stood last', () => {
    early.watch();
    answer('what', 'lager');
    answer('what', 'lager og truck');
    answer('where', '');
    answer('line', 'Jeg kan begynne i morgen.');
    answer('extent', 'full');
    answer('praksisplass', false);
    answer('far', true);
    answer('near', true);
    answer('far', true);
    wake();
    early.giveBack();
    expect(['what', 'where', 'line'].map((id) => field(id).value)).toEqual(['lager og truck', '', 'Jeg kan begynne i morgen.']);
    expect([field('distance').value, field('extent').value]).toEqual(['10', 'full']);
    expect(['job', 'praksisplass', 'near', 'far'].map((id) => field(id).checked)).toEqual([false, false, false, true]);
  });

  it('never stands in the way of what the awake page does', () => {
    early.watch();
    early.giveBack();
    answer('what', 'lager');
    wake();
    early.giveBack();
    expect(field('what').value).toBe('');
  });

  it('is text alone after a reload, since a browser gives ticks back by their order', () => {
    cameBy = 'reload';
    field('what').value = 'lager';
    field('job').checked = true;
    early.watch();
    wake();
    early.giveBack();
    expect([field('what').value, field('job').checked]).toEqual(['lager', false]);
  });

  it('is left alone where its field is gone, or takes a file', () => {
    early.watch();
    const gone = field('what');
    answer('what', 'lager');
    gone.remove();
    field('picture').dispatchEvent(new Event('input', { bubbles: true }));
    gone.value = '';
    early.giveBack();
    expect([gone.value, field('picture').value]).toEqual(['', '']);
  });
});
