import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase, type TestDatabase } from '../../../test/database';
import { CommandError, type Command } from '../cli/command';
import { runCli } from '../cli/run-cli';
import type { Slice } from '../slice';
import { fakeSlice } from './fake-slice';

const commands: readonly Command[] = [
  { name: 'import', summary: 'the shorter one', usage: '[WHAT]', run: async (args, { print }) => print(`short ${args.join(',')}`) },
  { name: 'import ads', summary: 'the longer one', usage: 'FILE', run: async (args, { print }) => print(`long ${args.join(',')}`) },
  {
    name: 'fail',
    summary: 'fails',
    run: () => Promise.reject(new CommandError('Which file?')),
  },
  { name: 'half', summary: 'half done', run: async () => 3 },
];
const slice: Slice = {
  ...fakeSlice({}),
  commands,
  seed: async ({ print, dataSource }) => print(`seeded ${(await dataSource.query<unknown[]>('SELECT FROM setting')).length}`),
};

describe('the command line', () => {
  let database: TestDatabase;
  let folder: string;
  beforeAll(async () => {
    database = await createTestDatabase();
    folder = await mkdtemp(join(tmpdir(), 'arena-generated-'));
  });
  afterAll(async () => {
    await database.drop();
    await rm(folder, { recursive: true });
  });

  async function run(args: string[], environment: Record<string, string> = { DATABASE_URL: database.url, LOG_LEVEL: 'silent' }) {
    const lines: string[] = [];
    const faults: string[] = [];
    const code = await runCli(args, [slice], { environment, print: (line) => lines.push(line), complain: (line) => faults.push(line) });
    return { code, out: lines.join('\n'), err: faults.join('\n') };
  }

  it('an operator migrates, and may do so again and at the same time', async () => {
    const both = await Promise.all([run(['migrate']), run(['migrate'])]);
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    expect(both.map(({ out }) => out).sort()).toEqual([
      'Ran 3 migration(s): PlatformTables1763800000000, CreateMail1763800000500, SignSettings1764200000000',
      'The database is up to date.',
    ]);
    expect((await run(['migrate'])).out).toBe('The database is up to date.');
  });

  it('an operator seeds, and runs the commands of the slices, the longest name first', async () => {
    expect(await run(['seed'])).toEqual({ code: 0, out: 'seeded 0', err: '' });
    expect((await run(['import', 'ads', 'file'])).out).toBe('long file');
    expect((await run(['import', 'other'])).out).toBe('short other');
  });

  it('an operator’s script is told by the exit code how it went', async () => {
    expect(await run(['fail'])).toEqual({ code: 1, out: '', err: 'Which file?' });
    expect((await run(['half'])).code).toBe(3);
    expect((await run(['migrate'], {})).err).toContain('DATABASE_URL is missing');
  });

  it('an operator who mistypes gets the list, as does one who asks for help', async () => {
    const mistyped = await run(['imprt']);
    expect(mistyped.code).toBe(2);
    expect(mistyped.err).toContain('There is no command «imprt»');
    expect(mistyped.err).toMatch(/import ads FILE\s+the longer one/);
    expect((await run([], {})).out).toContain('migrate');
  });

  it('an operator who gives a command what it does not take is refused, and nothing is done', async () => {
    expect(await run(['half', '--dry-run'])).toEqual({
      code: 2,
      out: '',
      err: '«half» takes nothing after its name, and was given «--dry-run». Nothing was done.',
    });
    for (const command of ['seed', 'migrate', 'outbox', 'jobs']) expect((await run([command, 'again'])).code).toBe(2);
    // no database is needed to be told so
    expect((await run(['fail', 'a', 'b'], {})).err).toContain('«fail» takes nothing after its name, and was given «a b»');
  });

  it('an operator gets the help of every command, and the command does not run', async () => {
    const names = [...commands.map(({ name }) => name), 'help', 'migrate', 'seed', 'generate', 'outbox', 'jobs', 'settings show', 'settings write']; // prettier-ignore
    for (const name of names)
      for (const more of [['--help'], ['-h'], ['FILE', '--help']])
        expect(await run([...name.split(' '), ...more], {})).toEqual({
          code: 0,
          out: expect.stringMatching(new RegExp(`^${name}( .+)?\n  .+$`)),
          err: '',
        });
  });

  it('a developer gets the same documents each time, without a database all but the tables', async () => {
    expect((await run(['generate', folder], {})).out).toBe('openapi.json\nproblems.md\nenv.md');
    const read = (): Promise<string[]> =>
      Promise.all(['openapi.json', 'problems.md', 'env.md', 'database.md'].map((name) => readFile(join(folder, name), 'utf8')));
    await run(['generate', folder]);
    const first = await read();
    await run(['generate', folder]);
    expect(await read()).toEqual(first);
    const [openapi = '', problems, env, tables] = first;
    const document = JSON.parse(openapi) as {
      openapi: string;
      paths: Record<string, Record<string, { parameters: { name: string; required: boolean }[] }>>;
    };
    expect(document.openapi).toBe('3.1.1');
    expect(document.paths['/api/postings']?.['get']?.parameters.filter(({ required }) => required)).toEqual([]);
    expect(document.paths['/api/postings/{id}']?.['get']?.parameters.find(({ name }) => name === 'id')?.required).toBe(true);
    expect(problems).toContain('## database-away');
    expect(env).toContain('`QUEUE_URL`');
    expect(tables).toContain('`outbox_event_fk`');
  });
});
