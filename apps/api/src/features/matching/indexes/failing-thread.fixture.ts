import { parentPort } from 'node:worker_threads';
import { answerThread } from './answer-thread';
import type { ThreadQuestion } from './thread-host';
import { HANGS, NEVER } from './thread-program.fixture';

const nothingComes = new Int32Array(new SharedArrayBuffer(4));

// before it is answered
parentPort?.on('message', ({ name, message }: ThreadQuestion) => {
  if (name !== 'openAt') return;
  if (message === NEVER) process.exit(7);
  if (message === HANGS.waiting) Atomics.wait(nothingComes, 0, 0);
  while (message === HANGS.busy) Atomics.load(nothingComes, 0);
});
// the program as it is, that a test can end, or make hang, from the inside
answerThread();
