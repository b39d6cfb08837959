import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');
interface Told {
  judged: { people: number; openings: number; pairs: number };
  order: { ours: number; text: number };
  suitable: number;
  kappa: number;
}
/** The page's own figures, which are no part of any library. */
const { MEASURED } = jest.requireActual<{ MEASURED: Told }>(join(root, 'apps/web/src/app/features/information/measured.ts'));

describe('a reader of how matching works', () => {
  it('is told what the measure of quality says today, and so is a reader of the documents', () => {
    const { stdout } = spawnSync(process.execPath, ['tools/bench-quality.mjs', '--json'], { cwd: root, encoding: 'utf8' });
    const last = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Record<string, number>;
    const [ours, text] = [last['ndcg@10'] ?? 0, last['ndcg@10_text'] ?? 0];
    expect(MEASURED.judged).toEqual({ people: last['profiles'], openings: 40, pairs: last['pairs'] });
    expect(MEASURED.order.ours).toBeCloseTo(ours, 3);
    expect(MEASURED.order.text).toBeCloseTo(text, 3);
    expect(MEASURED.suitable).toBe(Math.round(100 * (last['suitable'] ?? 0)));
    expect(MEASURED.kappa).toBeCloseTo(last['kappa'] ?? 0, 2);
    const shortly = (figure: number): string => figure.toFixed(3).slice(1);
    expect(readFileSync(join(root, 'docs', 'matching-quality.md'), 'utf8')).toMatch(
      new RegExp(`all 30 people *\\\\| [^|]+\\\\| \\${shortly(ours)} .*\\${shortly(text)}`),
    );
  });
});
