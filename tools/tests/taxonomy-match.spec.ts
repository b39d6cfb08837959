import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The command as people run it, built by itself. */
jest.setTimeout(240_000);

const root = join(__dirname, '..', '..');
const pinned = join(root, 'node_modules', '.bin', 'node');
const shared = process.env['ARENA_SHARED_DATA'] ?? resolve(root, '..', 'shared', 'data');
const official = existsSync(join(shared, 'esco')) && existsSync(join(shared, 'styrk'));

interface Answer {
  query: string;
  results: { id: string; escoUri: string | null; styrk08: string | null; label: string; score: number }[];
}

function match(input: string, ...args: string[]): { status: number | null; out: string; answers: Answer[] } {
  // a database that is not there: the command must not look for one
  const env = { ...process.env, DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' };
  const { status, stdout } = spawnSync(pinned, ['tools/cli.mjs', 'taxonomy', 'match', ...args], {
    cwd: root,
    env,
    input,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  const lines = stdout.split('\n').filter((line) => line !== '');
  return {
    status,
    out: stdout,
    answers: status === 0 ? lines.map((line) => JSON.parse(line) as Answer) : [],
  };
}

describe('npm run cli -- taxonomy match', () => {
  it('answers from the start set, one line of JSON each, and nothing else', () => {
    const { status, answers } = match('sjukepleiar\n\nhelse fagarbeider\n', '--kind', 'occupation', '--lang', 'nn', '--top', '3');
    expect(status).toBe(0);
    expect(answers.map(({ query, results }) => [query, results[0]?.styrk08])).toEqual([
      ['sjukepleiar', '2223'],
      ['', undefined],
      ['helse fagarbeider', '5321'],
    ]);
    for (const result of answers.flatMap(({ results }) => results)) {
      expect(Object.keys(result).sort()).toEqual(['escoUri', 'id', 'label', 'score', 'styrk08']);
    }
  });

  it('answers for skills', () => {
    const { answers } = match('passe barn\n', '--kind', 'skill', '--lang', 'nb');
    expect(answers[0]?.results[0]).toMatchObject({ id: 'childcare', styrk08: null });
  });

  it('ends with 1 and an empty standard output when it is called wrongly', () => {
    expect(match('sveiser\n', '--kind', 'nothing')).toMatchObject({ status: 1, out: '' });
  });

  if (!official) {
    it('is tried with the official files only where they are; they are not on this machine', () => {
      expect(official).toBe(false);
    });
  } else {
    // how long it takes is measured by `npm run bench:taxonomy -- speed`
    it.each(['occupation', 'skill'])('answers a thousand titles, each in its place, with the whole of ESCO (%s)', (kind) => {
      const titles = Array.from({ length: 1000 }, (_, at) => `sykepleier nummer ${at} på ${['sykehus', 'skole', 'anlegg'][at % 3]}`);
      const { answers } = match(`${titles.join('\n')}\n`, '--kind', kind, '--lang', 'nb', '--classifications', shared);
      expect(answers.map(({ query }) => query)).toEqual(titles);
      expect(answers.every(({ results }) => results.length === 10)).toBe(true);
    });
  }
});
