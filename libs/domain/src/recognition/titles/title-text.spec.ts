import fc from 'fast-check';
import { readTitle } from './title-text';

describe('a title', () => {
  it.each([
    ['Formann (murer)', ['formann'], ['murer']],
    ['maskinoperatør, stansing', ['maskinoperator'], ['stansing']],
    ['Rådgiver innen sosiale fag', ['radgiver'], ['sosiale', 'fag']],
    ['Operatør (papir/papp', ['operator'], ['papir', 'papp']],
    ['BPA-assistent', ['bpa', 'personlig', 'assistent', 'assistent'], []],
    ['Vi søker dyktig elektriker', ['elektriker'], []],
    ['sjaafoer', ['sjafor'], []],
    ['(vikar)', ['vikar'], []],
    ['Ledig stilling', ['ledig', 'stilling'], []],
    ['', [], []],
    ['???', [], []],
  ])('%j is taken apart', (text, main, qualifiers) => {
    expect(readTitle(text)).toEqual({ main, qualifiers });
  });

  it('of plain letters is read as any other is', () => {
    const plain = fc.string({ unit: fc.constantFrom(..."abcdeirstABØæøåäö 1,;:/()'&-".split('')), maxLength: 40 });
    // an invisible character says nothing, and is not plain
    fc.assert(fc.property(plain, (text) => expect(readTitle(text)).toEqual(readTitle(`\u200b${text}`))));
  });

  it('of any kind is read, however long, without waiting', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => readTitle(text).main.every((word) => word !== '')));
    const start = performance.now();
    for (const text of ['('.repeat(200_000), 'a '.repeat(200_000), 'a,'.repeat(200_000), 'å'.repeat(400_000)]) readTitle(text);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
