import { join } from 'node:path';
import { readTable } from '../../classifications/table';
import type { MatchConcept } from '../match-concept';
import { matcherOver } from '../matcher';
import { letterBaseline } from './letter-baseline';
import { DEPTH, measure, type Answering, type Question } from './measures';
import { overlapLines } from './overlap';
import type { BenchData, ReportLine } from './report-line';

/** Answers that name no skill. */
const NO_SKILL: ReadonlySet<string> = new Set(['LABEL NOT PRESENT', 'UNDERSPECIFIED', '']);

/** Phrases from English advertisements to ESCO skills; each phrase once. Right is the skill with the preferred label that was given. */
export async function* skillPhraseSets({ folder }: BenchData, concepts: readonly MatchConcept[]): AsyncGenerator<ReportLine> {
  const byName = new Map<string, string>();
  for (const { escoUri, labels } of concepts) {
    for (const { lang, text } of labels) {
      const name = text.toLowerCase();
      if (escoUri !== null && lang === 'en' && !byName.has(name)) byName.set(name, escoUri);
    }
  }
  for (const { escoUri, names } of concepts) if (escoUri !== null && names.en !== undefined) byName.set(names.en.toLowerCase(), escoUri);
  const names = concepts.flatMap(({ labels }) => labels.map(({ text }) => text));
  const uriOf = new Map(concepts.map(({ id, escoUri }) => [id, escoUri]));
  const matcher = matcherOver(concepts, 'skill');
  const letters = letterBaseline(
    concepts
      .filter(({ escoUri }) => escoUri !== null)
      .map(({ id, labels }) => ({ id, names: labels.filter(({ lang }) => lang === 'en').map(({ text }) => text) })),
  );
  for (const part of ['house', 'tech']) {
    const found = new Map<string, Question>();
    const unknown = new Set<string>();
    for await (const row of readTable(join(folder, 'eval', 'skill_extraction_esco_en', `${part}_validation_annotations.csv`), {
      needs: ['span', 'label'],
    })) {
      const label = row.get('label');
      if (NO_SKILL.has(label)) continue;
      const uri = byName.get(label.toLowerCase());
      const text = row.get('sub_span') || row.get('span');
      if (uri === undefined) unknown.add(label);
      else found.set(`${text} ${uri}`, { text, gold: [uri] });
    }
    const questions = [...found.values()];
    const set = `skill_extraction_esco_en/${part}`;
    if (unknown.size > 0) yield { set, facts: { 'labels that ESCO 1.1.1 lacks, left out': unknown.size } };
    const answers: { product: Answering; letters: Answering } = {
      product: (text) => matcher.match(text, 'en', DEPTH).map(({ escoUri }) => escoUri),
      letters: (text) => letters(text, DEPTH).map((id) => uriOf.get(id) ?? null),
    };
    yield { set, part: 'all', method: 'product', ...measure(questions, answers.product) };
    yield { set, part: 'all', method: 'letters', ...measure(questions, answers.letters) };
    yield* overlapLines(set, questions, names, answers);
  }
}
