import * as fc from 'fast-check';
import { BitSet } from './bitset';

const slots = fc.array(fc.nat(200));
const setOf = (members: readonly number[]): BitSet => {
  const set = new BitSet();
  for (const member of members) set.add(member);
  return set;
};
const ascending = (members: Iterable<number>): number[] => [...new Set(members)].sort((a, b) => a - b);

describe('a set of slots', () => {
  it('an index reads back what it put in, ascending, and how many', () => {
    fc.assert(
      fc.property(slots, slots, (members, gone) => {
        const set = setOf(members);
        for (const slot of gone) set.set(slot, false);
        const left = ascending(members.filter((slot) => !gone.includes(slot)));
        expect([...set]).toEqual(left);
        expect(set.count()).toBe(left.length);
        for (let slot = 0; slot <= 201; slot++) expect(set.has(slot)).toBe(left.includes(slot));
      }),
    );
  });

  it('an index combines sets of different lengths as sets are combined', () => {
    fc.assert(
      fc.property(slots, slots, (one, other) => {
        const after = (change: (set: BitSet) => void): number[] => {
          const set = setOf(one);
          change(set);
          return [...set];
        };
        expect(after((set) => set.and(setOf(other)))).toEqual(ascending(one.filter((slot) => other.includes(slot))));
        expect(after((set) => set.andNot(setOf(other)))).toEqual(ascending(one.filter((slot) => !other.includes(slot))));
        expect(after((set) => set.or(setOf(other)))).toEqual(ascending([...one, ...other]));
        expect(after((set) => set.copy(setOf(other)))).toEqual(ascending(other));
        expect(after((set) => set.clear())).toEqual([]);
      }),
    );
  });

  it('an index puts in a whole range at once, and counts what two sets share', () => {
    fc.assert(
      fc.property(slots, fc.nat(200), fc.nat(200), (members, start, end) => {
        const set = setOf([...members, 200]);
        set.addRange(start, end);
        const range = Array.from({ length: Math.max(0, end - start) }, (_, i) => start + i);
        expect([...set]).toEqual(ascending([...members, 200, ...range]));
        expect(set.countCommon(setOf(range))).toBe(range.length);
      }),
    );
  });

  it('an index gives slots other numbers, and leaves some out', () => {
    fc.assert(
      fc.property(slots, (members) => {
        const set = setOf(members);
        set.renumber(Int32Array.from({ length: 201 }, (_, slot) => (slot % 3 === 0 ? -1 : 200 - slot)));
        expect([...set]).toEqual(ascending(members.flatMap((slot) => (slot % 3 === 0 ? [] : [200 - slot]))));
      }),
    );
  });
});
