/** `npm run bench:taxonomy [-- SET …]`: measures recognition on judged sets, and its speed; lines of JSON on standard output. */
import { runBundled } from './bench/bundled.mjs';
import { matchSpeed } from './bench/match-speed.mjs';
import { root } from './install.mjs';

try {
  const asked = process.argv.slice(2);
  process.exitCode = await runBundled('taxonomy', 'apps/api/src/features/taxonomy/match/bench/main.ts', [root, ...asked]);
  if (asked.length === 0 || asked.includes('speed')) for (const line of matchSpeed()) console.log(JSON.stringify(line));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
