import { signal } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { OurPosting, PostingContentDto, recogniseText, Route, suggestRequirements } from '@arena/contract';
import { texts } from '@arena/i18n/nb';
import { I18n } from '@arena/ui';
import { Api, ApiError, type ApiCall } from '../../platform/api';
import { KeptText } from '../../platform/kept-text';
import { Live } from '../../platform/live';
import { Session } from '../../platform/session';
import { EditPostingPage } from './edit-posting-page';
import type { z } from 'zod';

type ResponseOf<R extends Route> = z.output<R['response']>;
const content: PostingContentDto = {
  kind: 'job', lang: 'nb', title: 'Gartneri', summary: 'Kort', about: 'Om', tasks: ['Så'], occupation: null, requirements: [], municipality: '3403',
  placeName: 'Hamar', remote: false, extentPercent: null, start: null, durationWeeks: null, deadline: null, places: 1, pay: '', facts: {}, conditions: [],
  adaptations: [], openToSchemes: false, travel: '',
}; // prettier-ignore
const refused = (code: string, status: number, kind: ApiError['kind']) =>
  new ApiError(kind, status, { type: '', code, title: 'Du er logget ut', detail: '', status, correlationId: '' });

describe('the page where an opening is written', () => {
  let fixture: ComponentFixture<EditPostingPage>;
  let stored: OurPosting;
  let moves: string[];
  let refuse: ApiError | null;
  let suggested: ResponseOf<typeof suggestRequirements>;
  let recognised: ResponseOf<typeof recogniseText>['items'];
  const person = signal<unknown>({ role: 'employer' });
  const page = () => fixture.nativeElement as HTMLElement;
  const field = (id: string) => page().querySelector(`#${id}`) as HTMLInputElement;
  const button = (text: string) =>
    [...page().querySelectorAll('button')].find((one) => one.textContent?.includes(text)) as HTMLButtonElement;
  const settle = async () => {
    for (let turn = 0; turn < 4; turn += 1) {
      await new Promise((done) => setTimeout(done));
      await fixture.whenStable();
    }
  };
  const write = async (id: string, text: string) => {
    field(id).value = text;
    field(id).dispatchEvent(new Event('input'));
    field(id).dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
    await settle();
  };

  async function open(): Promise<void> {
    const send = async ({ method, url, body }: ApiCall<unknown>) => {
      await Promise.resolve();
      if (url === '/api/taxonomy/recognise') return { items: recognised };
      if (url === '/api/occupations/suggestions') return suggested;
      if (url.startsWith('/api/taxonomy')) return { languages: [], licences: [], certificates: [], qualifications: [] };
      if (method === 'GET') return stored;
      if (refuse) throw refuse;
      if (method === 'POST') {
        moves.push((body as { action: string }).action);
        return (stored = { ...stored, state: 'published' });
      }
      const { version, content: sent } = body as { version: number; content: PostingContentDto };
      if (version !== stored.version) throw refused('changed-meanwhile', 409, 'conflict');
      return (stored = { ...stored, version: version + 1, content: sent, missing: sent.title ? [] : ['title'] });
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
            onLeave: () => () => undefined,
            failed: signal(false),
            ended: signal(false),
            lastRole: signal('employer'),
            loginUrl: () => '/api/login/ansattporten',
          },
        },
      ],
    });
    TestBed.inject(I18n).use('nb', texts);
    fixture = TestBed.createComponent(EditPostingPage);
    fixture.componentRef.setInput('id', 'p');
    document.body.appendChild(fixture.nativeElement);
    await settle();
  }

  beforeEach(() => {
    person.set({ role: 'employer' });
    refuse = null;
    moves = [];
    suggested = { occupations: [], named: [], usual: [] };
    recognised = [];
    sessionStorage.clear();
    stored = {
      id: 'p', state: 'draft', version: 1, content, labels: {}, changedAt: '2026-11-20T08:00:00Z', unpublishedChanges: false, neverPublished: true, missing: [], advice: [],
      actions: ['publish'],
    }; // prettier-ignore
  });
  afterEach(() => (fixture.nativeElement as HTMLElement).remove());

  it('an employer who leaves a field has it saved, and is told when', async () => {
    await open();
    await write('title', 'Hjelpe til i gartneriet');
    expect(stored.content.title).toBe('Hjelpe til i gartneriet');
    expect(page().querySelector('.save-line')?.textContent).toMatch(/Lagret kl\.\s\d\d\.\d\d/);
    expect(page().querySelector('h1')?.textContent).toContain('Hjelpe til i gartneriet');
  });

  it('an employer who publishes too early is shown what is missing, at the field too, and nothing is published', async () => {
    await open();
    await write('title', '');
    button('Publiser plassen').click();
    await settle();
    expect(moves).toEqual([]);
    expect(document.activeElement?.id).toBe('check-title');
    expect(page().querySelector('#title-error')?.textContent).toContain('Skriv en tittel');
    (page().querySelector('.checks a') as HTMLAnchorElement).click();
    expect(document.activeElement?.id).toBe('title');
    await write('title', 'Gartneri');
    button('Publiser plassen').click();
    await settle();
    expect(moves).toEqual(['publish']);
    expect(page().textContent).toContain('Plassen er publisert.');
  });

  it('two employers who changed the same field see both texts, and the one who saves last chooses', async () => {
    await open();
    stored = { ...stored, version: 7, content: { ...content, title: 'Den andre', pay: '210 kr timen' } };
    await write('title', 'Vår');
    expect([...page().querySelectorAll('.side-text')].map((one) => one.textContent?.trim())).toEqual(['Vår', 'Den andre']);
    expect(field('pay').value).toBe('210 kr timen');
    button('Lagre valgene').click();
    await settle();
    expect(page().textContent).toContain('Velg for hvert felt.');
    (page().querySelector('.pick input') as HTMLInputElement).click();
    button('Lagre valgene').click();
    await settle();
    expect(stored.content).toMatchObject({ title: 'Vår', pay: '210 kr timen' });
    expect(page().querySelector('.conflict')).toBeNull();
  });

  it('an employer whose session ends keeps the text in the field, and is offered it after a new login', async () => {
    await open();
    refuse = refused('session-ended', 401, 'login-needed');
    person.set(null);
    await write('about', 'Lang tekst');
    expect(field('about').value).toBe('Lang tekst');
    expect(page().querySelector('a[href="/api/login/ansattporten"]')).not.toBeNull();
    expect(TestBed.inject(KeptText).read('posting.p')).toContain('Lang tekst');

    fixture.nativeElement.remove();
    TestBed.resetTestingModule();
    refuse = null;
    person.set({ role: 'employer' });
    await open();
    expect(field('about').value).toBe('Om');
    button('Ta den med').click();
    await settle();
    expect(stored.content.about).toBe('Lang tekst');
    expect(TestBed.inject(KeptText).read('posting.p')).toBeNull();
  });

  it('an employer who takes away a requirement can undo it', async () => {
    stored = {
      ...stored,
      labels: { 'skill teamwork': 'Samarbeide' },
      content: { ...content, requirements: [{ kind: 'skill', id: 'teamwork', level: 2, strength: 'must', note: null }] },
    };
    await open();
    expect(page().textContent).toContain('1 av høyst 5');
    button('Fjern').click();
    await settle();
    expect(page().textContent).toContain('Fjernet: Samarbeide');
    button('Angre').click();
    await settle();
    expect(page().querySelector('#need-skill-teamwork')).not.toBeNull();
  });

  it('an employer is suggested requirements from the tasks and the occupation, and only what she chooses is added, as strongly as she says', async () => {
    suggested = {
      occupations: [{ id: 'gardener', label: 'gartner', lang: null, trade: null, openings: 0 }],
      named: [{ kind: 'licence', id: 'B', label: 'Klasse B', lang: null, words: 'kjøre bil' }],
      usual: [{ id: 'gardening', label: 'Hagearbeid', lang: null }, { id: 'plants', label: 'Stelle planter', lang: null }],
    }; // prettier-ignore
    recognised = [{ id: 'gardening', label: 'Hagearbeid', source: 'other', words: 'luke' }];
    await open();
    await new Promise((done) => setTimeout(done, 1000));
    await settle();
    expect([...page().querySelectorAll('.advised li .t')].map((one) => one.textContent)).toEqual([
      'Klasse B',
      'Hagearbeid',
      'Stelle planter',
    ]);
    expect(page().querySelector('.advised')?.textContent).toContain('Fra: «luke»');
    expect(stored.content.requirements).toEqual([]);

    const line = page().querySelector('#advised-skill-gardening');
    [...(line?.querySelectorAll('button') ?? [])].find((one) => one.textContent?.includes('Lærer her'))?.click();
    await settle();
    expect(page().querySelector('#advised-skill-gardening')).toBeNull();
    expect(page().querySelector('#need-skill-gardening')).not.toBeNull();
    expect(page().textContent).toContain('Lagt til som «Lærer her»: Hagearbeid');
    expect(document.activeElement?.closest('li')?.id).toBe('advised-skill-plants');

    button('Velg gartner').click();
    await settle();
    expect(page().querySelector('#occupation-chosen')?.textContent).toBe('gartner');
    field('title').dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
    await settle();
    expect(stored.content).toMatchObject({
      occupation: 'gardener',
      requirements: [{ kind: 'skill', id: 'gardening', level: 2, strength: 'learned', note: null }],
    });
  });
});
