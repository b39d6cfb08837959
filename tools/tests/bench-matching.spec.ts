import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The command as people run it, at a size where it takes no time: that it runs, compares and reports, not how fast it is. */
jest.setTimeout(240_000);

const root = join(__dirname, '..', '..');
const pinned = join(root, 'node_modules', '.bin', 'node');

function bench(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(pinned, [join('tools', 'bench-matching.mjs'), ...args], { cwd: root, encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe('npm run bench:matching', () => {
  it('prints lines of JSON and nothing else, PostgreSQL among them, and writes a page and a plot', () => {
    const out = mkdtempSync(join(tmpdir(), 'arena-bench-'));
    try {
      const small = ['--items', '600,300', '--sql-at', '300', '--queries', '4', '--warm-up', '2'];
      const { status, stdout, stderr } = bench(...small, '--write', '--out', out);
      expect(stderr).toContain('| pass_ratio');
      expect(status).toBe(0);
      const lines = stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as Record<string, unknown>);
      for (const line of lines) {
        expect(line).toMatchObject({ metric: expect.any(String), items: expect.any(Number), value: expect.any(Number) });
        expect(['lower', 'higher']).toContain(line['better']);
        expect(line).toHaveProperty('aim');
      }
      expect(lines.filter(({ metric }) => metric === 'sql_ratio')).toHaveLength(4);
      expect(new Set(lines.map(({ items }) => items))).toEqual(new Set([300, 600]));
      const page = readFileSync(join(out, 'matching.md'), 'utf8');
      expect(page).toContain('PostgreSQL');
      expect(page).not.toContain(root);
      expect(readFileSync(join(out, 'matching-time.svg'), 'utf8')).toMatch(/^<svg .*<\/svg>\n$/s);
    } finally {
      rmSync(out, { recursive: true, force: true });
    }
  });

  it('ends with 1 and an empty standard output when it is called wrongly', () => {
    const { status, stdout, stderr } = bench('--items', '300,many');
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain("'many'");
  });
});
