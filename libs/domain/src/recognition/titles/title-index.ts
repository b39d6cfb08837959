import { buildCompoundSplitter } from './compound-splitter';
import { FeatureIndex } from './feature-index';
import { spread } from './spread';
import { sameKey, TitleFeatures } from './title-features';
import { readTitle, type TitleText } from './title-text';
import { TITLE_WEIGHTS, type TitleWeights } from './title-weights';

export interface TitleLabel {
  text: string;
  /** 'nb', 'nn', 'en', 'da', 'sv' … */
  lang: string;
  /** How far the label is to be trusted as a name of its concept, above 0 and at most 1. Default 1. */
  trust?: number;
}

export interface TitleConcept {
  id: string;
  /** What several concepts share and vote for together, a STYRK-08 code say; null where there is none. */
  group: string | null;
  labels: readonly TitleLabel[];
  /** Wins over its equals: the layer that the product itself keeps. */
  first?: boolean;
}

export interface TitleMatch {
  id: string;
  /** Above 0, below 1, falling; to order by, no probability. */
  score: number;
}

export interface TitleIndex {
  /**
   * Concepts that a short text may name, likeliest first, each once. A text without words has none.
   *
   * @param lang the text's language; labels in others count a little less
   * @param top the greatest number
   */
  match(text: string, options: { lang: string; top: number }): TitleMatch[];
}

/** A label's text, once, whoever carries it. */
interface TextEntry {
  text: TitleText;
  carriers: { concept: number; lang: string; trust: number }[];
}

const KIN: Readonly<Record<string, readonly string[]>> = { nb: ['nb', 'nn'], nn: ['nn', 'nb'] };
const FIRST_BY = 0.02;

function distinctTexts(concepts: readonly TitleConcept[]): TextEntry[] {
  const entries = new Map<string, TextEntry>();
  for (const [concept, { labels }] of concepts.entries()) {
    for (const label of labels) {
      const carrier = { concept, lang: label.lang, trust: label.trust ?? 1 };
      const key = label.text.toLowerCase();
      const known = entries.get(key);
      if (known) {
        known.carriers.push(carrier);
        continue;
      }
      const text = readTitle(label.text);
      if (text.main.length > 0) entries.set(key, { text, carriers: [carrier] });
    }
  }
  return [...entries.values()];
}

/** Numbers for the groups, and what each group's labels say together. English labels are left out: their words would drown the others. */
function groupsOf(concepts: readonly TitleConcept[], entries: readonly TextEntry[], features: TitleFeatures) {
  const numbers = new Map<string, number>();
  const of = concepts.map(({ group }) => {
    if (group === null) return -1;
    const number = numbers.get(group) ?? numbers.size;
    numbers.set(group, number);
    return number;
  });
  const texts = Array.from(numbers, () => new Map<string, number>());
  for (const { text: label, carriers } of entries) {
    for (const { concept, lang, trust } of carriers) {
      const text = lang === 'en' ? undefined : texts[of[concept] ?? -1];
      if (!text) continue;
      for (const [key, weight] of features.parts(label)) text.set(key, (text.get(key) ?? 0) + weight * trust);
    }
  }
  for (const text of texts) for (const [key, weight] of text) text.set(key, Math.log1p(weight));
  return { of, index: new FeatureIndex(texts) };
}

