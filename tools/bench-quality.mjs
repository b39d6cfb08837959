/** `npm run -s bench:quality -- --json [--set DIR]`: measures matching on a judged set; lines of JSON on standard output, the last the result. */
import { runBundled } from './bench/bundled.mjs';
import { root } from './install.mjs';

try {
  process.exitCode = await runBundled('quality', 'apps/api/src/features/matching/quality/main.ts', [root, ...process.argv.slice(2)]);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
