import { matchRequest } from '@arena/contract';
import { EMPTY_DRAFT, type Draft } from '../profiles/draft';
import { bandSections, matchRequestOf, rankedTotal, shownCards, withoutConflicts } from './match-request';
import { readMatchUrl, type RawMatchUrl } from './match-url';
import { answer, card } from './matching.fixture';

const hamar: Draft = { ...EMPTY_DRAFT, place: { text: 'Hamar', municipality: '3403' }, kinds: ['job'] };
const asked = (draft: Draft, raw: RawMatchUrl = {}, wishes: Parameters<typeof matchRequestOf>[3] = []) =>
  matchRequestOf(draft, readMatchUrl(raw, draft), 'nn', wishes);

describe('the question a seeker asks', () => {
  it('is one the contract accepts, and holds nothing of the wishes about the work', () => {
    const request = asked(hamar, { q: 'gartner', where: 'Gjøvik' }, ['no-nights']);
    expect(request).toMatchObject({ kinds: ['job'], lang: 'nn', q: 'gartner', where: 'Gjøvik' });
    expect(matchRequest.safeParse(request).success).toBe(true);
    expect(JSON.stringify(request)).not.toContain('nights');
    expect(matchRequest.safeParse({ ...request, without: ['nights'] }).success).toBe(false);
  });

  it('is limited to the reach unless the seeker gave no place, looks farther, or names another place', () => {
    expect(asked(hamar).withinReachOnly).toBe(true);
    expect(asked(EMPTY_DRAFT).withinReachOnly).toBe(false);
    expect(asked(hamar, { far: 'true', imported: 'true' })).toMatchObject({ withinReachOnly: false, includeImported: true });
    expect(asked(hamar, { where: 'Gjøvik' }).withinReachOnly).toBe(false);
  });

  it('is for as many as are shown, and for all there may be where some are hidden afterwards', () => {
    expect(asked(hamar).limit).toBe(20);
    expect(asked(hamar, { shown: '40', open: '60' })).toMatchObject({ limit: 40, openLimit: 60 });
    expect(asked(hamar, {}, ['no-nights']).limit).toBe(100);
    expect(asked(hamar, { band: 'stretch' }).limit).toBe(100);
  });

  it('is accepted of somebody with three hundred skills', () => {
    const skills = Array.from({ length: 300 }, (_, n) => ({ id: `skill-${n}`, level: 2 as const, source: 'work' as const, label: '' }));
    expect(matchRequest.safeParse(asked({ ...EMPTY_DRAFT, skills })).success).toBe(true);
  });
});

describe('the list a seeker sees', () => {
  const ranked = [card('a', 'strong'), card('b', 'strong'), card('c', 'possible'), card('d', 'possible'), card('e', 'stretch')];

  it('stands band by band, with the panel about one more skill after the third card', () => {
    expect(bandSections(ranked, 3).map(({ band, before, after, panel }) => [band, before.length, after.length, panel])).toEqual([
      ['strong', 2, 0, false],
      ['possible', 1, 1, true],
      ['stretch', 1, 0, false],
    ]);
  });

  it('has the panel last when it is short, and nothing when it is empty', () => {
    expect(bandSections([card('a', 'possible')], 3)).toMatchObject([{ band: 'possible', panel: true, after: [] }]);
    expect(bandSections([], 3)).toEqual([]);
  });

  it('has only the bands that were chosen, and counts only those', () => {
    const found = answer(ranked);
    expect(shownCards(found, { bands: ['possible'], shown: 20 }).map(({ posting }) => posting.id)).toEqual(['c', 'd']);
    expect(rankedTotal(found, ['possible'])).toBe(2);
    expect(shownCards(found, { bands: [], shown: 3 })).toHaveLength(3);
    expect(rankedTotal(found, [])).toBe(5);
    expect(rankedTotal(found, ['open-for-all'])).toBe(0);
  });

  it('is without what conflicts with a wish, keeps what says nothing, and counts what is left', () => {
    const found = answer(
      [
        card('night', 'strong', [], { facts: { nights: true } }),
        card('day', 'strong', [], { facts: { nights: false } }),
        card('silent', 'strong'),
      ],
      [card('heavy', 'open-for-all', [], { facts: { 'heavy-lifting': true } })],
    );
    const shown = withoutConflicts(found, ['no-nights', 'no-heavy-lifting']);
    expect(shown.ranked.map(({ posting }) => posting.id)).toEqual(['day', 'silent']);
    expect(shown.openForAll).toEqual([]);
    expect(shown.bands).toEqual({ strong: 2, possible: 0, stretch: 0, 'open-for-all': 0 });
    expect(shown.kinds[0]?.count).toBe(2);
    expect(withoutConflicts(found, [])).toBe(found);
  });
});
