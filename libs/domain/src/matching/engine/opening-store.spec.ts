/** What the index does where more is asked for, or from more places, than it tells apart. */
import * as fc from 'fast-check';
import { bruteForce } from './opening-brute';
import { anyFilter, anyOpenings, anyProfile, contextWith } from './opening-generators.fixture';
import { OpeningIndex } from './opening-index';
import { OpeningSearch } from './opening-search';
import { OpeningStore } from './opening-store';

const context = contextWith();

describe('the store of openings', () => {
  it('a seeker gets the same from an index that has run out of room for frames and places', () => {
    const few = fc.record({ frames: fc.integer({ min: 8, max: 14 }), places: fc.integer({ min: 0, max: 6 }) });
    fc.assert(
      fc.property(anyProfile, anyOpenings, anyFilter, few, (profile, all, filter, most) => {
        const store = new OpeningStore(context, most);
        for (const one of all) store.upsert(one);
        for (const { opening } of all.slice(0, 2)) store.remove(opening.id);
        const search = new OpeningSearch(store, context);
        const query = { profile, filter: { ...filter, ids: undefined }, limit: 10 };
        const expected = new OpeningIndex(context, all.slice(2)).search(query);
        expect(search.search(query)).toEqual(expected);
        store.compact();
        expect(search.search(query)).toEqual(expected);
        expect(bruteForce(store, context, query)).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });

  it('a seeker gets the same from more municipalities than there are', () => {
    const cook = fc.sample(anyProfile, 1).map((profile) => ({ ...profile, place: { municipality: '3000', reachKm: 10 } }))[0];
    if (!cook) throw new Error('There is no profile');
    const index = new OpeningIndex(context);
    for (let i = 0; i < 5000; i++) {
      const requirement = { kind: 'skill', strength: 'must', id: 'cooking', level: 1 } as const;
      index.upsert({
        opening: {
          id: `opening ${i}`, kind: 'job', requirements: i % 5 === 0 ? [] : [requirement], municipality: String(i), remote: false, answerDays: null, interests: 0, places: 1,
        }, // prettier-ignore
        imported: false,
        closesAt: null,
      });
    }
    const query = { profile: { ...cook, skills: [{ id: 'cooking', level: 2, source: 'work' } as const] }, filter: {}, limit: 3 };
    const { ranked, counts } = index.search(query);
    expect(index.brute(query)).toEqual(index.search(query));
    expect([ranked.length, counts['open-for-all']]).toEqual([3, 1000]);
    const near = { ...query, filter: { withinReachOnly: true } };
    expect(index.search(near).openForAll.map(({ id }) => id)).toEqual(['opening 3000']);
    index.compact();
    expect(index.search(near).openForAll.map(({ id }) => id)).toEqual(['opening 3000']);
    expect(index.search(query)).toEqual(index.brute(query));
  });
});
