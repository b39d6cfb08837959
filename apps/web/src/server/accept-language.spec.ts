import { languageFor } from './accept-language';

describe('the language of the first visit', () => {
  it.each([
    ['nb-NO,nb;q=0.9,no;q=0.8,en;q=0.6', 'nb'],
    ['no', 'nb'],
    ['nn-NO,nn;q=0.9,nb;q=0.8', 'nn'],
    ['en-GB,en;q=0.9,nb;q=0.5', 'en'],
    ['uk,nb;q=0.5', 'nb'],
    ['pl-PL,pl;q=0.9', 'en'],
    ['nb;q=0,en', 'en'],
    ['en;q=0.3, nn;q=0.8', 'nn'],
    ['', 'nb'],
    ['*', 'nb'],
    [undefined, 'nb'],
  ])('gives a reader whose browser says «%s» %s', (header, language) => {
    expect(languageFor(header)).toBe(language);
  });
});
