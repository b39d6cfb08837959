import { Global, Injectable, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import { DataSource, EntityManager } from 'typeorm';
import { Clock } from './clock';
import { Config } from './config/config';
import { WakeUps } from './database/wake-ups';
import { Readiness } from './http/readiness';
import { JobNames } from './jobs/job-names';
import { MailTemplates } from './mail/mail-templates';
import { Mails } from './mail/mails';
import { loggerParams } from './observability/logger';
import { Metrics } from './observability/metrics';
import { ProcessHealth } from './observability/process-health';
import { EventLog } from './outbox/event-log';
import { EventTail } from './outbox/event-tail';
import { ProcessRole } from './process-role';
import { Settings } from './settings/settings';
import type { Slice } from './slice';

export interface PlatformOptions {
  config: Config;
  clock: Clock;
  /** Connected. */
  dataSource: DataSource;
  role: ProcessRole['name'];
  slices: readonly Slice[];
  jobs: JobNames;
}

/** Lets go of the database last, when nobody asks it anything any more. */
@Injectable()
class DatabaseCloser implements OnApplicationShutdown {
  constructor(private readonly dataSource: DataSource) {}

  async onApplicationShutdown(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}

/** What every process has, and every slice may ask for. */
@Global()
@Module({})
export class PlatformModule {
  static for(options: PlatformOptions): DynamicModule {
    const shared = [
      { provide: Config, useValue: options.config },
      { provide: Clock, useValue: options.clock },
      { provide: ProcessRole, useValue: { name: options.role } },
      { provide: DataSource, useValue: options.dataSource },
      { provide: EntityManager, useValue: options.dataSource.manager },
      { provide: JobNames, useValue: options.jobs },
      WakeUps,
      EventLog,
      EventTail,
      Settings,
      Readiness,
      Metrics,
      ProcessHealth,
      MailTemplates,
      Mails,
    ];
    return {
      module: PlatformModule,
      imports: [LoggerModule.forRoot(loggerParams(options.config, options.role))],
      providers: [...shared, DatabaseCloser],
      exports: shared,
    };
  }
}
