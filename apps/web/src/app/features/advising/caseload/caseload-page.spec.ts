import type { CaseloadPerson, Office, ProposalForAdviser } from '@arena/contract';
import { advisee, OFFICE, openPage } from '../advising.fixture';
import { CaseloadPage } from './caseload-page';

const proposal: ProposalForAdviser = {
  id: 'p1', person: { key: 'k1', name: 'Ada' }, posting: { id: 'g1', title: 'Gartneri', lang: 'nb', employer: 'Gartneriet' }, note: 'Fordi',
  sentAt: '2026-11-20T08:00:00Z', answerBy: '2026-11-27', state: 'sent',
}; // prettier-ignore

describe('the worklist page', () => {
  let people: CaseloadPerson[];
  let proposals: ProposalForAdviser[];
  let office: Office | null;
  const open = () =>
    openPage(CaseloadPage, 'adviser', {
      'GET /api/caseload': () => ({ office, people, proposals }),
      'DELETE /api/proposals/p1': () => {
        proposals = [{ ...proposal, state: 'taken-back' }];
        return { takenBack: true };
      },
    });
  const names = (element: HTMLElement) => [...element.querySelectorAll('h3')].map((one) => one.textContent?.trim());
  beforeEach(() => {
    office = OFFICE;
    people = [];
    proposals = [];
  });
  afterEach(() => document.body.replaceChildren());

  it('shows an adviser what waits first, with its flags in words', async () => {
    people = [advisee({ key: 'a', name: 'Bo' }), advisee({ key: 'b', name: null, flags: ['waiting-long', 'answered'] })];
    const { element, text } = await open();
    expect(text()).toContain('2 personer har sluppet inn Nav Hamar.');
    expect(names(element)).toEqual(['Uten navn, med siden 1. november', 'Bo']);
    expect(text()).toContain('Har svart på et forslag');
    expect(text()).toContain('Har ventet mer enn 14 dager');
    expect(element.querySelector('h3 a')?.getAttribute('href')).toBe('/nb/caseload/b');
  });

  it('tells an adviser nobody has let in how people do it', async () => {
    const { text } = await open();
    expect(text()).toContain('Ingen har sluppet deg inn ennå');
    expect(text()).toContain('Gå til Min side, og så til Veiledere.');
    expect(text()).toContain('Velg Nav Hamar, og hva dere kan gjøre.');
  });

  it('tells an adviser without an office whom to ask', async () => {
    office = null;
    expect((await open()).text()).toContain('Kontoret ditt er ikke lagt inn');
  });

  it('lets an adviser take back what is not answered', async () => {
    people = [advisee()];
    proposals = [proposal];
    const page = await open();
    page.button('Ta tilbake').click();
    await page.settle();
    expect(page.text()).toContain('Forslaget er tatt tilbake.');
    expect(page.text()).toContain('Tatt tilbake');
    expect(page.hasButton('Ta tilbake')).toBe(false);
  });

  it('follows as people let the office in', async () => {
    const page = await open();
    people = [advisee()];
    await page.changed();
    expect(names(page.element)).toEqual(['Ada']);
  });
});
