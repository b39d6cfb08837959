import { constituents, splitCompound } from './compounds';
import { isSmallWord, stemOf, wordsOf } from './words';

describe('the words of a text', () => {
  const exact = (text: string): string[] => wordsOf(text).map((word) => word.exact);

  it('keep their letters and are folded beside', () => {
    expect(wordsOf('Måler på Økern')).toEqual([
      { exact: 'måler', folded: 'maler', stem: 'maler', code: false },
      { exact: 'på', folded: 'pa', stem: null, code: false },
      { exact: 'økern', folded: 'okern', stem: 'okern', code: false },
    ]);
  });

  it('come once each, whatever stands between them', () => {
    expect(exact('Kokk, kokk/KOKK – «kokk»\u0000kokk')).toEqual(['kokk']);
  });

  it.each([['C#', ['c#']], ['C++ og .NET', ['c++', 'og', '.net']], ['Node.js', ['node.js', 'node', 'nodejs']], ['4.5', ['4', '5']], ['', []], ['☃', []]]) // prettier-ignore
  ('%s is read as names that live by their signs', (text, expected) => {
    expect(exact(text)).toEqual(expected);
  });

  it('a word typed on a foreign keyboard is read both ways', () => {
    expect(wordsOf('sjaafoer').map((word) => word.folded)).toEqual(['sjaafoer', 'sjafor']);
  });

  it.each([
    ['sveiser', 'sveis'], ['sveiseren', 'sveis'], ['sveisarane', 'sveis'], ['sveising', 'sveis'], ['kokken', 'kokk'], ['kokks', 'kokk'], ['mal', null], ['cnc3', null],
  ]) // prettier-ignore
  ('%s has the stem %s', (word, stem) => {
    expect(stemOf(word)).toBe(stem);
  });

  it('small words are known as such', () => {
    expect(['og', 'pa', 'the', 'ikkje'].every(isSmallWord)).toBe(true);
    expect(isSmallWord('kokk')).toBe(false);
  });
});

describe('the parts of a compound', () => {
  it.each([
    ['helsefagarbeider', ['helse', 'fagarbeider']],
    ['barnehageassistent', ['barnehage', 'assistent']],
    ['avdelingsleder', ['avdelings', 'leder']],
    ['kokk', []],
    ['hamar', []],
  ])('%s is made of %j', (word, parts) => {
    expect(splitCompound(word)).toEqual(parts);
  });

  it('words of the taxonomy are parts too', () => {
    expect(splitCompound('sopelbrygger', new Set(['sopel', 'brygger']))).toEqual(['sopel', 'brygger']);
  });

  it('a known tail counts where the head is not known', () => {
    expect(constituents('zumbainstruktor')).toEqual(['instruktor']);
    expect(constituents('helsefagarbeider')).toEqual(expect.arrayContaining(['helse', 'fagarbeider', 'arbeider']));
    expect(constituents('kokk')).toEqual([]);
  });

  it('a very long word is read in no time', () => {
    const started = performance.now();
    constituents('arbeids'.repeat(30));
    constituents('x'.repeat(200));
    expect(performance.now() - started).toBeLessThan(500);
  });
});
