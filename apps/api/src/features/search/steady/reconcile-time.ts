import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../../platform';

/** The hour in which fewest search, by the clock of Norway. */
const NIGHT = 3;
const HOUR_MS = 60 * 60 * 1000;
const osloDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Oslo', year: 'numeric', month: '2-digit', day: '2-digit' });

/**
 * The day whose night a moment comes after: from 3 o'clock on it is the day itself, before that the one that has gone. When the clock is
 * changed the hour is another, and it is still one night.
 */
const nightBefore = (moment: Date): string => osloDay.format(moment.getTime() - NIGHT * HOUR_MS);

/** Remembers when the indexes were last compared with the database and mended. */
@Injectable()
export class ReconcileTime {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Whether it has not been done since it last was 3 in the night: one that fell out, as nothing ran then, is made up for. */
  async isDue(manager: EntityManager = this.dataSource.manager): Promise<boolean> {
    const [row] = await manager.query<{ at: Date }[]>('select at from search_reconciled');
    // another night and not an earlier one: a clock that was once ahead must not put it off
    return !row || nightBefore(row.at) !== nightBefore(this.clock.now());
  }

  /** Every index has just been compared, and is as the database says. */
  async done(): Promise<void> {
    await this.dataSource.query(`insert into search_reconciled (at) values ($1) on conflict (only_row) do update set at = excluded.at`, [
      this.clock.now(),
    ]);
  }
}
