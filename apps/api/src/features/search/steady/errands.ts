import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

/** 'send' is for one posting, the others for the whole index. */
export type Errand = 'send' | 'reindex' | 'count' | 'reconcile';

/** Something to do, as it was asked for; asked for again meanwhile, it is another. */
export interface AskedErrand {
  postingId: string;
  stamp: string;
}

/**
 * What is to be done to the search indexes outside every transaction. A row is written by whoever changes something and taken away
 * by the keeper when it is done: an engine that is away loses nothing.
 */
@Injectable()
export class Errands {
  constructor(private readonly dataSource: DataSource) {}

  /** @param manager that of the caller's transaction, so that it is asked for only when that is committed */
  async ask(task: Errand, postingIds: readonly string[] = [''], manager: EntityManager = this.dataSource.manager): Promise<void> {
    if (postingIds.length === 0) return;
    await manager.query(
      `insert into search_errand (task, posting_id) select $1, id from unnest($2::text[]) id order by id
       on conflict (task, posting_id) do update set stamp = default`,
      [task, [...new Set(postingIds)]],
    );
  }

  /** Whether there is anything to do. */
  async any(): Promise<boolean> {
    const rows = await this.dataSource.query<{ any: boolean }[]>(`select exists (select from search_errand) as any`);
    return rows[0]?.any ?? false;
  }

  /** In the order in which they were asked for. */
  async next(task: Errand, limit: number): Promise<AskedErrand[]> {
    return this.dataSource.query<AskedErrand[]>(
      `select e.posting_id as "postingId", e.stamp::text as stamp from search_errand e where e.task = $1 order by e.stamp limit $2`,
      [task, limit],
    );
  }

  /** Done; what was asked for again meanwhile stays. */
  async done(task: Errand, errands: readonly AskedErrand[]): Promise<void> {
    await this.dataSource.query(
      `delete from search_errand e using unnest($2::text[], $3::bigint[]) d (posting_id, stamp)
       where e.task = $1 and e.posting_id = d.posting_id and e.stamp = d.stamp`,
      [task, errands.map(({ postingId }) => postingId), errands.map(({ stamp }) => stamp)],
    );
  }

  /** There is no engine to do them for. */
  async forgetEngine(): Promise<void> {
    await this.dataSource.query(`delete from search_errand where task in ('send', 'reindex')`);
  }

  /** Seconds that the oldest one has waited which keeps an engine from being up to date; 0 when none waits. */
  async waiting(): Promise<number> {
    const rows = await this.dataSource.query<{ seconds: number }[]>(
      `select coalesce(extract(epoch from now() - min(asked_at)), 0)::float as seconds from search_errand where task in ('send', 'reindex')`,
    );
    return rows[0]?.seconds ?? 0;
  }
}
