import * as fc from 'fast-check';
import { BitSet } from './bitset';
import { IdTable } from './id-table';

const anyId = fc.oneof(
  fc.uuid(),
  fc.uuid().map((id) => id.toUpperCase()),
  fc.string({ maxLength: 4 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: fc.constantFrom('\ud800', '\udc00', 'å', 'a', '\u0000', 'ÿ', 'Ā'), maxLength: 4 }),
);
const ordered = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

describe('the table of ids', () => {
  it('an index gets back every id as it was given, finds it again, and orders two as strings are ordered', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyId, { maxLength: 60 }), anyId, (ids, other) => {
        const table = new IdTable();
        ids.forEach((id, slot) => expect(table.add(id)).toBe(slot));
        ids.forEach((id, slot) => {
          expect(table.idAt(slot)).toBe(id);
          expect(table.slotOf(id)).toBe(slot);
          expect(Math.sign(table.compare(slot, 0))).toBe(ordered(id, ids[0] ?? ''));
        });
        expect(table.slotOf(other)).toBe(ids.indexOf(other));
        expect([table.length, table.size]).toEqual([ids.length, ids.length]);
      }),
    );
  });

  it('an index finds what it holds and nothing else, whatever came, went and was moved together', () => {
    const change = fc.oneof(
      { weight: 6, arbitrary: fc.record({ add: fc.nat(30) }) },
      { weight: 4, arbitrary: fc.record({ remove: fc.nat(30) }) },
      { weight: 1, arbitrary: fc.constant({ compact: true }) },
    );
    fc.assert(
      fc.property(fc.array(change, { maxLength: 120 }), (changes) => {
        const table = new IdTable();
        const slots = new Map<string, number>();
        for (const one of changes) {
          if ('add' in one) {
            const id = `id ${one.add}`;
            expect(table.remove(id)).toBe(slots.get(id) ?? -1);
            slots.delete(id);
            slots.set(id, table.add(id));
          } else if ('remove' in one) {
            const id = `id ${one.remove}`;
            expect(table.remove(id)).toBe(slots.get(id) ?? -1);
            slots.delete(id);
          } else {
            const alive = new BitSet();
            for (const slot of slots.values()) alive.add(slot);
            table.compact(alive);
            [...slots].sort(([, a], [, b]) => a - b).forEach(([id], slot) => slots.set(id, slot));
            expect(table.length).toBe(slots.size);
          }
        }
        expect(table.size).toBe(slots.size);
        for (let i = 0; i <= 30; i++) expect(table.slotOf(`id ${i}`)).toBe(slots.get(`id ${i}`) ?? -1);
        for (const [id, slot] of slots) expect(table.idAt(slot)).toBe(id);
      }),
    );
  });

  it('an index keeps a UUID in little memory', () => {
    const table = new IdTable();
    for (let i = 0; i < 10_000; i++) table.add(`00000000-0000-4000-8000-${i.toString(16).padStart(12, '0')}`);
    expect(table.bytes() / 10_000).toBeLessThan(40);
  });
});
