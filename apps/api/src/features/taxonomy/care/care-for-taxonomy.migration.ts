import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What operators add to the taxonomy, and the words that people typed and it did not know. */
export class CareForTaxonomy1764000001000 implements MigrationInterface {
  name = 'CareForTaxonomy1764000001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table taxonomy_synonym (
        id integer generated always as identity constraint taxonomy_synonym_pk primary key,
        kind text not null constraint taxonomy_synonym_kind_known check (kind in ('skill', 'occupation')),
        concept_id text not null,
        lang text not null constraint taxonomy_synonym_lang_known check (lang in ('nb', 'nn', 'en')),
        text text not null constraint taxonomy_synonym_text_length check (char_length(text) between 2 and 80),
        source text not null constraint taxonomy_synonym_source_named check (source <> ''),
        added_at timestamptz not null,
        published_in integer constraint taxonomy_synonym_published_fk references taxonomy_version (number),
        withdrawn_at timestamptz,
        withdrawn_in integer constraint taxonomy_synonym_withdrawn_fk references taxonomy_version (number)
      )`);
    await runner.query(`
      create unique index taxonomy_synonym_once on taxonomy_synonym (kind, concept_id, lang, lower(text)) where withdrawn_at is null`);
    await runner.query(`
      create table taxonomy_card (
        id text not null constraint taxonomy_card_pk primary key constraint taxonomy_card_id_form check (id ~ '^[a-z0-9][a-z0-9-]{0,79}$'),
        content jsonb not null constraint taxonomy_card_content_is_an_object check (jsonb_typeof(content) = 'object'),
        source text not null constraint taxonomy_card_source_named check (source <> ''),
        added_at timestamptz not null,
        published_in integer constraint taxonomy_card_published_fk references taxonomy_version (number),
        withdrawn_at timestamptz,
        withdrawn_in integer constraint taxonomy_card_withdrawn_fk references taxonomy_version (number)
      )`);
    await runner.query(`
      create table unknown_word (
        lang text not null constraint unknown_word_lang_known check (lang in ('nb', 'nn', 'en')),
        fingerprint text not null constraint unknown_word_fingerprint_form check (fingerprint ~ '^[0-9a-f]{64}$'),
        word text constraint unknown_word_length check (char_length(word) between 2 and 40),
        times integer not null constraint unknown_word_times_positive check (times > 0),
        last_on date not null,
        constraint unknown_word_pk primary key (lang, fingerprint),
        constraint unknown_word_shown_when_common check (word is null or times >= 5)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table unknown_word, taxonomy_card, taxonomy_synonym`);
  }
}
