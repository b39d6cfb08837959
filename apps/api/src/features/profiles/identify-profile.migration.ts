import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Answers have an id of their own, so that an event can tell of them without naming the person, also when both are gone. */
export class IdentifyProfile1764100001000 implements MigrationInterface {
  name = 'IdentifyProfile1764100001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table profile add column id uuid not null default gen_random_uuid() constraint profile_id_once unique`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table profile drop column id`);
  }
}
