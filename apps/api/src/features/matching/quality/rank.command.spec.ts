import { runCli } from '../../../platform/cli/run-cli';
import { matchingSlice } from '../index';
import { folderWith, SMALL_SET } from './quality.fixture';

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

  it('a broken file is told by its line', async () => {
    const broken = folderWith({ ...SMALL_SET, 'postings.jsonl': '{' });
    const { code, complaints } = await ask('--set', broken.path);
    broken.end();
    expect(code).toBe(1);
    expect(complaints.join('\n')).toContain('postings.jsonl, line 1: not JSON');
  });
});
