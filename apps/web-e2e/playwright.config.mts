import { defineConfig } from '@playwright/test';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
/** ARENA_E2E_FULL=1: the journeys on Redis and Meilisearch alone, on a site of their own. */
const isFull = process.env['ARENA_E2E_FULL'] === '1';
const port = Number(process.env['E2E_PORT'] ?? (isFull ? 4318 : 4317));
// read by the tests too: the API gives its figures here, the worker one port further on
const metricsPort = (process.env['E2E_METRICS_PORT'] ??= String(port + 1));
const home = join(root, '.arena', 'test', isFull ? 'e2e-full' : 'e2e');

/** The whole product is started as a user would start it, on data of its own. */
export default defineConfig({
  testDir: 'src',
  testMatch: isFull ? 'full.e2e.ts' : '*.e2e.ts',
  testIgnore: isFull ? [] : 'full.e2e.ts',
  outputDir: join(root, 'test-results'),
  timeout: 60_000,
  // a machine may be busy with other things; what comes at once costs nothing
  expect: { timeout: 15_000 },
  workers: 2,
  // `npm test` names whatever needed the second try, with what failed in the first
  retries: 1,
  fullyParallel: true,
  forbidOnly: true,
  reporter: [['list']],
  use: {
    baseURL: `http://localhost:${port}`,
    browserName: 'chromium',
    headless: true,
    locale: 'nb-NO',
    timezoneId: 'Europe/Oslo',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: `node ${join(root, 'tools', 'start.mjs')} --port ${port} --home ${home} --fresh${isFull ? ' --full' : ''}`,
    url: `http://localhost:${port}/api/health/ready`,
    // every page is asked for many times a minute from one address here; the limits have tests of their own
    // a letter is looked for as soon as it is written, whatever the hour
    env: { RATE_LIMITS: 'off', QUIET_HOURS: 'off', ...(isFull && { METRICS_PORT: metricsPort }) },
    reuseExistingServer: false,
    timeout: 240_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 30_000 },
  },
});
