import { afterQuietHours, isQuiet, type Language } from '@arena/domain';
import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import { createTransport, type Transporter } from 'nodemailer';
import { DataSource } from 'typeorm';
import { Clock } from '../clock';
import { Config } from '../config/config';
import { WakeUps } from '../database/wake-ups';
import { Rounds } from '../rounds';
import { asHtml, asText, type Letter } from './letter';
import { MailTemplates, type MailParams } from './mail-templates';
import { readSmtpFailure } from './smtp-outcome';

/** Letters that one worker has claimed at a time: as many at most may go out twice when it is killed. */
export const MAIL_BATCH = 10;
/** Milliseconds for one answer of the server, and for one letter in all. The lease is longer, so that two workers never send one letter side by side. */
const ANSWER_TIMEOUT = 10_000;
const LETTER_TIMEOUT = 20_000;
/** Milliseconds after which a letter that was claimed and neither sent nor failed is taken up again: its worker has died. */
export const LEASE = 30_000;
const FIRST_PAUSE = 30_000;
const LONGEST_PAUSE = 15 * 60_000;
/** Milliseconds after which a letter that nobody would take is old news. */
const GIVE_UP = 3 * 24 * 60 * 60_000;

interface Row {
  id: string;
  person_id: string;
  recipient: string;
  template: string;
  lang: Language;
  params: MailParams;
  attempts: number;
  created_at: Date;
}

/**
 * Sends letters, one claimed batch at a time, outside any transaction. SMTP cannot be exactly once: a worker that dies between the
 * server's yes and our mark sends the letter again, with the same Message-ID, by which mailboxes know it. So does a line that breaks
 * before the server's yes has come. How often a letter may have arrived without our knowing is counted in its `uncertain`.
 */
@Injectable()
export class MailSender implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly transport: Transporter | null;
  private readonly rounds = new Rounds(
    async () => (await this.batch()) === MAIL_BATCH,
    (error) => this.log.warn({ err: error }, 'Letters could not be read; it is tried again'),
  );
  private unlisten: () => void = () => undefined;

  constructor(
    private readonly config: Config,
    private readonly dataSource: DataSource,
    private readonly templates: MailTemplates,
    private readonly wakeUps: WakeUps,
    private readonly clock: Clock,
    private readonly log: PinoLogger,
  ) {
    log.setContext(MailSender.name);
    this.transport = config.smtpUrl
      ? createTransport({
          url: config.smtpUrl,
          connectionTimeout: ANSWER_TIMEOUT,
          greetingTimeout: ANSWER_TIMEOUT,
          socketTimeout: ANSWER_TIMEOUT,
          disableFileAccess: true,
          disableUrlAccess: true,
        })
      : null;
  }

  onApplicationBootstrap(): void {
    if (!this.transport) {
      this.log.warn('SMTP_URL is not set: letters are kept and not sent');
      return;
    }
    this.unlisten = this.wakeUps.listen(() => this.rounds.wake());
    this.rounds.wake();
  }

  async onModuleDestroy(): Promise<void> {
    this.unlisten();
    await this.rounds.stop();
    this.transport?.close();
  }

  private async batch(): Promise<number> {
    const now = this.clock.now();
    const quiet = this.config.quietHours && isQuiet(now);
    if (quiet) await this.leaveForTheMorning(now);
    // a letter that is written between the two statements is not taken at night either: the next round leaves it for the morning
    const [rows] = await this.dataSource.query<[Row[], number]>(
      `UPDATE mail SET attempts = attempts + 1, uncertain = uncertain + (claimed_at IS NOT NULL)::int, claimed_at = $1, due_at = $2
       WHERE id IN (
         SELECT id FROM mail WHERE sent_at IS NULL AND failed_at IS NULL AND due_at <= $1 AND ($3::text[] IS NULL OR template = ANY($3))
         ORDER BY due_at, id LIMIT ${MAIL_BATCH} FOR UPDATE SKIP LOCKED
       )
       RETURNING id, person_id, recipient, template, lang, params, attempts, created_at`,
      [now, new Date(now.getTime() + LEASE), quiet ? this.templates.sentAtNight() : null],
    );
    // Each to its end, also when another fails: none is still under way when the next batch begins, or the process stops.
    for (const outcome of await Promise.allSettled(rows.map((row) => this.send(row))))
      if (outcome.status === 'rejected')
        this.log.warn({ err: outcome.reason as unknown }, 'What became of a letter could not be written down');
    return rows.length;
  }

  /**
   * What may not be sent now gets another time: a letter written in the evening, one that the mail server would not take before, and one
   * that waited for a worker are alike.
   */
  private async leaveForTheMorning(now: Date): Promise<void> {
    await this.dataSource.query(
      `UPDATE mail SET due_at = $2 WHERE id IN (
         SELECT id FROM mail WHERE sent_at IS NULL AND failed_at IS NULL AND due_at <= $1 AND template <> ALL($3::text[]) FOR UPDATE SKIP LOCKED
       )`,
      [now, afterQuietHours(now), this.templates.sentAtNight()],
    );
  }

  private async send(row: Row): Promise<void> {
    let letter: Letter | null;
    try {
      letter = await this.templates.write(row.template, row.lang, { personId: row.person_id, to: row.recipient, params: row.params });
      if (letter) await this.hand(row, letter);
    } catch (error) {
      await this.postpone(row, error);
      return;
    }
    if (!letter) return this.end(row, 'failed_at', 'not wanted any more');
    // what the letter said is nobody's business any more, a code least of all
    await this.end(row, 'sent_at', null);
  }

  private async hand({ id, recipient, lang }: Row, letter: Letter): Promise<void> {
    const { unsubscribe } = letter;
    await this.transport?.sendMail({
      from: this.config.mailFrom,
      to: { name: '', address: recipient },
      subject: letter.subject,
      text: asText(letter),
      html: asHtml(letter, lang),
      messageId: `<${id}@${new URL(this.config.siteUrl).hostname}>`,
      ...(unsubscribe && { list: { unsubscribe } }),
      headers: {
        'Auto-Submitted': 'auto-generated',
        'Content-Language': lang,
        ...(unsubscribe && { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
      },
      signal: AbortSignal.timeout(LETTER_TIMEOUT),
    });
  }

  private async end({ id }: Row, how: 'sent_at' | 'failed_at', reason: string | null): Promise<void> {
    await this.dataSource.query(`UPDATE mail SET ${how} = $2, claimed_at = NULL, last_error = $3, params = '{}' WHERE id = $1`, [
      id,
      this.clock.now(),
      reason,
    ]);
  }

  /** What the server refuses for good is not tried again; anything else is, at longer and longer intervals, for some days. */
  private async postpone(row: Row, error: unknown): Promise<void> {
    const { forGood, uncertain, reason } = readSmtpFailure(error);
    const now = this.clock.now().getTime();
    const tooOld = now - row.created_at.getTime() >= GIVE_UP;
    this.log.warn({ mail: row.id, attempts: row.attempts, reason, forGood, tooOld }, 'A letter could not be sent');
    if (forGood || tooOld) return this.end(row, 'failed_at', reason);
    const pause = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** Math.min(row.attempts - 1, 20));
    await this.dataSource.query(
      `UPDATE mail SET claimed_at = NULL, last_error = $2, due_at = $3, uncertain = uncertain + $4::int WHERE id = $1`,
      [row.id, reason, new Date(now + pause), uncertain ? 1 : 0],
    );
  }
}
