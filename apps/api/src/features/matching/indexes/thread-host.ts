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

/**
 * How long a thread may be at one message before it counts as hanging. The longest of them, at a million of each, takes some seconds. A test
 * makes the beats short.
 */
export const threadPatience = { beatMs: 1000, beats: 15 };

interface Waiting {
  done: (answer: never) => void;
  failed: (error: Error) => void;
}

/**
 * The indexes in a thread of its own: what is asked goes there and back as plain data, and this thread is free meanwhile.
 *
 * The thread takes one message at a time. While answers are waited for, beats without one are counted: a thread that gives none for so long
 * is stuck at a message, and is ended. Beats and not the time of day: a process that was stopped for a while has missed one beat, not many.
 */
export class ThreadHost implements IndexHost {
  readonly isThread = true;
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #asked = 0;
  #gone: HostGone | undefined;
  #beat: NodeJS.Timeout | undefined;
  #silentBeats = 0;
  readonly #ended: (why: unknown) => void;

  /** @param ended is called once, when the thread has ended without having been closed, or hangs and is being ended */
  constructor(ended: (why: unknown) => void) {
    this.#ended = ended;
    this.#worker = new Worker(threadProgram.url, { resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } });
    // a process that has nothing else to do may end
    this.#worker.unref();
    let fault: unknown;
    this.#worker
      .on('message', (answer: ThreadAnswer) => this.#take(answer))
      .on('error', (error) => (fault = error))
      .on('exit', (code) => {
        this.#lose('The thread of the match engine has ended', fault ?? new Error(`It ended with ${code}`));
      });
  }

  ask<N extends MessageName>(name: N, message: Asked<N>): Promise<Told<N>> {
    if (this.#gone) return Promise.reject(this.#gone);
    return new Promise<Told<N>>((done, failed) => {
      const number = ++this.#asked;
      this.#waiting.set(number, { done, failed });
      this.#beat ??= setInterval(() => this.#listen(), threadPatience.beatMs).unref();
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
    this.#silentBeats = 0;
    if (this.#waiting.size === 0) this.#rest();
    if ('fault' in answer) waiting?.failed(new Error(answer.fault));
    else waiting?.done(answer.answer as never);
  }

  #listen(): void {
    if (++this.#silentBeats < threadPatience.beats) return;
    const seconds = (threadPatience.beats * threadPatience.beatMs) / 1000;
    this.#lose('The thread of the match engine hangs', new Error(`It has answered nothing for ${seconds} s, and is ended`));
    void this.#worker.terminate();
  }

  #rest(): void {
    clearInterval(this.#beat);
    this.#beat = undefined;
    this.#silentBeats = 0;
  }

  /** Without having been closed. Told once: a thread that hangs ends a moment after this. */
  #lose(what: string, why: unknown): void {
    if (this.#gone) return;
    this.#end(new HostGone(what, { cause: why }));
    this.#ended(why);
  }

  #end(gone: HostGone): void {
    this.#rest();
    this.#gone ??= gone;
    for (const { failed } of this.#waiting.values()) failed(this.#gone);
    this.#waiting.clear();
  }
}
