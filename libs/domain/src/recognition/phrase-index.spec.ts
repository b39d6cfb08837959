import { PhraseIndex } from './phrase-index';

const index = new PhraseIndex();
const labels: [string, string, boolean][] = [
  ['shoes', 'repair shoes', true],
  ['cheese', 'make cheese', true],
  ['forklift', 'operate forklift', true],
  ['forklift', 'drive a forklift', false],
  ['bees', 'apiculture (farming)', true],
  ['piano', 'stemme pianoer', true],
  ['meetings', 'arrange meetings', false],
  ['long', 'arrange meetings with customers', true],
  ['books', 'accounting', true],
  ['other', 'repair of shoes', true],
  ['none', 'history', true],
  ['none', 'apiculturist', false],
  ['none', 'work for people', true],
  ['none', 'do it', true],
];
for (const [id, label, first] of labels) index.add(id, label, first);
const read = (text: string): [string, string][] => index.read(text).map(({ id, start, end }) => [id, text.slice(start, end)]);

describe('a seeker whose words are in no list of ours', () => {
  it.each([
    ['I repaired the shoes of my neighbours', 'shoes', 'repaired the shoes'],
    ['we made cheese', 'cheese', 'made cheese'],
    ['I drove forklifts for a year', 'forklift', 'drove forklifts'],
    ['Eg har stemt piano og stemme pianoa', 'piano', 'stemme pianoa'],
    ['interested in apiculture', 'bees', 'apiculture'],
  ])('is understood from «%s»', (text, id, words) => {
    expect(read(text)).toEqual([[id, words]]);
  });

  it('is taken by the longest name, and by the first that said so', () => {
    expect(read('arranging meetings with our customers, arrange meetings')).toEqual([
      ['long', 'arranging meetings with our customers'],
      ['meetings', 'arrange meetings'],
    ]);
    expect(read('repair of shoes')).toEqual([['shoes', 'repair of shoes']]);
  });

  it('is not taken by everyday words, by half of a name, or across a full stop', () => {
    for (const text of [
      '',
      'I like history',
      'work for people',
      'do it',
      'My account',
      'an apiculturist',
      'I repair. Shoes are nice',
      'shoes',
    ])
      expect(read(text)).toEqual([]);
  });
});
