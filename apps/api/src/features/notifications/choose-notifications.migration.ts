import type { MigrationInterface, QueryRunner } from 'typeorm';

const BEFORE = [
  'interest-received', 'interest-seen', 'asked', 'answered', 'meeting', 'agreed', 'declined', 'withdrawn', 'message', 'reminder', 'no-answer-yet', 'closing-soon',
  'closed', 'email-verified', 'proposed', 'proposal-answered', 'change-suggested', 'consent-given',
]; // prettier-ignore
const known = (kinds: readonly string[]): string => `kind in (${kinds.map((kind) => `'${kind}'`).join(', ')})`;
const GROUPS = `'matches', 'advising', 'contacts'`;

/** What people have chosen to be told and how, what waits for the daily letter, and by what letters are stopped. All of it goes with the person. */
export class ChooseNotifications1763900009000 implements MigrationInterface {
  name = 'ChooseNotifications1763900009000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table notification_choice (
        person_id uuid not null constraint notification_choice_person_fk references person (id) on delete cascade,
        group_name text not null constraint notification_choice_group_known check (group_name in (${GROUPS})),
        site boolean not null,
        letters text not null constraint notification_choice_letters_known check (letters in ('at-once', 'daily', 'never')),
        changed_at timestamptz not null,
        constraint notification_choice_pk primary key (person_id, group_name)
      )`);
    await runner.query(`
      create table letter_stop (
        token_hash bytea not null constraint letter_stop_pk primary key,
        person_id uuid not null constraint letter_stop_person_fk references person (id) on delete cascade,
        groups text[] not null constraint letter_stop_groups_known check (cardinality(groups) > 0 and groups <@ array[${GROUPS}]),
        created_at timestamptz not null
      )`);
    await runner.query(`create index letter_stop_person on letter_stop (person_id)`);
    await runner.query(`
      alter table notification
        drop constraint notification_kind_known,
        add constraint notification_kind_known check (${known([...BEFORE, 'strong-match'])}),
        add column site boolean not null default true`);
    await runner.query(`
      create table digest_item (
        notification_id bigint not null constraint digest_item_pk primary key
          constraint digest_item_notification_fk references notification (id) on delete cascade,
        person_id uuid not null constraint digest_item_person_fk references person (id) on delete cascade,
        due_at timestamptz not null,
        digest_on date
      )`);
    await runner.query(`create index digest_item_due on digest_item (due_at) where digest_on is null`);
    await runner.query(`create index digest_item_person on digest_item (person_id, digest_on)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table digest_item, letter_stop, notification_choice`);
    await runner.query(`delete from notification where not (${known(BEFORE)}) or not site`);
    await runner.query(`
      alter table notification
        drop constraint notification_kind_known,
        add constraint notification_kind_known check (${known(BEFORE)}),
        drop column site`);
  }
}
