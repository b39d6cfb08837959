import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { itWithEngines } from './with-engines';

jest.setTimeout(120_000);

const root = join(__dirname, '..', '..');
const pinned = join(root, 'node_modules', '.bin', 'node');
interface Counts {
  numTotalTestSuites: number;
  numPassedTests: number;
  numPendingTests: number;
  numFailedTests: number;
  numRuntimeErrorTestSuites: number;
  testResults: { status: string; message: string }[];
}

const inProcess = (code: string) =>
  spawnSync(
    pinned,
    ['--input-type=module', '-e', `import * as engines from ${JSON.stringify(join(root, 'tools', 'engines.mjs'))};\n${code}`],
    {
      encoding: 'utf8',
    },
  );

describe('someone who asks for the full set', () => {
  it('is told at once which program is missing, what to do, and what works without it', () => {
    const empty = mkdtempSync(join(tmpdir(), 'arena-nothing-'));
    const start = (more: Record<string, string>) =>
      spawnSync(pinned, ['tools/start.mjs', '--full', '--home', empty], { cwd: root, env: { PATH: empty, ...more }, encoding: 'utf8' });
    const { status, stderr } = start({});
    expect(status).toBe(1);
    expect(stderr).toMatch(/redis-server, and it is not on the PATH.*apt-get install redis-server.*QUEUE_URL.*Without --full/);
    expect(start({ QUEUE_URL: 'redis://127.0.0.1:9' }).stderr).toMatch(
      /meilisearch, and it is not on the PATH.*SEARCH_URL.*Without --full/,
    );
    rmSync(empty, { recursive: true, force: true });
  });

  itWithEngines(
    'has engines that are locked, found by the next start, and started again when they stop',
    'that npm start -- --full keeps them running was not tried',
    () => {
      const home = mkdtempSync(join(tmpdir(), 'arena-engines-'));
      chmodSync(home, 0o700);
      const { stdout, stderr } = inProcess(`
      const home = ${JSON.stringify(home)};
      const pids = [];
      const said = [];
      const options = { home, say: (line) => said.push(line), tell: (engine, pid) => pids.push([engine, pid]) };
      const redis = await engines.startRedis(options);
      const search = await engines.startMeilisearch(options);
      const command = (await import('node:child_process')).execFileSync('ps', ['-o', 'args=', '-p', pids.map(([, pid]) => pid).join(',')], { encoding: 'utf8' });
      const refused = await fetch(search.environment.SEARCH_URL + '/indexes').then((r) => r.status);
      const known = [engines.isEngine(home, 'redis', redis.pid()), engines.isEngine(home, 'meilisearch', search.pid()), engines.isEngine(home, 'redis', process.pid)];
      const old = redis.pid();
      process.kill(old, 'SIGKILL');
      while (redis.pid() === old || !engines.isEngine(home, 'redis', redis.pid())) await new Promise((done) => setTimeout(done, 50));
      await redis.stop();
      await search.stop();
      const left = pids.filter(([engine, pid]) => engines.isEngine(home, engine, pid)).length;
      console.log(JSON.stringify({ redis: redis.environment, search: search.environment, command, refused, known, said, left }));`);
      expect(stderr).toBe('');
      const found = JSON.parse(stdout) as {
        redis: { QUEUE_URL: string };
        search: { SEARCH_URL: string; SEARCH_KEY: string };
        command: string;
        refused: number;
        known: boolean[];
        said: string[];
        left: number;
      };
      const password = /^redis:\/\/:([0-9a-f]{48})@127\.0\.0\.1:\d+$/.exec(found.redis.QUEUE_URL)?.[1] ?? 'none';
      expect(found.search.SEARCH_KEY).toMatch(/^[0-9a-f]{48}$/);
      // no secret where everybody on the machine reads it
      for (const secret of [password, found.search.SEARCH_KEY]) expect(found.command).not.toContain(secret);
      expect(found.refused).toBe(401);
      expect(found.known).toEqual([true, true, false]);
      expect(found.said).toEqual([expect.stringMatching(/^Redis stopped by itself; it is started again/)]);
      expect(found.left).toBe(0);
      const settings = readFileSync(join(home, 'redis.conf'), 'utf8');
      for (const line of ['bind 127.0.0.1', 'appendonly yes', 'maxmemory-policy noeviction', 'save ""', `requirepass ${password}`])
        expect(settings.split('\n')).toContain(line);
      for (const file of ['redis.conf', 'redis.key', 'meilisearch.key']) expect(statSync(join(home, file)).mode & 0o077).toBe(0);
      rmSync(home, { recursive: true, force: true });
    },
  );
});

