import { matchRequest, type MatchResponse } from '@arena/contract';
import { EMPTY_DRAFT } from '../profiles/draft';
import { bandSections, kindParam, kindsOf, matchRequestOf, withoutConflicts } from './match-request';

const hamar = { ...EMPTY_DRAFT, place: { text: 'Hamar', municipality: '3403' }, kinds: ['job' as const] };

describe('the question a seeker asks', () => {
  it('is one the contract accepts, and holds nothing of the wishes about the work', () => {
    const request = matchRequestOf(hamar, { kinds: ['job'], far: false, imported: false }, 'nn', 20);
    expect(request).toMatchObject({ withinReachOnly: true, kinds: ['job'], lang: 'nn' });
    expect(matchRequest.safeParse(request).success).toBe(true);
    expect(matchRequest.safeParse({ ...request, without: ['nights'] }).success).toBe(false);
  });

  it('is not limited to a reach when the seeker gave no place, or asks for what is farther away', () => {
    expect(matchRequestOf(EMPTY_DRAFT, { kinds: [], far: false, imported: false }, 'nb', 20).withinReachOnly).toBe(false);
    expect(matchRequestOf(hamar, { kinds: [], far: true, imported: true }, 'nb', 20)).toMatchObject({
      withinReachOnly: false,
      includeImported: true,
    });
  });

  it('takes the kinds from the URL, and from the answers where the URL says nothing', () => {
    expect(kindsOf(undefined, hamar)).toEqual(['job']);
    expect(kindsOf('all', hamar)).toEqual([]);
    expect(kindsOf('traineeship,nonsense', hamar)).toEqual(['traineeship']);
  });

  it('switches one kind at a time; none left means all', () => {
    expect(kindParam([], 'job')).toBe('traineeship,work-placement,apprenticeship');
    expect(kindParam(['job'], 'traineeship')).toBe('job,traineeship');
    expect(kindParam(['job'], 'job')).toBe('all');
    expect(kindParam(['job', 'traineeship', 'work-placement'], 'apprenticeship')).toBe('all');
  });
});

describe('the list a seeker sees', () => {
  const card = (band: string, id: string) => ({ posting: { id }, explanation: { band } }) as MatchResponse['ranked'][number];

  it('stands band by band, with the panel about one more skill after the third card', () => {
    const ranked = [card('strong', 'a'), card('strong', 'b'), card('possible', 'c'), card('possible', 'd'), card('stretch', 'e')];
    expect(bandSections(ranked, 3).map(({ band, before, after, panel }) => [band, before.length, after.length, panel])).toEqual([
      ['strong', 2, 0, false],
      ['possible', 1, 1, true],
      ['stretch', 1, 0, false],
    ]);
  });

  it('has the panel last when it is short, and nothing when it is empty', () => {
    expect(bandSections([card('possible', 'a')], 3)).toMatchObject([{ band: 'possible', panel: true, after: [] }]);
    expect(bandSections([], 3)).toEqual([]);
  });

  it('is without what conflicts with a wish, keeps what says nothing, and counts what is left', () => {
    const of = (id: string, facts: object, band = 'strong') =>
      ({ posting: { id, kind: 'job', facts }, explanation: { band } }) as MatchResponse['ranked'][number];
    const answer: MatchResponse = {
      model: 'matching/v1',
      taxonomy: '2026.1',
      bands: { strong: 3, possible: 0, stretch: 0, 'open-for-all': 1 },
      kinds: [{ id: 'job', label: 'Jobb', count: 4 }],
      ranked: [of('night', { nights: true }), of('day', { nights: false }), of('silent', {})],
      openForAll: [of('heavy', { 'heavy-lifting': true }, 'open-for-all')],
      oneMore: null,
      unknown: [],
    };
    const shown = withoutConflicts(answer, ['no-nights', 'no-heavy-lifting']);
    expect(shown.ranked.map(({ posting }) => posting.id)).toEqual(['day', 'silent']);
    expect(shown.openForAll).toEqual([]);
    expect(shown.bands).toEqual({ strong: 2, possible: 0, stretch: 0, 'open-for-all': 0 });
    expect(shown.kinds[0]?.count).toBe(2);
    expect(withoutConflicts(answer, [])).toBe(answer);
  });
});
