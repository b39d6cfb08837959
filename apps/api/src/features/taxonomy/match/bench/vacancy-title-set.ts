import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { readTable } from '../../classifications/table';
import type { MatchConcept } from '../match-concept';
import { matcherOver } from '../matcher';
import { letterBaseline } from './letter-baseline';
import { DEPTH, measure, type Answering, type Question } from './measures';
import { overlapLines } from './overlap';
import type { BenchData, ReportLine } from './report-line';

/** Titles of English vacancies to ESCO occupations, gathered by machine and noisy: one in ten, chosen by the title. */
export async function* vacancyTitleSet({ folder }: BenchData, concepts: readonly MatchConcept[]): AsyncGenerator<ReportLine> {
  const questions: Question[] = [];
  for await (const row of readTable(join(folder, 'eval', 'jobbert_titles_esco.csv.gz'), { needs: ['vacancyTitle', 'conceptUri'] })) {
    const text = row.get('vacancyTitle');
    if ((createHash('sha256').update(text).digest()[0] ?? 0) % 10 === 0) questions.push({ text, gold: [row.get('conceptUri')] });
  }
  // what has no address cannot be right: neither of the two may spend a place on it
  const addressed = concepts.filter(({ escoUri }) => escoUri !== null);
  const uriOf = new Map(addressed.map(({ id, escoUri }) => [id, escoUri]));
  const matcher = matcherOver(addressed);
  const letters = letterBaseline(
    addressed.map(({ id, labels }) => ({ id, names: labels.filter(({ lang }) => lang === 'en').map(({ text }) => text) })),
  );
  const set = 'jobbert_titles_esco';
  const part = 'one title in ten';
  const answers: { product: Answering; letters: Answering } = {
    product: (text) => matcher.match(text, 'en', DEPTH).map(({ escoUri }) => escoUri),
    letters: (text) => letters(text, DEPTH).map((id) => uriOf.get(id) ?? null),
  };
  yield { set, part, method: 'product', ...measure(questions, answers.product) };
  yield { set, part, method: 'letters', ...measure(questions, answers.letters) };
  yield* overlapLines(
    set,
    questions,
    addressed.flatMap(({ labels }) => labels.map(({ text }) => text)),
    answers,
  );
}
