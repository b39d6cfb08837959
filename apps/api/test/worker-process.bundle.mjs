import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Bundles the worker as it is built for use, but for its packages. Called with the file to write, and another entry than the worker's if wanted. */
const here = dirname(fileURLToPath(import.meta.url));
const { plugins } = createRequire(import.meta.url)('../esbuild.config.cjs');
const [outfile, entry = join(here, '../src/worker.ts')] = process.argv.slice(2);
if (!outfile) throw new Error('Which file?');
await build({
  entryPoints: [entry],
  outfile,
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  keepNames: true,
  sourcemap: 'inline',
  tsconfig: join(here, '../tsconfig.app.json'),
  logLevel: 'error',
  plugins: [
    ...plugins,
    {
      name: 'packages-stay-where-they-are',
      setup: ({ onResolve }) => onResolve({ filter: /^[^./]/ }, ({ path, kind }) => (kind === 'entry-point' || path.startsWith('@arena/') ? undefined : { path, external: true })), // prettier-ignore
    },
  ],
});
