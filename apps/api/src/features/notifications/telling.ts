import { groupOf, nextDigest, type NotificationKind } from '@arena/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock, EventLog, Mails, type MailParams } from '../../platform';
import type { Listener } from './audience';
import { LetterStops } from './choices/letter-stops.service';
import { choiceOf } from './choices/notification-choices.service';
import type { NewsLetter } from './letters/letter-names';

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

/** The letter about it, for those who want letters. */
export interface AsLetter {
  template: NewsLetter;
  params: MailParams;
}

/** The one place that writes notifications: for the site, for a letter at once, or for the letter of the day, as the person has chosen. */
@Injectable()
export class Telling {
  constructor(
    private readonly clock: Clock,
    private readonly events: EventLog,
    private readonly mails: Mails,
    private readonly stops: LetterStops,
  ) {}

  /** Tells one person, once: who was told before, or wants it nowhere, is not told. @param letter undefined: it is worth none */
  async tell(manager: EntityManager, { personId, address, lang, chosen }: Listener, news: News, letter?: AsLetter): Promise<void> {
    const { kind, contactId, postingId, proposalId = null, consentId = null, source, at } = news;
    const group = groupOf(kind);
    const { site, letters } = group === null ? { site: true, letters: 'never' as const } : choiceOf(chosen, group);
    const writes = letter !== undefined && address !== null && letters !== 'never';
    if (!site && !writes) return;
    const [row] = await manager.query<{ id: string }[]>(
      `insert into notification (person_id, kind, contact_id, posting_id, proposal_id, consent_id, source, created_at, site) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       on conflict (person_id, source) do nothing returning id`,
      [personId, kind, contactId, postingId, proposalId, consentId, source, at, site],
    );
    if (!row) return;
    const notificationId = Number(row.id);
    if (site) await this.events.append(manager, 'notification.added', { notificationId, personId });
    if (!writes || group === null) return;
    if (letters === 'daily') {
      await manager.query('insert into digest_item (notification_id, person_id, due_at) values ($1, $2, $3)', [
        notificationId,
        personId,
        nextDigest(this.clock.now()),
      ]);
      return;
    }
    await this.mails.queue(manager, {
      personId,
      to: address,
      template: letter.template,
      lang,
      params: { ...letter.params, notification: notificationId, stop: await this.stops.issue(manager, personId, [group]) },
      key: `notification ${notificationId}`,
    });
  }
}
