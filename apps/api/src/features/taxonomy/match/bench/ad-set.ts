import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MatchConcept } from '../match-concept';
import { matcherOver } from '../matcher';
import { letterBaseline } from './letter-baseline';
import { DEPTH, measure, type Question } from './measures';
import type { BenchData, ReportLine } from './report-line';

const SET = 'ads against their own codes';

interface Ad {
  title: string;
  styrk08nav?: readonly (readonly [string, string])[];
}

/** Headings of real advertisements to the codes that came with them, the employers' own choice. */
export async function* adSet({ folder }: BenchData, concepts: readonly MatchConcept[]): AsyncGenerator<ReportLine> {
  const ads = (await readFile(join(folder, 'ads', 'norwegian_job_ads_scrubbed.jsonl'), 'utf8'))
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Ad);
  const coded = ads.flatMap(({ title, styrk08nav }): Question[] => {
    const gold = (styrk08nav ?? []).map(([code]) => code.slice(0, 4)).filter((code) => /^\d{4}$/.test(code));
    return gold.length === 0 ? [] : [{ text: title, gold }];
  });
  yield {
    set: SET,
    facts: {
      ads: ads.length,
      'with a code of four digits': coded.length,
      'of them electricians that are coded 7221, blacksmiths': coded.filter(
        ({ text, gold }) => /elektrik/i.test(text) && gold.includes('7221'),
      ).length,
    },
  };
  const codes = new Map(concepts.map(({ id, styrk08 }) => [id, styrk08]));
  const matcher = matcherOver(concepts);
  const letters = letterBaseline(
    concepts.map(({ id, labels }) => ({ id, names: labels.filter(({ lang }) => lang === 'nb').map(({ text }) => text) })),
  );
  const right = coded.filter(({ text, gold }) => !(/elektrik/i.test(text) && gold.includes('7221')));
  for (const [part, questions] of [
    ['all that have one', coded],
    ['without the blacksmiths', right],
  ] as const) {
    yield {
      set: SET,
      part,
      method: 'product',
      ...measure(questions, (text) => matcher.match(text, 'nb', DEPTH).map(({ styrk08 }) => styrk08)),
    };
    yield { set: SET, part, method: 'letters', ...measure(questions, (text) => letters(text, DEPTH).map((id) => codes.get(id) ?? null)) };
  }
}
