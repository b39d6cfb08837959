import { setTimeout as pause } from 'node:timers/promises';

/** Waits until something holds. @throws Error after the milliseconds */
export async function eventually(what: string, holds: () => boolean | Promise<boolean>, milliseconds = 10_000): Promise<void> {
  const end = performance.now() + milliseconds;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`It did not come to pass: ${what}`);
    await pause(25);
  }
}
