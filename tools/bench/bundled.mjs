import { join } from 'node:path';
import { root } from '../install.mjs';

/**
 * One file that Node can run, of a benchmark written in TypeScript.
 * @param {string} name of the file below dist/bench, without its ending
 * @param {string} entry the file it begins with, from the root of the repository
 * @returns {Promise<string>} its path
 */
export async function bundled(name, entry) {
  const outfile = join(root, 'dist', 'bench', `${name}.mjs`);
  // only now: in a fresh clone it has just been installed
  const { build } = await import('esbuild');
  await build({
    entryPoints: [join(root, entry)],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    packages: 'external',
    tsconfig: join(root, 'tsconfig.base.json'),
    logLevel: 'error',
  });
  return outfile;
}
