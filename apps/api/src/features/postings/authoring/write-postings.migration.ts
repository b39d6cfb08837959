import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What employers write, kept apart from what is published; and what one lives on. */
export class WritePostings1763900004000 implements MigrationInterface {
  name = 'WritePostings1763900004000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table posting add column pay text not null default ''`);
    // a posting has no row before it is first published, so there is nothing to refer to
    await runner.query(`
      create table posting_draft (
        posting_id text not null constraint posting_draft_pk primary key constraint posting_draft_id_length check (char_length(posting_id) between 1 and 120),
        organisation_id text not null constraint posting_draft_organisation_fk references organisation (id),
        content jsonb not null constraint posting_draft_content_is_an_object check (jsonb_typeof(content) = 'object'),
        version integer not null constraint posting_draft_version_positive check (version > 0),
        published_version integer constraint posting_draft_published_before check (published_version <= version),
        created_at timestamptz not null,
        changed_at timestamptz not null
      )`);
    await runner.query(`create index posting_draft_organisation on posting_draft (organisation_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table posting_draft`);
    await runner.query(`alter table posting drop column pay`);
  }
}
