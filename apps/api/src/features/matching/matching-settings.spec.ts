import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import type { MatchSettings } from '@arena/domain';
import { MATCHING_V1 } from '@arena/domain/engine';
import { createTestApp, type TestApp } from '../../../test/app';
import { runCli } from '../../platform/cli/run-cli';
import { MatchModel } from './match-model';
import { matchingSlices, request, until } from './matching.fixture';

// each command is started as from the terminal
jest.setTimeout(120_000);

let test: TestApp;
let folder: string;

beforeAll(async () => {
  test = await createTestApp({ slices: matchingSlices });
  folder = await mkdtemp(join(tmpdir(), 'arena-settings-'));
});
afterAll(async () => {
  await test.close();
  await rm(folder, { recursive: true });
});
afterEach(() => test.dataSource.query(`delete from setting where key = 'matching'`));

async function cli(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const [lines, faults]: [string[], string[]] = [[], []];
  const environment = { DATABASE_URL: test.databaseUrl, LOG_LEVEL: 'silent' };
  const code = await runCli(args, matchingSlices, {
    environment,
    print: (line) => lines.push(line),
    complain: (line) => faults.push(line),
  });
  return { code, out: lines.join('\n'), err: faults.join('\n') };
}
async function file(name: string, value: unknown): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, typeof value === 'string' ? value : JSON.stringify(value));
  return path;
}
const write = async (value: unknown, ...more: string[]): ReturnType<typeof cli> =>
  cli('settings', 'write', 'matching', '--file', await file('new.json', value), ...more);
const rows = (): Promise<{ version: number; name: string; by: string; signed: boolean }[]> =>
  test.dataSource.query(
    `select version, value ->> 'version' as name, written_by as by, written_at is not null as signed from setting where key = 'matching' order by version`,
  );
const model = async (): Promise<unknown> => {
  const response = await fetch(`${test.url}/api/matches`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request()),
  });
  return ((await response.json()) as { model?: string }).model;
};
const v2: MatchSettings = { ...MATCHING_V1, version: 'matching/v2', relatedCap: 0.7, weights: { must: 4, good: 1, learned: 0 } };

