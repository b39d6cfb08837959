import { TestBed } from '@angular/core/testing';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { texts } from '@arena/i18n/nb';
import { I18n } from '@arena/ui';
import { Api } from '../../platform/api';
import { StubApi } from '../../platform/stub-api.fixture';
import { EMPTY_DRAFT, type Draft } from '../profiles/draft';
import { DRAFT_KEY } from '../profiles/draft-store';
import { OpeningsPage } from './openings-page';

const facets = { kind: [], trade: [], region: [], postingLang: [] };
const list = { total: 0, capped: false, page: 1, pageSize: 20, items: [], understood: [], facets, unknownPlace: false, limited: false };
const bakes: Draft = { ...EMPTY_DRAFT, skills: [{ id: 'baking', level: 2, source: 'work', label: 'Bake' }] };

describe('the list of all openings', () => {
  async function wayToRanked(path: string, draft: Draft | null): Promise<string | null> {
    if (draft) localStorage.setItem(DRAFT_KEY, JSON.stringify(draft));
    const answers = { 'GET /api/postings': () => list };
    TestBed.configureTestingModule({
      providers: [
        provideRouter([{ path: '**', component: OpeningsPage }], withComponentInputBinding()),
        { provide: Api, useFactory: () => new StubApi(answers) },
      ],
    });
    TestBed.inject(I18n).use('nb', texts);
    const harness = await RouterTestingHarness.create(path);
    await harness.fixture.whenStable();
    await new Promise((done) => setTimeout(done));
    await harness.fixture.whenStable();
    return harness.routeNativeElement?.querySelector('.ranked-way a')?.getAttribute('href') ?? null;
  }

  beforeEach(() => localStorage.clear());

  it('leads a seeker back to what fits, with what was chosen; no kind here is every kind there', async () => {
    expect(await wayToRanked('/nb/openings?q=baker&where=Hamar&kind=job,traineeship', bakes)).toBe(
      '/nb/matches?q=baker&where=Hamar&kind=job,traineeship',
    );
  });

  it('says every kind where none is chosen, whatever the answers say', async () => {
    expect(await wayToRanked('/nb/openings', { ...bakes, kinds: ['job'] })).toBe('/nb/matches?kind=all');
  });

  it('leads nobody there who has no answers, or has turned matching off', async () => {
    expect(await wayToRanked('/nb/openings', null)).toBeNull();
    TestBed.resetTestingModule();
    expect(await wayToRanked('/nb/openings', { ...bakes, matching: 'off' })).toBeNull();
  });
});
