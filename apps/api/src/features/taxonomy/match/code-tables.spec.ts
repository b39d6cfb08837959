import { occupations } from '../start-set';
import { readCodeRows } from './code-rows';
import { styrk08OfIsco } from './isco-to-styrk08';
import { styrk08Of } from './styrk98-to-styrk08';

describe('a table of correspondences', () => {
  it('goes by what the title says, then by the rest of the code', () => {
    const of = readCodeRows('1000: bok>2000; ^leder>2100,2200; 2300,2400\n1001: 3000');
    expect(of('1000', 'Bokhandler')).toEqual({ likely: ['2000'], possible: ['2300', '2400', '2100', '2200'] });
    expect(of('1000', 'LEDER (BUTIKK)')).toEqual({ likely: ['2100', '2200'], possible: ['2300', '2400', '2000'] });
    expect(of('1000', 'Avdelingsleder').likely).toEqual(['2300', '2400']);
    expect(of('1001', 'noe').possible).toEqual([]);
    expect(of('9999', 'noe')).toEqual({ likely: [], possible: [] });
  });

  it.each([
    ['3231', 'HJEMMESYKEPLEIER', '2223'],
    ['7125', 'TØMRERMESTER', '7115'],
    ['7125', 'FORMANN (TØMRER)', '3123'],
    ['3226', 'KOMMUNEFYSIOTERAPEUT', '2264'],
    ['3226', 'SJEFERGOTERAPEUT', '2267'],
    ['8323', 'SJÅFØR (TANKBIL)', '8332'],
    ['5139', 'AMBULANSESJÅFØR', '3258'],
    ['2230', 'KOMMUNEJORDMOR', '2222'],
    ['6129', 'BIRØKTER', '6123'],
  ])('takes %s %s to %s', (styrk98, title, styrk08) => {
    expect(styrk08Of(styrk98, title).likely[0]).toBe(styrk08);
  });

  it('goes from ISCO-08 to the Norwegian code where the two part, and leaves the others', () => {
    expect(styrk08OfIsco('2221', 'sykepleier')).toBe('2223');
    expect(styrk08OfIsco('2221', 'spesialsykepleier')).toBe('2221');
    expect(styrk08OfIsco('2269', 'ergoterapeut')).toBe('2267');
    expect(styrk08OfIsco('3344', 'legesekretær')).toBe('3256');
    expect(styrk08OfIsco('7212', 'sveiser')).toBe('7212');
  });

  it('gives four digits everywhere', () => {
    for (const code of ['1210', '2130', '3460', '7241', '9152', '8159']) {
      const { likely, possible } = styrk08Of(code, 'noe annet');
      for (const one of [...likely, ...possible]) expect(one).toMatch(/^\d{4}$/);
    }
    for (const { styrk08 } of occupations) expect(styrk08).toMatch(/^\d{4}$/);
  });
});
