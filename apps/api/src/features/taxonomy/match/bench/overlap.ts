import type { Answering, Question } from './measures';
import { measure } from './measures';
import type { ReportLine } from './report-line';

const same = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim();

/** How many questions are also a name that answers are found by, and how the product and the letters do on those that are not. */
export function* overlapLines(
  set: string,
  questions: readonly Question[],
  names: Iterable<string>,
  methods: { product: Answering; letters: Answering },
): Generator<ReportLine> {
  const known = new Set(Array.from(names, same));
  const absent = questions.filter(({ text }) => !known.has(same(text)));
  yield { set, facts: { questions: questions.length, 'also a name that answers are found by': questions.length - absent.length } };
  for (const method of ['product', 'letters'] as const)
    yield { set, part: 'absent from all names', method, ...measure(absent, methods[method]) };
}
