import type { NotificationKind } from '@arena/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { EventLog } from '../../platform';
import type { Listener } from './audience';

/** Something that is told, whoever is told it. */
export interface News {
  kind: NotificationKind;
  /** What it comes from; one person is told of it once. */
  source: string;
  at: Date;
  contactId: string | null;
  postingId: string | null;
  /** Where it is about somebody under consent: an adviser finds it only as long as the consent covers it. */
  proposalId?: string;
  consentId?: string;
}

/** The one place that writes notifications. */
@Injectable()
export class Telling {
  constructor(private readonly events: EventLog) {}

  /** @returns the id, or null where this person was told before */
  async tell(manager: EntityManager, { personId }: Pick<Listener, 'personId'>, news: News): Promise<number | null> {
    const { kind, contactId, postingId, proposalId = null, consentId = null, source, at } = news;
    const [row] = await manager.query<{ id: string }[]>(
      `insert into notification (person_id, kind, contact_id, posting_id, proposal_id, consent_id, source, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (person_id, source) do nothing returning id`,
      [personId, kind, contactId, postingId, proposalId, consentId, source, at],
    );
    if (!row) return null;
    const notificationId = Number(row.id);
    await this.events.append(manager, 'notification.added', { notificationId, personId });
    return notificationId;
  }
}
