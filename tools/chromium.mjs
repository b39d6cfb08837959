/** Finds a Chromium for the end-to-end tests, or installs one; otherwise says what to do. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { node, program, root, toolEnv } from './install.mjs';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The browser that Playwright downloaded for itself, if it has. */
async function playwrights() {
  const { chromium } = await import('@playwright/test');
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

const isDebian = () => existsSync('/etc/debian_version') && spawnSync('apt-get', ['--version']).status === 0;

/** @returns {Promise<{ path: string } | { why: string }>} the program, or why there is none and what to do */
export async function findChromium(say) {
  const wanted = process.env['CHROMIUM_PATH'];
  if (wanted) return existsSync(wanted) ? { path: wanted } : { why: `CHROMIUM_PATH is ${wanted}, but there is no file there.` };
  const there = PLACES.find((place) => existsSync(place)) ?? (await playwrights());
  if (there) return { path: there };
  if (isDebian() && process.getuid?.() === 0) {
    say('Installing Chromium (apt) …');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore', env });
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { stdio: 'ignore', env });
    if (existsSync(PLACES[0])) return { path: PLACES[0] };
  }
  say('Fetching Chromium (Playwright) …');
  spawnSync(node(), [program('@playwright/test', 'playwright'), 'install', 'chromium'], {
    cwd: root,
    env: toolEnv(),
    stdio: 'ignore',
    timeout: 300_000,
  });
  const fetched = await playwrights();
  if (fetched) return { path: fetched };
  return {
    why: "There is no Chromium here and none could be installed. On Debian or Ubuntu: 'sudo apt-get install chromium'. Elsewhere: install Chrome and set CHROMIUM_PATH to the program.",
  };
}
