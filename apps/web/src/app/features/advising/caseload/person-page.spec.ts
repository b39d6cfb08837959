import type { AdviseePerson, CaseloadPerson } from '@arena/contract';
import { EMPTY_DRAFT } from '../../profiles/draft';
import { refusal } from '../../../platform/stub-api.fixture';
import { advisee, card, OFFICE, openPage, skillRow } from '../advising.fixture';
import { AdviseePage } from './person-page';

const person = (line: CaseloadPerson): AdviseePerson => ({
  ...line,
  version: 3,
  draft: {
    ...EMPTY_DRAFT,
    place: { text: 'Hamar', municipality: '3403' },
    languages: [{ id: 'no', cefr: 'B1' }],
    skills: [{ id: 'plan', label: 'Følge en plan', level: 2, source: 'work' }],
  } as AdviseePerson['draft'],
  skills: [{ id: 'plan', label: 'Følge en plan', level: 2 }],
  missing: ['name'],
  contacts: [{ posting: 'x', title: 'Butikk', employer: 'Joker', state: 'seen', since: '2026-11-10T08:00:00Z' }],
  changePending: false,
});
const ranked = {
  posting: card('g1'),
  explanation: {
    model: 'm', fit: 0.7, band: 'possible' as const, counts: { fits: 1, near: 0, learned: 0, missing: 1 }, reach: { km: 12, within: true, factor: 1 },
    rows: [skillRow('Samarbeide', 'fits'), skillRow('Ta imot kunder', 'missing', 'good')], highlight: 1,
  },
  occupation: null,
}; // prettier-ignore

