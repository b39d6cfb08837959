import type { Language } from '@arena/domain';
import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import { createTransport, type Transporter } from 'nodemailer';
import { DataSource } from 'typeorm';
import { Clock } from '../clock';
import { Config } from '../config/config';
import { WakeUps } from '../database/wake-ups';
import { asHtml, asText } from './letter';
import { MailTemplates, type MailParams } from './mail-templates';

const BATCH = 10;
/** Milliseconds that one sending may take at most; the lease below is longer, so that two workers never send one letter side by side. */
const SMTP_TIMEOUT = 10_000;
/** Milliseconds after which a letter that was claimed and neither sent nor failed is taken up again: its worker has died. */
export const LEASE = 30_000;
const FIRST_PAUSE = 30_000;
const LONGEST_PAUSE = 15 * 60_000;

interface Row {
  id: string;
  recipient: string;
  template: string;
  lang: Language;
  params: MailParams;
  attempts: number;
}

/**
 * Sends letters, one claimed batch at a time, outside any transaction. SMTP cannot be exactly once: a worker that dies between the
 * server's yes and our mark sends the letter again, with the same Message-ID, by which mailboxes know it. How often that
 * may have happened is counted in `uncertain`.
 */
@Injectable()
export class MailSender implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly transport: Transporter | null;
  private running: Promise<void> | undefined;
  private again = false;
  private stopped = false;
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
          connectionTimeout: SMTP_TIMEOUT,
          greetingTimeout: SMTP_TIMEOUT,
          socketTimeout: SMTP_TIMEOUT,
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
    this.unlisten = this.wakeUps.listen(() => this.wake());
    this.wake();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    this.unlisten();
    await this.running;
    this.transport?.close();
  }

  private wake(): void {
    if (this.stopped) return;
    if (this.running) this.again = true;
    else this.running = this.sendAll().finally(() => (this.running = undefined));
  }

  private async sendAll(): Promise<void> {
    do {
      this.again = false;
      try {
        while (!this.stopped && (await this.batch()) === BATCH);
      } catch (error) {
        this.log.warn({ err: error }, 'Letters could not be read; it is tried again');
        return;
      }
    } while (this.again && !this.stopped);
  }

  private async batch(): Promise<number> {
    const now = this.clock.now();
    const [rows] = await this.dataSource.query<[Row[], number]>(
      `UPDATE mail SET attempts = attempts + 1, uncertain = uncertain + (claimed_at IS NOT NULL)::int, claimed_at = $1, due_at = $2
       WHERE id IN (
         SELECT id FROM mail WHERE sent_at IS NULL AND failed_at IS NULL AND due_at <= $1 ORDER BY due_at, id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED
       )
       RETURNING id, recipient, template, lang, params, attempts`,
      [now, new Date(now.getTime() + LEASE)],
    );
    await Promise.all(rows.map((row) => this.send(row)));
    return rows.length;
  }

  private async send(row: Row): Promise<void> {
    try {
      const letter = this.templates.write(row.template, row.lang, row.params);
      await this.transport?.sendMail({
        from: this.config.mailFrom,
        to: row.recipient,
        subject: letter.subject,
        text: asText(letter),
        html: asHtml(letter, row.lang),
        messageId: `<${row.id}@${new URL(this.config.siteUrl).hostname}>`,
        headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': row.lang },
      });
    } catch (error) {
      await this.postpone(row, error);
      return;
    }
    // what the letter said is nobody's business any more, a code least of all
    await this.dataSource.query(`UPDATE mail SET sent_at = $2, claimed_at = NULL, last_error = NULL, params = '{}' WHERE id = $1`, [
      row.id,
      this.clock.now(),
    ]);
  }

  /** What the server refuses for good is not tried again; anything else is, at longer and longer intervals. */
  private async postpone({ id, attempts }: Row, error: unknown): Promise<void> {
    const { responseCode, code } = error as { responseCode?: number; code?: string };
    const forGood = responseCode !== undefined && responseCode >= 500;
    // the server's words may name the address: only its number is kept
    const reason = String(responseCode ?? code ?? (error as Error).name);
    const now = this.clock.now().getTime();
    const pause = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** Math.min(attempts - 1, 20));
    this.log.warn({ mail: id, attempts, reason, forGood }, 'A letter could not be sent');
    await this.dataSource.query(
      `UPDATE mail SET claimed_at = NULL, last_error = $2, due_at = $3, failed_at = CASE WHEN $4 THEN $5::timestamptz END WHERE id = $1`,
      [id, reason.slice(0, 100), new Date(now + pause), forGood, new Date(now)],
    );
  }
}
