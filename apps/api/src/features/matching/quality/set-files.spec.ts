import { join } from 'node:path';
import { folderWith, lines, SMALL_SET } from './quality.fixture';
import { BrokenSet, readJudgements, readSet } from './set-files';

let ended: (() => void)[] = [];
const folder = (files: Readonly<Record<string, string>>): string => {
  const { path, end } = folderWith(files);
  ended.push(end);
  return path;
};
const postings = lines({ id: 'o', title: 'Kokk', text: 'Mat' });

afterEach(() => {
  for (const end of ended) end();
  ended = [];
});

describe('a judged set that somebody brings', () => {
  it('is read in its order, and what is left out, empty or null is not known', async () => {
    const set = await readSet(folder({ 'profiles.jsonl': `\uFEFF${lines({ id: 7, text: 'x' }, { id: 'b', lang: '', text: null, municipality: 301, reachKm: 12.5 })}\r\n\n`, 'postings.jsonl': postings })); // prettier-ignore
    expect(set.profiles).toEqual([
      { id: '7', lang: null, text: 'x', municipality: null, reachKm: null },
      { id: 'b', lang: null, text: '', municipality: '0301', reachKm: 12.5 },
    ]);
    expect(set.postings).toEqual([{ id: 'o', lang: null, kind: null, title: 'Kokk', text: 'Mat', municipality: null }]);
  });

  it.each([
    ['{', 'profiles.jsonl, line 2: not JSON'],
    ['7', 'profiles.jsonl, line 2: not as it should be: the whole line'],
    [lines({ id: 'b', text: 'x', lang: 'se', reachKm: -1 }), 'profiles.jsonl, line 2: not as it should be: lang, reachKm'],
    [lines({ id: 'a', text: 'x' }), 'profiles.jsonl, line 2: the id a stands in an earlier line'],
  ])('is refused by file and line for %s', async (line, told) => {
    await expect(
      readSet(folder({ 'profiles.jsonl': `${lines({ id: 'a', text: 'x' })}\n${line}`, 'postings.jsonl': postings })),
    ).rejects.toThrow(new BrokenSet(told));
  });

  it('is refused where a file is missing', async () => {
    await expect(readSet(folder({ 'profiles.jsonl': '' }))).rejects.toThrow('postings.jsonl cannot be read');
  });
});

describe('the judgements of a set', () => {
  const read = async (text: string) => {
    const path = folder({ ...SMALL_SET, 'judgements.tsv': text });
    return readJudgements(join(path, 'judgements.tsv'), await readSet(path));
  };

  it('are read with or without a heading; a further column is passed over', async () => {
    expect(await read('profile\tposting\tgrade\tnote\ncare\ta\t3\tsure\n')).toEqual(new Map([['care', new Map([['a', 3]])]]));
    expect(await read('care\ta\t3\r\ncare\tb\t0')).toEqual(new Map([['care', new Map([['a', 3], ['b', 0]])]])); // prettier-ignore
  });

  it.each([
    ['care\ta\t4', 'judgements.tsv, line 1: the third column is a grade from 0 to 3'],
    ['care\ta', 'judgements.tsv, line 1: the third column is a grade from 0 to 3'],
    ['nobody\ta\t1', 'judgements.tsv, line 1: there is no profile nobody'],
    ['care\tz\t1', 'judgements.tsv, line 1: there is no posting z'],
    ['care\ta\t1\ncare\ta\t2', 'judgements.tsv, line 2: care and a are judged in an earlier line'],
  ])('are refused by line: %j', async (text, told) => {
    await expect(read(text)).rejects.toThrow(new BrokenSet(told));
  });
});
