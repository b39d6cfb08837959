import { defineConfig } from '@playwright/test';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const port = Number(process.env['E2E_PORT'] ?? 4317);

/** The whole product is started as a user would start it, on data of its own. */
export default defineConfig({
  testDir: 'src',
  testMatch: '*.e2e.ts',
  outputDir: join(root, 'test-results'),
  timeout: 60_000,
  // a machine may be busy with other things; what comes at once costs nothing
  expect: { timeout: 15_000 },
  workers: 2,
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
    command: `node ${join(root, 'tools', 'start.mjs')} --port ${port} --home ${join(root, '.arena', 'test', 'e2e')} --fresh`,
    url: `http://localhost:${port}/api/health/ready`,
    // every page is asked for many times a minute from one address here; the limits have tests of their own
    env: { RATE_LIMITS: 'off' },
    reuseExistingServer: false,
    timeout: 240_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 30_000 },
  },
});
