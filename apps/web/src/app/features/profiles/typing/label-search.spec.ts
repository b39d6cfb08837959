import type { SkillIndex } from '@arena/contract';
import { LabelSearch, wordsOf } from './label-search';

const skills: SkillIndex['skills'] = [
  ['milking', ['Melke kyr', 'Melking'], ['Mjølke kyr'], ['Milking cows']],
  ['carpentry', ['Snekre', 'Tømrerarbeid'], ['Snikre'], ['Carpentry']],
  ['machine-operation', ['Betjene maskiner', 'Produksjonsmaskiner'], ['Køyre maskiner'], ['Operate machines']],
  ['sewing', ['Sy'], ['Sy'], ['Sewing']],
  ['only-english', [], [], ['Beekeeping']],
];

describe('a seeker who types', () => {
  let search: LabelSearch;
  const ids = (typed: string) => search.find(typed, 'nb', 8).map(({ id }) => id);
  beforeAll(async () => {
    search = await LabelSearch.build(skills);
  });

  it('finds a skill by any name in any of the three languages, and reads it in hers', () => {
    expect(search.find('milki', 'nb', 8)).toEqual([
      { id: 'milking', label: 'Melke kyr', lang: null, matched: { text: 'Milking cows', lang: 'en' } },
    ]);
    expect(search.find('snikre', 'en', 8)[0]).toEqual({
      id: 'carpentry',
      label: 'Carpentry',
      lang: null,
      matched: { text: 'Snikre', lang: 'nn' },
    });
    expect(search.find('melke', 'nb', 8)[0]).toEqual({ id: 'milking', label: 'Melke kyr', lang: null, matched: null });
    expect(search.label('milking', 'nn')).toEqual({ label: 'Mjølke kyr', lang: null });
    expect(search.find('beekee', 'nb', 8)[0]).toEqual({ id: 'only-english', label: 'Beekeeping', lang: 'en', matched: null });
  });

  it('finds it without æ, ø and å, with a slip, by a later word and inside a compound', () => {
    expect(ids('tomrer')).toEqual(['carpentry']);
    expect(ids('toemrer')).toEqual(['carpentry']);
    expect(ids('tømerarb')).toEqual(['carpentry']);
    expect(ids('kyr')).toEqual(['milking']);
    expect(ids('maskiner')).toEqual(['machine-operation']);
    expect(ids('betj mask')).toEqual(['machine-operation']);
  });

  it('finds nothing for nothing, and nothing for what nobody calls anything', () => {
    expect(ids('')).toEqual([]);
    expect(ids('  -- ')).toEqual([]);
    expect(ids('xyzzy')).toEqual([]);
    expect(search.label('unknown', 'nb')).toBeNull();
  });
});

it('letters are read as the server reads them', () => {
  expect(wordsOf('Å sveise, MÅLE & Đoaibmat')).toEqual(['a', 'sveise', 'male', 'doaibmat']);
});
