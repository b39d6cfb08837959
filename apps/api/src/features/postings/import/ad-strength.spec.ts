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
    ['Ingen krav til erfaring, men du må ha klasse CE.', 'klasse CE', 'must'],
    ['Ingen krav til erfaring, du må ha klasse CE.', 'klasse CE', 'must'],
    ['Ingen krav til erfaring, men du må ha klasse CE.', 'erfaring', 'not-needed'],
    ['Vi bruker ikke truck.', 'truck', 'not-needed'],
    ['Du jobber ikke bare med renhold.', 'renhold', 'plain'],
    ['We teach you everything.', 'teach', 'not-needed'],
    ['Nothing is required of experience.', 'experience', 'not-needed'],
  ])('a reader of «%s» takes %s as %s', (text, word, expected) => {
    expect(saying(text, word)).toBe(expected);
  });

  it.each([
    ['Ingen krav.', true],
    ['Du trenger ikke kunne noe fra før.', true],
    ['Nothing is required.', true],
    ['Ingen krav til utdanning, men du må kunne sveise.', false],
    ['Krav om fagbrev.', false],
    ['Ingen krav. Politiattest kreves.', true],
    ['Åpen for alle.', true],
    ['Plassen er åpen for alle.', true],
    ['Kafeen vår er åpen for alle.', false],
    ['Det er ingen krav om turnus.', false],
    ['Ingen krav til erfaring, men du må ha klasse CE.', false],
    ['Ingen krav. Du må ha klasse B.', false],
    ['Ingen krav utover førerkort.', false],
    ['Alle kan søke uavhengig av kjønn.', false],
    ['Alle kan søke, uansett alder og bakgrunn.', false],
    ['Vi har en kultur der alle kan komme med ideer.', false],
    ['Du trenger ikke kunne noe om biler.', false],
    ['We are open to all ideas. Anyone can come with theirs.', false],
  ])('a reader of «%s» knows whether it is open to all: %s', (text, open) => {
    expect(new AdSayings(text).open).toBe(open);
  });
});
