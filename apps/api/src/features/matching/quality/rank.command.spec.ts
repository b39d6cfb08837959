import { runCli } from '../../../platform/cli/run-cli';
import { matchingSlice } from '../index';
import { folderWith, lines, SMALL_SET } from './quality.fixture';

interface Answer {
  profile: string;
  results: { posting: string; fit: number; band: string }[];
}

const { path, end } = folderWith(SMALL_SET);
afterAll(end);

async function ask(...args: string[]): Promise<{ code: number; out: string[]; complaints: string[] }> {
  const out: string[] = [];
  const complaints: string[] = [];
  const code = await runCli(['match', 'rank', ...args], [matchingSlice], {
    environment: {},
    print: (line) => out.push(line),
    complain: (line) => complaints.push(line),
  });
  return { code, out, complaints };
}
const answers = (out: readonly string[]): Answer[] => out.map((line) => JSON.parse(line) as Answer);

describe('match rank', () => {
  it('a reader gets every posting for every person, in the order of the file, best first, without a database', async () => {
    const { code, out, complaints } = await ask('--set', path);
    expect([code, complaints]).toEqual([0, []]);
    const [care, cook, none] = answers(out);
    expect([care, cook, none].map((one) => one?.profile)).toEqual(['care', 'cook', 'none']);
    expect(care?.results.map(({ posting }) => posting).slice(0, 2)).toEqual(['a', 'c']);
    expect(cook?.results[0]).toMatchObject({ posting: 'b', band: 'strong' });
    for (const one of [care, cook, none]) expect(one?.results.map(({ posting }) => posting).sort()).toEqual(['a', 'b', 'c', 'd']);
  });

  it('who has told nothing sees first what is open for all; of an ad that says nothing it is not said that it is', async () => {
    const none = answers((await ask('--set', path)).out)[2];
    expect(none?.results[0]).toMatchObject({ posting: 'c', band: 'open-for-all' });
    expect(none?.results.find(({ posting }) => posting === 'd')?.band).toBe('none');
  });

  it('a reader says how many', async () => {
    const { out } = await ask('--set', path, '--top', '2');
    expect(answers(out).map(({ results }) => results.length)).toEqual([2, 2, 2]);
  });

  it('a folder is meant from where the person stands', async () => {
    const before = process.env['INIT_CWD'];
    process.env['INIT_CWD'] = path;
    expect((await ask('--set', '.')).code).toBe(0);
    if (before === undefined) delete process.env['INIT_CWD'];
    else process.env['INIT_CWD'] = before;
  });

  it.each([
    [['--top', '3'], '--set names the folder'],
    [['--set', '/no/such/folder'], 'There is no folder'],
    [['--set', '.', '--top', '0'], '--top is a number'],
    [['--set', '.', '--best'], 'best'],
  ])('a mistake is told in words: %j', async (args, told) => {
    const { code, complaints, out } = await ask(...args);
    expect([code, out]).toEqual([1, []]);
    expect(complaints.join('\n')).toContain(told);
  });

  it.each(['.', '/no/such/folder'])('a folder without classifications is told in one line: %s', async (folder) => {
    const { code, complaints, out } = await ask('--set', path, '--classifications', folder);
    expect([code, out, complaints.length]).toEqual([2, [], 1]);
    expect(complaints[0]).toContain('--classifications is a folder that holds esco/ and styrk/');
    expect(complaints[0]).not.toMatch(/\n|\s{4}at /);
  });

  it('a reader of a set in other words is told beside the answer, and gets it', async () => {
    const foreign = folderWith({ ...SMALL_SET, 'profiles.jsonl': lines({ id: 'care', lang: 'pl', text: 'Jeg har jobbet på sykehjem' }) });
    const { code, complaints, out } = await ask('--set', foreign.path);
    foreign.end();
    expect([code, out.length]).toEqual([0, 1]);
    expect(complaints).toEqual(['profiles.jsonl, line 1: lang is none of nb, nn, en: taken as not known']);
  });

  it('who does not say how far they go is within reach of everything', async () => {
    const cook = { id: 'cook', lang: 'en', text: 'I was a cook in a hotel', municipality: '0301' };
    const far = folderWith({ ...SMALL_SET, 'profiles.jsonl': lines({ ...cook, reachKm: null }, { ...cook, id: 'near', reachKm: 10 }) });
    const [anywhere, near] = answers((await ask('--set', far.path)).out);
    far.end();
    const fit = (one: Answer | undefined): number => one?.results.find(({ posting }) => posting === 'b')?.fit ?? 0;
    expect(fit(anywhere)).toBeGreaterThan(fit(near));
  });

  it('who does not say which language they write in is read in the one they wrote in', async () => {
    const text = 'I was a cook and have worked in a kitchen for years. I am good at cooking.';
    const norwegian = { id: 'n', title: 'Kokk', text: 'Du lager mat. Du må ha norsk på nivå B2.' };
    const set = folderWith({
      'profiles.jsonl': lines({ id: 'told', lang: 'en', text }, { id: 'untold', lang: null, text }),
      'postings.jsonl': lines(norwegian),
    });
    const [told, untold] = answers((await ask('--set', set.path)).out);
    set.end();
    expect(untold?.results).toEqual(told?.results);
  });

  it('a broken file is told by its line', async () => {
    const broken = folderWith({ ...SMALL_SET, 'postings.jsonl': '{' });
    const { code, complaints } = await ask('--set', broken.path);
    broken.end();
    expect(code).toBe(1);
    expect(complaints.join('\n')).toContain('postings.jsonl, line 1: not JSON');
  });
});
