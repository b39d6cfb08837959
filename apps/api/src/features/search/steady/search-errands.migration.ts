import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the keeper of the search indexes has yet to do. Derived: losing it costs a reconcile. */
export class SearchErrands1763900007000 implements MigrationInterface {
  name = 'SearchErrands1763900007000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table search_errand (
        task text not null constraint search_errand_task_known check (task in ('send', 'reindex', 'count', 'reconcile')),
        posting_id text not null default '',
        stamp bigint generated always as identity,
        asked_at timestamptz not null default now(),
        constraint search_errand_pk primary key (task, posting_id)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table search_errand`);
  }
}
