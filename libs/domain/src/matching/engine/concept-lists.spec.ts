import * as fc from 'fast-check';
import { ConceptLists } from './concept-lists';

const readAll = (lists: ConceptLists): number[][] =>
  Array.from({ length: 12 }, (_, list) => [
    ...lists.entriesOf(list).subarray(lists.startOf(list), lists.startOf(list) + lists.lengthOf(list)),
  ]);

describe('inverted lists', () => {
  const appended = fc.array(fc.record({ list: fc.nat(9), entry: fc.nat(1000) }), { maxLength: 300 });

  it('an index reads every list in the order it was written', () => {
    fc.assert(
      fc.property(appended, (all) => {
        const lists = new ConceptLists();
        for (const { list, entry } of all) lists.append(list, entry);
        expect(readAll(lists)).toEqual(
          Array.from({ length: 12 }, (_, list) => all.filter((one) => one.list === list).map(({ entry }) => entry)),
        );
        expect(lists.total).toBe(all.length);
      }),
    );
  });

  it('an index that moves the living together keeps the others out, and can be written on', () => {
    fc.assert(
      fc.property(appended, (all) => {
        const lists = new ConceptLists();
        for (const { list, entry } of all) lists.append(list, entry);
        lists.renumber((entry) => (entry % 3 === 0 ? -1 : entry * 2));
        lists.append(3, 7);
        const kept = all.filter(({ entry }) => entry % 3 !== 0);
        expect(lists.total).toBe(kept.length + 1);
        expect(readAll(lists)).toEqual(
          Array.from({ length: 12 }, (_, list) => [
            ...kept.filter((one) => one.list === list).map(({ entry }) => entry * 2),
            ...(list === 3 ? [7] : []),
          ]),
        );
      }),
    );
  });
});
