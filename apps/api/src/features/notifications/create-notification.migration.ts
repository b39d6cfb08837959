import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people have been told: that something happened, never what it says. It goes with the person and with the contact. */
export class CreateNotification1763900006000 implements MigrationInterface {
  name = 'CreateNotification1763900006000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table notification (
        id bigint generated always as identity constraint notification_pk primary key,
        person_id uuid not null constraint notification_person_fk references person (id) on delete cascade,
        kind text not null constraint notification_kind_known check (kind in (
          'interest-received', 'interest-seen', 'asked', 'answered', 'meeting', 'agreed', 'declined', 'withdrawn', 'message', 'reminder',
          'no-answer-yet', 'closing-soon', 'closed', 'email-verified')),
        contact_id uuid constraint notification_contact_fk references contact (id) on delete cascade,
        posting_id text constraint notification_posting_fk references posting (id) on delete set null,
        source text not null constraint notification_source_not_empty check (source <> ''),
        created_at timestamptz not null,
        read_at timestamptz,
        constraint notification_once unique (person_id, source)
      )`);
    await runner.query(`create index notification_newest on notification (person_id, id)`);
    await runner.query(`create index notification_unread on notification (person_id) where read_at is null`);
    await runner.query(`create index notification_contact on notification (contact_id)`);
    await runner.query(`create index notification_posting on notification (posting_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table notification`);
  }
}
