import * as fc from 'fast-check';
import { gap, gini, share, shownOf, timesShown, topShare } from './measures';

const counts = fc.array(fc.nat(50), { minLength: 1, maxLength: 40 });

describe('measures of who is shown', () => {
  it('a reader finds no unevenness where all are shown alike, and nearly all of it where one takes every place', () => {
    expect(gini([3, 3, 3, 3])).toBeCloseTo(0, 12);
    expect(gini([0, 0, 0, 8])).toBeCloseTo(0.75, 12);
    expect(topShare([1, 1, 1, 1, 1, 1, 1, 1, 1, 1], 0.1)).toBeCloseTo(0.1, 12);
    expect(topShare([0, 9, 1], 0.1)).toBeCloseTo(0.9, 12);
  });

  it('a reader gets nothing for a figure where nothing was shown', () => {
    expect([gini([0, 0]), topShare([0, 0], 0.1), share(0, 0), gap([0.5, null])]).toEqual([null, null, null, null]);
  });

  it('a reader finds the same whatever order things are counted in, and between 0 and 1', () => {
    fc.assert(
      fc.property(counts, (some) => {
        const value = gini(some);
        expect(gini([...some].reverse())).toBe(value);
        if (value === null) return;
        expect(value).toBeGreaterThanOrEqual(-1e-12);
        expect(value).toBeLessThan(1);
        expect(topShare(some, 1)).toBe(1);
      }),
    );
  });

  it('a reader sees unevenness fall when one that is shown more gives a place to one that is shown less', () => {
    fc.assert(
      fc.property(counts, (some) => {
        const [least, most] = [Math.min(...some), Math.max(...some)];
        fc.pre(most - least > 1);
        const given = [...some];
        given[some.indexOf(least)] = least + 1;
        given[some.indexOf(most)] = most - 1;
        expect(gini(given) ?? 1).toBeLessThan(gini(some) ?? 0);
      }),
    );
  });

  it('a reader is told how many of the pairs that suit stand on a page, and how many could', () => {
    const pages = [
      { suitable: new Set(['a', 'b', 'c']), page: ['x', 'a'] },
      { suitable: new Set<string>(), page: ['a', 'b'] },
    ];
    expect(shownOf(pages, 2)).toEqual({ people: 2, withOne: 1, pairs: 3, shown: 1, room: 2 });
    expect([...timesShown(['a', 'b', 'c'], pages.map(({ page }) => page))]).toEqual([['a', 2], ['b', 1], ['c', 0], ['x', 1]]); // prettier-ignore
  });
});
