import * as fc from 'fast-check';
import { Best } from './best';

describe('the best of many', () => {
  it('a reader gets the best under the whole order, ties too, however many are wanted', () => {
    const best = new Best((a, b) => a - b);
    const wanted = fc.oneof(fc.nat(12), fc.constant(Infinity));
    fc.assert(
      fc.property(fc.array(fc.nat(6), { maxLength: 150 }), wanted, (fits, limit) => {
        best.start(limit);
        const order = fits.map((_, slot) => (slot * 97) % Math.max(1, fits.length)).filter((slot, at, all) => all.indexOf(slot) === at);
        for (const slot of order) best.offer(slot, fits[slot] ?? 0);
        const expected = [...order].sort((a, b) => (fits[b] ?? 0) - (fits[a] ?? 0) || a - b).slice(0, limit);
        const { slots, fits: told, length } = best.take();
        expect([...slots.subarray(0, length)]).toEqual(expected);
        expect([...told.subarray(0, length)]).toEqual(expected.map((slot) => fits[slot]));
      }),
    );
  });

  it('a reader who offers only what reaches the threshold gets the same', () => {
    const best = new Best((a, b) => a - b);
    best.start(3);
    [1, 5, 2, 5, 5, 0, 5].forEach((fit, slot) => {
      if (fit >= best.threshold) best.offer(slot, fit);
    });
    const { slots, length } = best.take();
    expect([...slots.subarray(0, length)]).toEqual([1, 3, 4]);
  });
});
