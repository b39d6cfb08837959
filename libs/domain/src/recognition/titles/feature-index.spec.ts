import { FeatureIndex } from './feature-index';

const features = (...keys: string[]): Map<string, number> => new Map(keys.map((key) => [key, 1]));

function scores(index: FeatureIndex, ...keys: string[]): number[] {
  const sums = new Float32Array(index.size);
  index.addScores(features(...keys), sums, []);
  return [...sums];
}

describe('an index of features', () => {
  const index = new FeatureIndex([features('a', 'b'), features('a', 'c'), features('a'), features()]);

  it('gives 1 to the same features and 0 to others', () => {
    const [first, second, third, none] = scores(index, 'a', 'b');
    expect(first).toBeCloseTo(1);
    expect(second).toBeGreaterThan(0);
    expect(third).toBeLessThan(1);
    expect(none).toBe(0);
  });

  it('lets rare features count more, and unknown ones against', () => {
    expect(scores(index, 'b')[0]).toBeGreaterThan(scores(index, 'a')[0] ?? 0);
    expect(scores(index, 'b', 'never')[0]).toBeLessThan(scores(index, 'b')[0] ?? 0);
    expect(scores(index, 'never')).toEqual([0, 0, 0, 0]);
    expect(scores(index)).toEqual([0, 0, 0, 0]);
  });

  it('tells which documents it touched, each once', () => {
    const touched: number[] = [];
    index.addScores(features('a', 'b', 'c'), new Float32Array(index.size), touched);
    expect([...touched].sort()).toEqual([0, 1, 2]);
  });

  it('of nothing is empty', () => {
    expect(new FeatureIndex([]).size).toBe(0);
  });
});
