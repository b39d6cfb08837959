import { kappa, mean, ndcg } from './measures';
import type { Judgements } from './set-files';

const judged = (rows: readonly [string, string, number][]): Judgements => {
  const map = new Map<string, Map<string, number>>();
  for (const [profile, posting, grade] of rows) map.set(profile, (map.get(profile) ?? new Map<string, number>()).set(posting, grade));
  return map;
};
const pairs = (grades: readonly number[]): Judgements => judged(grades.map((grade, at) => ['p', `o${at}`, grade]));

describe('nDCG@10', () => {
  const grades = new Map([
    ['a', 3],
    ['b', 0],
    ['c', 1],
  ]);

  it('a reader computes by hand: gains 7, 0 and 1, and what is not judged is left out', () => {
    // 0 / log2(2) + 7 / log2(3) + 1 / log2(4) = 4.9165, of at best 7 / log2(2) + 1 / log2(3) = 7.6309
    expect(ndcg(['b', 'x', 'a', 'y', 'c'], grades)).toBeCloseTo(4.9165 / 7.6309, 4);
    expect(ndcg(['a', 'c', 'b'], grades)).toBe(1);
  });

  it('what is missing in a ranking counts as last, and the eleventh counts nothing', () => {
    expect(ndcg(['b'], grades)).toBe(0);
    const many = new Map(Array.from({ length: 11 }, (_, at) => [`o${at}`, at === 10 ? 3 : 0]));
    expect(ndcg([...many.keys()], many)).toBe(0);
  });

  it('is not a number where nothing suits anybody', () => {
    expect(ndcg(['a'], new Map([['a', 0]]))).toBeNull();
    expect(ndcg([], new Map())).toBeNull();
  });
});

describe('the mean', () => {
  it('is over what is a number, and null over nothing', () => {
    expect(mean([1, null, 0.5])).toBe(0.75);
    expect(mean([null])).toBeNull();
  });
});

describe('kappa', () => {
  it('a reader computes by hand: observed 3 of 4, by chance 1 of 2', () => {
    expect(kappa(pairs([0, 0, 3, 0]), pairs([0, 0, 3, 3]), false)).toBeCloseTo(0.5, 10);
  });

  it('with weights, a small disagreement is a small one', () => {
    const [one, other] = [pairs([0, 1, 3]), pairs([0, 2, 3])];
    expect(kappa(one, other, false)).toBeCloseTo(4 / 7, 10);
    // observed (1/9)/3 = 1/27, by chance 29/81
    expect(kappa(one, other, true)).toBeCloseTo(1 - 3 / 29, 10);
  });

  it('is over pairs that both judged, and null where there is nothing to agree on', () => {
    expect(kappa(pairs([0, 3, 1]), pairs([0, 3]), true)).toBe(1);
    expect(kappa(pairs([1]), judged([]), true)).toBeNull();
    expect(kappa(pairs([2, 2]), pairs([2, 2]), true)).toBeNull();
  });
});
