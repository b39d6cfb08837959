import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { DataSource } from 'typeorm';
import type { Clock } from '../src/platform/clock';
import { Config } from '../src/platform/config/config';
import { createDataSource } from '../src/platform/database/data-source';
import { migrate } from '../src/platform/database/migrate';
import { startHttp } from '../src/platform/process/start-http';
import { startWorker } from '../src/platform/process/start-worker';
import type { Slice } from '../src/platform/slice';
import { slices as everySlice } from '../src/slices';
import { createTestDatabase } from './database';

export interface TestOptions {
  clock?: Clock;
  /** Only these, and then routes of the contract that nobody answers are no fault. All of slices.ts, unless given. */
  slices?: readonly Slice[];
  /** Further environment variables. */
  environment?: Readonly<Record<string, string>>;
  /** Runs on the migrated database before the app starts: what a seed would have put there. */
  before?: (dataSource: DataSource) => Promise<void>;
  /** Where the app finds its database instead of at the real address: a proxy that a test can cut. */
  through?: (databaseUrl: string) => Promise<string>;
}

export interface TestApp {
  /** Origin of the app, without a slash. */
  url: string;
  app: NestExpressApplication;
  dataSource: DataSource;
  databaseUrl: string;
  config: Config;
  /** Starts a worker beside it, on the same database; closed with the app. */
  work(): Promise<INestApplicationContext>;
  close(): Promise<void>;
}

/**
 * A configuration for a test: a free port, no log, no limits. Nothing is held between two questions, as tests write past the product; those of
 * what is held turn it on.
 */
export const testConfig = (databaseUrl: string, environment: Readonly<Record<string, string>> = {}): Config =>
  new Config({
    DATABASE_URL: databaseUrl,
    API_PORT: '0',
    LOG_LEVEL: 'silent',
    RATE_LIMITS: 'off',
    ANSWER_CACHE: 'off',
    CARDS_IN_MEMORY: '0',
    ...environment,
  });

/** The app on a fresh, migrated database of its own and on a free port. Close it in `afterAll`. */
export async function createTestApp(options: TestOptions = {}): Promise<TestApp> {
  const { clock, environment, before, slices = everySlice } = options;
  const database = await createTestDatabase();
  const config = testConfig(database.url, environment);
  const opened: INestApplicationContext[] = [];
  try {
    const setup = await createDataSource(config, slices, 'long').initialize();
    try {
      await migrate(setup, config);
      await before?.(setup);
    } finally {
      await setup.destroy();
    }
    const own = options.through ? testConfig(await options.through(database.url), environment) : config;
    const start = { config: own, slices, patience: 0, everyRoute: !options.slices, ...(clock && { clock }) };
    const app = await startHttp(start);
    opened.push(app);
    const { port } = app.getHttpServer().address() as { port: number };
    return {
      url: `http://127.0.0.1:${port}`,
      app,
      dataSource: app.get(DataSource),
      databaseUrl: database.url,
      config,
      async work() {
        const worker = await startWorker(start);
        opened.unshift(worker);
        return worker;
      },
      async close() {
        for (const context of opened.splice(0)) await context.close();
        await database.drop();
      },
    };
  } catch (error) {
    for (const context of opened) await context.close();
    await database.drop();
    throw error;
  }
}
