import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { PostingView, ProfileDto, ReasonRow, RequirementView } from '@arena/contract';
import { texts } from '@arena/i18n/nb';
import { I18n } from '@arena/ui';
import { Api, ApiError } from '../../platform/api';
import { StubApi } from '../../platform/stub-api.fixture';
import { DraftStore } from '../profiles';
import { EMPTY_DRAFT, type Draft } from '../profiles/draft';
import { DRAFT_KEY } from '../profiles/draft-store';
import { PostingPage } from './posting-page';

const licence: RequirementView = {
  kind: 'licence',
  id: 'B',
  strength: 'must',
  note: null,
  machineRead: false,
  label: 'Førerkort klasse B',
  lang: null,
};
const baking: RequirementView = {
  kind: 'skill',
  id: 'baking',
  level: 2,
  strength: 'good',
  note: null,
  machineRead: false,
  label: 'Bake',
  lang: null,
};
const posting: PostingView = {
  id: 'p', kind: 'job', origin: 'employer', lang: 'nb', title: 'Bakeri', summary: '', about: '', tasks: [], employer: { id: 'g', name: 'Bakeriet' },
  place: null, remote: false, extentPercent: null, published: '2026-11-01', deadline: null, answerDays: 3, openForAll: false, redated: false, facts: {}, occupation: null,
  start: null, durationWeeks: null, places: 1, conditions: [], adaptations: [], openToSchemes: false, travel: null, source: null, similar: [], pay: '', requirements: [licence, baking],
}; // prettier-ignore
const draft: Draft = { ...EMPTY_DRAFT, skills: [{ id: 'baking', level: 1, source: 'work', label: 'Bake' }] };

/** As the API would explain it: the licence and the level of baking are read from what was sent. */
function explained({ licences, skills }: ProfileDto): ReasonRow[] {
  const level = skills.find(({ id }) => id === 'baking')?.level ?? 0;
  const row = (requirement: RequirementView, met: boolean, near: boolean): ReasonRow => ({
    requirement,
    state: met ? 'fits' : near ? 'near' : 'missing',
    code: `reason.${requirement.kind}.${met ? 'fits' : 'missing'}`,
    params: { id: requirement.label },
  });
  return [row(licence, licences.includes('B'), false), row(baking, level >= 2, level === 1)];
}

