import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openTaxonomy } from '../../taxonomy';
import { measureSet, type QualityLine } from './quality';
import { BrokenSet } from './set-files';

/*
 * `npm run -s bench:quality -- --json [--set DIR] [--classifications DIR]`: how well matching ranks a judged set. Lines of JSON; the last one
 * is the result. nDCG@10 has gains 2^grade - 1; only judged pairs are ranked. Text search is BM25 over folded words of title and text.
 */
const [root = '.', ...args] = process.argv.slice(2);
const from = (folder: string): string => resolve(process.env['INIT_CWD'] ?? '.', folder);

async function main(): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { json: { type: 'boolean' }, set: { type: 'string' }, classifications: { type: 'string' } },
  });
  const own = join(root, 'apps', 'api', 'src', 'features', 'matching', 'judged');
  const folder = values.set === undefined ? own : from(values.set);
  const classifications = values.classifications === undefined ? null : from(values.classifications);
  if (!existsSync(folder)) throw new BrokenSet(`There is no folder ${folder}`);
  const started = performance.now();
  const note = (line: string): void => void process.stderr.write(`${line}\n`);
  const { whole, tuning, reporting, kappa, unscored } = await measureSet(folder, await openTaxonomy(classifications), note);
  const say = (line: object): void => void process.stdout.write(`${JSON.stringify(line)}\n`);
  say({
    ndcg: 'gains 2^grade - 1, judged pairs only',
    text: 'BM25 over folded words, title times three',
    suitable: "share of 'strong' that is judged 2 or 3",
    ...(classifications === null && { leftOut: 'imported classifications (--classifications DIR)' }),
  });
  const part = (name: string, line: QualityLine): void => say({ part: name, ...line, times_text: ratio(line) });
  part('tuning half, persons in odd places', tuning);
  part('reporting half, persons in even places', reporting);
  if (unscored.length > 0) say({ nothing_to_rank_for: unscored });
  say(
    kappa === null
      ? { kappa: 'no two readings' }
      : { readings: kappa.readings, kappa_quadratic: kappa.weighted, kappa_unweighted: kappa.unweighted },
  );
  say({ seconds: Number(((performance.now() - started) / 1000).toFixed(1)) });
  say({ ...whole, kappa: kappa?.weighted ?? null });
}

const ratio = (line: QualityLine): number | null =>
  line['ndcg@10'] === null || !line['ndcg@10_text'] ? null : Number((line['ndcg@10'] / line['ndcg@10_text']).toFixed(3));

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
