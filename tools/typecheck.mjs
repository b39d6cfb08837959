/** Type-checks every project by its own tsconfig (Angular templates by the Angular compiler). Ends with 1 and the errors. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { node, program, root, toolEnv } from './install.mjs';

const tsc = program('typescript', 'tsc');
const ngc = program('@angular/compiler-cli', 'ngc');
const projects = [
  ...['libs/domain', 'libs/contract', 'libs/i18n', 'libs/fixtures', 'apps/api', 'apps/web-e2e', 'tools'].map((p) => [
    tsc,
    join(p, 'tsconfig.json'),
  ]),
  [ngc, 'apps/web/tsconfig.app.json'],
  [tsc, 'apps/web/tsconfig.spec.json'],
];

const check = ([compiler, project]) =>
  new Promise((done) => {
    const child = spawn(node(), [compiler, '-p', project, '--noEmit'], { cwd: root, env: toolEnv() });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.once('exit', (code) => done({ project, code, output }));
  });

const missing = projects.filter(([, project]) => !existsSync(join(root, project)));
for (const [, project] of missing) console.error(`${project} is not there`);
let failed = missing.length > 0;
const queue = projects.filter((p) => !missing.includes(p));
// two at a time: as many as the smallest machine has cores
await Promise.all(
  [0, 1].map(async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const { project, code, output } = await check(next);
      if (code !== 0) {
        failed = true;
        console.error(`${project}:\n${output}`);
      }
    }
  }),
);
process.exitCode = failed ? 1 : 0;
