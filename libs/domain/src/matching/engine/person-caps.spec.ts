import * as fc from 'fast-check';
import { PersonCaps } from './person-caps';

describe('what one person may be given', () => {
  it('a person gets no more than the cap, what was given before counted in, and nobody with room is passed over', () => {
    const somebody = fc.constantFrom('a', 'b', 'c', 'd');
    fc.assert(
      fc.property(fc.array(somebody, { maxLength: 40 }), fc.func(fc.nat(3)), fc.integer({ min: 0, max: 6 }), (asked, given, most) => {
        const caps = new PersonCaps(most, given);
        const told = asked.filter((person) => caps.take(person));
        for (const person of new Set(asked)) {
          const wanted = asked.filter((one) => one === person).length;
          expect(told.filter((one) => one === person)).toHaveLength(Math.min(wanted, Math.max(0, most - given(person))));
        }
      }),
    );
  });
});
