import { boxesOf } from './demand-boxes';

describe('what openings ask for, as a reader sees it drawn', () => {
  it('is one box for each opening', () => {
    expect(boxesOf({ must: 1, good: 0, learned: 2 }, 4)).toEqual(['must', 'learned', 'learned', 'none']);
    expect(boxesOf({ must: 0, good: 1, learned: 0 }, 1)).toEqual(['good']);
  });

  it('is ten boxes where there are many, and what anybody names has one', () => {
    expect(boxesOf({ must: 50, good: 24, learned: 1 }, 100)).toEqual([
      ...Array<string>(5).fill('must'),
      'good',
      'good',
      'learned',
      'none',
      'none',
    ]);
    expect(boxesOf({ must: 98, good: 1, learned: 1 }, 100)).toHaveLength(10);
  });
});
