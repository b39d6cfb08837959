import type { Language } from '@arena/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../clock';
import { EVENT_CHANNEL } from '../outbox/event-log';
import type { MailParams } from './mail-templates';

export interface NewMail {
  personId: string;
  to: string;
  template: string;
  lang: Language;
  params: MailParams;
  /** The same key twice is one letter. */
  key: string;
}

/** Letters are rows before they are anything else: written in the transaction of what they tell of, sent by the worker. */
@Injectable()
export class Mails {
  constructor(private readonly clock: Clock) {}

  /**
   * Writes a letter that is to be sent.
   * @param manager that of the caller's transaction
   */
  async queue(manager: EntityManager, { personId, to, template, lang, params, key }: NewMail): Promise<void> {
    await manager.query(
      `WITH queued AS (
         INSERT INTO mail (key, person_id, recipient, template, lang, params, created_at, due_at) VALUES ($1, $2, $3, $4, $5, $6::jsonb, $7, $7)
         ON CONFLICT (key) DO NOTHING
       )
       SELECT pg_notify('${EVENT_CHANNEL}', '')`,
      [key, personId, to, template, lang, JSON.stringify(params), this.clock.now()],
    );
  }
}
