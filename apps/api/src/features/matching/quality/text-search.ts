import { tokens } from '@arena/domain/engine';

/** The usual constants of BM25. */
const K1 = 1.2;
const B = 0.75;
/** A word of the title says what the job is: it counts as often. */
const TITLE_WEIGHT = 3;
/** Words of all texts, in the three languages: left out on both sides. */
const STOP: ReadonlySet<string> = new Set(
  (
    'jeg eg du han hun ho vi de dei meg deg oss som og i pa med for til fra fra av er var har hadde kan kunne skal skulle vil ville ma matte ' +
    'en ei et ein eit den det dei de at om men ikke ikkje ogsa og sa da nar hvor kor der her min mi mitt mine din sin seg noe noko noen nokon ' +
    'alle alt mye mykje mer meir veldig godt bra litt the a an and or of to in on at i my me we you he she it is was are were be been have has had ' +
    'can could will would with for from by as that this these those not do does did so but very also like liker likar'
  ).split(' '),
);

interface Document {
  id: string;
  counts: ReadonlyMap<string, number>;
  length: number;
}

export interface Texted {
  id: string;
  title: string;
  text: string;
}

const words = (text: string): string[] => tokens(text).flatMap((token) => (STOP.has(token.text) ? [] : [token.text]));

/**
 * Plain text search, the measure that a ranking by fit is held against: BM25 over folded words, the title's three times as heavy.
 * The product's own text search asks for every word of a query, so somebody's whole story finds nothing in it.
 */
export class TextSearch {
  readonly #documents: readonly Document[];
  readonly #found = new Map<string, number>();
  readonly #meanLength: number;

  constructor(texts: readonly Texted[]) {
    this.#documents = texts.map(({ id, title, text }) => {
      const counts = new Map<string, number>();
      const add = (word: string, weight: number): void => void counts.set(word, (counts.get(word) ?? 0) + weight);
      const inTitle = words(title);
      const inText = words(text);
      for (const word of inTitle) add(word, TITLE_WEIGHT);
      for (const word of inText) add(word, 1);
      for (const word of counts.keys()) this.#found.set(word, (this.#found.get(word) ?? 0) + 1);
      return { id, counts, length: inTitle.length * TITLE_WEIGHT + inText.length };
    });
    this.#meanLength = this.#documents.reduce((sum, { length }) => sum + length, 0) / Math.max(1, this.#documents.length);
  }

  /** How near each text is to a query; 0 where they share no word. */
  scores(query: string): Map<string, number> {
    const asked = new Set(words(query));
    return new Map(this.#documents.map((document) => [document.id, this.score(document, asked)]));
  }

  /** Ids, nearest first; those that share no word stand last, in the order of their ids. */
  rank(query: string): string[] {
    const scores = this.scores(query);
    return [...scores].sort(([a, near], [b, far]) => far - near || (a < b ? -1 : 1)).map(([id]) => id);
  }

  private score({ counts, length }: Document, asked: ReadonlySet<string>): number {
    let score = 0;
    for (const word of asked) {
      const count = counts.get(word);
      if (count === undefined) continue;
      const found = this.#found.get(word) ?? 0;
      const rarity = Math.log(1 + (this.#documents.length - found + 0.5) / (found + 0.5));
      score += (rarity * count * (K1 + 1)) / (count + K1 * (1 - B + (B * length) / Math.max(1, this.#meanLength)));
    }
    return score;
  }
}
