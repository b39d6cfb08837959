import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Answers say which edition of the taxonomy they were given with. */
export class NameTaxonomyVersion1764000002000 implements MigrationInterface {
  name = 'NameTaxonomyVersion1764000002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table profile add column taxonomy_version text`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table profile drop column taxonomy_version`);
  }
}
