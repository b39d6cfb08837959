import type { AdvisingConsent, ProposalForSeeker, SuggestedChange } from '@arena/contract';
import { EMPTY_DRAFT } from '../profiles/draft';
import { ApiError } from '../../platform/api';
import { AdvisingPage } from './advising-page';
import { card, OFFICE, openPage } from './advising.fixture';
import { dayInOslo } from '../../platform/when';
import { monthsAfter } from './ends-on';

const consent: AdvisingConsent = {
  id: 'c1', office: OFFICE, adviser: { id: 'a1', name: 'Kari' }, purposes: ['see-profile', 'propose'], givenAt: '2026-11-02T09:00:00Z',
  endsOn: '2027-05-02',
}; // prettier-ignore
const proposal: ProposalForSeeker = {
  id: 'p1', posting: card('g1'), office: 'Nav Hamar', adviser: 'Kari', note: 'Her lærer du å stelle planter.', sentAt: '2026-11-20T09:00:00Z',
  answerBy: '2026-11-27', state: 'sent', contact: null,
}; // prettier-ignore
const change: SuggestedChange = {
  id: 's1', office: 'Nav Hamar', adviser: null, note: 'Vi snakket om dette.', sentAt: '2026-11-20T09:00:00Z', draft: { ...EMPTY_DRAFT } as SuggestedChange['draft'],
  added: ['Ta imot kunder'], removed: ['Norsk: A2'],
}; // prettier-ignore
const look = { at: '2026-11-19T10:15:00Z', office: 'Nav Hamar', adviser: 'Kari', reason: 'follow-up' as const, posting: null };

describe('a seeker among advisers', () => {
  let consents: AdvisingConsent[];
  let proposals: ProposalForSeeker[];
  let changes: SuggestedChange[];
  const open = (more: Parameters<typeof openPage>[2] = {}) =>
    openPage(AdvisingPage, 'seeker', {
      'GET /api/me/advising': () => ({ consents, proposals, changes, looks: [look] }),
      'GET /api/offices': () => ({ items: [OFFICE] }),
      'GET /api/offices/nav-hamar/advisers': () => ({ items: [{ id: 'a1', name: 'Kari' }] }),
      ...more,
    });
  beforeEach(() => {
    consents = [consent];
    proposals = [proposal];
    changes = [];
  });
  afterEach(() => document.body.replaceChildren());

  it('sees why something is proposed, by when to answer, and that a no costs nothing', async () => {
    const { text } = await open();
    expect(text()).toContain('Forslag fra Kari, Nav Hamar');
    expect(text()).toContain('Her lærer du å stelle planter.');
    expect(text()).toContain('Svar innen 27. november');
    expect(text()).toContain('Å si nei påvirker ikke ytelsene dine. Bedriften får ikke vite det.');
  });

  it('says yes once however often the button is pressed, and is led to how it goes', async () => {
    const page = await open({
      'POST /api/me/advising/proposals/p1/answer': () => ({ ...proposal, state: 'accepted', contact: 'k9' }),
    });
    const yes = page.button('Ja, vis interesse');
    yes.click();
    yes.click();
    await page.settle();
    const sent = page.api.asked.filter(({ method }) => method === 'POST');
    expect(sent.map(({ body }) => body)).toEqual([{ lang: 'nb', answer: 'yes', contact: 'id-1' }]);
    expect(page.text()).toContain('Du sa ja. Bedriften har fått beskjed.');
    expect(page.element.querySelector('a[href="/nb/contacts/k9"]')).not.toBeNull();
    expect(document.activeElement?.id).toBe('answered-p1');
  });

  it('sends the same yes again after it was lost, with the same id', async () => {
    let lost = true;
    const page = await open({
      'POST /api/me/advising/proposals/p1/answer': () => {
        if (lost) throw new ApiError('away', 503, null);
        return { ...proposal, state: 'accepted', contact: 'k9' };
      },
    });
    page.button('Ja, vis interesse').click();
    await page.settle();
    lost = false;
    page.button('Ja, vis interesse').click();
    await page.settle();
    const sent = page.api.asked.filter(({ method }) => method === 'POST').map(({ body }) => (body as { contact: string }).contact);
    expect(sent).toEqual(['id-1', 'id-1']);
  });

  it('takes a consent back in one click, and can give it again', async () => {
    const page = await open({
      'DELETE /api/me/advising/consents/c1': () => {
        consents = [];
        return { takenBack: true };
      },
      'POST /api/me/advising/consents': ({ body }) => {
        consents = [{ ...consent, id: (body as { id: string }).id }];
        return consents[0];
      },
    });
    page.button('Ta tilbake').click();
    await page.settle();
    expect(page.text()).toContain('Du har tatt det tilbake. Kari, Nav Hamar ser ingenting nå.');
    expect(page.text()).toContain('Ingen veileder kan se svarene dine nå.');
    page.button('Gi igjen').click();
    await page.settle();
    const given = page.api.asked.find(({ method }) => method === 'POST')?.body;
    expect(given).toEqual({ id: 'id-1', office: 'nav-hamar', adviser: 'a1', purposes: ['see-profile', 'propose'], endsOn: '2027-05-02' });
    expect(page.text()).toContain('Kari, Nav Hamar kan hjelpe deg nå.');
  });

  it('lets an office in: nothing is ticked beforehand, and half a year is the usual time', async () => {
    consents = [];
    proposals = [];
    const page = await open({ 'POST /api/me/advising/consents': () => consent });
    page.button('Slipp inn en veileder').click();
    await page.settle();
    expect(page.element.querySelectorAll('.give input[type=checkbox]:checked')).toHaveLength(0);
    page.button('Ja, slipp dem inn').click();
    await page.settle();
    expect(page.text()).toContain('Velg et kontor.');
    expect(document.activeElement?.id).toBe('give-office');
    const office = page.field<HTMLSelectElement>('#give-office');
    office.value = 'nav-hamar';
    office.dispatchEvent(new Event('change'));
    page.field('#give-build-profile').click();
    await page.settle();
    expect(page.field('#give-see-profile').checked).toBe(true);
    page.button('Ja, slipp dem inn').click();
    await page.settle();
    const endsOn = monthsAfter(dayInOslo(new Date()), 6);
    expect(page.api.asked.find(({ method }) => method === 'POST')?.body).toEqual({
      id: 'id-1',
      office: 'nav-hamar',
      adviser: null,
      purposes: ['see-profile', 'build-profile'],
      endsOn,
    });
  });

  it('reads a suggested change in words and turns it down', async () => {
    changes = [change];
    const page = await open({
      'POST /api/me/advising/changes/s1/answer': () => {
        changes = [];
        return { approved: false };
      },
    });
    expect(page.text()).toContain('Ta imot kunder');
    expect(page.text()).toContain('Norsk: A2');
    page.button('Nei, behold dem').click();
    await page.settle();
    expect(page.text()).toContain('Svarene dine er som før.');
  });

  it('reads who has looked, when and why', async () => {
    const { text } = await open();
    expect(text()).toContain('Kari, Nav Hamar så på svarene dine.');
    expect(text()).toContain('Grunn: følge deg opp.');
    // and what is not written down
    expect(text()).toContain('At de leser listen, skriver vi ikke ned.');
  });

  it('sees a new proposal as it comes', async () => {
    const page = await open();
    proposals = [proposal, { ...proposal, id: 'p2', note: 'Denne også.' }];
    await page.changed();
    expect(page.text()).toContain('2 forslag til deg');
  });
});
