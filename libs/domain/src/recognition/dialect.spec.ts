import { inStandardSpelling } from './dialect';

describe('spellings of dialect', () => {
  it.each([
    ['æ har passa ungan te søstra mi', 'jeg har passa unger til søster mi'],
    ['e kan skru bila', 'jeg kan skru bilene'],
    ['e ha vorre på setra', 'jeg har vært på setra'],
    ['æ e go med folk', 'jeg er god med folk'],
    ['Je har vøri i fjøse', 'jeg har vært i fjøset'],
    ['I har itj kjøyrt buss', 'jeg har ikke kjørt buss'],
    ['hjølpt te på sætra', 'hjelpt til på setra'],
    ['Eg he vore budeie', 'Eg har vore budeie'],
  ])('a reader of «%s» reads «%s»', (written, standard) => {
    expect(inStandardSpelling(written).text).toBe(standard);
  });

  it.each([
    'Jeg bor i Hamar og jobber i butikk',
    'I Syria hadde jeg bakeri',
    'Har førerkort klasse B, BE og E',
    'Send en e-post',
    'Ei jente på 19',
    'Jeg lager te og kaffe',
    'I have to go to school, and I like it',
    'Kan ha ansvar for nøkler',
  ])('«%s» stays as it is', (text) => {
    expect(inStandardSpelling(text).text).toBe(text);
  });

  it('a reader is led back to the words as they were written', () => {
    const original = 'No ha æ passa ungan, og æ kan skru bila';
    const { text, from, to } = inStandardSpelling(original);
    const at = (word: string): string => original.slice(from(text.indexOf(word)), to(text.indexOf(word) + word.length));
    expect([at('passa'), at('unger'), at('skru bilene'), at('kan')]).toEqual(['passa', 'ungan', 'skru bila', 'kan']);
  });
});
