import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Events, their delivery, settings, and the counters of calls. */
export class PlatformTables1763800000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE event (
        id bigint GENERATED ALWAYS AS IDENTITY,
        name text NOT NULL,
        payload jsonb NOT NULL,
        occurred_at timestamptz NOT NULL,
        xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
        CONSTRAINT event_pk PRIMARY KEY (id)
      )`);
    await runner.query(`CREATE INDEX event_xid_id_ix ON event (xid, id)`);
    await runner.query(`
      CREATE TABLE outbox (
        id uuid NOT NULL DEFAULT uuidv7(),
        event_id bigint NOT NULL,
        job text NOT NULL,
        payload jsonb NOT NULL,
        attempts integer NOT NULL DEFAULT 0,
        due_at timestamptz NOT NULL DEFAULT now(),
        done_at timestamptz,
        last_error text,
        CONSTRAINT outbox_pk PRIMARY KEY (id),
        CONSTRAINT outbox_event_fk FOREIGN KEY (event_id) REFERENCES event (id) ON DELETE CASCADE,
        CONSTRAINT outbox_event_job_uq UNIQUE (event_id, job),
        CONSTRAINT outbox_attempts_ck CHECK (attempts >= 0)
      )`);
    await runner.query(`CREATE INDEX outbox_undone_ix ON outbox (due_at) WHERE done_at IS NULL`);
    await runner.query(`
      CREATE TABLE inbox (
        key text NOT NULL,
        handled_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT inbox_pk PRIMARY KEY (key)
      )`);
    await runner.query(`
      CREATE TABLE setting (
        key text NOT NULL,
        version integer NOT NULL,
        value jsonb NOT NULL,
        valid_from timestamptz NOT NULL,
        CONSTRAINT setting_pk PRIMARY KEY (key, version),
        CONSTRAINT setting_version_ck CHECK (version > 0)
      )`);
    await runner.query(`
      CREATE UNLOGGED TABLE rate_limit (
        key varchar(255) NOT NULL,
        points integer NOT NULL DEFAULT 0,
        expire bigint,
        CONSTRAINT rate_limit_pk PRIMARY KEY (key)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE rate_limit, setting, inbox, outbox, event');
  }
}
