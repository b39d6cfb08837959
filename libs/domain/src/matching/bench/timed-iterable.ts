const CHUNK = 2_048;

/** What goes through in pieces, so that the time it takes to make can be told from the time it takes to be used. */
export class TimedIterable<T> implements Iterable<T> {
  /** Milliseconds that went into making, so far. */
  making = 0;

  constructor(private readonly source: Iterable<T>) {}

  *[Symbol.iterator](): Generator<T> {
    const source = this.source[Symbol.iterator]();
    for (let more = true; more;) {
      const begun = performance.now();
      const chunk: T[] = [];
      while (more && chunk.length < CHUNK) {
        const next = source.next();
        if (next.done) more = false;
        else chunk.push(next.value);
      }
      this.making += performance.now() - begun;
      yield* chunk;
    }
  }
}
