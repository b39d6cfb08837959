import { join } from 'node:path';
import { readEsco, readStyrk, type StyrkClassification } from '../classifications/read-classifications';
import { occupations } from '../start-set';
import { styrk08OfIsco } from './isco-to-styrk08';
import { layUnder, startConcept, type MatchConcept } from './match-concept';
import { styrk08Of } from './styrk98-to-styrk08';

/** How far a title of Yrkeskatalogen is trusted as a name of the first, second … code that it may mean, and of the others of its old code. */
const TRUST_IN_LIKELY: readonly number[] = [1, 0.6, 0.4];
const TRUST_IN_FURTHER = 0.3;
const TRUST_IN_POSSIBLE = 0.45;
/** Danish and Swedish labels of occupations are near enough to mislead: without them the tuning half had more right. */
const USED: ReadonlySet<string> = new Set(['nb', 'nn', 'en']);

/** The codes of 2008 that a title of Yrkeskatalogen likely means, and how far it is trusted as a name of each. */
export const likelyCodes = (styrk98: string, title: string): { code: string; trust: number }[] =>
  styrk08Of(styrk98, title).likely.map((code, at) => ({ code, trust: TRUST_IN_LIKELY[at] ?? TRUST_IN_FURTHER }));

/**
 * Everything that a job title can be: the start set, and with a folder ESCO's occupations, the unit groups of STYRK-08 and, as names of
 * these, the titles of Yrkeskatalogen.
 *
 * @param folder holds `esco/` and `styrk/`; null for the start set alone
 * @throws BrokenFile
 */
export async function occupationConcepts(folder: string | null): Promise<MatchConcept[]> {
  const start = occupations.map((one) => startConcept(one, one.styrk08));
  if (folder === null) return start;
  const [esco, styrk] = [
    await readEsco(join(folder, 'esco'), { relations: false, concepts: 'occupations' }),
    await readStyrk(join(folder, 'styrk')),
  ];
  const all = layUnder(
    start,
    esco.occupations,
    (lang) => USED.has(lang),
    ({ iscoCode, labels }) => {
      const name = labels.find(({ lang }) => lang === 'nb') ?? labels[0];
      return iscoCode === '' ? null : styrk08OfIsco(iscoCode, name?.text ?? '');
    },
  );
  return [...all, ...unitGroups(styrk)];
}

function unitGroups({ codes, titles }: StyrkClassification): MatchConcept[] {
  const groups = new Map<string, MatchConcept>();
  for (const { code, level, name } of codes) {
    // 0000 is 'not stated'
    if (level !== 4 || code === '0000') continue;
    const labels = [{ text: name.replace(/\s+mv\.?$/, ''), lang: 'nb' }];
    groups.set(code, { id: `styrk08-${code}`, escoUri: null, styrk08: code, group: code, labels, names: { nb: name } });
  }
  for (const { title, styrk98 } of titles) {
    const possible = styrk08Of(styrk98, title).possible.map((code) => ({ code, trust: TRUST_IN_POSSIBLE }));
    for (const { code, trust } of [...likelyCodes(styrk98, title), ...possible])
      groups.get(code)?.labels.push({ text: title, lang: 'nb', trust });
  }
  return [...groups.values()];
}