describe('someone who runs the tests on a machine without Redis and Meilisearch', () => {
  /** The specs of the API that run on an engine. */
  const SPECS = ['platform/tests/redis', 'search/meilisearch/meilisearch-search-index', 'search/steady/losing-the-engine', 'search/steady/same-answers']; // prettier-ignore
  const home = mkdtempSync(join(tmpdir(), 'arena-without-engines-'));
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  const jest = (ARENA_REQUIRE: string, specs: readonly string[]) => {
    const outputFile = join(home, 'jest.json');
    rmSync(outputFile, { force: true });
    const env = { ...process.env, PATH: home, MEILI_URL: '', ARENA_REQUIRE, ARENA_TEST_NOTES: home, ARENA_TEST_DATABASE_URL: 'postgres://nobody@127.0.0.1:9/none' }; // prettier-ignore
    const { stderr } = spawnSync(pinned, [join(root, 'node_modules/jest/bin/jest.js'), ...specs, '--json', `--outputFile=${outputFile}`, '-i'], { cwd: root, env, encoding: 'utf8' }); // prettier-ignore
    const wasRun = statSync(outputFile, { throwIfNoEntry: false }) !== undefined;
    return { stderr, result: wasRun ? (JSON.parse(readFileSync(outputFile, 'utf8')) as Counts) : null };
  };

  it('sees the tests on them counted as skipped, reads why, and sees a failure where she has asked for the engine', () => {
    const { result } = jest('redis', SPECS);
    expect(result).toMatchObject({ numTotalTestSuites: 4, numPassedTests: 0, numFailedTests: 1, numFailedTestSuites: 1, numRuntimeErrorTestSuites: 0 }); // prettier-ignore
    expect(result?.numPendingTests).toBeGreaterThan(20);
    expect(result?.testResults.find(({ status }) => status === 'failed')?.message).toContain('redis is not on this machine: the queue ran on PostgreSQL only (ARENA_REQUIRE asks for it)'); // prettier-ignore
    const notes = readFileSync(join(home, 'notes.jsonl'), 'utf8').trim().split('\n');
    expect(notes.map((line) => (JSON.parse(line) as { note: string }).note).sort()).toEqual([
      'meilisearch is not on this machine: its answers were not compared with those of PostgreSQL',
      'meilisearch is not on this machine: losing it was not tried',
      'meilisearch is not on this machine: the search contract ran on PostgreSQL only',
    ]);
  });

  it('is told when ARENA_REQUIRE names what is no engine, and no test runs', () => {
    const told = 'ARENA_REQUIRE names what is no engine: redsi. It takes redis and meilisearch, with a comma between them.';
    const { stderr, result } = jest('redsi, meilisearch', SPECS.slice(0, 1));
    expect(result).toBeNull();
    expect(stderr).toContain(told);
    const whole = spawnSync(pinned, ['tools/test.mjs', '--only', 'unit'], { cwd: root, env: { ...process.env, ARENA_REQUIRE: 'redsi' }, encoding: 'utf8' }); // prettier-ignore
    expect(whole.stderr).toContain(told);
    expect(whole.stdout).toContain('0 passed, 1 failed, 0 skipped');
    expect(whole.status).toBe(1);
  });

  it('may name one, both or none', () => {
    const named = (value: string): unknown =>
      JSON.parse(inProcess(`console.log(JSON.stringify(engines.requiredEngines({ ARENA_REQUIRE: ${JSON.stringify(value)} })))`).stdout);
    expect([named(''), named('redis'), named(' meilisearch , redis,')]).toEqual([[], ['redis'], ['meilisearch', 'redis']]);
  });
});
