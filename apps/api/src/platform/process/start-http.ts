import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import helmet from 'helmet';
import { Logger, PinoLogger } from 'nestjs-pino';
import { AppModule } from '../../app.module';
import { AnswerCache } from '../http/answer-cache';
import { checkRoutes } from '../http/check-routes';
import { compressAnswers } from '../http/compress-answers';
import { correlate } from '../http/correlation-id';
import type { Trust } from '../http/caller-address';
import { keepAnswers } from '../http/keep-answers';
import { answerQuickly } from '../http/quick-answers';
import { RateLimits } from '../http/rate-limits';
import { Metrics } from '../observability/metrics';
import { requestLog, requestRecord } from '../observability/request-log';
import { openPlatform } from './open-platform';
import type { StartOptions } from './start-options';

/** The largest body that is read. */
const BODY_LIMIT = '100kb';
/** Milliseconds within which a request must have come in whole. */
const REQUEST_TIMEOUT = 30_000;

/**
 * Starts the process that answers HTTP; it listens when this returns.
 * @throws Error when the configuration, the database, the routes or the jobs are not right; nothing is left open then
 */
export async function startHttp(options: StartOptions): Promise<NestExpressApplication> {
  const platform = await openPlatform(options, 'http');
  let app: NestExpressApplication | undefined;
  try {
    app = await NestFactory.create<NestExpressApplication>(AppModule.for(platform), {
      bodyParser: false,
      bufferLogs: true,
      abortOnError: false,
    });
    app.useLogger(app.get(Logger));
    checkRoutes(app, options.everyRoute ?? true);
    const log = await app.resolve(PinoLogger);
    app.set('trust proxy', options.config.trustedProxies);
    app.set('etag', false);
    app.disable('x-powered-by');
    app.use(correlate);
    const record = requestRecord(log.logger, app.get(Metrics));
    app.use(requestLog(record));
    app.use(
      helmet({
        contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
        xFrameOptions: { action: 'deny' },
      }),
    );
    const cache = app.get(AnswerCache);
    if (cache.isOn) {
      const express = app.getHttpAdapter().getInstance() as { get(setting: string): unknown };
      answerQuickly(app.getHttpServer(), { cache, limits: app.get(RateLimits), trust: express.get('trust proxy fn') as Trust, record });
      app.use(keepAnswers(cache));
    }
    app.use(compressAnswers);
    app.useBodyParser('json', { limit: BODY_LIMIT, type: ['application/json', 'application/*+json'] });
    app.getHttpServer().requestTimeout = REQUEST_TIMEOUT;
    await app.listen(options.config.port, options.config.host);
    return app;
  } catch (error) {
    await app?.close().catch(() => undefined);
    if (platform.dataSource.isInitialized) await platform.dataSource.destroy();
    throw error;
  }
}
