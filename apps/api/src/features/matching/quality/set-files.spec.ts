import { join } from 'node:path';
import { folderWith, lines, SMALL_SET } from './quality.fixture';
import { BrokenSet, readJudgements, readSet } from './set-files';

let ended: (() => void)[] = [];
const folder = (files: Readonly<Record<string, string>>): string => {
  const { path, end } = folderWith(files);
  ended.push(end);
  return path;
};
const notes: string[] = [];
const note = (line: string): void => void notes.push(line);
const postings = lines({ id: 'o', title: 'Kokk', text: 'Mat' });

afterEach(() => {
  for (const end of ended) end();
  ended = [];
  notes.length = 0;
});

describe('a judged set that somebody brings', () => {
  it('is read in its order, and what is left out, empty or null is not known', async () => {
    const set = await readSet(folder({ 'profiles.jsonl': `\uFEFF${lines({ id: 7, text: 'x' }, { id: 'b', lang: '', text: null, municipality: 301, reachKm: 12.5 })}\r\n\n`, 'postings.jsonl': postings }), note); // prettier-ignore
    expect(set.profiles).toEqual([
      { id: '7', lang: null, text: 'x', municipality: null, reachKm: null },
      { id: 'b', lang: null, text: '', municipality: '0301', reachKm: 12.5 },
    ]);
    expect(set.postings).toEqual([{ id: 'o', lang: null, kind: null, title: 'Kokk', text: 'Mat', municipality: null }]);
  });

  it.each([
    ['{', 'profiles.jsonl, line 2: not JSON'],
    ['7', 'profiles.jsonl, line 2: not as it should be: the whole line'],
    [lines({ id: 'b', text: 7, reachKm: -1 }), 'profiles.jsonl, line 2: not as it should be: text, reachKm'],
    [lines({ id: 'a', text: 'x' }), 'profiles.jsonl, line 2: the id a stands in an earlier line'],
  ])('is refused by file and line for %s', async (line, told) => {
    await expect(
      readSet(folder({ 'profiles.jsonl': `${lines({ id: 'a', text: 'x' })}\n${line}`, 'postings.jsonl': postings }), note),
    ).rejects.toThrow(new BrokenSet(told));
  });

  it('a reader is told of a language or a kind that is not ours, by file and line, and gets the rest', async () => {
    const set = await readSet(
      folder({
        'profiles.jsonl': lines({ id: 'a', lang: 'pl', text: 'x' }, { id: 'b', lang: 7, text: 'y' }),
        'postings.jsonl': lines({ id: 'o', kind: 'internship', title: 'Kokk', text: 'Mat' }),
      }),
      note,
    );
    expect(set.profiles.map(({ id, lang }) => [id, lang])).toEqual([['a', null], ['b', null]]); // prettier-ignore
    expect(set.postings.map(({ id, kind }) => [id, kind])).toEqual([['o', null]]);
    expect(notes).toEqual([
      'profiles.jsonl, line 1: lang is none of nb, nn, en: taken as not known',
      'profiles.jsonl, line 2: lang is none of nb, nn, en: taken as not known',
      'postings.jsonl, line 1: kind is none of job, traineeship, work-placement, apprenticeship: taken as not known',
    ]);
  });

  it('is refused where a file is missing', async () => {
    await expect(readSet(folder({ 'profiles.jsonl': '' }), note)).rejects.toThrow('postings.jsonl cannot be read');
  });
});

describe('the judgements of a set', () => {
  const read = async (text: string) => {
    const path = folder({ ...SMALL_SET, 'judgements.tsv': text });
    return readJudgements(join(path, 'judgements.tsv'), note, await readSet(path, note));
  };

  it('are read with or without a heading; a further column is passed over', async () => {
    expect(await read('profile\tposting\tgrade\tnote\ncare\ta\t3\tsure\n')).toEqual(new Map([['care', new Map([['a', 3]])]]));
    expect(await read('care\ta\t3\r\ncare\tb\t0')).toEqual(new Map([['care', new Map([['a', 3], ['b', 0]])]])); // prettier-ignore
  });

  it('a reader gets those of another hand: 2.0 for 2, another heading; pairs of what is not in the set are told and passed over', async () => {
    expect(await read('profile_id\tposting_id\tgrade\nnobody\ta\t1\ncare\tz\t1\ncare\ta\t2.0')).toEqual(
      new Map([['care', new Map([['a', 2]])]]),
    );
    expect(notes).toEqual([
      'judgements.tsv, line 2: there is no profile nobody: passed over',
      'judgements.tsv, line 3: there is no posting z: passed over',
    ]);
  });

  it.each([
    ['care\ta\t4', 'judgements.tsv, line 1: the third column is a grade from 0 to 3'],
    ['care\ta', 'judgements.tsv, line 1: the third column is a grade from 0 to 3'],
    ['care\ta\t1\ncare\ta\t2', 'judgements.tsv, line 2: care and a are judged in an earlier line'],
  ])('are refused by line: %j', async (text, told) => {
    await expect(read(text)).rejects.toThrow(new BrokenSet(told));
  });
});
