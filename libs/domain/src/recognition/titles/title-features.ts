import type { CompoundSplitter } from './compound-splitter';
import type { Features } from './feature-index';
import type { TitleText } from './title-text';
import type { TitleWeights } from './title-weights';
import { stem } from './word-forms';

/** A part of a word: what it is compared by, how much it counts, and whether it is the last, the word's head. */
interface WordPart {
  key: string;
  share: number;
  last: boolean;
}

const MOST_REMEMBERED = 100_000;

/** The features that titles are compared by. Words are remembered: labels repeat them over and over. */
export class TitleFeatures {
  readonly #pieces = new Map<string, readonly string[]>();
  readonly #parts = new Map<string, readonly WordPart[]>();

  constructor(
    private readonly splitter: CompoundSplitter,
    private readonly weights: TitleWeights,
  ) {}

  /** Pieces of three and four letters, with the words' edges: what slips and unknown endings leave alone. */
  letters({ main, qualifiers }: TitleText): Features {
    const found = new Map<string, number>();
    const add = (word: string, weight: number): void => {
      for (const piece of this.#piecesOf(word)) found.set(piece, (found.get(piece) ?? 0) + weight);
    };
    for (const word of main) add(word, 1);
    for (const word of qualifiers) add(word, this.weights.qualifier);
    return found;
  }

  /** Stems of words and of the parts of compounds, the head weighing more; compounds also as a whole. */
  parts({ main, qualifiers }: TitleText): Features {
    const found = new Map<string, number>();
    const add = (word: string, share: number, head: number): void => {
      for (const { key, share: own, last } of this.#partsOf(word)) {
        const weight = last ? head : own * share;
        if (weight > (found.get(key) ?? 0)) found.set(key, weight);
      }
    };
    const { head, qualifier } = this.weights;
    for (const [at, word] of main.entries()) add(word, 1, at === main.length - 1 ? head : 1);
    for (const word of qualifiers) add(word, qualifier, qualifier);
    return found;
  }

  #piecesOf(word: string): readonly string[] {
    const known = this.#pieces.get(word);
    if (known) return known;
    const padded = ` ${word} `;
    const pieces: string[] = [];
    for (const size of this.weights.sizes) {
      for (let at = 0; at + size <= padded.length; at++) pieces.push(padded.slice(at, at + size));
    }
    if (this.#pieces.size < MOST_REMEMBERED) this.#pieces.set(word, pieces);
    return pieces;
  }

  #partsOf(word: string): readonly WordPart[] {
    const known = this.#parts.get(word);
    if (known) return known;
    const split = this.splitter.split(word);
    const parts = split.map((part, at): WordPart => ({ key: stem(part), share: 1, last: at === split.length - 1 }));
    const { compound } = this.weights;
    if (split.length > 1) parts.push({ key: `=${stem(word)}`, share: compound, last: false });
    if (split.length > 2) parts.push({ key: `=${stem(split.slice(1).join(''))}`, share: compound * 0.8, last: false });
    if (this.#parts.size < MOST_REMEMBERED) this.#parts.set(word, parts);
    return parts;
  }
}

/** The same for every way of writing a title: inflected, together or apart, with and without æ, ø and å. */
export function sameKey({ main, qualifiers }: TitleText): string {
  const named = stem(main.join(''));
  return qualifiers.length === 0 ? named : `${named}|${qualifiers.map(stem).join(' ')}`;
}
