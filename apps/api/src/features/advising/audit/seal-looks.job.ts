import { Injectable } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import type { JobContext, JobDefinition, JobHandler } from '../../../platform';
import { AuditLog } from './audit-log';

const EVERY_HOUR = 3_600_000;

/** Seals the months of the log that are over, and drops those that are past their time. Run again, nothing happens twice. */
@Injectable()
export class SealLooks implements JobHandler<null> {
  constructor(
    private readonly audit: AuditLog,
    private readonly log: PinoLogger,
  ) {
    log.setContext(SealLooks.name);
  }

  async handle(_payload: null, { manager }: JobContext): Promise<void> {
    const months = await this.audit.seal(manager);
    const dropped = await this.audit.drop(manager);
    if (months + dropped > 0) this.log.info({ months, dropped }, 'Months of the log of looks were sealed, and old looks dropped');
  }
}

export const sealLooks: JobDefinition = { name: 'seal-looks', every: EVERY_HOUR, handler: SealLooks };
