import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Organisations open a page of their own: what the register says of them, and which version their people have come to. */
export class KeepRegisterFacts1763900002000 implements MigrationInterface {
  name = 'KeepRegisterFacts1763900002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table organisation
        -- the register knows units without an address
        alter column municipality_number drop not null,
        add column version integer not null default 1 constraint organisation_version_positive check (version > 0),
        add column confirmed boolean not null default true,
        add column form text,
        add column parent_number text
          constraint organisation_parent_nine_digits check (parent_number ~ '^[0-9]{9}$')
          constraint organisation_parent_once unique,
        add column register_asked_at timestamptz,
        add constraint organisation_is_not_its_own_parent check (parent_number <> organisation_number)`);
    await runner.query(`create index organisation_unconfirmed on organisation (register_asked_at nulls first, id) where not confirmed`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`update organisation set municipality_number = '0000' where municipality_number is null`);
    await runner.query(`drop index organisation_unconfirmed`);
    await runner.query(`
      alter table organisation
        drop constraint organisation_is_not_its_own_parent, drop column version, drop column confirmed, drop column form, drop column parent_number,
        drop column register_asked_at, alter column municipality_number set not null`);
  }
}
