import { Worker } from 'node:worker_threads';
import { HostGone, type Asked, type IndexHost, type MessageName, type Told } from './match-messages';

/** What goes to the thread, and what comes back. */
export interface ThreadQuestion {
  number: number;
  name: MessageName;
  message: unknown;
}
export type ThreadAnswer = { number: number; answer: unknown } | { number: number; fault: string };

/** The program of the thread: it is built beside the process that starts it. A test puts the one it has built from the sources here. */
export const threadProgram = { url: new URL('./match-thread.mjs', import.meta.url) };

/** What is read on the way into the indexes is garbage at once; a small room for it is swept often, and a million of each fits in half a gigabyte. */
const YOUNG_MB = 16;

interface Waiting {
  done: (answer: never) => void;
  failed: (error: Error) => void;
}

/** The indexes in a thread of its own: what is asked goes there and back as plain data, and this thread is free meanwhile. */
export class ThreadHost implements IndexHost {
  readonly isThread = true;
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #asked = 0;
  #gone: HostGone | undefined;

  /** @param ended is called once, when the thread has ended without having been closed */
  constructor(ended: (why: unknown) => void) {
    this.#worker = new Worker(threadProgram.url, { resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } });
    // a process that has nothing else to do may end
    this.#worker.unref();
    let fault: unknown;
    this.#worker
      .on('message', (answer: ThreadAnswer) => this.#take(answer))
      .on('error', (error) => (fault = error))
      .on('exit', (code) => {
        const wasClosed = this.#gone !== undefined;
        const why = fault ?? new Error(`It ended with ${code}`);
        this.#end(new HostGone('The thread of the match engine has ended', { cause: why }));
        if (!wasClosed) ended(why);
      });
  }

  ask<N extends MessageName>(name: N, message: Asked<N>): Promise<Told<N>> {
    if (this.#gone) return Promise.reject(this.#gone);
    return new Promise<Told<N>>((done, failed) => {
      const number = ++this.#asked;
      this.#waiting.set(number, { done, failed });
      this.#worker.postMessage({ number, name, message } satisfies ThreadQuestion);
    });
  }

  async close(): Promise<void> {
    this.#end(new HostGone('The thread of the match engine is closed'));
    await this.#worker.terminate();
  }

  #take(answer: ThreadAnswer): void {
    const waiting = this.#waiting.get(answer.number);
    this.#waiting.delete(answer.number);
    if ('fault' in answer) waiting?.failed(new Error(answer.fault));
    else waiting?.done(answer.answer as never);
  }

  #end(gone: HostGone): void {
    this.#gone ??= gone;
    for (const { failed } of this.#waiting.values()) failed(this.#gone);
    this.#waiting.clear();
  }
}
