import { spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { askManyTimes, timeEach } from '../bench/api/client.mjs';
import { line, median, table } from '../bench/api/figures.mjs';

/** The command builds what has changed and starts the product. */
jest.setTimeout(400_000);

const root = join(__dirname, '..', '..');
const AIMS = { api_ratio: 1.3, api_ratio_hydrated: null, json_cpu_ratio: 1.3, json_cpu_ratio_br: 1.3, page_cache_ratio: 0.05 };

describe('someone who measures the API', () => {
  it('gets a line for each figure, with its aim, from a product started for it', () => {
    const { status, stdout, stderr } = spawnSync(
      join(root, 'node_modules', '.bin', 'node'),
      ['tools/bench-api.mjs', '--openings', '300', '--quick'],
      { cwd: root, encoding: 'utf8', env: { ...process.env, DATABASE_URL: '', ARENA_TEST_DATABASE_URL: '' } },
    );
    expect([status, status === 0 ? '' : stderr]).toEqual([0, '']);
    const lines = stdout.trim().split('\n').map((text) => JSON.parse(text) as { metric: string; value: number; aim: number | null; better: string; openings: number }); // prettier-ignore
    expect(Object.fromEntries(lines.map(({ metric, aim }) => [metric, aim]))).toEqual(AIMS);
    for (const { value, better, openings } of lines) expect([value > 0, better, openings]).toEqual([true, 'lower', 300]);
    for (const name of Object.keys(AIMS)) expect(stderr).toContain(name);
  });

  it('is told what is wrong with what they ask for', () => {
    const asked = spawnSync(process.execPath, ['tools/bench-api.mjs', '--openings', 'many'], { cwd: root, encoding: 'utf8' });
    expect([asked.status, asked.stdout]).toEqual([1, '']);
    expect(asked.stderr).toContain("not 'many'");
  });

  it('gets no figure of refusals, and every request asked', async () => {
    let asked = 0;
    const server = createServer((request, response) => {
      asked++;
      response.writeHead(request.url === '/good' ? 200 : 503).end('{}');
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    try {
      expect(await timeEach([{ url: `${url}/good` }, { url: `${url}/good` }])).toHaveLength(2);
      await askManyTimes({ url: `${url}/good` }, 20, 3);
      expect(asked).toBe(22);
      await expect(timeEach([{ url: `${url}/bad` }])).rejects.toThrow('answered with 503');
      await expect(askManyTimes({ url: `${url}/bad` }, 2)).rejects.toThrow('answered with 503');
    } finally {
      server.close();
    }
  });

  it('reads in the table whether an aim is reached, in either direction', () => {
    expect([median([3, 1, 2]), median([4, 1, 2, 3])]).toEqual([2, 2.5]);
    const text = table([line('low', 1.2345, { aim: 1.3, of: 'this' }), line('high', 5, { aim: 8, better: 'higher' }), line('told', 2)]);
    const rows = text.split('\n').slice(1);
    expect(rows[0]).toMatch(/^low\s+1\.23\s+≤ 1\.3\s+reached\s+of this$/);
    expect(rows[1]).toMatch(/^high\s+5\s+≥ 8\s+NOT REACHED$/);
    expect(rows[2]).toMatch(/^told\s+2$/);
  });
});
