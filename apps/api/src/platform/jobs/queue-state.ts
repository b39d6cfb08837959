import type { PinoLogger } from 'nestjs-pino';

/** Whether the queue answers, as far as is known; says so in the log once when it goes and once when it comes, however often it is tried between. */
export class QueueState {
  private isAway = false;

  constructor(private readonly log: PinoLogger) {}

  /** Whether the last that was heard of it was a failure. */
  get away(): boolean {
    return this.isAway;
  }

  failed(error: unknown): void {
    if (this.isAway) return;
    this.isAway = true;
    this.log.warn({ err: error }, 'The queue cannot be reached: what is to be done is kept in the database, and it is tried again');
  }

  answered(): void {
    if (!this.isAway) return;
    this.isAway = false;
    this.log.info('The queue answers again');
  }
}
