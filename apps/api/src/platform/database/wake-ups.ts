import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import { Client } from 'pg';
import { Config } from '../config/config';
import { EVENT_CHANNEL } from '../outbox/event-log';
import { connectionSettings } from './connection-settings';

const POLL_MS = 1000;

/**
 * Calls its listeners whenever PostgreSQL says that there is something new, and each second anyway:
 * a NOTIFY makes it quick, the poll makes it certain. One connection a process, made for the first listener and renewed when it breaks.
 */
@Injectable()
export class WakeUps implements OnModuleDestroy {
  private readonly listeners = new Set<() => void>();
  private timer: NodeJS.Timeout | undefined;
  private client: Client | undefined;
  private connecting: Promise<void> | undefined;
  private stopped = false;

  constructor(
    private readonly config: Config,
    private readonly log: PinoLogger,
  ) {
    log.setContext(WakeUps.name);
  }

  private start(): void {
    if (this.timer || this.stopped) return;
    const beat = (): void => {
      this.connect();
      this.wake();
    };
    this.timer = setInterval(beat, POLL_MS);
    beat();
  }

  /** @returns a function that takes the listener away again */
  listen(listener: () => void): () => void {
    this.listeners.add(listener);
    this.start();
    return () => this.listeners.delete(listener);
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.connecting;
    await this.client?.end().catch(() => undefined);
  }

  private wake(): void {
    for (const listener of this.listeners) listener();
  }

  private connect(): void {
    if (this.client || this.connecting || this.stopped) return;
    this.connecting = this.open().finally(() => (this.connecting = undefined));
  }

  private async open(): Promise<void> {
    const client = new Client({ ...connectionSettings(this.config), application_name: 'arena-wake-ups' });
    const drop = (): void => {
      if (this.client === client) this.client = undefined;
      client.removeAllListeners('notification');
      void client.end().catch(() => undefined);
    };
    client.on('error', drop);
    client.on('end', () => {
      if (this.client === client) this.client = undefined;
    });
    client.on('notification', () => this.wake());
    try {
      await client.connect();
      await client.query(`LISTEN ${EVENT_CHANNEL}`);
      this.client = client;
    } catch {
      // The poll goes on; the next beat tries again.
      this.log.debug('PostgreSQL cannot be listened to now');
      drop();
    }
  }
}
