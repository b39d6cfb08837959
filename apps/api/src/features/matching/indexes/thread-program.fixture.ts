import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { threadProgram } from './thread-host';

/** To whoever asks what was open then, the thread of a test ends, as by a fault in it. */
export const NEVER = -1;
/** To whoever asks what was open then, it gives no answer and takes nothing more: it waits for what does not come, or goes round and round. */
export const HANGS = { waiting: -2, busy: -3 } as const;

/**
 * The thread of the match engine, bundled from the sources as they stand, so that it can be started from a test.
 * @returns takes the bundle away
 * @throws Error with what esbuild said
 */
export function bundleThread(): () => void {
  const root = join(__dirname, '../../../../../..');
  const folder = join(root, '.arena', 'test', `match-thread-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'match-thread.mjs');
  const bundle = join(root, 'apps/api/test/worker-process.bundle.mjs');
  const { status, stderr } = spawnSync(process.execPath, [bundle, file, join(__dirname, 'failing-thread.fixture.ts')], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The thread could not be bundled: ${stderr}`);
  threadProgram.url = pathToFileURL(file);
  return () => rmSync(folder, { recursive: true, force: true });
}
