/** `npm run -s bench:fairness [-- --people N --openings N --seed N]`: who is shown to whom; lines of JSON on standard output, a table on the other. */
import { spawnSync } from 'node:child_process';
import { bundled } from './bench/bundled.mjs';
import { install, node, toolEnv } from './install.mjs';

try {
  install((line) => console.error(line));
  const outfile = await bundled('fairness', 'apps/api/src/features/matching/fairness/main.ts');
  const { status } = spawnSync(node(), [outfile, ...process.argv.slice(2)], { env: toolEnv(), stdio: 'inherit' });
  process.exitCode = status ?? 1;
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
