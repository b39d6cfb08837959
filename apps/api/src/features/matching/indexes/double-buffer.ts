/** What both indexes can do. */
interface Index<T> {
  upsert(one: T): void;
  remove(id: string): boolean;
}

/**
 * An index that answers, and at times a second one that is being filled to take its place. Changes go to both; what a change has touched is
 * never overwritten by what was read from the database before it.
 */
export class DoubleBuffer<T, I extends Index<T>> {
  #standing: I | undefined;
  #coming: { index: I; touched: Set<string> } | undefined;

  constructor(private readonly idOf: (one: T) => string) {}

  /** The one that answers. @throws Error where none has been made to stand */
  get standing(): I {
    if (!this.#standing) throw new Error('No index stands yet');
    return this.#standing;
  }

  begin(index: I): void {
    this.#coming = { index, touched: new Set() };
  }

  fill(read: readonly T[]): void {
    if (!this.#coming) throw new Error('No index has been begun');
    const { index, touched } = this.#coming;
    for (const one of read) if (!touched.has(this.idOf(one))) index.upsert(one);
  }

  change(put: readonly T[], gone: readonly string[]): void {
    for (const index of [this.#standing, this.#coming?.index]) {
      for (const one of put) index?.upsert(one);
      for (const id of gone) index?.remove(id);
    }
    const touched = this.#coming?.touched;
    for (const one of put) touched?.add(this.idOf(one));
    for (const id of gone) touched?.add(id);
  }

  stand(): void {
    if (!this.#coming) throw new Error('No index has been begun');
    this.#standing = this.#coming.index;
    this.#coming = undefined;
  }

  /** As {@link standing}, where there is one. */
  get current(): I | undefined {
    return this.#standing;
  }
}
