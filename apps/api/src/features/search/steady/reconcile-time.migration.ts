import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When every search index was last found, or made, to be as the database is: one row at most. */
export class ReconcileTime1764200500000 implements MigrationInterface {
  name = 'ReconcileTime1764200500000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table search_reconciled (
        only_row boolean not null default true constraint search_reconciled_pk primary key constraint search_reconciled_one check (only_row),
        at timestamptz not null
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table search_reconciled`);
  }
}
