import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The answers that an account keeps; they go with the person. */
export class CreateProfile1763900003000 implements MigrationInterface {
  name = 'CreateProfile1763900003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table profile (
        person_id uuid not null constraint profile_pk primary key constraint profile_person_fk references person (id) on delete cascade,
        draft jsonb not null constraint profile_draft_is_an_object check (jsonb_typeof(draft) = 'object'),
        version integer not null constraint profile_version_positive check (version > 0),
        changed_at timestamptz not null
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table profile`);
  }
}
