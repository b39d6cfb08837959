import fc from 'fast-check';
import { spread } from './spread';

describe('results spread over groups', () => {
  it('put the second of a group behind others that are nearly as good', () => {
    const ranked = [
      { id: 'a', group: 1, value: 1 },
      { id: 'b', group: 1, value: 0.9 },
      { id: 'c', group: 2, value: 0.5 },
      { id: 'd', group: -1, value: 0.4 },
      { id: 'e', group: -1, value: 0.39 },
    ];
    expect(spread(ranked, 4, 0.4).map(({ id }) => id)).toEqual(['a', 'c', 'd', 'e']);
    expect(spread(ranked, 5, 1).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('keep the best first, fall, and are no more than asked for', () => {
    const one = fc.record({ group: fc.integer({ min: -1, max: 3 }), value: fc.double({ min: 0, max: 2, noNaN: true }) });
    fc.assert(
      fc.property(fc.array(one), fc.integer({ min: 0, max: 12 }), (some, top) => {
        const ranked = [...some].sort((a, b) => b.value - a.value);
        const values = spread(ranked, top, 0.35).map(({ value }) => value);
        expect(values.length).toBe(Math.min(top, some.length));
        expect(values).toEqual([...values].sort((a, b) => b - a));
        if (top > 0 && some.length > 0) expect(values[0]).toBe(ranked[0]?.value);
      }),
    );
  });
});
