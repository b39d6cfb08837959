import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

jest.setTimeout(120_000);

const tool = join(__dirname, '..', 'postgres.mjs');
const pinned = join(__dirname, '..', '..', 'node_modules', '.bin', 'node');
const isRoot = process.getuid?.() === 0;
const folders: string[] = [];

/** Runs a piece of code with the tool in a process of its own: what happens to that process is part of the test. */
const inProcess = (code: string) =>
  spawnSync(pinned, ['--input-type=module', '-e', `import * as postgres from ${JSON.stringify(tool)};\n${code}`], { encoding: 'utf8' });

function folder(mode: number): string {
  const path = mkdtempSync(join(tmpdir(), 'arena-postgres-'));
  chmodSync(path, mode);
  folders.push(path);
  return path;
}

const START_AND_DIE = (home: string) => `
  const server = await postgres.startPostgres({ home: ${JSON.stringify(home)} });
  console.log(JSON.stringify(server));
  process.kill(process.pid, 'SIGKILL');`;
const START_AND_STOP = (home: string) => `
  const said = [];
  const server = await postgres.startPostgres({ home: ${JSON.stringify(home)}, say: (line) => said.push(line) });
  await server.stop();
  console.log(JSON.stringify({ ...server, said }));`;

afterAll(() => {
  for (const path of folders) {
    const { stdout } = inProcess(`console.log(postgres.dataFolder(${JSON.stringify(path)}))`);
    if (stdout.startsWith('/var/lib/arena-innlandet/')) rmSync(join(stdout.trim(), '..'), { recursive: true, force: true });
    rmSync(path, { recursive: true, force: true });
  }
});

describe('an operator whose starting process was killed', () => {
  it('has a database that lives on, is found, is stopped, and still holds what was written', async () => {
    const home = folder(0o755);
    const first = JSON.parse(inProcess(START_AND_DIE(home)).stdout) as { url: string };
    const client = new pg.Client({ connectionString: first.url });
    await client.connect();
    await client.query('CREATE TABLE kept AS SELECT 42 AS answer');
    await client.end();

    const second = inProcess(`
      const said = [];
      const server = await postgres.startPostgres({ home: ${JSON.stringify(home)}, say: (line) => said.push(line) });
      const { default: pg } = await import('pg');
      const client = new pg.Client({ connectionString: server.url });
      await client.connect();
      const { rows } = await client.query('SELECT answer FROM kept');
      await client.end();
      await server.stop();
      console.log(JSON.stringify({ said, rows }));`);
    expect(JSON.parse(second.stdout)).toEqual({ said: [expect.stringMatching(/earlier run/)], rows: [{ answer: 42 }] });
    await expect(new pg.Client({ connectionString: first.url }).connect()).rejects.toThrow(/ECONNREFUSED/);
  });

  it('waits for a database that was killed in the middle of its work, until it answers', async () => {
    const home = folder(0o755);
    const first = JSON.parse(inProcess(START_AND_DIE(home)).stdout) as { url: string; pid: number };
    const client = new pg.Client({ connectionString: first.url });
    client.on('error', () => undefined);
    await client.connect();
    // enough to be read again that the server listens for a while before it answers
    await client.query('CREATE TABLE kept AS SELECT n, repeat(md5(n::text), 8) AS text FROM generate_series(1, 400000) n');
    process.kill(first.pid, 'SIGKILL');
    const second = inProcess(`
      const server = await postgres.startPostgres({ home: ${JSON.stringify(home)} });
      const { default: pg } = await import('pg');
      const client = new pg.Client({ connectionString: server.url });
      await client.connect();
      const { rows } = await client.query('SELECT count(*)::int AS kept FROM kept');
      await client.end();
      await server.stop();
      console.log(JSON.stringify(rows));`);
    expect(second.stderr).toBe('');
    expect(JSON.parse(second.stdout)).toEqual([{ kept: 400_000 }]);
  });

  it('keeps the password to herself', () => {
    const home = folder(0o755);
    const server = JSON.parse(inProcess(START_AND_STOP(home)).stdout) as { data: string };
    const file = `${server.data}.password`;
    expect(statSync(file).mode & 0o077).toBe(0);
    expect(readFileSync(file, 'utf8').trim()).toHaveLength(36);
  });
});

describe('an operator whose folder only she can enter', () => {
  it(
    isRoot ? 'as root: gets the data where the unprivileged user of the database reaches it' : 'as herself: gets the data in that folder',
    () => {
      const home = folder(0o700);
      const { stdout, stderr } = inProcess(START_AND_STOP(home));
      expect(stderr).toBe('');
      const { data } = JSON.parse(stdout) as { data: string };
      expect(data.startsWith(isRoot ? '/var/lib/arena-innlandet/' : home)).toBe(true);
      expect(existsSync(join(data, 'PG_VERSION'))).toBe(true);
      if (isRoot) expect(readFileSync(join(data, '..', 'belongs-to.txt'), 'utf8').trim()).toBe(home);
    },
  );
});