describe('an adviser and one person', () => {
  let people: CaseloadPerson[];
  const open = (more: Parameters<typeof openPage>[2] = {}) =>
    openPage(
      AdviseePage,
      'adviser',
      {
        'GET /api/caseload': () => ({ office: OFFICE, people, proposals: [] }),
        'POST /api/caseload/k1/looks': () => person(people[0] ?? advisee()),
        'POST /api/caseload/k1/openings': () => ({ ranked: [ranked], proposed: [], consentVersion: people[0]?.consentVersion }),
        'GET /api/taxonomy/builder': () => ({
          version: '1',
          cards: [],
          certificates: [],
          qualifications: [],
          licences: [],
          languages: [],
        }),
        ...more,
      },
      { key: 'k1' },
    );
  const look = async (page: Awaited<ReturnType<typeof open>>, reason = 'follow-up') => {
    page.field(`#reason-${reason}`).click();
    await page.settle();
    page.button('Åpne profilen').click();
    await page.settle();
  };
  beforeEach(() => {
    people = [advisee()];
  });
  afterEach(() => document.body.replaceChildren());

  it('chooses a reason before anything is shown, and nothing is asked for until then', async () => {
    const page = await open();
    expect(page.api.lines).toEqual(['GET /api/caseload']);
    page.button('Åpne profilen').click();
    await page.settle();
    expect(page.text()).toContain('Velg en grunn.');
    expect(page.api.lines).toEqual(['GET /api/caseload']);
    await look(page);
    expect(page.api.asked.find(({ method }) => method === 'POST')?.body).toEqual({ lang: 'nb', reason: 'follow-up' });
    expect(page.text()).toContain('Dette oppslaget er logget. Grunnen er «Oppfølging».');
    expect(page.element.querySelector('.note a')?.getAttribute('href')).toBe('/nb/for-advisers');
    expect(page.kept.get('arena.form.advising.reason')).toBe('follow-up');
  });

  it('reads the profile in words, what is missing, and how it goes with employers', async () => {
    const page = await open();
    await look(page);
    expect(page.text()).toMatch(/Kan det godt\s*Følge en plan/);
    expect(page.text()).toContain('Norsk: vanlig samtale, B1');
    expect(page.text()).toContain('Hamar, inntil 50 km');
    expect(page.text()).toContain('Mangler: navn.');
    expect(page.text()).toContain('Sett, venter på svar');
  });

  it('loses what was found under one yes when another takes its place', async () => {
    const page = await open();
    await look(page);
    page.button('Finn plasser').click();
    await page.settle();
    expect(page.text()).toContain('1 plass.');
    people = [advisee({ consentVersion: 'v2' })];
    await page.changed();
    expect(page.text()).not.toContain('1 plass.');
    expect(page.hasButton('Finn plasser')).toBe(true);
    expect(page.text()).toContain('Noe er nytt om denne personen.');
  });

  it('finds openings told in the third person, what one more thing would open, and proposes one, once', async () => {
    const page = await open({
      'POST /api/caseload/k1/proposals': () => ({
        id: 'id-1', person: { key: 'k1', name: 'Ada' }, posting: { id: 'g1', title: 'T', lang: 'nb', employer: 'E' }, note: 'Fordi', sentAt: '',
        answerBy: '2026-11-30', state: 'sent',
      }), // prettier-ignore
    });
    await look(page);
    page.button('Finn plasser').click();
    await page.settle();
    expect(page.text()).toContain('Ta imot kunder er alt som mangler for 1 plass:');
    expect(page.element.querySelector('.m-gap')?.textContent).not.toMatch(/\bdu\b/i);
    page.button('Foreslå denne plassen').click();
    await page.settle();
    page.button('Send forslaget').click();
    await page.settle();
    expect(page.text()).toContain('Skriv hvorfor du foreslår plassen.');
    page.write('textarea', 'Du er vant til å samarbeide.');
    await page.settle();
    const send = page.button('Send forslaget');
    send.click();
    send.click();
    await page.settle();
    const sent = page.api.asked.filter(({ url }) => url.endsWith('/proposals'));
    expect(sent.map(({ body }) => body)).toEqual([
      { id: 'id-1', lang: 'nb', posting: 'g1', note: 'Du er vant til å samarbeide.', days: 7 },
    ]);
    expect(page.text()).toContain('Forslaget er sendt til Ada. Svar innen 30. november.');
  });

  it('loses everything on the page when the consent is taken back', async () => {
    const page = await open();
    await look(page);
    people = [];
    await page.changed();
    expect(page.text()).toContain('Dere har ikke lenger tilgang');
    expect(page.text()).not.toContain('Følge en plan');
    expect(page.text()).not.toContain('Ada');
    expect(page.api.lines.filter((line) => line.endsWith('/looks'))).toHaveLength(1);
  });

  it('is told so when the API says that the person is not there', async () => {
    const page = await open({
      'POST /api/caseload/k1/looks': () => {
        people = [];
        throw refusal('not-found', 404, 'not-found');
      },
    });
    await look(page);
    expect(page.text()).toContain('Dere har ikke lenger tilgang');
  });

  it('may look again at somebody who lets the office in anew', async () => {
    const page = await open();
    await look(page);
    people = [];
    await page.changed();
    people = [advisee()];
    await page.changed();
    expect(page.text()).not.toContain('Følge en plan');
    await look(page);
    expect(page.text()).toContain('Følge en plan');
  });

  it('is told of news and looks again only by a click', async () => {
    const page = await open();
    await look(page);
    people = [advisee({ openContacts: 1 })];
    await page.changed();
    expect(page.api.lines.filter((line) => line.endsWith('/looks'))).toHaveLength(1);
    page.button('Hent på nytt').click();
    await page.settle();
    expect(page.api.lines.filter((line) => line.endsWith('/looks'))).toHaveLength(2);
    expect(page.hasButton('Hent på nytt')).toBe(false);
  });

  it('may only find openings for somebody who does not let the profile be seen', async () => {
    people = [advisee({ purposes: ['propose'] })];
    const page = await open();
    expect(page.text()).toContain('Personen har ikke latt dere se profilen.');
    page.field('#reason-proposal').click();
    page.button('Finn plasser').click();
    await page.settle();
    expect(page.api.lines).toEqual(['GET /api/caseload', 'POST /api/caseload/k1/openings']);
  });

  it('suggests a change that the person approves, and what is begun survives a reload', async () => {
    const page = await open({ 'POST /api/caseload/k1/changes': () => ({ sent: true }) });
    await look(page, 'build-profile');
    page.button('Foreslå en endring').click();
    await page.settle();
    expect(page.text()).toContain('Ingenting er endret ennå.');
    const level = page.element.querySelector<HTMLSelectElement>('select[aria-label="Hvor godt: Følge en plan"]') as HTMLSelectElement;
    expect([...level.options].map(({ text }) => text)).toEqual(['Har prøvd', 'Kan det godt', 'Kan vise andre']);
    expect(level.value).toBe('2');
    level.value = '3';
    level.dispatchEvent(new Event('change'));
    await page.settle();
    expect(page.element.querySelector('.card-box')?.textContent).toContain('Følge en plan, kan vise andre');
    page.button('Fjern Følge en plan').click();
    await page.settle();
    expect(page.kept.get('arena.form.change.k1')).toContain('"version":3');
    expect(page.element.querySelector('.card-box')?.textContent).toContain('Følge en plan, kan det godt');
    page.button('Send til personen').click();
    await page.settle();
    const sent = page.api.asked.find(({ url }) => url.endsWith('/changes'))?.body as { version: number; draft: { skills: unknown[] } };
    expect([sent.version, sent.draft.skills]).toEqual([3, []]);
    expect(page.text()).toContain('Sendt. Endringen gjelder når personen sier ja.');
    expect(page.kept.has('arena.form.change.k1')).toBe(false);
  });
});
