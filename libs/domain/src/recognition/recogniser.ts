import { AMBIGUOUS_PLACES, EVERYDAY_WORDS, PARTICLES, PLACE_NOUNS, PLACE_PREPOSITIONS, VERB_LIKE } from './ambiguous-words';
import { editDistance, slipsAllowed } from './edit-distance';
import { tokens, type Token } from './fold';
import { withoutGenitive } from './inflection';
import { buildLabelIndex, spellings, type LabelEntry, type LabelIndex, type TrieNode } from './label-index';
import { sameAsShort } from './short-forms';
import { asBokmal } from './titles/word-forms';
import {
  RECOGNISABLE_KINDS,
  RECOGNITION_WAYS,
  type ReadOptions,
  type RecognisableConcept,
  type Recognition,
  type RecognitionWay,
} from './recognition';

export interface Recogniser {
  /** What a text names, from left to right, the longest label first; things of different kinds may share a place. */
  read(text: string, options?: ReadOptions): Recognition[];
}

/** A word of a label that the words of the text from a place on may stand for. */
interface Candidate {
  word: string;
  /** The number of words of the text that are used up: two where a compound is written apart. */
  used: 1 | 2;
  how: RecognitionWay;
  marks: string;
  /** A form that only counts beside the label's other words. */
  inPhrase: boolean;
}

interface Hit {
  entry: LabelEntry;
  /** The index of the word after the last. */
  to: number;
  how: RecognitionWay;
  /** The text has the very letters of the label, not only the folded ones. */
  sameLetters: boolean;
}

const WAY_ORDER = Object.fromEntries(RECOGNITION_WAYS.map((way, order) => [way, order])) as Record<RecognitionWay, number>;
const KIND_ORDER = Object.fromEntries(RECOGNISABLE_KINDS.map((kind, order) => [kind, order])) as Record<string, number>;
const SHORTEST_WRITTEN_APART = 7;
const LONGEST_TOKEN = 60;

function lessSure(a: RecognitionWay, b: RecognitionWay): RecognitionWay {
  return WAY_ORDER[a] >= WAY_ORDER[b] ? a : b;
}

/** Reads one text. Holds what was looked up for each word, so that nothing is looked up twice. */
class Reading {
  readonly #words: readonly Token[];
  readonly #candidates: (readonly Candidate[] | undefined)[] = [];
  readonly #kinds: ReadonlySet<string> | null;
  readonly #loose: boolean;
  readonly #misspelt: boolean;
  readonly #headingEnd: number;
  /** The writer of this advertisement has the letters æ, ø and å, so that an o is an o. People who type a query mix. */
  readonly #hasLetters: boolean;

  constructor(
    private readonly index: LabelIndex,
    text: string,
    options: ReadOptions,
  ) {
    this.#words = tokens(text);
    this.#kinds = options.kinds ? new Set(options.kinds) : null;
    this.#loose = options.places === 'loose';
    this.#misspelt = options.misspelt ?? false;
    this.#headingEnd = options.headingEnd ?? 0;
    this.#hasLetters = !this.#loose && this.#words.some((word) => word.marks !== '');
  }

  run(): Recognition[] {
    const found: Recognition[] = [];
    let at = 0;
    while (at < this.#words.length) {
      const hits = this.#best(at);
      const [first] = hits;
      for (const hit of hits) found.push(this.#toRecognition(hit, at));
      at = first ? first.to : at + 1;
    }
    return found;
  }

  #toRecognition({ entry, to, how }: Hit, at: number): Recognition {
    const words = this.#words.slice(at, to);
    const matched = words.map((word) => word.text).join(' ');
    const { kind, id } = entry.concept;
    return { kind, id, start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0, matched, how };
  }

