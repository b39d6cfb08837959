import { editDistance, slipsAllowed } from './edit-distance';

describe('edit distance', () => {
  it.each([
    ['kokk', 'kokk', 2, 0],
    ['sveisre', 'sveiser', 2, 1],
    ['sykpleier', 'sykepleier', 2, 1],
    ['elektirkker', 'elektriker', 2, 2],
    ['hammer', 'lillehammer', 2, 3],
    ['abc', 'xyz', 1, 2],
    ['ca', 'abc', 3, 3],
  ])('%s and %s within %d are %d apart', (a, b, limit, distance) => {
    expect(editDistance(a, b, limit)).toBe(distance);
  });

  it('a short word may have no slip, a long one two', () => {
    expect([4, 5, 7, 8].map(slipsAllowed)).toEqual([0, 1, 1, 2]);
  });
});
