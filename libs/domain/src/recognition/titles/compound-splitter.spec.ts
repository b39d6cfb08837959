import { buildCompoundSplitter } from './compound-splitter';
import { readTitle } from './title-text';

const LABELS = [
  'helse og sosial',
  'fag',
  'arbeider',
  'fagarbeider',
  'barn',
  'hage',
  'assistent',
  'lastebil',
  'sjåfør',
  'skip',
  'mekaniker',
  'butikk',
];
const splitter = buildCompoundSplitter(LABELS.map(readTitle));

describe('a splitter of compounds', () => {
  it.each([
    ['helsefagarbeider', ['helse', 'fagarbeider']],
    ['barnehageassistent', ['barn', 'hage', 'assistent']],
    ['skipsmekaniker', ['skip', 'mekaniker']],
    ['lastebilsjafor', ['lastebil', 'sjafor']],
    ['butikkassistent', ['butikk', 'assistent']],
  ])('takes %s apart', (word, parts) => {
    expect(splitter.split(word)).toEqual(parts);
  });

  it('leaves a word alone that is no compound of known ones', () => {
    for (const word of ['frisor', 'arbeider', 'kjemiker', 'x', '', '4wd', 'a'.repeat(200)]) expect(splitter.split(word)).toEqual([word]);
  });
});
