import { parentPort } from 'node:worker_threads';
import { MatchIndexes } from './match-indexes';
import type { Asked } from './match-messages';
import type { ThreadAnswer, ThreadQuestion } from './thread-host';

/** Holds the indexes in this thread and answers whoever started it. @throws Error outside a thread */
export function answerThread(): void {
  const port = parentPort;
  if (!port) throw new Error('This is the program of a thread');
  const indexes = new MatchIndexes();
  port.on('message', ({ number, name, message }: ThreadQuestion) => {
    port.postMessage(answerTo(number, () => indexes.answer(name, message as Asked<typeof name>)));
  });
}

/** What goes wrong is told to who asked; the thread goes on. What it is told holds nothing of what was asked. */
function answerTo(number: number, answer: () => unknown): ThreadAnswer {
  try {
    return { number, answer: answer() };
  } catch (error) {
    return { number, fault: error instanceof Error ? (error.stack ?? error.message) : 'unknown' };
  }
}
