import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { readEsco, readStyrk } from '../../classifications/read-classifications';
import { readTable } from '../../classifications/table';
import { styrk08OfIsco } from '../isco-to-styrk08';
import type { MatchConcept } from '../match-concept';
import { matcherOver } from '../matcher';
import { occupationConcepts } from '../occupation-concepts';
import { letterBaseline } from './letter-baseline';
import { DEPTH, measure, type Answering, type Question } from './measures';
import type { BenchData, ReportLine } from './report-line';

const SET = 'title_to_styrk08';
/** These rows were read when the file was first opened, before the halves were made: they are never reported as held out. */
const SEEN = 40;
const same = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim();

interface Judged extends Question {
  heldOut: boolean;
}

async function judged(file: string): Promise<Judged[]> {
  const rows: Judged[] = [];
  for await (const row of readTable(file, { needs: ['tittel', 'styrk08'] })) {
    const text = row.get('tittel');
    const odd = (createHash('sha256').update(text).digest()[0] ?? 0) % 2 === 1;
    rows.push({ text, gold: row.get('styrk08').split('|'), heldOut: odd && rows.length >= SEEN });
  }
  return rows;
}

/** Which labels the product has, and where a title stands among them. */
function labelsOf(concepts: readonly MatchConcept[]): { all: Set<string>; esco: Set<string>; codes: Set<string>; start: Set<string> } {
  const sets = { all: new Set<string>(), esco: new Set<string>(), codes: new Set<string>(), start: new Set<string>() };
  for (const { id, first, labels } of concepts) {
    const own = first ? sets.start : id.startsWith('styrk08-') ? sets.codes : sets.esco;
    for (const { text } of labels) {
      own.add(same(text));
      sets.all.add(same(text));
    }
  }
  return sets;
}

/** The plain ranking over the Norwegian names of ESCO's occupations and the names of STYRK-08, one answer a concept. */
async function plain(folder: string): Promise<Answering> {
  const { occupations } = await readEsco(join(folder, 'esco'), { relations: false, concepts: 'occupations' });
  const { codes } = await readStyrk(join(folder, 'styrk'));
  const named = [
    ...occupations.map(({ uri, iscoCode, labels }) => {
      const names = labels.filter(({ lang }) => lang === 'nb').map(({ text }) => text);
      return { id: uri, names, styrk08: styrk08OfIsco(iscoCode, names[0] ?? '') };
    }),
    ...codes.filter(({ level }) => level === 4).map(({ code, name }) => ({ id: code, names: [name], styrk08: code })),
  ];
  const rank = letterBaseline(named);
  const codeOf = new Map(named.map(({ id, styrk08 }) => [id, styrk08]));
  return (text) => rank(text, DEPTH).map((id) => codeOf.get(id) ?? null);
}

/** Job titles to STYRK-08, in a half to tune on and a half that is only reported; and the titles that no label of the product has. */
export async function* titleSet({ folder }: BenchData): AsyncGenerator<ReportLine> {
  const rows = await judged(join(folder, 'eval', SET, 'dev.csv'));
  const concepts = await occupationConcepts(folder);
  const labels = labelsOf(concepts);
  const withoutTitles = matcherOver(
    concepts.map((one) => (one.id.startsWith('styrk08-') ? { ...one, labels: one.labels.slice(0, 1) } : one)),
  );
  const startOnly = matcherOver(await occupationConcepts(null));
  const matcher = matcherOver(concepts);
  const product: Answering = (text) => matcher.match(text, 'nb', DEPTH).map(({ styrk08 }) => styrk08);
  const letters = await plain(folder);
  const count = (set: ReadonlySet<string>): number => rows.filter(({ text }) => set.has(same(text))).length;
  yield {
    set: SET,
    facts: {
      titles: rows.length,
      'also a label of the start set and the ESCO concepts under it': count(labels.start),
      'also a label of other ESCO concepts': count(labels.esco),
      'also a title of Yrkeskatalogen or a name of STYRK-08': count(labels.codes),
      'absent from all labels': rows.filter(({ text }) => !labels.all.has(same(text))).length,
    },
  };
  for (const heldOut of [true, false]) {
    const half = rows.filter((row) => row.heldOut === heldOut);
    const absent = half.filter(({ text }) => !labels.all.has(same(text)));
    const part = heldOut ? 'held out' : 'tuned on';
    yield { set: SET, part, method: 'product', ...measure(half, product) };
    yield { set: SET, part, method: 'letters', ...measure(half, letters) };
    yield { set: SET, part: `${part}, absent from all labels`, method: 'product', ...measure(absent, product) };
    yield { set: SET, part: `${part}, absent from all labels`, method: 'letters', ...measure(absent, letters) };
    const untitled: Answering = (text) => withoutTitles.match(text, 'nb', DEPTH).map(({ styrk08 }) => styrk08);
    yield { set: SET, part: `${part}, without Yrkeskatalogen`, method: 'product', ...measure(half, untitled) };
    const alone: Answering = (text) => startOnly.match(text, 'nb', DEPTH).map(({ styrk08 }) => styrk08);
    yield { set: SET, part: `${part}, the start set alone`, method: 'product', ...measure(half, alone) };
  }
}
