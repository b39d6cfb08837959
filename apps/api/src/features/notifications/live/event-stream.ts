import { once } from 'node:events';
import type { NotificationView } from '@arena/contract';
import type { Response } from 'express';
import type { Viewer } from '../../../platform';

/** What is not as it was. */
export type Change = { contact: string } | { posting: string } | { advising: true };

const BATCH = 100;
/** Bytes that may wait for a browser that does not read. More, and it is let go: it comes back and goes on where it was. */
const MOST_WAITING = 256 * 1024;

/**
 * One open line to a browser. Notifications are read from the table, from where this line is; an event in the log only says that
 * there may be more. So what was missed and what happens now come by one way, each once, in one order.
 */
export class EventStream {
  private pumping: Promise<void> | undefined;
  private again = false;
  private closed = false;

  /**
   * @param at the id of the last notification that the browser has
   * @param after reads what came after an id, oldest first
   */
  constructor(
    readonly viewer: Viewer,
    private readonly response: Response,
    private at: number,
    private readonly after: (id: number, most: number) => Promise<NotificationView[]>,
  ) {}

  /** Answers the request. From here on the browser knows where to go on if the line breaks. */
  begin(): void {
    this.response.writeHead(200, {
      'Content-Type': 'text/event-stream; charset=utf-8',
      // nothing on the way may keep it, pack it or wait until it is whole
      'Cache-Control': 'no-store, no-transform',
      'X-Accel-Buffering': 'no',
    });
    // an id without data is no event, but the browser keeps it
    this.write(`retry: 2000\nid: ${this.at}\n\n`);
  }

  /** Sends what has come since. @throws nothing: what cannot be read now is read at the next beat */
  async pump(): Promise<void> {
    this.again = true;
    this.pumping ??= this.pumpAll().finally(() => (this.pumping = undefined));
    await this.pumping;
  }

  /** Tells that something is not as it was. */
  change(change: Change): void {
    this.write(`event: changed\ndata: ${JSON.stringify(change)}\n\n`);
  }

  /** Keeps the line open. */
  beat(): void {
    this.write(':\n\n');
  }

  /** The session is over: the browser is told not to come back. */
  endSession(): void {
    this.write('event: ended\ndata: {}\n\n');
    this.close();
  }

  /** Gives way to a newer line of the same person, and does not come back at once to push that one out. */
  giveWay(): void {
    this.write('retry: 600000\n\n');
    this.close();
  }

  /** Ends the line; the browser comes back by itself. */
  close(): void {
    if (this.closed) return;
    this.closed = true;
    this.response.end();
  }

  /** The browser is gone. */
  drop(): void {
    this.closed = true;
    this.response.destroy();
  }

  private async pumpAll(): Promise<void> {
    while (this.again && !this.closed) {
      this.again = false;
      const found = await this.after(this.at, BATCH);
      for (const one of found) {
        this.write(`event: notification\nid: ${one.id}\ndata: ${JSON.stringify(one)}\n\n`);
        this.at = one.id;
      }
      if (found.length === BATCH) {
        this.again = true;
        if (this.response.writableNeedDrain) await Promise.race([once(this.response, 'drain'), once(this.response, 'close')]);
      }
    }
  }

  private write(text: string): void {
    if (this.closed) return;
    if (this.response.writableLength > MOST_WAITING) this.drop();
    else this.response.write(text);
  }
}
