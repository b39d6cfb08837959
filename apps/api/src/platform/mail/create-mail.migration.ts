import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Letters that wait to be sent, and what became of them. */
export class CreateMail1763800000500 implements MigrationInterface {
  name = 'CreateMail1763800000500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE mail (
        id uuid NOT NULL DEFAULT uuidv7(),
        key text NOT NULL,
        person_id uuid NOT NULL,
        recipient text NOT NULL,
        template text NOT NULL,
        lang text NOT NULL,
        params jsonb NOT NULL,
        created_at timestamptz NOT NULL,
        due_at timestamptz NOT NULL,
        attempts integer NOT NULL DEFAULT 0,
        claimed_at timestamptz,
        sent_at timestamptz,
        failed_at timestamptz,
        uncertain integer NOT NULL DEFAULT 0,
        last_error text,
        CONSTRAINT mail_pk PRIMARY KEY (id),
        CONSTRAINT mail_key_uq UNIQUE (key),
        CONSTRAINT mail_attempts_ck CHECK (attempts >= 0),
        CONSTRAINT mail_one_end_ck CHECK (sent_at IS NULL OR failed_at IS NULL)
      )`);
    await runner.query(`CREATE INDEX mail_waiting_ix ON mail (due_at) WHERE sent_at IS NULL AND failed_at IS NULL`);
    await runner.query(`CREATE INDEX mail_person_ix ON mail (person_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE mail');
  }
}
