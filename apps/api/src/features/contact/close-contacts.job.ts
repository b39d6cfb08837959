import type { EventPayload } from '@arena/contract';
import type { ClosingReason } from '@arena/domain';
import { Injectable } from '@nestjs/common';
import type { JobContext, JobDefinition, JobHandler } from '../../platform';
import { ContactStore } from './contact-store';

const CLOSING: Readonly<Record<EventPayload<'posting.closed'>['reason'], ClosingReason | null>> = {
  filled: 'posting-filled',
  withdrawn: 'posting-withdrawn',
  expired: 'posting-expired',
  paused: null,
};

/** When a posting ends, so does every contact about it that is still open; each person is told by the event of their own. */
@Injectable()
export class CloseContacts implements JobHandler<EventPayload<'posting.closed'>> {
  constructor(private readonly store: ContactStore) {}

  async handle({ postingId, reason }: EventPayload<'posting.closed'>, { manager }: JobContext): Promise<void> {
    const closing = CLOSING[reason];
    if (closing === null) return;
    // a posting that is open again by now has people who wait for an answer
    const open = await manager.query<{ id: string }[]>(
      `select c.id from contact c join posting p on p.id = c.posting_id
       where c.posting_id = $1 and p.state not in ('published', 'paused') and c.state in ('sent', 'seen', 'asked', 'meeting', 'yes')
       order by c.id`,
      [postingId],
    );
    for (const { id } of open) await this.store.close(manager, id, closing);
  }
}

export const closeContacts: JobDefinition = { name: 'close-contacts', listensTo: ['posting.closed'], handler: CloseContacts };
