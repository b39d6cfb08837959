import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * A folder of the official classifications, which are no part of the repository: beside it, or where ARENA_SHARED_DATA says.
 * @returns null where it is not there
 */
export function sharedData(name: string): string | null {
  const home = process.env['ARENA_SHARED_DATA'] ?? resolve(__dirname, '../../../../../../../shared/data');
  const folder = join(home, name);
  return existsSync(folder) ? folder : null;
}
