import { AdSayings } from './ad-strength';

const saying = (text: string, word: string): string => new AdSayings(text).at(text.indexOf(word));

describe('how strongly a sentence of an ad asks', () => {
  it.each([
    ['Du må ha førerkort klasse B.', 'førerkort', 'must'],
    ['Det er krav om fagbrev. Fint om du kan norsk.', 'fagbrev', 'must'],
    ['Det er krav om fagbrev. Fint om du kan norsk.', 'norsk', 'wish'],
    ['Erfaring med demens er en fordel', 'demens', 'wish'],
    ['Vi lærer deg opp i kassa.', 'kassa', 'learned'],
    ['Opplæring i sveising blir gitt.', 'sveising', 'learned'],
    ['We will train you in first aid.', 'first aid', 'learned'],
    ['Du trenger ikke fagbrev.', 'fagbrev', 'not-needed'],
    ['No experience with cooking needed.', 'cooking', 'not-needed'],
    ['Vi reparerer biler.', 'biler', 'plain'],
  ])('a reader of «%s» takes %s as %s', (text, word, expected) => {
    expect(saying(text, word)).toBe(expected);
  });

  it.each([
    ['Ingen krav.', true],
    ['Du trenger ikke kunne noe fra før.', true],
    ['Nothing is required.', true],
    ['Ingen krav til utdanning, men du må kunne sveise.', false],
    ['Krav om fagbrev.', false],
  ])('a reader of «%s» knows whether it is open to all: %s', (text, open) => {
    expect(new AdSayings(text).open).toBe(open);
  });
});
