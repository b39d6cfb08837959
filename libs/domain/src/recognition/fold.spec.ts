import fc from 'fast-check';
import { fold, otherSpelling, tokens } from './fold';

describe('folding a text', () => {
  it.each([
    ['Sykepleier', 'sykepleier'],
    ['ÆØÅ æøå', 'aeoa aeoa'],
    ['Kafé på Ål', 'kafe pa al'],
    ['helse- og omsorgsfag', 'helse og omsorgsfag'],
    ['C++, C# og .NET (Node.js)', 'c++ c# og .net node.js'],
    ['ASP.NET. Neste setning.', 'asp.net neste setning'],
    ['slutt.Netthandel', 'slutt netthandel'],
    ['helse\u00adfagarbeider', 'helsefagarbeider'],
    ['A\u030Al', 'al'],
    ['', ''],
  ])('a reader of %j sees %j', (text, folded) => {
    expect(fold(text).text).toBe(folded);
  });

  it('a page can point back at the original letters', () => {
    const { text, starts, ends } = fold('Bær og rå');
    expect(text).toBe('baer og ra');
    expect([starts[1], ends[1], starts[2], ends[2]]).toEqual([1, 2, 1, 2]);
    expect([starts[9], ends[9]]).toEqual([8, 9]);
  });

  it('a word keeps what folding took away', () => {
    const [first, second, third] = tokens('Måler, HMS B1');
    expect(first).toMatchObject({ text: 'maler', marks: 'å', capital: true, upper: false, start: 0, end: 5, breakBefore: false });
    expect(second).toMatchObject({ text: 'hms', upper: true, breakBefore: true });
    expect(third).toMatchObject({ digits: true, breakBefore: false });
  });

  it('a writer without Norwegian letters has a second spelling', () => {
    expect(otherSpelling('maaler')).toBe('maler');
    expect(otherSpelling('oekonomi')).toBe('okonomi');
    expect(otherSpelling('okonomi')).toBeNull();
  });

  it('any text folds, folding twice changes nothing, and offsets stay inside', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const { text: folded, starts, ends } = fold(text);
        expect(fold(folded).text).toBe(folded);
        expect([starts.length, ends.length]).toEqual([folded.length, folded.length]);
        for (const [unit, start] of starts.entries()) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(ends[unit]).toBeLessThanOrEqual(text.length);
        }
        for (const token of tokens(text)) expect(fold(text.slice(token.start, token.end)).text).toBe(token.text);
      }),
      { numRuns: 500 },
    );
  });
});
