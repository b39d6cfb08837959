import { Injectable } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import { Clock, type JobContext, type JobDefinition, type JobHandler } from '../../platform';
import { ContactStore } from './contact-store';

const EVERY_HOUR = 3_600_000;
/** Months that an ended contact is kept. */
export const KEPT_MONTHS = 6;
/** In one run: what is left is taken by the next. */
const MOST = 200;

/** Takes away what ended long ago: nobody needs to know for ever who once showed interest where. */
@Injectable()
export class SweepEndedContacts implements JobHandler<null> {
  constructor(
    private readonly clock: Clock,
    private readonly store: ContactStore,
    private readonly log: PinoLogger,
  ) {
    log.setContext(SweepEndedContacts.name);
  }

  async handle(_payload: null, { manager }: JobContext): Promise<void> {
    const before = this.clock.now();
    before.setUTCMonth(before.getUTCMonth() - KEPT_MONTHS);
    const count = await this.store.removeEnded(manager, before, MOST);
    if (count > 0) this.log.info({ count }, 'Contacts that ended long ago were deleted');
  }
}

export const sweepEndedContacts: JobDefinition = { name: 'sweep-ended-contacts', every: EVERY_HOUR, handler: SweepEndedContacts };
