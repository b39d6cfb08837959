import { answersInWords } from './answers-in-words';

const languages = (text: string): unknown[] => answersInWords(text).languages.map(({ id, cefr }) => [id, cefr]);
const licences = (text: string): string[] => answersInWords(text).licences.map(({ id }) => id);

describe('languages and licences in own words', () => {
  it.each([
    ['I speak Tigrinya and English', [['ti', null], ['en', null]]],
    ['snakker arabisk', [['ar', null]]],
    ['Morsmålet mitt er somali, og jeg snakker litt norsk', [['so', 'C2'], ['no', 'A2']]],
    ['Eg snakkar flytande polsk', [['pl', 'C1']]],
    ['æ snakke itj engelsk', []],
    ['Kona mi snakker russisk', []],
    ['Jeg vil lære norsk', []],
    ['Jeg kan lage arabisk mat', []],
  ] as const)('a seeker who writes «%s» is suggested these', (text, expected) => {
    expect(languages(text)).toEqual(expected);
  }); // prettier-ignore

  it.each([
    ['Jeg har klasse B og BE', ['B', 'BE']],
    ['Eg har førarkort', ['B']],
    ['I have a driving licence', ['B']],
    ['Jeg har ikke lappen', []],
    ['Faren min har førerkort klasse C', []],
    ['Jeg vil ta førerkort', []],
  ])('a seeker who writes «%s» is suggested the licences %j', (text, expected) => {
    expect(licences(text)).toEqual(expected);
  });

  it('a seeker is told which of her words led there, as she wrote them', () => {
    expect(answersInWords('Æ snakke arabisk og har klasse B').languages[0]?.words).toBe('arabisk');
    expect(answersInWords('Æ har klasse B').licences[0]?.words).toBe('klasse B');
  });
});
