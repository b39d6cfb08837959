import { Module, type DynamicModule } from '@nestjs/common';
import { JobQueue } from './platform/jobs/job-queue';
import { JobRunner } from './platform/jobs/job-runner';
import { MailSender } from './platform/mail/mail-sender';
import { DeliveryFigures } from './platform/observability/delivery-figures';
import { MetricsServer } from './platform/observability/metrics-server';
import { OutboxRelay } from './platform/outbox/outbox-relay';
import { SweepEvents } from './platform/outbox/sweep-events';
import { PlatformModule, type PlatformOptions } from './platform/platform.module';

/** The process that runs jobs: the platform, every slice, the relay and the queue. */
@Module({})
export class WorkerModule {
  static for(options: PlatformOptions): DynamicModule {
    return {
      module: WorkerModule,
      imports: [PlatformModule.for(options), ...options.slices.map((slice) => slice.module)],
      providers: [JobQueue, JobRunner, OutboxRelay, MailSender, SweepEvents, DeliveryFigures, MetricsServer],
    };
  }
}