describe("an opening's page", () => {
  let api: StubApi;
  let element: HTMLElement;
  let away: boolean;
  let stable: () => Promise<unknown>;

  async function open(kept: Draft | null, change: Partial<PostingView> = {}): Promise<void> {
    if (kept) localStorage.setItem(DRAFT_KEY, JSON.stringify(kept));
    const answers = {
      'GET /api/postings/p': () => ({ ...posting, ...change }),
      'POST /api/matches/p': ({ body }: { body?: unknown }) => {
        if (away) throw new ApiError('away', 503, null);
        const rows = explained((body as { profile: ProfileDto }).profile);
        return { band: rows.every(({ state }) => state === 'fits') ? 'strong' : 'stretch', rows, highlight: null, reach: { km: null, within: true, factor: 1 } };
      },
    }; // prettier-ignore
    TestBed.configureTestingModule({ providers: [provideRouter([]), { provide: Api, useFactory: () => new StubApi(answers) }] });
    TestBed.inject(I18n).use('nb', texts);
    api = TestBed.inject(Api) as StubApi;
    const fixture = TestBed.createComponent(PostingPage);
    fixture.componentRef.setInput('id', 'p');
    element = fixture.nativeElement as HTMLElement;
    document.body.append(element);
    stable = () => fixture.whenStable();
    await settle();
  }
  async function settle(): Promise<void> {
    for (let turn = 0; turn < 4; turn += 1) {
      await stable();
      await new Promise((done) => setTimeout(done));
    }
  }
  const said = (node: Element | null | undefined) => node?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  const states = () => [...element.querySelectorAll('.rows .st')].map(said);
  const sent = () => api.asked.filter(({ method }) => method === 'POST').map(({ body }) => (body as { profile: ProfileDto }).profile);
  const rowOf = (label: string) => [...element.querySelectorAll<HTMLElement>('.rows > li')].find((one) => said(one).startsWith(label));
  const press = async (label: string, words: string) => {
    const button = [...(rowOf(label)?.querySelectorAll('button') ?? [])].find((one) => said(one).startsWith(words));
    if (!button) throw new Error(`${label} has no button that says ${words}`);
    button.click();
    await settle();
  };

  beforeEach(() => {
    localStorage.clear();
    away = false;
  });
  afterEach(() => element.remove());

  it('lets a seeker mend what is missing at once: the profile, the row and the band follow, and it can be undone', async () => {
    await open(draft);
    expect(states()).toEqual(['Mangler', 'Nesten']);
    await press('Førerkort', 'Jeg har dette');
    expect(sent().at(-1)?.licences).toEqual(['B']);
    expect(states()).toEqual(['Passer', 'Nesten']);
    // the button is gone with what it did: the reader is still at the row
    expect(rowOf('Førerkort')?.contains(document.activeElement)).toBe(true);
    expect(said(element.querySelector('.undo-bar'))).toContain('Valgt: Førerkort klasse B');
    element.querySelector<HTMLButtonElement>('.undo-bar button')?.click();
    await settle();
    expect(sent().at(-1)?.licences).toEqual([]);
    expect(states()).toEqual(['Mangler', 'Nesten']);
  });

  it('lets a seeker say that the level is another, and that something is not true at all', async () => {
    await open(draft);
    const levels = rowOf('Bake')?.querySelectorAll<HTMLInputElement>('input[type=radio]') ?? [];
    expect([...levels].map(({ checked }) => checked)).toEqual([true, false, false]);
    levels[1]?.dispatchEvent(new Event('change'));
    await settle();
    expect(states()).toEqual(['Mangler', 'Passer']);
    await press('Bake', 'Jeg har ikke dette');
    expect(TestBed.inject(DraftStore).draft().skills).toEqual([]);
  });

  it('leads to a person where the opening is what is wrong', async () => {
    await open(draft);
    const ways = [...(rowOf('Førerkort')?.querySelectorAll('.mend-other a') ?? [])].map((one) => one.getAttribute('href'));
    expect(ways).toEqual(['/nb/openings/p/interest', '/nb/how-matching-works#wrong']);
  });

  it('says of an advertisement that was read wrongly that the text at the source counts', async () => {
    await open(draft, { origin: 'imported', source: { name: 'Nav', url: null } });
    expect(said(rowOf('Førerkort')?.querySelector('.mend-other'))).toContain('teksten hos kilden');
    const ways = [...(rowOf('Førerkort')?.querySelectorAll('.mend-other a') ?? [])].map((one) => one.getAttribute('href'));
    expect(ways).toEqual(['/nb/how-matching-works#wrong']);
  });

  it('keeps the rows while the next explanation is on its way, and shows none that is not true any more', async () => {
    await open(draft);
    away = true;
    TestBed.inject(DraftStore).change(() => ({ licences: ['B'] }));
    await stable();
    await settle();
    expect(states()).toEqual([]);
    expect(said(element)).toContain('Vi får ikke vist hva som passer for deg nå.');
  });

  it('shows what is asked for, and nothing of the reader, when matching is off; one click turns it on', async () => {
    await open({ ...draft, matching: 'off' });
    expect(sent()).toEqual([]);
    expect(states()).toEqual([]);
    expect(element.querySelector('arena-skill-strip, arena-row-mend')).toBeNull();
    expect(said(rowOf('Førerkort'))).toBe('Førerkort klasse B');
    [...element.querySelectorAll('button')].find((one) => said(one) === 'Slå på matching')?.click();
    await settle();
    expect(states()).toEqual(['Mangler', 'Nesten']);
  });

  it('is open for all where nothing is asked for, with and without answers', async () => {
    await open(draft, { requirements: [], openForAll: true });
    expect(said(element.querySelector('[aria-labelledby=need]'))).toContain('Ingen krav. Du lærer alt der.');
    expect(said(element.querySelector('.post-head .tags'))).not.toBe('');
  });

  it('has nothing to mend for a reader without answers', async () => {
    await open(null);
    expect(element.querySelector('arena-row-mend')).toBeNull();
    expect(sent()).toEqual([]);
  });
});
