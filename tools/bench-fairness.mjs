/** `npm run -s bench:fairness [-- --people N --openings N --seed N]`: who is shown to whom; lines of JSON on standard output, a table on the other. */
import { runBundled } from './bench/bundled.mjs';

try {
  process.exitCode = await runBundled('fairness', 'apps/api/src/features/matching/fairness/main.ts', process.argv.slice(2));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
