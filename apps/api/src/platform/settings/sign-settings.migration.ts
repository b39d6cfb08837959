import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who wrote a version of a setting, and when. Null in those from before, and in what the product writes itself. */
export class SignSettings1764200000000 implements MigrationInterface {
  name = 'SignSettings1764200000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE setting
        ADD COLUMN written_at timestamptz,
        ADD COLUMN written_by text CONSTRAINT setting_written_by_ck CHECK (char_length(written_by) BETWEEN 1 AND 80)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE setting DROP COLUMN written_by, DROP COLUMN written_at`);
  }
}
