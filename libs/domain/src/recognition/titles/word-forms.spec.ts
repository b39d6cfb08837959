import fc from 'fast-check';
import { asBokmal, stem } from './word-forms';

describe('word forms', () => {
  it.each([
    ['arbeider', 'arbeidar'],
    ['arbeider', 'arbeidere'],
    ['arbeider', 'arbeiderne'],
    ['ingenior', 'ingeniorer'],
    ['sykepleier', 'sjukepleiarar'],
    ['rorlegger', 'royrleggjar'],
    ['renholder', 'reinhaldar'],
    ['leder', 'leiar'],
    ['radgiver', 'radgjevarar'],
    ['selger', 'seljar'],
    ['frisor', 'frisorer'],
  ])('are one for %s and %s', (a, b) => {
    expect(stem(b)).toBe(stem(a));
  });

  it.each([
    ['kokk', 'kontor'],
    ['lege', 'leder'],
    ['baker', 'bonde'],
  ])('stay two for %s and %s', (a, b) => {
    expect(stem(a)).not.toBe(stem(b));
  });

  it('leave bokmål words as they are', () => {
    for (const word of ['sykepleier', 'renholder', 'leder', 'skole', 'rengjoring', 'barnehage']) expect(asBokmal(word)).toBe(word);
  });

  it('are found for any text, and are never longer than it by much', () => {
    fc.assert(fc.property(fc.string(), (word) => stem(word).length <= word.length * 2 + 4));
  });
});
