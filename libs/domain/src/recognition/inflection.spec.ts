import { inflectedForms, withoutGenitive } from './inflection';

describe('inflected forms', () => {
  it.each([
    ['sykepleier', 'nb', ['sykepleieren', 'sykepleiere', 'sykepleierne']],
    ['sjukepleiar', 'nn', ['sjukepleiaren', 'sjukepleiarar', 'sjukepleiarane', 'sjukepleier']],
    ['kokk', 'nb', ['kokken', 'kokker', 'kokkene', 'kokkar', 'kokkane']],
    ['montering', 'nb', ['monteringen', 'monteringa', 'monteringer', 'monteringane']],
    ['lege', 'nb', ['legen', 'leger', 'legene', 'legar', 'legane']],
    ['sjafor', 'nb', ['sjaforen', 'sjaforer', 'sjaforene', 'sjaforar', 'sjaforane']],
    ['program', 'nb', ['programmet', 'programmer']],
    ['welder', 'en', ['welders']],
    ['secretary', 'en', ['secretaries']],
  ] as const)('a reader of %s (%s) also knows its other forms', (word, language, forms) => {
    expect(inflectedForms(word, language)).toEqual(expect.arrayContaining([...forms]));
  });

  it('a code, a short word and a name with signs have one form', () => {
    for (const word of ['cnc', 'it', 'c++', '.net', 'b1', 'ykb', 'h2s4']) expect(inflectedForms(word, 'nb')).toEqual([]);
  });

  it('an English word gets no Norwegian endings', () => {
    expect(inflectedForms('welding', 'en')).toEqual(['weldings']);
  });

  it('a word of a phrase may also lose its ending', () => {
    expect(inflectedForms('maskiner', 'nb', true)).toContain('maskin');
    expect(inflectedForms('maskiner', 'nb')).not.toContain('maskin');
  });

  it('a genitive loses its s, a word that ends in ss does not', () => {
    expect(withoutGenitive('sykepleiers')).toBe('sykepleier');
    expect(withoutGenitive('palass')).toBeNull();
    expect(withoutGenitive('glas')).toBeNull();
  });
});
