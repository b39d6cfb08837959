import { setTimeout as pause } from 'node:timers/promises';

/** What was asked did not answer in time. */
export class TooSlow extends Error {}

/**
 * The result of some work, if it comes in time. The work itself is not stopped: whatever becomes of it later is nobody's concern.
 * @throws TooSlow after the milliseconds; what the work throws before
 */
export async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  const over = new AbortController();
  work.catch(() => undefined);
  try {
    return await Promise.race([
      work,
      pause(milliseconds, undefined, { signal: over.signal }).then(() => {
        throw new TooSlow(`no answer within ${milliseconds} ms`);
      }),
    ]);
  } finally {
    over.abort();
  }
}
