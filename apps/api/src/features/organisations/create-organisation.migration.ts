import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The employers. */
export class CreateOrganisation1763800001000 implements MigrationInterface {
  name = 'CreateOrganisation1763800001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table organisation (
        id text not null constraint organisation_pk primary key constraint organisation_id_is_a_slug check (id ~ '^[a-z0-9][a-z0-9-]{0,119}$'),
        organisation_number text not null constraint organisation_number_unique unique
          constraint organisation_number_nine_digits check (organisation_number ~ '^[0-9]{9}$'),
        name text not null constraint organisation_name_not_empty check (name <> ''),
        trade text not null,
        municipality_number text not null constraint organisation_municipality_four_digits check (municipality_number ~ '^[0-9]{4}$'),
        lang text not null constraint organisation_lang_known check (lang in ('nb', 'nn', 'en')),
        about text not null,
        open_for_contact boolean not null,
        answer_days integer constraint organisation_answer_days_not_negative check (answer_days >= 0),
        created_at timestamptz not null,
        changed_at timestamptz not null
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table organisation`);
  }
}
