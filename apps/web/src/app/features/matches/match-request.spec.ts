import { matchRequest, type MatchResponse } from '@arena/contract';
import { EMPTY_DRAFT } from '../builder/draft';
import { bandSections, kindParam, kindsOf, matchRequestOf } from './match-request';

const hamar = { ...EMPTY_DRAFT, place: { text: 'Hamar', municipality: '3403' }, kinds: ['job' as const] };

describe('the question a seeker asks', () => {
  it('hides what states the contrary of a wish, and is one the contract accepts', () => {
    const request = matchRequestOf(
      hamar,
      { kinds: ['job'], far: false, imported: false },
      ['no-heavy-lifting', 'seated', 'no-nights'],
      'nn',
      20,
    );
    expect(request).toMatchObject({
      without: ['heavy-lifting', 'nights'],
      withFacts: ['seated'],
      withinReachOnly: true,
      kinds: ['job'],
      lang: 'nn',
    });
    expect(matchRequest.safeParse(request).success).toBe(true);
  });

  it('is not limited to a reach when the seeker gave no place, or asks for what is farther away', () => {
    expect(matchRequestOf(EMPTY_DRAFT, { kinds: [], far: false, imported: false }, [], 'nb', 20).withinReachOnly).toBe(false);
    expect(matchRequestOf(hamar, { kinds: [], far: true, imported: true }, [], 'nb', 20)).toMatchObject({
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
});
