import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Bundles the worker as it is built for use, but for its packages. Called with the file to write. */
const here = dirname(fileURLToPath(import.meta.url));
const { plugins } = createRequire(import.meta.url)('../esbuild.config.cjs');
const outfile = process.argv[2];
if (!outfile) throw new Error('Which file?');
await build({
  entryPoints: [join(here, '../src/worker.ts')],
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
