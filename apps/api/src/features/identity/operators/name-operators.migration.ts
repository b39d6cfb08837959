import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who among those that log in by Entra ID may care for the site. The row goes with the person. */
export class NameOperators1764000003000 implements MigrationInterface {
  name = 'NameOperators1764000003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table site_operator (
        person_id uuid not null constraint site_operator_pk primary key
          constraint site_operator_person_fk references person (id) on delete cascade,
        since timestamptz not null
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table site_operator`);
  }
}
