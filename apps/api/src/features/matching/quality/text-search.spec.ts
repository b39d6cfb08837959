import { TextSearch } from './text-search';

const search = new TextSearch([
  { id: 'a', title: 'Kokk', text: 'Vi lager suppe og brød.' },
  { id: 'b', title: 'Selger', text: 'Kokker er kunder hos oss. En kokk kjøper mye.' },
  { id: 'c', title: 'Maler', text: 'Vi maler hus.' },
]);

describe('plain text search', () => {
  it('puts the text first that has the word in its title', () => {
    expect(search.rank('Jeg er kokk')).toEqual(['a', 'b', 'c']);
  });

  it('folds letters, and words of every text weigh nothing', () => {
    expect(search.rank('BROD')[0]).toBe('a');
    expect([...search.scores('jeg og en vi er')].every(([, score]) => score === 0)).toBe(true);
  });

  it('a rare word says more than a common one', () => {
    const scores = new TextSearch(['x felles', 'y felles', 'felles'].map((text, at) => ({ id: `${at}`, title: '', text }))).scores(
      'x felles',
    );
    expect((scores.get('0') ?? 0) > (scores.get('1') ?? 0)).toBe(true);
    expect((scores.get('1') ?? 0) > 0).toBe(true);
  });
});
