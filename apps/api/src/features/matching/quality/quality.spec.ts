import { TaxonomyService } from '../../taxonomy';
import { measureSet } from './quality';
import { folderWith, SMALL_SET } from './quality.fixture';

const taxonomy = new TaxonomyService();
const measure = async (files: Readonly<Record<string, string>>) => {
  const { path, end } = folderWith(files);
  try {
    return await measureSet(path, taxonomy, () => undefined);
  } finally {
    end();
  }
};

describe('the quality of a ranking', () => {
  it('is told over all who are judged, and for each half; people without judgements are left out', async () => {
    const { whole, tuning, reporting, kappa, unscored } = await measure(SMALL_SET);
    expect(whole).toMatchObject({ profiles: 2, pairs: 5, 'ndcg@10': 1, suitable: 1 });
    expect([tuning.profiles, tuning.pairs, reporting.profiles, reporting.pairs]).toEqual([1, 2, 1, 3]);
    expect([kappa, unscored]).toEqual([null, []]);
  });

  it('falls where what suits stands below', async () => {
    const { whole } = await measure({ ...SMALL_SET, 'judgements.tsv': 'cook\ta\t3\ncook\tb\t0\n' });
    // 0 / log2(2) + 7 / log2(3) of at best 7
    expect(whole).toMatchObject({ 'ndcg@10': 0.6309, suitable: 0 });
  });

  it('names who nothing suits, and has no share of none', async () => {
    const { whole, unscored } = await measure({ ...SMALL_SET, 'judgements.tsv': 'care\tb\t0\n' });
    expect(whole).toMatchObject({ profiles: 1, 'ndcg@10': null, suitable: null });
    expect(unscored).toEqual(['care']);
  });

  it('tells how two readings agree', async () => {
    const { kappa } = await measure({
      ...SMALL_SET,
      'readings/one.tsv': 'care\ta\t0\ncare\tb\t1\ncook\ta\t3\n',
      'readings/two.tsv': 'care\ta\t0\ncare\tb\t2\ncook\ta\t3\n',
      'readings/notes.md': 'no reading',
    });
    expect(kappa).toEqual({ readings: ['one.tsv', 'two.tsv'], weighted: 0.8966, unweighted: 0.5714 });
  });
});
