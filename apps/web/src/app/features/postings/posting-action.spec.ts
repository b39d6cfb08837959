import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { ContactCard, PostingView } from '@arena/contract';
import { texts } from '@arena/i18n/nb';
import { I18n } from '@arena/ui';
import { Api, type ApiCall } from '../../platform/api';
import { Live } from '../../platform/live';
import { Session } from '../../platform/session';
import { contactAbout } from './own-contact';
import { PostingAction } from './posting-action';

const posting = { id: 'p', origin: 'employer', answerDays: 3, redated: false, source: null, employer: { id: 'g', name: 'Gartneriet' } };
const contact = (id: string, change: Partial<ContactCard> = {}): ContactCard => ({
  id, state: 'sent', begunBy: 'seeker', pseudonym: '7K', name: null, waitsFor: 'employer', since: '2026-11-01T08:00:00Z', closesOn: '2026-12-01',
  posting: { id: 'p', title: 'Hjelpe til', lang: 'nb', kind: 'job', employer: 'Gartneriet', open: true },
  last: { sequence: 1, by: 'seeker', action: 'send', at: '2026-11-01T08:00:00Z', reason: null, closing: null, text: null }, ...change,
}); // prettier-ignore

describe('what one can do about an opening', () => {
  const person = signal<{ role: string } | null>(null);
  let asked: string[];

  async function shown(items: ContactCard[], change: Partial<PostingView> = {}): Promise<HTMLElement> {
    asked = [];
    const send = ({ url }: ApiCall<unknown>) => {
      asked.push(url);
      return Promise.resolve({ items });
    };
    TestBed.configureTestingModule({
      providers: [
        provideRouter([]),
        { provide: Api, useValue: { send } },
        { provide: Live, useValue: { onChange: () => () => undefined } },
        { provide: Session, useValue: { person, start: () => undefined } },
      ],
    });
    TestBed.inject(I18n).use('nb', texts);
    const fixture = TestBed.createComponent(PostingAction);
    fixture.componentRef.setInput('posting', { ...posting, ...change });
    await fixture.whenStable();
    await fixture.whenStable();
    return fixture.nativeElement as HTMLElement;
  }
  const links = (element: Element) => [...element.querySelectorAll('a')].map((one) => [one.textContent?.trim(), one.getAttribute('href')]);

  beforeEach(() => person.set(null));

  it('is one button for everybody, with what it takes and how fast they answer', async () => {
    const element = await shown([]);
    expect(links(element)).toEqual([['Jeg er interessert', '/nb/openings/p/interest']]);
    expect(element.textContent).toContain('Du trenger ikke søknad eller CV.');
    expect(element.textContent).toContain('Svarer vanligvis innen 3 dager.');
    expect(asked).toEqual([]);
  });

  it('is the way back to the contact for a seeker who has one', async () => {
    person.set({ role: 'seeker' });
    const element = await shown([contact('c1')]);
    expect(element.textContent).toContain('Interessen er sendt. Gartneriet har ikke sett den ennå.');
    expect(links(element)).toEqual([['Se hvordan det går', '/nb/contacts/c1']]);
  });

  it('lets a seeker who withdrew show interest again', async () => {
    person.set({ role: 'seeker' });
    const element = await shown([contact('c1', { state: 'withdrawn', waitsFor: null })]);
    expect(links(element).map(([text]) => text)).toEqual(['Se hvordan det går', 'Meld interesse på nytt']);
  });

  it('offers an employer no interest to show', async () => {
    person.set({ role: 'employer' });
    const element = await shown([]);
    expect(links(element)).toEqual([]);
    expect(element.textContent).toContain('Bare jobbsøkere');
    expect(asked).toEqual([]);
  });

  it('leads an adviser to the people it may suit', async () => {
    person.set({ role: 'adviser' });
    expect(links(await shown([]))).toEqual([['Sammenlign personer', '/nb/openings/p/advisees']]);
    expect(asked).toEqual([]);
  });

  it('is at the source for a fetched advertisement', async () => {
    person.set({ role: 'seeker' });
    const element = await shown([contact('c1')], { origin: 'imported', source: { name: 'Nav', url: 'https://example.org/1' } });
    expect(links(element)).toEqual([['Søk hos kilden', 'https://example.org/1']]);
  });

  it('knows of several contacts the one that stands open, else the newest', () => {
    const old = contact('old', { state: 'withdrawn', since: '2026-10-01T08:00:00Z' });
    const open = contact('open', { since: '2026-09-01T08:00:00Z' });
    const other = contact('other', { posting: { ...old.posting, id: 'q' } });
    expect(contactAbout('p', [old, open, other])?.id).toBe('open');
    expect(contactAbout('p', [old, contact('new', { state: 'closed' })])?.id).toBe('new');
    expect(contactAbout('p', [other])).toBeNull();
  });
});
