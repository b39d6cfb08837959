import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Logger } from 'nestjs-pino';
import { WorkerModule } from '../../worker.module';
import { openPlatform } from './open-platform';
import type { StartOptions } from './start-options';

/**
 * Starts the process that runs jobs; it works when this returns.
 * @throws Error when the configuration, the database or the jobs are not right
 */
export async function startWorker(options: StartOptions): Promise<INestApplicationContext> {
  const platform = await openPlatform(options, 'worker');
  let app: INestApplicationContext | undefined;
  try {
    app = await NestFactory.createApplicationContext(WorkerModule.for(platform), { bufferLogs: true, abortOnError: false });
    app.useLogger(app.get(Logger));
    return app;
  } catch (error) {
    await app?.close().catch(() => undefined);
    if (platform.dataSource.isInitialized) await platform.dataSource.destroy();
    throw error;
  }
}
