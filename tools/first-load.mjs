/** What a phone fetches before the first page is alive: at most 170 kB of JavaScript and 30 kB of CSS, gzip. Fails above. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from './install.mjs';

const LIMITS = { js: 170_000, css: 30_000 };
const browser = join(root, 'dist', 'apps', 'web', 'browser');
const index = ['index.csr.html', 'index.html'].map((name) => join(browser, name)).find((file) => existsSync(file));
if (!index) throw new Error(`No built page in ${browser}: run 'npm run build' first.`);
const html = readFileSync(index, 'utf8');
// what the page itself asks for, and what those files import before anything runs
const queue = [...html.matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g)].map(([, file]) => file);
const sizes = new Map();
while (queue.length) {
  const file = queue.pop();
  if (sizes.has(file) || !existsSync(join(browser, file))) continue;
  const body = readFileSync(join(browser, file));
  sizes.set(file, gzipSync(body, { level: 6 }).length);
  if (file.endsWith('.js')) for (const [, other] of body.toString().matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)) queue.push(other);
}
for (const [kind, limit] of Object.entries(LIMITS)) {
  const bytes = [...sizes].filter(([file]) => file.endsWith(`.${kind}`)).reduce((sum, [, size]) => sum + size, 0);
  console.log(JSON.stringify({ metric: `first_load_${kind}_gzip_bytes`, value: bytes, aim: limit, better: 'lower' }));
  if (bytes === 0 || bytes > limit) process.exitCode = 1;
}
