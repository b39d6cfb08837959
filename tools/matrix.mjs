/**
 * `npm run -s matrix -- --json`: every role on every route, on what is theirs, somebody else's and not there, against the running API.
 * Starts what it needs. Its last line is JSON with the figures; without --json a line in words. Ends with 1 when a cell is broken.
 */
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { install, root } from './install.mjs';

const { values } = parseArgs({ options: { json: { type: 'boolean' }, verbose: { type: 'boolean' } } });
// standard output is kept for the figures
const say = (line) => console.error(line);
install(say);
const { build, startStack } = await import('./stack.mjs');
const { freePort } = await import('./postgres.mjs');
const { build: bundle } = await import('esbuild');

build(say);
const require = createRequire(import.meta.url);
const { plugins } = require('../apps/api/esbuild.config.cjs');
const home = join(root, '.arena', 'matrix');
const outfile = join(home, 'matrix.mjs');
await bundle({
  entryPoints: [join(root, 'apps/api/test/matrix/run.ts')],
  outfile,
  plugins,
  bundle: true,
  packages: 'external',
  tsconfig: join(root, 'apps/api/tsconfig.json'),
  platform: 'node',
  format: 'esm',
  keepNames: true,
  logLevel: 'error',
});
const { runMatrix } = await import(pathToFileURL(outfile).href);
const port = await freePort();
const { figures, lines, faults } = await runMatrix(`http://localhost:${port}`, (env) => startStack({ home, port, fresh: true, env, say }));
rmSync(outfile, { force: true });
if (values.verbose) for (const line of lines) say(line);
for (const fault of faults) say(`✗ ${fault}`);
const { routes, cells, allowed, denied, undeclared, consentStates, broken } = figures;
console.log(
  values.json
    ? JSON.stringify(figures)
    : `${routes} routes, ${cells} cells: ${allowed} let in, ${denied} kept out; ${consentStates} states of consents; ${undeclared} undeclared, ${broken} broken`,
);
process.exitCode = undeclared + broken > 0 ? 1 : 0;
