import { inLanguage, languageOfPath } from './language';

describe('the language in the path', () => {
  it('is found in the first piece only', () => {
    expect(languageOfPath('/nn/openings?q=en')).toBe('nn');
    expect(languageOfPath('/openings/nn')).toBeNull();
    expect(languageOfPath('/')).toBeNull();
  });

  it('changes while page, query and place on the page stay', () => {
    expect(inLanguage('/nb/openings?kind=job#near', 'en')).toBe('/en/openings?kind=job#near');
    expect(inLanguage('/nb', 'nn')).toBe('/nn');
    expect(inLanguage('/nb?x=1', 'nn')).toBe('/nn?x=1');
  });
});
