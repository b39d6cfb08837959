import { MatchIndexes } from './match-indexes';
import type { Asked, IndexHost, MessageName, Told } from './match-messages';

/** The indexes in this very thread. */
export class LocalHost implements IndexHost {
  readonly isThread = false;
  readonly #indexes = new MatchIndexes();

  // a promise, also of what is thrown: as from a thread
  async ask<N extends MessageName>(name: N, message: Asked<N>): Promise<Told<N>> {
    return this.#indexes.answer(name, message);
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}
