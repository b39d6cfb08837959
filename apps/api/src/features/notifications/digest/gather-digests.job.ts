import { isQuiet, NOTIFICATION_GROUPS, nextDigest, type Language } from '@arena/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock, Config, Mails, type JobContext, type JobDefinition, type JobHandler } from '../../../platform';
import { osloDay, startOfOsloDay } from '../../postings';
import { mayBeWrittenToSql } from '../audience';
import { LetterStops } from '../choices/letter-stops.service';
import { DIGEST } from '../letters/letter-templates';

const EVERY_MINUTE = 60_000;
/** People in one run: who is left is taken by the next. */
const MOST = 200;

interface Reader {
  id: string;
  lang: Language;
  /** Null: letters may not go to them any more. */
  address: string | null;
}

/** A daily letter that was written before. */
interface Earlier {
  id: string;
  day: string | null;
  /** Neither sent nor given up. */
  waits: boolean;
  /** It is on its way at this moment, or may have arrived without our knowing. */
  underWay: boolean;
}

/**
 * Gathers what waits for the daily letter: one letter a person and a day, however many workers there are. What it says is written when it is
 * sent, from what is so then. Run again, or by two at once, nothing happens twice: who is taken is locked, and all of it is one transaction.
 */
@Injectable()
export class GatherDigests implements JobHandler<null> {
  constructor(
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly mails: Mails,
    private readonly stops: LetterStops,
  ) {}

  async handle(_: null, { manager }: JobContext): Promise<void> {
    await this.gather(manager);
  }

  /** @returns how many people were taken */
  async gather(manager: EntityManager): Promise<number> {
    const now = this.clock.now();
    // after a day without a worker: the morning is soon enough, and then it is one letter and not two
    if (this.config.quietHours && isQuiet(now)) return 0;
    const readers = await manager.query<Reader[]>(
      `select p.id, p.lang, (select e.address from email_address e where e.person_id = p.id and ${mayBeWrittenToSql('e')}) as address
       from person p where exists (select from digest_item i where i.person_id = p.id and i.digest_on is null and i.due_at <= $1)
       order by p.id limit ${MOST} for no key update of p skip locked`,
      [now],
    );
    for (const reader of readers) await this.take(manager, reader, now);
    return readers.length;
  }

  private async take(manager: EntityManager, { id, lang, address }: Reader, now: Date): Promise<void> {
    const today = osloDay(now);
    const put = (day: string): Promise<unknown> =>
      manager.query('update digest_item set digest_on = $3::date where person_id = $1 and digest_on is null and due_at <= $2', [
        id,
        now,
        day,
      ]);
    if (address === null) return void (await put(today));
    const earlier = await this.earlier(manager, id, today, now);
    if (earlier === 'held') return;
    if (earlier?.waits) {
      // yesterday's has not got through: what is new comes with it. One that is on its way is waited for.
      if (earlier.day !== null && !earlier.underWay) await put(earlier.day);
      return;
    }
    if (earlier) {
      await manager.query('update digest_item set due_at = $3 where person_id = $1 and digest_on is null and due_at <= $2', [
        id,
        now,
        nextDigest(now),
      ]);
      return;
    }
    await put(today);
    await this.mails.queue(manager, {
      personId: id,
      to: address,
      template: DIGEST,
      lang,
      // which groups it is about is known when it is written
      params: { day: today, stop: await this.stops.issue(manager, id, NOTIFICATION_GROUPS) },
      key: keyOf(id, today),
    });
  }

  /** The daily letter that waits, or that of today; 'held': somebody else has it at this moment. */
  private async earlier(manager: EntityManager, personId: string, today: string, now: Date): Promise<Earlier | 'held' | undefined> {
    const which = `person_id = $1 and template = '${DIGEST}' and ((sent_at is null and failed_at is null) or key = $2 or sent_at >= $3)`;
    const parameters = [personId, keyOf(personId, today), startOfOsloDay(today)];
    const there = await manager.query<unknown[]>(`select from mail where ${which}`, parameters);
    // never waited for: whoever deletes the person holds the letters, and waits for the person
    const rows = await manager.query<Earlier[]>(
      `select id, params ->> 'day' as day, sent_at is null and failed_at is null as waits,
         (claimed_at is not null and due_at > $4) or uncertain > 0 as "underWay"
       from mail where ${which} order by waits desc, created_at desc for update skip locked`,
      [...parameters, now],
    );
    return rows.length < there.length ? 'held' : rows[0];
  }
}

const keyOf = (personId: string, day: string): string => `${DIGEST} ${personId} ${day}`;

export const gatherDigests: JobDefinition = { name: 'gather-digests', every: EVERY_MINUTE, handler: GatherDigests };
