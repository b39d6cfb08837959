/** What a document is compared by, and how much each counts in it. */
export type Features = ReadonlyMap<string, number>;

/** Numbers without end: grows by doubling, so that a million of them are no million objects. */
class Numbers<A extends Int32Array | Float32Array> {
  length = 0;
  constructor(
    private values: A,
    private readonly grow: (size: number) => A,
  ) {}

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = this.grow(this.length * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length++] = value;
  }

  at(place: number): number {
    return this.values[place] ?? 0;
  }
}

/** Where there are more features than this, those that more than this share of many documents have are passed over: half the time, same order. */
const FEW = 8;
const COMMON = 0.04;
const MANY = 500;

/** Cosine similarity between weighted features over many documents, rare features counting more (TF-IDF), by an inverted index. */
export class FeatureIndex {
  /** How many documents there are: the length of what `addScores` adds to. */
  readonly size: number;
  readonly #ids = new Map<string, number>();
  readonly #idf: Float64Array;
  readonly #starts: Int32Array;
  readonly #documents: Int32Array;
  readonly #weights: Float32Array;

  /**
   * @param documents read once, one at a time
   * @param whole no feature is passed over, however common
   */
  constructor(
    documents: Iterable<Features>,
    private readonly whole = false,
  ) {
    const counts: number[] = [];
    const ends: number[] = [];
    const ids = new Numbers(new Int32Array(1024), (size) => new Int32Array(size));
    const weights = new Numbers(new Float32Array(1024), (size) => new Float32Array(size));
    for (const features of documents) {
      for (const [key, weight] of features) {
        let id = this.#ids.get(key);
        if (id === undefined) {
          id = counts.length;
          this.#ids.set(key, id);
          counts.push(0);
        }
        counts[id] = (counts[id] ?? 0) + 1;
        ids.push(id);
        weights.push(weight);
      }
      ends.push(ids.length);
    }
    this.size = ends.length;
    this.#idf = Float64Array.from(counts, (count) => Math.log((ends.length + 1) / count));
    this.#starts = new Int32Array(counts.length + 1);
    for (const [id, count] of counts.entries()) this.#starts[id + 1] = (this.#starts[id] ?? 0) + count;
    this.#documents = new Int32Array(ids.length);
    this.#weights = new Float32Array(ids.length);
    const next = this.#starts.slice();
    let start = 0;
    for (const [document, end] of ends.entries()) {
      let squares = 0;
      for (let at = start; at < end; at++) squares += (weights.at(at) * (this.#idf[ids.at(at)] ?? 0)) ** 2;
      const norm = Math.sqrt(squares) || 1;
      for (let at = start; at < end; at++) {
        const id = ids.at(at);
        const place = next[id] ?? 0;
        next[id] = place + 1;
        this.#documents[place] = document;
        this.#weights[place] = (weights.at(at) * (this.#idf[id] ?? 0)) / norm;
      }
      start = end;
    }
  }

  /** A feature that no document has is as rare as can be. */
  #idfOf(id: number | undefined): number {
    return id === undefined ? Math.log(this.size + 1) : (this.#idf[id] ?? 0);
  }

  /**
   * Adds to every document its cosine (0 to 1) with the features. Features that no document has count in the norm.
   *
   * @param sums one number a document, 0 where nothing has been added yet
   * @param touched gets the documents whose number was 0 before
   */
  addScores(features: Features, sums: Float32Array, touched: number[]): void {
    let squares = 0;
    for (const [key, weight] of features) squares += (weight * this.#idfOf(this.#ids.get(key))) ** 2;
    const norm = Math.sqrt(squares) || 1;
    for (const [key, weight] of features) {
      const id = this.#ids.get(key);
      if (id === undefined) continue;
      const own = (weight * this.#idfOf(id)) / norm;
      const start = this.#starts[id] ?? 0;
      const end = this.#starts[id + 1] ?? 0;
      if (!this.whole && features.size > FEW && end - start > Math.max(MANY, this.size * COMMON)) continue;
      for (let at = start; at < end; at++) {
        const document = this.#documents[at] ?? 0;
        const before = sums[document] ?? 0;
        if (before === 0) touched.push(document);
        sums[document] = before + own * (this.#weights[at] ?? 0);
      }
    }
  }
}
