import { LANGUAGES } from '../concepts';
import { EMPTY_HEADS } from './ambiguous-words';
import { slipsAllowed } from './edit-distance';
import { otherSpelling, tokens, type Token } from './fold';
import { inflectedForms } from './inflection';
import type { RecognisableConcept } from './recognition';

/** One label of one concept, as the trie's ends hold it. */
export interface LabelEntry {
  concept: RecognisableConcept;
  /** Place in the order of concepts: the last tie-breaker. */
  order: number;
  /** 0 for the preferred label of its language. */
  rank: number;
  words: readonly Pick<Token, 'text' | 'marks' | 'breakBefore'>[];
  /** Written in capitals in the taxonomy (IT, HR, CAD): small letters in a text mean another word. */
  abbreviation: boolean;
}

export interface TrieNode {
  next: Map<string, TrieNode>;
  ends: LabelEntry[];
}

export interface LabelIndex {
  root: TrieNode;
  /** Inflected form to the words of labels that it may stand for. */
  forms: ReadonlyMap<string, readonly string[]>;
  /** More such forms, trusted only beside the label's other words. */
  phraseForms: ReadonlyMap<string, readonly string[]>;
  /** Labels of several words, written as one. */
  joined: ReadonlyMap<string, readonly LabelEntry[]>;
  /** Labels of one word that may be the last part of a compound. */
  heads: ReadonlyMap<string, readonly LabelEntry[]>;
  /** Words long enough to be misspelt, by first letter. */
  byFirstLetter: ReadonlyMap<string, readonly string[]>;
  /** Every word of every label. */
  words: ReadonlySet<string>;
}

/** The shortest label of several words that is looked for in one word. */
const SHORTEST_JOINED = 7;
/** Adjectives and participles are no last parts: 'holdningsskapende' says nothing of 'skapende'. */
const NOUN_LIKE = /^(?!.*(?:ende|ande|lig|leg|ig|isk|villig)$)[a-z]+$/;
const SHORTEST_HEAD = { occupation: 6, skill: 8 };

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}

function addToTrie(root: TrieNode, entry: LabelEntry): void {
  let node = root;
  for (const word of entry.words) {
    let next = node.next.get(word.text);
    if (!next) {
      next = { next: new Map(), ends: [] };
      node.next.set(word.text, next);
    }
    node = next;
  }
  node.ends.push(entry);
}

/** A label is left out when it is empty or a single letter: that would be found everywhere. */
function toEntry(concept: RecognisableConcept, order: number, rank: number, label: string): LabelEntry | null {
  const words = tokens(label);
  const [first] = words;
  if (!first || (words.length === 1 && first.text.length < 2)) return null;
  const abbreviation = words.length === 1 && first.upper && first.text.length <= 4 && concept.kind !== 'place';
  return { concept, order, rank, words, abbreviation };
}

class IndexBuilder {
  readonly root: TrieNode = { next: new Map(), ends: [] };
  readonly forms = new Map<string, string[]>();
  readonly phraseForms = new Map<string, string[]>();
  readonly joined = new Map<string, LabelEntry[]>();
  readonly heads = new Map<string, LabelEntry[]>();
  readonly byFirstLetter = new Map<string, string[]>();
  readonly words = new Set<string>();
  readonly #inflected = new Set<string>();

  add(concept: RecognisableConcept, order: number): void {
    const seen = new Set<string>();
    for (const language of LANGUAGES) {
      for (const [rank, label] of concept.labels[language].entries()) {
        // most nynorsk labels are the bokmål ones, and a place has one name
        if ((language === 'nn' || concept.kind === 'place') && language !== 'nb' && concept.labels.nb.includes(label)) continue;
        const entry = toEntry(concept, order, rank, label);
        if (!entry) continue;
        this.#inflect(entry, language);
        const key = entry.words.map((word) => word.text + word.marks).join(' ');
        if (seen.has(key)) continue;
        seen.add(key);
        addToTrie(this.root, entry);
        if (language !== 'en') this.#together(entry);
      }
    }
  }

  #inflect({ concept, words }: LabelEntry, language: 'nb' | 'nn' | 'en'): void {
    for (const { text } of words) {
      this.#know(text);
      const inPhrase = words.length > 1;
      const key = `${language === 'en' ? 'en' : 'no'} ${inPhrase ? 'phrase' : 'word'} ${text}`;
      if (concept.kind === 'place' || this.#inflected.has(key)) continue;
      this.#inflected.add(key);
      const forms = inPhrase ? this.phraseForms : this.forms;
      for (const form of inflectedForms(text, language, inPhrase)) push(forms, form, text);
    }
  }

  #know(word: string): void {
    if (this.words.has(word)) return;
    this.words.add(word);
    if (slipsAllowed(word.length + 1) > 0 && /^\p{L}+$/u.test(word)) push(this.byFirstLetter, word.charAt(0), word);
  }

  /** What can be found in one long word: the whole label written together, or the label as the last part. */
  #together(entry: LabelEntry): void {
    const { kind } = entry.concept;
    if (kind === 'place' || kind === 'licence' || kind === 'language') return;
    const [first] = entry.words;
    if (entry.words.length === 1 && first?.text.endsWith('.js')) push(this.joined, first.text.replace('.', ''), entry);
    if (entry.words.length === 1 && first) {
      const shortest = kind === 'occupation' || kind === 'skill' ? SHORTEST_HEAD[kind] : Infinity;
      if (first.text.length < shortest || EMPTY_HEADS.has(first.text) || !NOUN_LIKE.test(first.text)) return;
      push(this.heads, first.text, entry);
    } else if (entry.words.length <= 3) {
      const together = entry.words.map((word) => word.text).join('');
      if (together.length >= SHORTEST_JOINED && /^[a-z]+$/.test(together)) push(this.joined, together, entry);
    }
  }
}

/** Builds what recognition looks things up in; a few hundred concepts take some tens of milliseconds. */
export function buildLabelIndex(concepts: readonly RecognisableConcept[]): LabelIndex {
  const builder = new IndexBuilder();
  for (const [order, concept] of concepts.entries()) builder.add(concept, order);
  for (const [together, entries] of [...builder.joined]) {
    for (const form of inflectedForms(together, 'nb')) for (const entry of entries) push(builder.joined, form, entry);
  }
  for (const [head, entries] of [...builder.heads]) {
    for (const form of inflectedForms(head, 'nb')) for (const entry of entries) push(builder.heads, form, entry);
  }
  return builder;
}

/** The ways a word may be looked up exactly: as it stands, and with aa and oe as å and ø. */
export function spellings(token: Pick<Token, 'text' | 'marks'>): string[] {
  const other = token.marks === '' ? otherSpelling(token.text) : null;
  return other === null ? [token.text] : [token.text, other];
}
