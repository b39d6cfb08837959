/** Organisation numbers as people type them. */
import * as fc from 'fast-check';
import { isOrganisationNumber, readOrganisationNumber } from './organisation-number';

/** Eight digits and the check digit by the sum written out; null where none fits. */
const withCheckDigit = (eight: string): string | null => {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = [...eight].map(Number);
  const rest = (3 * a + 2 * b + 7 * c + 6 * d + 5 * e + 4 * f + 3 * g + 2 * h) % 11;
  if (rest === 1) return null;
  return `${eight}${rest === 0 ? 0 : 11 - rest}`;
};
const eightDigits = fc
  .tuple(fc.constantFrom('8', '9'), fc.integer({ min: 0, max: 9_999_999 }))
  .map(([first, rest]) => `${first}${String(rest).padStart(7, '0')}`);
const valid = eightDigits.map(withCheckDigit).filter((number) => number !== null);

describe('an organisation number', () => {
  it('an employer with a number from the register is let through', () => {
    for (const number of ['923609016', '974760673', '889640782', '914778271']) expect(isOrganisationNumber(number)).toBe(true);
    fc.assert(fc.property(valid, (number) => isOrganisationNumber(number)));
  });

  it('an employer with one wrong digit is stopped, whichever it is', () => {
    fc.assert(
      fc.property(valid, fc.nat({ max: 8 }), fc.integer({ min: 1, max: 9 }), (number, place, by) => {
        const digits = [...number];
        digits[place] = String((Number(digits[place]) + by) % 10);
        expect(isOrganisationNumber(digits.join(''))).toBe(false);
      }),
    );
  });

  it('eight digits that ask for the check digit 10 have no number', () => {
    fc.assert(
      fc.property(
        eightDigits.filter((eight) => withCheckDigit(eight) === null),
        fc.nat({ max: 9 }),
        (eight, last) => {
          expect(isOrganisationNumber(`${eight}${last}`)).toBe(false);
        },
      ),
    );
  });

  it.each(['', '92360901', '9236090160', '123456785', '000000000', '92360901a', ' 923609016', '923 609 016', '９２３６０９０１６'])(
    'an employer who gives %j is stopped',
    (text) => {
      expect(isOrganisationNumber(text)).toBe(false);
    },
  );

  it.each(['923609016', ' 923 609 016 ', '923\u00a0609\u00a0016', 'NO 923 609 016 MVA', 'no923609016mva', '923609016MVA', 'NO923609016'])(
    'an employer who types %j is understood',
    (text) => {
      expect(readOrganisationNumber(text)).toBe('923609016');
    },
  );

  it.each(['', 'MVA', 'NO', '923609017', 'SE 923609016', '923609016 AS', 'NONO923609016'])(
    'an employer who types %j is asked again',
    (text) => {
      expect(readOrganisationNumber(text)).toBeNull();
    },
  );

  it('an employer may type anything', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const number = readOrganisationNumber(text);
        expect(number === null || isOrganisationNumber(number)).toBe(true);
      }),
    );
  });
});
