/** `npm run -s bench:quality -- --json [--set DIR]`: measures matching on a judged set; lines of JSON on standard output, the last the result. */
import { spawnSync } from 'node:child_process';
import { bundled } from './bench/bundled.mjs';
import { install, node, root, toolEnv } from './install.mjs';

try {
  install((line) => console.error(line));
  const outfile = await bundled('quality', 'apps/api/src/features/matching/quality/main.ts');
  const { status } = spawnSync(node(), ['--enable-source-maps', outfile, root, ...process.argv.slice(2)], {
    env: toolEnv(),
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
