/** Installs what package-lock.json says, when it is not there yet; and finds the Node that the product is made for. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const stamp = join(root, 'node_modules', '.installed-lock');

/** @throws Error with what to do when npm fails */
export function install(say) {
  const major = Number(process.versions.node.split('.', 1)[0]);
  if (major < 20) throw new Error(`This needs Node 20 or newer; you have ${process.version}. See https://nodejs.org.`);
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  say('Installing packages (a minute or two the first time) …');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
    // a production setting of the shell must not leave out what builds and tests
    env: { ...process.env, NODE_ENV: '' },
  });
  if (status !== 0) throw new Error("'npm ci' failed; the lines above say why. Without a network, connect once and run this again.");
  writeFileSync(stamp, lock);
}

/** The pinned Node from node_modules, or this one when it is new enough (a Mac has no pinned one: see .nvmrc). */
export function node() {
  const pinned = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
  if (existsSync(pinned)) return pinned;
  if (Number(process.versions.node.split('.', 1)[0]) >= 24) return process.execPath;
  throw new Error(`Node 24 is needed and none came with the packages for this machine. Run 'nvm use' (.nvmrc) and try again.`);
}

/** An environment in which `node` is the pinned one, and Nx works without its background process. */
export const toolEnv = (more = {}) => ({
  ...process.env,
  PATH: `${join(root, 'node_modules', '.bin')}${delimiter}${process.env['PATH']}`,
  NX_DAEMON: 'false',
  NX_TUI: 'false',
  NG_CLI_ANALYTICS: 'false',
  ...more,
});

/** The file behind a package's command, as the package itself names it. */
export function program(name, command = name.split('/').at(-1)) {
  const folder = join(root, 'node_modules', name);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[command]);
}
