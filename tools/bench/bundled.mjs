import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { install, node, root, toolEnv } from '../install.mjs';

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

/**
 * Bundles a benchmark and runs it in a process of its own, what it writes going where ours goes.
 * @param {readonly string[]} args of the benchmark
 * @returns {Promise<number>} how it ended: 0 well
 */
export async function runBundled(name, entry, args) {
  install((line) => console.error(line));
  const outfile = await bundled(name, entry);
  const { status } = spawnSync(node(), [outfile, ...args], { env: toolEnv(), stdio: 'inherit' });
  return status ?? 1;
}
