import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The tables of the text search in PostgreSQL. All of it is derived: `cli reindex` makes it again. */
export class SearchTables1763800003000 implements MigrationInterface {
  name = 'SearchTables1763800003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create extension if not exists fuzzystrmatch`);
    await runner.query(`
      create table search_index_state (
        only_row boolean not null default true constraint search_index_state_pk primary key constraint search_index_state_one_row check (only_row),
        active integer not null,
        building integer,
        last integer not null
      )`);
    await runner.query(`insert into search_index_state (active, building, last) values (1, null, 1)`);
    await runner.query(`
      create table search_document (
        generation integer not null,
        id text not null,
        version integer not null,
        removed boolean not null default false,
        kind text, trade text, region text, municipality text, lang text, extent text,
        remote boolean not null default false,
        open_for_all boolean not null default false,
        imported boolean not null default false,
        published_at timestamptz,
        expires_at timestamptz,
        title text,
        tsv tsvector not null default ''::tsvector,
        constraint search_document_pk primary key (generation, id)
      )`);
    // unpacking costs more than the space: ranking reads the vector of every hit
    await runner.query(`alter table search_document alter column tsv set storage external`);
    await runner.query(`create index search_document_tsv on search_document using gin (tsv)`);
    await runner.query(`create index search_document_newest on search_document (generation, published_at desc, id) where not removed`);
    await runner.query(`
      create table search_suggestion (
        generation integer not null,
        document_id text not null,
        lang text not null,
        text text not null,
        folded text not null,
        constraint search_suggestion_document_fk foreign key (generation, document_id) references search_document (generation, id) on delete cascade
      )`);
    await runner.query(`create index search_suggestion_beginning on search_suggestion (generation, lang, folded text_pattern_ops)`);
    await runner.query(`create index search_suggestion_document on search_suggestion (generation, document_id)`);
    await runner.query(`
      create table search_word (
        generation integer not null,
        word text not null,
        constraint search_word_pk primary key (generation, word)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table search_word, search_suggestion, search_document, search_index_state`);
  }
}
