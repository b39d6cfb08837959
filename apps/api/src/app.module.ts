import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { AnswerCache } from './platform/http/answer-cache';
import { HealthController } from './platform/http/health.controller';
import { RateLimits } from './platform/http/rate-limits';
import { RouteGuard } from './platform/http/route-guard';
import { MetricsServer } from './platform/observability/metrics-server';
import { PlatformModule, type PlatformOptions } from './platform/platform.module';
import { ProblemFilter } from './platform/problems/problem.filter';

/** The process that answers HTTP: the platform, and every slice. */
@Module({})
export class AppModule {
  static for(options: PlatformOptions): DynamicModule {
    return {
      module: AppModule,
      imports: [PlatformModule.for(options), DiscoveryModule, ...options.slices.map((slice) => slice.module)],
      controllers: [HealthController],
      providers: [
        RateLimits,
        AnswerCache,
        MetricsServer,
        { provide: APP_GUARD, useClass: RouteGuard },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    };
  }
}
