import type { CaseloadPerson } from '@arena/contract';
import { refusal } from '../../../platform/stub-api.fixture';
import { advisee, card, OFFICE, openPage, skillRow } from '../advising.fixture';
import { ComparePage } from './compare-page';
import type { ComparedPerson } from './compare-rows';

const person = (pseudonym: string, fits: boolean): ComparedPerson => ({
  key: `c-${pseudonym}`,
  pseudonym,
  proposed: false,
  fit: {
    band: fits ? 'strong' : 'possible',
    counts: { fits: 1, near: 0, learned: 1, missing: 0 },
    rows: [skillRow('Samarbeide', fits ? 'fits' : 'missing'), skillRow('Stelle planter', 'learned', 'learned')],
    highlight: null,
    withinReach: null,
  },
});

describe('an adviser who compares people for an opening', () => {
  let people: CaseloadPerson[];
  let compared: ComparedPerson[];
  const open = (more: Parameters<typeof openPage>[2] = {}) =>
    openPage(
      ComparePage,
      'adviser',
      {
        'GET /api/postings/g1': () => card('g1'),
        'GET /api/caseload': () => ({ office: OFFICE, people, proposals: [] }),
        'POST /api/postings/g1/advisees': () => ({ posting: card('g1'), people: compared }),
        ...more,
      },
      { id: 'g1' },
    );
  const look = async (page: Awaited<ReturnType<typeof open>>) => {
    page.button('Vis personene').click();
    await page.settle();
  };
  beforeEach(() => {
    people = [advisee({ key: 'a' }), advisee({ key: 'b', name: 'Bo' })];
    compared = [person('4F', true), person('2M', false), person('7K', true)];
  });
  afterEach(() => document.body.replaceChildren());

  it('is asked why first, with the usual reason chosen', async () => {
    const page = await open();
    expect(page.field('#reason-proposal').checked).toBe(true);
    expect(page.api.lines).not.toContain('POST /api/postings/g1/advisees');
    await look(page);
    expect(page.api.asked.find(({ method }) => method === 'POST')?.body).toEqual({ lang: 'nb', reason: 'proposal' });
    expect(page.text()).toContain('Dette oppslaget er logget. Grunnen er «Forslag til plass».');
    expect([...page.element.querySelectorAll('.note a')].map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['Se hva som står i loggen', '/nb/for-advisers'],
    ]);
  });

  it('sees people side by side in a real table, without names', async () => {
    const page = await open();
    await look(page);
    expect(page.text()).toContain('Sammenlign 3 personer');
    const heads = [...page.element.querySelectorAll('thead th[scope=col]')];
    expect(heads.map((one) => one.querySelector('.nm')?.textContent?.trim() ?? '')).toEqual([
      '',
      '4FPerson 4F',
      '2MPerson 2M',
      '7KPerson 7K',
    ]);
    const [row] = page.element.querySelectorAll('tbody tr:not(.gr)');
    expect(row?.querySelector('th')?.getAttribute('scope')).toBe('row');
    expect([...(row?.querySelectorAll('td b') ?? [])].map((one) => one.textContent)).toEqual(['Passer', 'Mangler', 'Passer']);
    expect(page.element.querySelector('td[colspan="3"]')?.textContent).toContain('Alle lærer det her');
    expect(page.text()).not.toMatch(/Ada|Bo\b/);
  });

  it('turns to the others where not all can stand side by side', async () => {
    compared = ['1A', '2B', '3C', '4D'].map((code) => person(code, true));
    const page = await open();
    await look(page);
    expect(page.text()).toContain('1–3 av 4');
    expect(page.button('Forrige').disabled).toBe(true);
    page.button('Neste').click();
    await page.settle();
    expect(page.text()).toContain('2–4 av 4');
    expect(page.text()).toContain('Viser Person 2B, Person 3C og Person 4D');
  });

  it('proposes to one of them, once, and sees that it is done', async () => {
    const page = await open({
      'POST /api/caseload/c-2M/proposals': () => ({
        id: 'id-1', person: null, posting: { id: 'g1', title: 'T', lang: 'nb', employer: 'E' }, note: 'n', sentAt: '', answerBy: '2026-11-30', state: 'sent',
      }), // prettier-ignore
    });
    await look(page);
    page.button('Send forslaget').click();
    await page.settle();
    expect(page.text()).toContain('Velg en person.');
    [...page.element.querySelectorAll<HTMLInputElement>('input[name="propose-to"]')][1]?.click();
    page.write('textarea', 'Du er vant til å samarbeide.');
    await page.settle();
    page.button('Send forslaget til 2M').click();
    await page.settle();
    expect(page.text()).toContain('Forslaget er sendt til Person 2M. Svar innen 30. november.');
    expect(page.element.querySelectorAll('input[name="propose-to"]')).toHaveLength(2);
  });

  it('loses the columns when somebody takes the consent back, and looks again only by a click', async () => {
    const page = await open();
    await look(page);
    people = [advisee({ key: 'a' })];
    await page.changed();
    expect(page.text()).toContain('Noen har tatt tilbake tilgangen');
    expect(page.element.querySelector('table')).toBeNull();
    expect(page.api.lines.filter((line) => line.endsWith('/advisees'))).toHaveLength(1);
    compared = [person('4F', true)];
    page.button('Vis dem som er igjen').click();
    await page.settle();
    expect(page.text()).toContain('Se hva 1 person kan');
  });

  it('loses them too when a proposal finds nobody', async () => {
    const page = await open({
      'POST /api/caseload/c-4F/proposals': () => {
        throw refusal('not-found', 404, 'not-found');
      },
    });
    await look(page);
    page.field('input[name="propose-to"]').click();
    await page.settle();
    page.write('textarea', 'Hei');
    page.button('Send forslaget').click();
    await page.settle();
    expect(page.element.querySelector('table')).toBeNull();
    expect(page.text()).toContain('Noen har tatt tilbake tilgangen');
  });

  it('is told when nobody fits', async () => {
    compared = [];
    const page = await open();
    await look(page);
    expect(page.text()).toContain('Ingen å foreslå plassen for nå');
  });
});
