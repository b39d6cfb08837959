import { randomUUID } from 'node:crypto';
import type { Language } from '@arena/domain';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock, EventLog, Mails, ProblemError } from '../../../platform';
import { Consents } from '../consents.service';
import { isCode, keepCode, newCode } from './email-code';

const MINUTE = 60_000;
/** Milliseconds. */
export const CODE_LASTS = 10 * MINUTE;
export const MOST_TRIES = 5;
/** Codes that one person may have sent in an hour: the address may be somebody else's, who has not asked for letters. */
export const MOST_CODES = 5;
const HOUR = 60 * MINUTE;

/** A person's e-mail address: entered, then shown by a code to be theirs. Nothing but the code is ever sent to one that is not. */
@Injectable()
export class EmailAddresses {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly mails: Mails,
    private readonly events: EventLog,
    private readonly consents: Consents,
  ) {}

  /** The address of a person, if any. */
  async of(personId: string): Promise<{ address: string; verified: boolean } | null> {
    const [row] = await this.dataSource.query<{ address: string; verified: boolean }[]>(
      'select address, verified_at is not null as verified from email_address where person_id = $1',
      [personId],
    );
    return row ?? null;
  }

  /**
   * Enters an address and sends it a code. The same for every address, whoever else may have it. The one that is verified stays so.
   * @throws ProblemError 'too-many-requests' after five codes in an hour
   */
  async enter(personId: string, address: string, lang: Language): Promise<void> {
    const code = newCode();
    const { salt, hash } = await keepCode(code, personId, address);
    const now = this.clock.now();
    await this.dataSource.transaction(async (manager) => {
      // one at a time for one person, or the count below would be that of before
      await manager.query('select from person where id = $1 for update', [personId]);
      const [same] = await manager.query<unknown[]>(
        'select from email_address where person_id = $1 and address = $2 and verified_at is not null',
        [personId, address],
      );
      if (same) return;
      await this.countCode(manager, personId, now);
      await manager.query(
        `insert into email_address (person_id, address, code_salt, code_hash, code_expires_at, changed_at) values ($1, $2, $3, $4, $5, $6)
         on conflict (person_id) do update set address = excluded.address, verified_at = null, code_salt = excluded.code_salt,
           code_hash = excluded.code_hash, code_tries = 0, code_expires_at = excluded.code_expires_at, changed_at = excluded.changed_at`,
        [personId, address, salt, hash, new Date(now.getTime() + CODE_LASTS), now],
      );
      await this.mails.queue(manager, {
        personId,
        to: address,
        template: 'verify-email',
        lang,
        params: { code },
        key: `verify-email ${randomUUID()}`,
      });
    });
  }

  /**
   * Verifies the address by the code.
   * @throws ProblemError 'code-wrong': wrong, too old, tried five times, or there is none: the answer is the same
   */
  async verify(personId: string, code: string): Promise<void> {
    // The try is counted before anything is compared, and stays counted: many tries at once are as many tries.
    const [rows] = await this.dataSource.query<[{ address: string; code_salt: Buffer; code_hash: Buffer }[], number]>(
      `update email_address set code_tries = code_tries + 1
       where person_id = $1 and code_hash is not null and code_expires_at > $2 and code_tries < $3
       returning address, code_salt, code_hash`,
      [personId, this.clock.now(), MOST_TRIES],
    );
    const [row] = rows;
    const right = row && (await isCode(code, personId, row.address, { salt: row.code_salt, hash: row.code_hash }));
    if (!right) throw new ProblemError('code-wrong');
    await this.dataSource.transaction(async (manager) => {
      const [verified] = await manager.query<[unknown[], number]>(
        `update email_address set verified_at = $3, code_salt = null, code_hash = null, code_expires_at = null, code_tries = 0
         where person_id = $1 and code_hash = $2 returning person_id`,
        [personId, row.code_hash, this.clock.now()],
      );
      // another code was asked for meanwhile, or this one was used at the same moment
      if (!verified.length) throw new ProblemError('code-wrong');
      await this.events.append(manager, 'email.verified', { personId });
    });
  }

  /** Takes the address away, and with it the consent to write to it. */
  async remove(personId: string): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      await manager.query('delete from email_address where person_id = $1', [personId]);
      await this.consents.takeBack(manager, personId, 'email');
    });
  }

  private async countCode(manager: EntityManager, personId: string, now: Date): Promise<void> {
    const sent = await manager.query<{ sent_at: Date }[]>(
      'select sent_at from email_code_sent where person_id = $1 and sent_at > $2 order by sent_at',
      [personId, new Date(now.getTime() - HOUR)],
    );
    const [first] = sent;
    if (first && sent.length >= MOST_CODES) {
      const seconds = Math.max(1, Math.ceil((first.sent_at.getTime() + HOUR - now.getTime()) / 1000));
      throw new ProblemError('too-many-requests', { retryAfterSeconds: seconds, params: { seconds } });
    }
    await manager.query('insert into email_code_sent (person_id, sent_at) values ($1, $2)', [personId, now]);
  }
}
