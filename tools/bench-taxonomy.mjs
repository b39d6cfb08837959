/** `npm run bench:taxonomy [-- SET …]`: measures recognition on judged sets, and its speed; lines of JSON on standard output. */
import { spawnSync } from 'node:child_process';
import { bundled } from './bench/bundled.mjs';
import { matchSpeed } from './bench/match-speed.mjs';
import { install, node, root, toolEnv } from './install.mjs';

try {
  install((line) => console.error(line));
  const outfile = await bundled('taxonomy', 'apps/api/src/features/taxonomy/match/bench/main.ts');
  const asked = process.argv.slice(2);
  const { status } = spawnSync(node(), [outfile, root, ...asked], { env: toolEnv(), stdio: 'inherit' });
  process.exitCode = status ?? 1;
  if (asked.length === 0 || asked.includes('speed')) for (const line of matchSpeed()) console.log(JSON.stringify(line));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