  /** The longest reading from this word on; of equally long ones the surest; one a kind. */
  #best(at: number): Hit[] {
    const hits: Hit[] = [];
    this.#walk(this.index.root, at, at, 'exact', [], hits);
    let sure = hits.filter((hit) => hit.how !== 'misspelt');
    if (sure.length === 0) sure = this.#inOneWord(at);
    const pool = sure.length > 0 ? sure : hits;
    const to = Math.max(...pool.map((hit) => hit.to));
    const longest = pool.filter((hit) => hit.to === to);
    const surest = Math.min(...longest.map((hit) => WAY_ORDER[hit.how]));
    const level = longest.filter((hit) => WAY_ORDER[hit.how] === surest);
    const same = level.filter((hit) => hit.sameLetters);
    const agreed = same.length > 0 ? same : level;
    // 'sjukepleiar' is a form of 'sjukepleie' too, but means the person
    const person = surest > WAY_ORDER.exact && agreed.some((hit) => hit.entry.concept.kind === 'occupation');
    const ranked = agreed
      .filter((hit) => !person || hit.entry.concept.kind !== 'skill')
      .sort((a, b) => a.entry.rank - b.entry.rank || a.entry.order - b.entry.order);
    const byKind = new Map<string, Hit>();
    for (const hit of ranked) if (!byKind.has(hit.entry.concept.kind)) byKind.set(hit.entry.concept.kind, hit);
    return [...byKind.values()].sort((a, b) => (KIND_ORDER[a.entry.concept.kind] ?? 0) - (KIND_ORDER[b.entry.concept.kind] ?? 0));
  }

  #walk(node: TrieNode, from: number, at: number, how: RecognitionWay, path: readonly Candidate[], hits: Hit[]): void {
    for (const entry of node.ends) {
      const hit = { entry, to: at, how, sameLetters: path.every(({ marks }, word) => marks === entry.words[word]?.marks) };
      if (this.#stands(hit, from, path)) hits.push(hit);
    }
    if (node.next.size === 0 || at >= this.#words.length) return;
    for (const candidate of this.#candidatesAt(at)) {
      const next = node.next.get(candidate.word);
      if (next) this.#walk(next, from, at + candidate.used, lessSure(how, candidate.how), [...path, candidate], hits);
    }
  }

  #stands({ entry, to, how }: Hit, from: number, path: readonly Candidate[]): boolean {
    if (this.#kinds && !this.#kinds.has(entry.concept.kind)) return false;
    let at = from;
    for (const [word, candidate] of path.entries()) {
      const label = entry.words[word];
      const token = this.#words[at];
      if (!label || !token) return false;
      if (candidate.inPhrase && path.length === 1) return false;
      if (candidate.how !== 'misspelt' && !this.#lettersAgree(candidate, label, path.length)) return false;
      // 'aa' and 'oe' stand for letters that the label must have
      if (candidate.how === 'exact' && candidate.word !== token.text && label.marks === '') return false;
      if (word > 0 && token.breakBefore && !label.breakBefore) return false;
      at += candidate.used;
    }
    const first = this.#words[from];
    if (!this.#loose && entry.abbreviation && !first?.upper) return false;
    const verb = !this.#loose && entry.concept.kind === 'occupation' && path.length === 1 && VERB_LIKE.has(first?.text ?? '');
    if (verb && (first?.end ?? 0) > this.#headingEnd) return false;
    return entry.concept.kind !== 'place' || this.#standsAsPlace(entry, from, to, how);
  }

  /**
   * Folding bridges only letters that the writer left out. A typed å is never an a; and where an advertisement has the letters elsewhere, or the
   * word is so short that it is likelier another one ('som' for 'søm', 'ha' for 'Hå'), an o is an o.
   */
  #lettersAgree(typed: Candidate, label: { text: string; marks: string }, words: number): boolean {
    if (typed.marks === label.marks) return true;
    if (typed.marks !== '' || this.#hasLetters) return false;
    return label.text.length >= 5 || words > 1 || this.#words.length === 1;
  }

  #standsAsPlace(entry: LabelEntry, from: number, to: number, how: RecognitionWay): boolean {
    if (how === 'compound') return false;
    const first = this.#words[from];
    if (!first || (!this.#loose && !first.capital)) return false;
    const name = entry.words.map((word) => word.text).join(' ');
    if (how === 'inflected') {
      const last = this.#words[to - 1]?.text ?? '';
      if (withoutGenitive(last) !== entry.words.at(-1)?.text) return false;
    }
    if (entry.words.length > 1 || !(name.length <= 3 || AMBIGUOUS_PLACES.has(name))) return true;
    const before = this.#words[from - 1];
    const after = this.#words[to];
    if (after && !after.breakBefore && PLACE_NOUNS.has(after.text)) return true;
    if (before && !first.breakBefore && PLACE_PREPOSITIONS.has(before.text)) return true;
    return this.#loose && this.#words.length === to - from && how === 'exact';
  }

  #candidatesAt(at: number): readonly Candidate[] {
    let known = this.#candidates[at];
    if (!known) {
      known = this.#lookUp(at);
      this.#candidates[at] = known;
    }
    return known;
  }

  #lookUp(at: number): readonly Candidate[] {
    const token = this.#words[at];
    if (!token) return [];
    const { marks } = token;
    const found: Candidate[] = [];
    for (const word of spellings(token)) {
      if (this.index.words.has(word)) found.push({ word, used: 1, how: 'exact', marks, inPhrase: false });
      for (const base of this.#basesOf(word)) found.push({ word: base, used: 1, how: 'inflected', marks, inPhrase: false });
      for (const base of this.index.phraseForms.get(word) ?? [])
        found.push({ word: base, used: 1, how: 'inflected', marks, inPhrase: true });
    }
    const short = sameAsShort(token.text, token.upper);
    if (short !== null && this.index.words.has(short)) found.push({ word: short, used: 1, how: 'inflected', marks, inPhrase: false });
    const next = this.#words[at + 1];
    if (
      next &&
      !next.breakBefore &&
      token.text.length > 1 &&
      next.text.length > 2 &&
      !token.digits &&
      !next.digits &&
      !PARTICLES.has(token.text)
    ) {
      const together = token.text + next.text;
      const both = token.marks + next.marks;
      if (together.length >= SHORTEST_WRITTEN_APART) {
        if (this.index.words.has(together)) found.push({ word: together, used: 2, how: 'compound', marks: both, inPhrase: false });
        for (const base of this.#basesOf(together)) found.push({ word: base, used: 2, how: 'compound', marks: both, inPhrase: false });
      }
    }
    if (found.length === 0) found.push(...this.#asBokmalOf(token));
    if (found.length === 0 && this.#misspelt) found.push(...this.#misspellingsOf(token));
    return found;
  }

  /** A nynorsk word that no label has, by its bokmål spelling: 'røyrleggjar' where only 'rørlegger' is known. */
  #asBokmalOf({ text, marks }: Token): Candidate[] {
    const word = asBokmal(text);
    if (word === text) return [];
    const bases = this.index.words.has(word) ? [word, ...this.#basesOf(word)] : this.#basesOf(word);
    return bases.map((base) => ({ word: base, used: 1, how: 'inflected', marks, inPhrase: false }));
  }

  #basesOf(word: string): readonly string[] {
    const bases = this.index.forms.get(word);
    if (bases) return bases;
    const bare = withoutGenitive(word);
    if (bare === null) return [];
    const inflected = this.index.forms.get(bare) ?? [];
    return this.index.words.has(bare) ? [bare, ...inflected] : inflected;
  }

  #misspellingsOf(token: Token): Candidate[] {
    const allowed = slipsAllowed(token.text.length);
    if (allowed === 0 || token.digits || EVERYDAY_WORDS.has(token.text) || token.text.length > LONGEST_TOKEN) return [];
    let least = allowed;
    let nearest: string[] = [];
    for (const word of this.index.byFirstLetter.get(token.text.charAt(0)) ?? []) {
      const distance = editDistance(token.text, word, least);
      if (distance < least) {
        least = distance;
        nearest = [word];
      } else if (distance === least) nearest.push(word);
    }
    return nearest.map((word) => ({ word, used: 1, how: 'misspelt', marks: token.marks, inPhrase: false }));
  }

  /** A label written together, whole or as the last part of a longer compound. */
  #inOneWord(at: number): Hit[] {
    const token = this.#words[at];
    const hits: Hit[] = [];
    if (!token || token.digits || token.text.length > LONGEST_TOKEN || EVERYDAY_WORDS.has(token.text)) return hits;
    const add = (entries: readonly LabelEntry[] | undefined, ends: boolean): void => {
      for (const entry of entries ?? []) {
        const marks = entry.words.map((word) => word.marks).join('');
        const agree = (token.marks === '' && !this.#hasLetters) || (ends ? token.marks.endsWith(marks) : token.marks === marks);
        if (!agree || (this.#kinds && !this.#kinds.has(entry.concept.kind))) continue;
        hits.push({ entry, to: at + 1, how: 'compound', sameLetters: true });
      }
    };
    const bare = withoutGenitive(token.text);
    for (const word of bare === null ? [token.text] : [token.text, bare]) {
      if (hits.length === 0) add(this.index.joined.get(word), false);
      for (let cut = 3; cut <= word.length - 6 && hits.length === 0; cut++) {
        const first = word.slice(0, cut);
        if (!/[aeiouy]/.test(first) || PARTICLES.has(first)) continue;
        add(this.index.heads.get(word.slice(cut)), true);
      }
    }
    return hits;
  }
}

/**
 * Builds a recogniser over the labels of concepts, in all three languages at once: a text need not say which it is in.
 * Build it once and keep it; reading changes nothing in it. Reading never throws, and the same text always gives the same answer.
 */
export function buildRecogniser(concepts: readonly RecognisableConcept[]): Recogniser {
  const index = buildLabelIndex(concepts);
  return { read: (text, options = {}) => new Reading(index, text, options).run() };
}
