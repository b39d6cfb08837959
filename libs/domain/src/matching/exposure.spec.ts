import { exposureOf } from './exposure';

describe('the exposure of an opening', () => {
  it('is its interests for each place, and one place where none is told', () => {
    expect(exposureOf({ interests: 6, places: 2 })).toBe(3);
    expect(exposureOf({ interests: 6, places: 0 })).toBe(6);
    expect(exposureOf({ interests: 0, places: 3 })).toBe(0);
  });

  it('puts an ad from elsewhere, in which nobody can show interest, after all others', () => {
    expect(exposureOf({ interests: null, places: 1 })).toBe(Infinity);
  });
});
