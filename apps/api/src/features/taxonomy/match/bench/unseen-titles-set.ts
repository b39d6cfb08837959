import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { readStyrk } from '../../classifications/read-classifications';
import { matcherOver } from '../matcher';
import { occupationConcepts } from '../occupation-concepts';
import { styrk08Of } from '../styrk98-to-styrk08';
import { letterBaseline } from './letter-baseline';
import { DEPTH, measure } from './measures';
import type { BenchData, ReportLine } from './report-line';

const SET = 'yrkeskatalogen, taken out';

/**
 * A fifth of the titles of Yrkeskatalogen, taken out of the index and asked for: how titles fare that nobody has listed. Right is the code
 * that the product's own table gives them, so it measures the ranking and not the table.
 */
export async function* unseenTitlesSet({ folder }: BenchData): AsyncGenerator<ReportLine> {
  const { titles } = await readStyrk(join(folder, 'styrk'));
  const out = titles
    .filter(({ title }) => (createHash('sha256').update(title).digest()[1] ?? 0) % 5 === 0)
    .map(({ title, styrk98 }) => ({ text: title, gold: styrk08Of(styrk98, title).likely.slice(0, 1) }))
    .filter(({ gold }) => gold.length > 0);
  const gone = new Set(out.map(({ text }) => text));
  const concepts = (await occupationConcepts(folder)).map((one) => ({ ...one, labels: one.labels.filter(({ text }) => !gone.has(text)) }));
  const codes = new Map(concepts.map(({ id, styrk08 }) => [id, styrk08]));
  const matcher = matcherOver(concepts);
  const letters = letterBaseline(
    concepts.map(({ id, labels }) => ({ id, names: labels.filter(({ lang }) => lang === 'nb').map(({ text }) => text) })),
  );
  const part = 'one title in five';
  yield { set: SET, part, method: 'product', ...measure(out, (text) => matcher.match(text, 'nb', DEPTH).map(({ styrk08 }) => styrk08)) };
  yield { set: SET, part, method: 'letters', ...measure(out, (text) => letters(text, DEPTH).map((id) => codes.get(id) ?? null)) };
}
