import { parentPort } from 'node:worker_threads';
import { answerThread } from './answer-thread';
import type { ThreadQuestion } from './thread-host';
import { NEVER } from './thread-program.fixture';

// before it is answered
parentPort?.on('message', ({ name, message }: ThreadQuestion) => {
  if (name === 'openAt' && message === NEVER) process.exit(7);
});
// the program as it is, that a test can end from the inside
answerThread();
