import { join } from 'node:path';
import { buildTitleIndex } from '@arena/domain/engine';
import { readTable } from '../../classifications/table';
import { letterBaseline } from './letter-baseline';
import { DEPTH, measure, type Answering, type Question } from './measures';
import { overlapLines } from './overlap';
import type { BenchData, ReportLine } from './report-line';

const pairs = async (file: string, columns: [string, string, ...string[]]): Promise<string[][]> => {
  const rows: string[][] = [];
  for await (const row of readTable(file, { needs: [], header: columns, delimiter: '\t' }))
    rows.push(columns.map((column) => row.get(column)));
  return rows;
};

/** MELO: titles of a national classification to ESCO, in a language that nothing was tuned on. An element of the corpus is an answer. */
export async function* meloSet({ folder }: BenchData, name: string, lang: string): AsyncGenerator<ReportLine> {
  const at = join(folder, 'eval', 'melo', name);
  const corpus = await pairs(join(at, 'corpus_elements.tsv.gz'), ['id', 'text']);
  const conceptOf = new Map((await pairs(join(at, 'concept_mapping.tsv.gz'), ['id', 'uri'])).map(([id = '', uri = '']) => [id, uri]));
  const gold = new Map<string, string[]>();
  for (const [query = '', , element = ''] of await pairs(join(at, 'annotations.tsv'), ['query', 'run', 'element', 'grade'])) {
    gold.set(query, [...(gold.get(query) ?? []), element]);
  }
  const questions = (await pairs(join(at, 'queries.tsv'), ['id', 'text'])).map(([id = '', text = '']): Question => ({
    text,
    gold: gold.get(id) ?? [],
  }));
  const index = buildTitleIndex(corpus.map(([id = '', text = '']) => ({ id, group: conceptOf.get(id) ?? null, labels: [{ text, lang }] })));
  const letters = letterBaseline(corpus.map(([id = '', text = '']) => ({ id, names: [text] })));
  const set = `melo/${name}`;
  const answers: { product: Answering; letters: Answering } = {
    product: (text) => index.match(text, { lang, top: DEPTH }).map(({ id }) => id),
    letters: (text) => letters(text, DEPTH),
  };
  yield { set, part: 'all', method: 'product', ...measure(questions, answers.product) };
  yield { set, part: 'all', method: 'letters', ...measure(questions, answers.letters) };
  yield* overlapLines(
    set,
    questions,
    corpus.map(([, text = '']) => text),
    answers,
  );
}