describe('an operator who changes the constants of the model', () => {
  it('reads what is in use and where it comes from, and takes it along as a file to change', async () => {
    const { code, out } = await cli('settings', 'show', 'matching');
    expect(code).toBe(0);
    for (const part of ['version: "matching/v1"', 'weights.must: 3', 'bands.strong: 0.6', '0  matching/v1  came with the code  (in use)'])
      expect(out).toContain(part);
    expect(JSON.parse((await cli('settings', 'show', 'matching', '--json')).out)).toEqual(MATCHING_V1);
  });

  it('is told first what would differ, and nothing is written', async () => {
    expect(await write(v2, '--dry-run')).toEqual({
      code: 0,
      err: '',
      out: [
        'Against version 0, which is in use:',
        '  version: "matching/v1" -> "matching/v2"',
        '  weights.must: 3 -> 4',
        '  relatedCap: 0.6 -> 0.7',
        'Nothing is written.',
      ].join('\n'),
    });
    expect(await rows()).toEqual([]);
    expect((await write(MATCHING_V1)).out).toBe('matching is so already; nothing is written.');
    expect(await rows()).toEqual([]);
  });

  it('writes a version beside the others, signed, by which running processes rank soon after; older results find theirs', async () => {
    await until(async () => (await model()) === 'matching/v1');
    const written = await write(v2, '--by', 'Turid i driften');
    expect(written.out.split('\n').at(-1)).toBe('Version 1 of matching, matching/v2, is in use from now on. Written by Turid i driften.');
    // nobody has restarted it, and it looks by itself only every five minutes
    await until(async () => (await model()) === 'matching/v2');
    await write({ ...v2, version: 'matching/v3', relatedCap: 0.5 });
    await until(async () => (await model()) === 'matching/v3');
    expect(await rows()).toEqual([
      { version: 1, name: 'matching/v2', by: 'Turid i driften', signed: true },
      { version: 2, name: 'matching/v3', by: userInfo().username, signed: true },
    ]);
    const settingsOf = (version: string): Promise<MatchSettings | null> => test.app.get(MatchModel, { strict: false }).settingsOf(version);
    expect([await settingsOf('v1'), await settingsOf('v2')]).toEqual([MATCHING_V1, v2]);
    const { out } = await cli('settings', 'show', 'matching');
    expect(out).toMatch(/2 {2}matching\/v3 {2}from \S+Z, by .+ {2}\(in use\)\n +1 {2}matching\/v2 {2}from \S+Z, by Turid i driften\n +0 /);
  });

  it('cannot give a name that was used to something else, and goes back by writing the old value again', async () => {
    await write(v2);
    const taken = await write({ ...v2, relatedCap: 0.5 });
    expect([taken.code, taken.out]).toEqual([1, '']);
    expect(taken.err).toContain('matching/v2 is the name of version 1, which is another. A new value takes a new name.');
    expect((await write({ ...MATCHING_V1, relatedCap: 0.5 })).err).toContain('matching/v1 is the name of version 0');
    expect((await write(MATCHING_V1)).out).toContain('Version 2 of matching, matching/v1, is in use from now on.');
    expect((await rows()).map(({ name }) => name)).toEqual(['matching/v2', 'matching/v1']);
  });

  it('who writes at the same moment as another overwrites nothing', async () => {
    const [one, other] = [await file('one.json', v2), await file('other.json', { ...v2, version: 'matching/v3' })];
    const done = await Promise.all([one, other].map((path) => cli('settings', 'write', 'matching', '--file', path)));
    expect(done.map(({ code }) => code)).toEqual([0, 0]);
    expect((await rows()).map(({ version, name }) => `${version} ${name}`).sort()).toEqual(
      expect.arrayContaining([expect.stringMatching(/^1 matching\/v[23]$/), expect.stringMatching(/^2 matching\/v[23]$/)]),
    );
  });

  it.each([
    ['a number that is too high', { ...v2, relatedCap: 1.5 }, 'relatedCap: is 1.5 and must be at most 1'],
    ['a number that is too low', { ...v2, damping: { offset: 0.5, weight: 0 } }, 'damping.weight: is 0 and must be more than 0'],
    ['a text for a number', { ...v2, unmetMustCap: 'half' }, 'unmetMustCap: is "half" and must be a number'],
    ['half a weight', { ...v2, weights: { ...v2.weights, good: 0.5 } }, 'weights.good: is 0.5 and must be a whole number'],
    ['a field too few', { ...v2, bands: { strong: 0.6, possible: 0.4 } }, 'bands.stretch: is missing'],
    ['a field too many', { ...v2, relatedCaps: 0.5 }, 'relatedCaps: there is no such field'],
    ['bands in the wrong order', { ...v2, bands: { strong: 0.4, possible: 0.5, stretch: 0.2 } }, 'bands: possible is never above strong'],
    ['a name of another kind', { ...v2, version: 'v2' }, 'version: is «v2» and must be matching/ with'],
    ['a list', [], 'the file: is a list or an object and must be an object in curly brackets'],
    ['something that is no JSON', '{', 'is not JSON'],
  ])('is told by the name of the field about %s', async (_, value, told) => {
    const { code, out, err } = await write(value);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(told);
    expect(await rows()).toEqual([]);
  });

  it('is told what the command needs: which setting, which file, and who', async () => {
    expect((await cli('settings', 'write', 'search/built-of', '--file', 'x')).err).toBe('Which setting? One of matching');
    expect((await cli('settings', 'write', 'matching')).err).toContain('From which file?');
    expect((await cli('settings', 'write', 'matching', '--file', join(folder, 'none.json'))).err).toContain('cannot be read');
    expect((await cli('settings', 'show', 'matching', '--colour')).err).toContain('settings show KEY [--json]');
    expect((await write(v2, '--by', ' ')).err).toContain('Who writes it?');
    expect((await write(v2, '--by', 'x'.repeat(81))).err).toContain('at most 80 characters');
    expect(await rows()).toEqual([]);
  });
});
