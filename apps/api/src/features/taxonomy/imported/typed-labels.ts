import { setImmediate as breathe } from 'node:timers/promises';
import type { Language } from '@arena/domain';
import { beginsNearly, slipsInBeginning, standsInside, tokens } from '@arena/domain/engine';
import type { ImportedName } from './imported-concepts';

export interface TypedHit {
  id: string;
  how: 'start' | 'word' | 'inside' | 'misspelt';
}

const HOW = ['start', 'word', 'inside', 'misspelt'] as const;
/** Names read before the process answers something else. */
const AT_ONCE = 1500;
const NORWEGIAN: readonly string[] = ['nb', 'nn'];

interface Match {
  how: 0 | 1 | 2 | 3;
  cost: number;
  length: number;
}

/**
 * Finds concepts by the beginnings of the words of their names, over a hundred thousand names in any language.
 * A sorted list of all words leads to the names they stand in: a question looks at the names that have the typed words, and at no others.
 */
export class TypedLabels {
  private constructor(
    private readonly labels: readonly ImportedName[],
    private readonly folded: readonly string[],
    private readonly words: readonly string[],
    /** Names of word w: places[starts[w]] up to places[starts[w + 1]]. */
    private readonly starts: Int32Array,
    private readonly places: Int32Array,
  ) {
    this.seen = new Int32Array(labels.length);
  }

  static readonly NONE = new TypedLabels([], [], [], new Int32Array(1), new Int32Array(0));

  private readonly seen: Int32Array;

  /** Reads the names a few at a time, so that the process goes on answering meanwhile. */
  static async build(labels: readonly ImportedName[]): Promise<TypedLabels> {
    const folded: string[] = [];
    const byWord = new Map<string, number[]>();
    for (const [at, { text }] of labels.entries()) {
      if (at % AT_ONCE === AT_ONCE - 1) await breathe();
      const found = tokens(text).map((token) => token.text);
      folded.push(found.join(' '));
      for (const word of new Set(found)) {
        const known = byWord.get(word);
        if (known) known.push(at);
        else byWord.set(word, [at]);
      }
    }
    const words = [...byWord.keys()].sort(compare);
    const starts = new Int32Array(words.length + 1);
    const places: number[] = [];
    for (const [at, word] of words.entries()) {
      if (at % AT_ONCE === AT_ONCE - 1) await breathe();
      starts[at] = places.length;
      for (const place of byWord.get(word) ?? []) places.push(place);
    }
    starts[words.length] = places.length;
    return new TypedLabels(labels, folded, words, starts, Int32Array.from(places));
  }

  /**
   * Concepts for what somebody has typed so far, each once, likeliest first: names that begin so before names with a later word,
   * the reader's language before others, preferred names first. Only where nothing begins so: parts of compounds, then slips.
   * @param lang the reader's
   * @param loose whether parts and slips may be looked for: that reads every word there is
   */
  find(typed: string, lang: Language, limit: number, loose = true): TypedHit[] {
    const asked = tokens(typed).map((token) => token.text);
    // half of all names have a word on any one letter: that tells nothing
    if (asked.join('').length < 2 || limit <= 0) return [];
    let found = this.match(asked, (word) => this.beginningWith(word), lang, null);
    if (loose && found.size === 0) found = this.match(asked, (word) => [...this.beginningWith(word), ...this.holding(word)], lang, 2);
    if (loose && found.size === 0) found = this.match(asked, (word) => [...this.beginningWith(word), ...this.nearly(word)], lang, 3);
    return [...found]
      .sort(([idA, a], [idB, b]) => a.cost - b.cost || a.length - b.length || compare(idA, idB))
      .slice(0, limit)
      .map(([id, { how }]) => ({ id, how: HOW[how] }));
  }

  /** @param how what every match counts as; null where the names tell whether they begin so */
  private match(
    asked: readonly string[],
    wordsFor: (word: string) => readonly number[],
    lang: Language,
    how: 2 | 3 | null,
  ): Map<string, Match> {
    let among: number[] = [];
    for (const [step, word] of asked.entries()) {
      const next: number[] = [];
      // a stamp per step: a name goes on only if it had every word before, and goes on once
      for (const at of wordsFor(word)) {
        for (let i = this.starts[at] ?? 0; i < (this.starts[at + 1] ?? 0); i++) {
          const place = this.places[i] ?? 0;
          if (this.seen[place] !== step) continue;
          this.seen[place] = step + 1;
          next.push(place);
        }
      }
      for (const place of among) if (this.seen[place] === step) this.seen[place] = 0;
      among = next;
      if (among.length === 0) break;
    }
    const best = new Map<string, Match>();
    const beginning = asked.join(' ');
    for (const place of among) {
      this.seen[place] = 0;
      const label = this.labels[place];
      const text = this.folded[place];
      if (!label || text === undefined) continue;
      const way = how ?? (text.startsWith(beginning) ? 0 : 1);
      const cost = way * 8 + distance(label.lang, lang) + label.rank;
      const known = best.get(label.id);
      if (!known || cost < known.cost || (cost === known.cost && text.length < known.length))
        best.set(label.id, { how: way, cost, length: text.length });
    }
    return best;
  }

  private beginningWith(word: string): number[] {
    const from = this.firstNotBefore(word);
    const found: number[] = [];
    for (let at = from; at < this.words.length && (this.words[at] ?? '').startsWith(word); at++) found.push(at);
    return found;
  }

  private holding(word: string): number[] {
    return indexesWhere(this.words, (known) => standsInside(known, word));
  }

  /** Words that begin with nearly this, its first letter right. */
  private nearly(word: string): number[] {
    const slips = slipsInBeginning(word);
    if (slips === 0) return [];
    const first = word.charAt(0);
    const from = this.firstNotBefore(first);
    const found: number[] = [];
    for (let at = from; at < this.words.length; at++) {
      const known = this.words[at] ?? '';
      if (!known.startsWith(first)) break;
      if (beginsNearly(known, word, slips)) found.push(at);
    }
    return found;
  }

  private firstNotBefore(word: string): number {
    let low = 0;
    let high = this.words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.words[middle] ?? '') < word) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const distance = (lang: string, asked: Language): number => {
  if (lang === asked) return 0;
  return NORWEGIAN.includes(lang) && NORWEGIAN.includes(asked) ? 1 : lang === 'en' ? 3 : 4;
};

function indexesWhere(words: readonly string[], fits: (word: string) => boolean): number[] {
  const found: number[] = [];
  for (const [at, word] of words.entries()) if (fits(word)) found.push(at);
  return found;
}
