import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who did what for the taxonomy, and when. It is only added to. The person is an id and no more: when the person goes, it leads to nobody.
 */
export class LogTaxonomyChanges1764000003500 implements MigrationInterface {
  name = 'LogTaxonomyChanges1764000003500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table taxonomy_change (
        id bigint generated always as identity constraint taxonomy_change_pk primary key,
        at timestamptz not null,
        person_id uuid,
        what text not null constraint taxonomy_change_what_known check (what in (
          'synonym-added', 'synonym-withdrawn', 'card-added', 'card-withdrawn', 'word-dismissed', 'replaced', 'published')),
        details jsonb not null constraint taxonomy_change_details_is_an_object check (jsonb_typeof(details) = 'object')
      )`);
    await runner.query(`create index taxonomy_change_person on taxonomy_change (person_id)`);
    await runner.query(`
      create function taxonomy_change_stays() returns trigger language plpgsql as $$
      begin
        raise exception 'the log of the taxonomy is only added to' using errcode = 'check_violation', constraint = 'taxonomy_change_stays', table = 'taxonomy_change';
      end $$`);
    await runner.query(
      `create trigger taxonomy_change_stays before update or delete on taxonomy_change for each row execute function taxonomy_change_stays()`,
    );
    await runner.query(
      `create trigger taxonomy_change_whole before truncate on taxonomy_change for each statement execute function taxonomy_change_stays()`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table taxonomy_change`);
    await runner.query(`drop function taxonomy_change_stays()`);
  }
}
