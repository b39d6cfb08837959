import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The official classifications as they were imported, and the versions of the taxonomy that came of it. What is looked up by the hundred
 * thousand is compared byte by byte ("C"): as people sort it would take five times as long.
 */
export class CreateClassifications1764000000000 implements MigrationInterface {
  name = 'CreateClassifications1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table taxonomy_version (
        number integer not null constraint taxonomy_version_pk primary key constraint taxonomy_version_number_positive check (number > 0),
        made_by text not null constraint taxonomy_version_made_by_known check (made_by in ('import', 'publication', 'replacement')),
        start_set text not null,
        note text not null,
        made_at timestamptz not null
      )`);
    await runner.query(`
      create table classification_import (
        id integer generated always as identity constraint classification_import_pk primary key,
        classification text not null
          constraint classification_import_known check (classification in ('esco', 'styrk', 'sn2007', 'municipalities', 'postcodes')),
        edition text not null,
        files jsonb not null constraint classification_import_files_is_a_list check (jsonb_typeof(files) = 'array'),
        counts jsonb not null constraint classification_import_counts_is_an_object check (jsonb_typeof(counts) = 'object'),
        taxonomy_version integer constraint classification_import_version_fk references taxonomy_version (number),
        imported_at timestamptz not null
      )`);
    await runner.query(`
      create table esco_concept (
        uri text collate "C" not null constraint esco_concept_pk primary key,
        id text collate "C" not null constraint esco_concept_id_unique unique constraint esco_concept_id_form check (id ~ '^[a-z0-9][a-z0-9-]{0,79}$'),
        type text collate "C" not null constraint esco_concept_type_known check (type in ('occupation', 'skill', 'isco-group', 'skill-group')),
        code text not null default '',
        skill_type text collate "C" not null default '',
        reuse_level text not null default '',
        gone_at timestamptz,
        replaced_by text constraint esco_concept_replaced_by_another check (replaced_by <> id)
      )`);
    await runner.query(`
      create table esco_label (
        uri text collate "C" not null constraint esco_label_concept_fk references esco_concept (uri),
        lang text collate "C" not null constraint esco_label_lang_form check (lang ~ '^[a-z]{2}$'),
        text text collate "C" not null constraint esco_label_text_length check (char_length(text) between 1 and 300),
        rank smallint not null constraint esco_label_rank_known check (rank between 0 and 2),
        type text collate "C" not null,
        constraint esco_label_pk primary key (uri, lang, text)
      )`);
    await runner.query(`
      create table esco_description (
        uri text collate "C" not null constraint esco_description_concept_fk references esco_concept (uri),
        lang text collate "C" not null constraint esco_description_lang_form check (lang ~ '^[a-z]{2}$'),
        text text not null,
        type text collate "C" not null,
        constraint esco_description_pk primary key (uri, lang)
      )`);
    await runner.query(`
      create table esco_relation (
        from_uri text collate "C" not null constraint esco_relation_from_fk references esco_concept (uri),
        to_uri text collate "C" not null constraint esco_relation_to_fk references esco_concept (uri),
        kind text collate "C" not null constraint esco_relation_kind_known
          check (kind in ('occupation-essential', 'occupation-optional', 'skill-essential', 'skill-optional', 'broader')),
        constraint esco_relation_pk primary key (from_uri, to_uri, kind)
      )`);
    for (const standard of ['styrk08', 'sn2007']) {
      await runner.query(`
        create table ${standard} (
          code text not null constraint ${standard}_pk primary key,
          level integer not null,
          parent_code text,
          name text not null,
          gone_at timestamptz
        )`);
    }
    await runner.query(`
      create table job_title (
        code text not null constraint job_title_pk primary key constraint job_title_seven_digits check (code ~ '^[0-9]{7}$'),
        styrk98 text not null constraint job_title_styrk98_four_digits check (styrk98 ~ '^[0-9]{4}$'),
        title text not null,
        gone_at timestamptz
      )`);
    await runner.query(`
      create table municipality (
        number text not null constraint municipality_pk primary key constraint municipality_four_digits check (number ~ '^[0-9]{4}$'),
        name text not null,
        county_number text not null,
        county text not null,
        centre text,
        population integer,
        language_form text,
        latitude double precision,
        longitude double precision,
        gone_at timestamptz
      )`);
    await runner.query(`
      create table postcode (
        code text not null constraint postcode_pk primary key constraint postcode_four_digits check (code ~ '^[0-9]{4}$'),
        place text not null,
        municipality_number text not null constraint postcode_municipality_four_digits check (municipality_number ~ '^[0-9]{4}$'),
        category text,
        gone_at timestamptz
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table postcode, municipality, job_title, sn2007, styrk08`);
    await runner.query(`drop table esco_relation, esco_description, esco_label, esco_concept, classification_import, taxonomy_version`);
  }
}
