import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Postings and what they ask for, with the rules that must hold whoever writes. */
export class CreatePosting1763800002000 implements MigrationInterface {
  name = 'CreatePosting1763800002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table posting (
        id text not null constraint posting_pk primary key constraint posting_id_length check (char_length(id) between 1 and 120),
        origin text not null constraint posting_origin_known check (origin in ('employer', 'imported')),
        state text not null constraint posting_state_known check (state in ('draft', 'published', 'paused', 'filled', 'expired', 'withdrawn')),
        organisation_id text constraint posting_organisation_fk references organisation (id),
        employer_name text not null,
        kind text not null constraint posting_kind_known check (kind in ('job', 'traineeship', 'work-placement', 'apprenticeship')),
        lang text not null constraint posting_lang_known check (lang in ('nb', 'nn', 'en')),
        title text not null constraint posting_title_not_empty check (title <> ''),
        summary text not null,
        about text not null,
        tasks jsonb not null default '[]' constraint posting_tasks_is_a_list check (jsonb_typeof(tasks) = 'array'),
        occupation_id text,
        municipality_number text constraint posting_municipality_four_digits check (municipality_number ~ '^[0-9]{4}$'),
        place_name text,
        remote boolean not null default false,
        extent_percent integer constraint posting_extent_range check (extent_percent between 1 and 100),
        start_on date,
        duration_weeks integer constraint posting_duration_positive check (duration_weeks > 0),
        published_at timestamptz constraint posting_published_has_a_date check (state <> 'published' or published_at is not null),
        deadline_on date,
        expires_at timestamptz,
        places integer not null default 1 constraint posting_places_positive check (places > 0),
        interests integer not null default 0 constraint posting_interests_not_negative check (interests >= 0),
        facts jsonb not null default '{}' constraint posting_facts_is_an_object check (jsonb_typeof(facts) = 'object'),
        conditions text[] not null default '{}',
        adaptations text[] not null default '{}',
        open_to_schemes boolean not null default false,
        travel text,
        source_name text,
        source_url text,
        source_id text constraint posting_source_id_unique unique,
        redated boolean not null default false,
        version integer not null constraint posting_version_positive check (version > 0),
        created_at timestamptz not null,
        changed_at timestamptz not null,
        constraint posting_belongs_to_somebody check (
          (origin = 'employer' and organisation_id is not null) or (origin = 'imported' and organisation_id is null and source_name is not null)
        )
      )`);
    await runner.query(`create index posting_published on posting (published_at desc, id) where state = 'published'`);
    await runner.query(`create index posting_organisation on posting (organisation_id)`);
    await runner.query(`
      create table posting_requirement (
        posting_id text not null constraint posting_requirement_posting_fk references posting (id) on delete cascade,
        position integer not null constraint posting_requirement_position_range check (position between 0 and 199),
        kind text not null constraint posting_requirement_kind_known check (kind in ('skill', 'language', 'licence', 'certificate', 'qualification')),
        concept_id text not null,
        level integer,
        cefr text,
        strength text not null constraint posting_requirement_strength_known check (strength in ('must', 'good', 'learned')),
        note text,
        machine_read boolean not null default false,
        constraint posting_requirement_pk primary key (posting_id, position),
        constraint posting_requirement_concept_once unique (posting_id, kind, concept_id),
        constraint posting_requirement_machine_never_must check (not machine_read or strength <> 'must'),
        constraint posting_requirement_level_of_skill check ((kind = 'skill') = (level is not null) and level between 1 and 3),
        constraint posting_requirement_cefr_of_language
          check ((kind = 'language') = (cefr is not null) and cefr in ('A1', 'A2', 'B1', 'B2', 'C1', 'C2'))
      )`);
    await runner.query(`create index posting_requirement_concept on posting_requirement (kind, concept_id)`);
    await runner.query(`
      create function posting_requirement_five_must() returns trigger language plpgsql as $$
      begin
        if (select count(*) from posting_requirement where posting_id = new.posting_id and strength = 'must') > 5 then
          raise exception 'posting % has more than five must', new.posting_id
            using errcode = 'check_violation', constraint = 'posting_requirement_five_must', table = 'posting_requirement';
        end if;
        return null;
      end $$`);
    await runner.query(`
      create constraint trigger posting_requirement_five_must after insert or update on posting_requirement
      deferrable initially deferred for each row when (new.strength = 'must') execute function posting_requirement_five_must()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table posting_requirement, posting`);
    await runner.query(`drop function posting_requirement_five_must`);
  }
}
