/** What a seeker is called before names open. */
import * as fc from 'fast-check';
import { pseudonym } from './pseudonym';

/** A source of numbers that a list decides, over and over. */
const from = (numbers: readonly number[]): ((n: number) => number) => {
  let index = 0;
  return (n) => (numbers[index++ % numbers.length] ?? 0) % n;
};
/** A source that is spread well enough for many draws. */
const spread = (seed: number): ((n: number) => number) => {
  let state = seed >>> 0;
  return (n) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
};

describe('a pseudonym', () => {
  it('a seeker gets a digit and a letter that cannot be misread and make no word', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        expect(pseudonym(spread(seed), new Set())).toMatch(/^[2-9][BCDFGHJKMNPRSTVWXZ]$/);
      }),
    );
    expect(pseudonym(from([5, 7]), new Set())).toBe('7K');
  });

  it('a seeker never shares it with another in the same posting, however many there are', () => {
    for (const seed of [1, 2, 3]) {
      const taken = new Set<string>();
      const random = spread(seed);
      for (let count = 0; count < 1500; count += 1) taken.add(pseudonym(random, taken));
      expect(taken.size).toBe(1500);
      const lengths = [...taken].map(({ length }) => length);
      expect(lengths.slice(0, 72).every((length) => length === 2)).toBe(true);
      expect(Math.max(...lengths)).toBe(4);
    }
  });

  it('every pseudonym can come', () => {
    const all = new Set(Array.from({ length: 8 * 18 }, (_, index) => pseudonym(from([Math.floor(index / 18), index % 18]), new Set())));
    expect(all.size).toBe(144);
  });

  it('a source that gives one number only is not asked for ever', () => {
    const taken = new Set(Array.from({ length: 12 }, (_, index) => '2B'.repeat(6).slice(0, index + 1)));
    expect(() => pseudonym(() => 0, taken)).toThrow('No pseudonym is left');
  });
});
