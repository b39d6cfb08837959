import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

jest.setTimeout(120_000);

const root = join(__dirname, '..', '..');
const pinned = join(root, 'node_modules', '.bin', 'node');
const onPath = (program: string): boolean =>
  (process.env['PATH'] ?? '').split(delimiter).some((folder) => statSync(join(folder, program), { throwIfNoEntry: false })?.isFile());

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

  const both = onPath('redis-server') && onPath('meilisearch');
  it(
    both
      ? 'has engines that are locked, found by the next start, and started again when they stop'
      : 'is told so where an engine is missing',
    () => {
      if (!both) return;
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