function push(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** One at a time, so that the features of all labels are never there at once. */
function* each<T>(entries: readonly TextEntry[], read: (text: TitleText) => T): Generator<T> {
  for (const { text } of entries) yield read(text);
}

/**
 * Gives the places of `spelling` to concepts whose names are likest by their letters alone; values still fall.
 *
 * @param best what is answered, best first
 * @param ranked everything that was found
 * @param spelt the likeness of letters a concept
 */
function withBestSpelt<T extends { concept: number; value: number }>(
  best: readonly T[],
  ranked: readonly T[],
  spelt: ReadonlyMap<number, number>,
  { from, to }: TitleWeights['spelling'],
): readonly T[] {
  const head = best.slice(0, from);
  const had = new Set(head.map(({ concept }) => concept));
  const inserted = ranked
    .filter(({ concept }) => !had.has(concept))
    .sort((a, b) => (spelt.get(b.concept) ?? 0) - (spelt.get(a.concept) ?? 0))
    .slice(0, Math.max(0, Math.min(to, best.length) - from));
  for (const { concept } of inserted) had.add(concept);
  const all = [...head, ...inserted, ...best.slice(from).filter(({ concept }) => !had.has(concept))].slice(0, best.length);
  let least = Infinity;
  return all.map((one) => ({ ...one, value: (least = Math.min(least, one.value)) }));
}

/**
 * Builds what ranks the concepts that a short text (a job title, a phrase) may name. Build it once and keep it.
 *
 * @param weights for tuning only
 */
export function buildTitleIndex(concepts: readonly TitleConcept[], weights: TitleWeights = TITLE_WEIGHTS): TitleIndex {
  const entries = distinctTexts(concepts);
  const features = new TitleFeatures(buildCompoundSplitter(entries.map(({ text }) => text)), weights);
  const parts = new FeatureIndex(each(entries, (text) => features.parts(text)));
  const letters = new FeatureIndex(each(entries, (text) => features.letters(text)));
  const groups = groupsOf(concepts, entries, features);
  const same = new Map<string, number[]>();
  const unqualified = new Map<string, number[]>();
  for (const [at, { text }] of entries.entries()) {
    push(same, sameKey(text), at);
    if (text.qualifiers.length > 0) push(unqualified, sameKey({ main: text.main, qualifiers: [] }), at);
  }
  // kept between questions, all 0: a question writes into them and clears what it wrote
  const letterSums = new Float32Array(entries.length);
  const partSums = new Float32Array(entries.length);
  const groupSums = new Float32Array(groups.index.size);

  /** What each concept's best label earns, and all that labels of a group earn. */
  function earned(text: TitleText, lang: string): { own: Map<number, number>; votes: Map<number, number[]>; spelt: Map<number, number> } {
    const kin = KIN[lang] ?? [lang];
    const own = new Map<number, number>();
    const votes = new Map<number, number[]>();
    const spelt = new Map<number, number>();
    const key = sameKey(text);
    const sameTexts = new Set(same.get(key));
    const sameButQualified = new Set(unqualified.get(key));
    const consider = (at: number): void => {
      const bonus = sameTexts.has(at) ? weights.same : sameButQualified.has(at) ? weights.sameButQualified : 0;
      const alike = weights.letters * (letterSums[at] ?? 0) + weights.parts * (partSums[at] ?? 0) + bonus;
      if (alike < weights.least) return;
      for (const { concept, lang: its, trust } of entries[at]?.carriers ?? []) {
        const score = alike * trust * (kin.includes(its) ? 1 : weights.otherLanguage);
        if (score > (own.get(concept) ?? 0)) own.set(concept, score);
        const letter = (letterSums[at] ?? 0) * (kin.includes(its) ? 1 : weights.otherLanguage);
        if (letter > (spelt.get(concept) ?? 0)) spelt.set(concept, letter);
        const group = groups.of[concept] ?? -1;
        if (group < 0) continue;
        const given = votes.get(group);
        if (given) given.push(score);
        else votes.set(group, [score]);
      }
    };
    const byLetters: number[] = [];
    const byParts: number[] = [];
    letters.addScores(features.letters(text), letterSums, byLetters);
    parts.addScores(features.parts(text), partSums, byParts);
    for (const at of byLetters) consider(at);
    for (const at of byParts) if (letterSums[at] === 0) consider(at);
    for (const at of byLetters) letterSums[at] = 0;
    for (const at of byParts) partSums[at] = 0;
    return { own, votes, spelt };
  }

  function groupValues(text: TitleText, votes: ReadonlyMap<number, number[]>): Map<number, number> {
    const touched: number[] = [];
    groups.index.addScores(features.parts(text), groupSums, touched);
    const values = new Map<number, number>();
    for (const [group, scores] of votes) {
      scores.sort((a, b) => b - a);
      let squares = 0;
      for (const score of scores.slice(0, weights.votes)) squares += score * score;
      values.set(group, (scores[0] ?? 0) + weights.vote * Math.sqrt(squares) + weights.wholeCode * (groupSums[group] ?? 0));
    }
    for (const group of touched) groupSums[group] = 0;
    return values;
  }

  return {
    match(raw, { lang, top }) {
      const text = readTitle(raw);
      if (text.main.length === 0 || top <= 0) return [];
      const { own, votes, spelt } = earned(text, lang);
      const values = groupValues(text, votes);
      const ranked = Array.from(own, ([concept, score]) => {
        const group = groups.of[concept] ?? -1;
        const shared = values.get(group) ?? score;
        const value = score + weights.code * (shared - score) + (concepts[concept]?.first ? FIRST_BY : 0);
        return { concept, group, value };
      });
      ranked.sort((a, b) => b.value - a.value || a.concept - b.concept);
      const best = spread(ranked, top, weights.further);
      const out = weights.spelling.languages.includes(lang) ? withBestSpelt(best, ranked, spelt, weights.spelling) : best;
      return out.map(({ concept, value }) => ({
        id: concepts[concept]?.id ?? '',
        score: Number((1 - Math.exp(-value)).toFixed(4)),
      }));
    },
  };
}
