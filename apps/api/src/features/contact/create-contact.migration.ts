import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Contacts, their history, what falls due, and the pseudonyms of people who were found. All of it goes with the person. */
export class CreateContact1763900005000 implements MigrationInterface {
  name = 'CreateContact1763900005000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table contact (
        id uuid not null constraint contact_pk primary key,
        posting_id text not null constraint contact_posting_fk references posting (id),
        organisation_id text not null constraint contact_organisation_fk references organisation (id),
        person_id uuid not null constraint contact_person_fk references person (id) on delete cascade,
        employer_person_id uuid constraint contact_employer_person_fk references person (id) on delete set null,
        pseudonym text not null constraint contact_pseudonym_length check (char_length(pseudonym) between 2 and 12),
        begun_by text not null constraint contact_begun_by_known check (begun_by in ('seeker', 'employer')),
        state text not null constraint contact_state_known
          check (state in ('sent', 'seen', 'asked', 'meeting', 'yes', 'no', 'withdrawn', 'closed')),
        waits_for text constraint contact_waits_for_known check (waits_for in ('seeker', 'employer')),
        since timestamptz not null,
        sequence integer not null constraint contact_sequence_positive check (sequence > 0),
        snapshot jsonb not null constraint contact_snapshot_is_an_object check (jsonb_typeof(snapshot) = 'object'),
        line text constraint contact_line_length check (char_length(line) between 1 and 800),
        line_lang text constraint contact_line_lang_known check (line_lang in ('nb', 'nn', 'en')),
        created_at timestamptz not null,
        changed_at timestamptz not null,
        constraint contact_pseudonym_once unique (posting_id, pseudonym),
        constraint contact_line_has_a_language check ((line is null) = (line_lang is null))
      )`);
    await runner.query(`
      create unique index contact_open_once on contact (posting_id, person_id)
      where state in ('sent', 'seen', 'asked', 'meeting', 'yes')`);
    await runner.query(`create index contact_person on contact (person_id)`);
    await runner.query(`create index contact_organisation on contact (organisation_id)`);
    await runner.query(`create index contact_employer_person on contact (employer_person_id)`);
    await runner.query(`
      create table contact_entry (
        contact_id uuid not null constraint contact_entry_contact_fk references contact (id) on delete cascade,
        sequence integer not null constraint contact_entry_sequence_positive check (sequence > 0),
        by_party text not null constraint contact_entry_by_known check (by_party in ('seeker', 'employer', 'arena')),
        action text not null constraint contact_entry_action_known check (
          action in ('send', 'see', 'ask', 'answer', 'meet', 'agree', 'decline', 'withdraw', 'write', 'confirm', 'close')),
        at timestamptz not null,
        reason text constraint contact_entry_reason_of_decline check ((action = 'decline') = (reason is not null)),
        closing text constraint contact_entry_closing_of_end check ((action in ('confirm', 'close')) = (closing is not null)),
        text text constraint contact_entry_text_length check (char_length(text) between 1 and 2000),
        move_id uuid constraint contact_entry_move_once unique,
        constraint contact_entry_pk primary key (contact_id, sequence)
      )`);
    // History is added to and never rewritten. It goes only with its contact, which is gone when the cascade comes here.
    await runner.query(`
      create function contact_entry_stays() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' and not exists (select from contact where id = old.contact_id) then return old; end if;
        raise exception 'an entry of a contact is never changed' using errcode = 'check_violation', constraint = 'contact_entry_stays', table = 'contact_entry';
      end $$`);
    await runner.query(`
      create trigger contact_entry_stays before update or delete on contact_entry for each row execute function contact_entry_stays()`);
    await runner.query(`
      create table contact_deadline (
        contact_id uuid not null constraint contact_deadline_contact_fk references contact (id) on delete cascade,
        kind text not null constraint contact_deadline_kind_known check (
          kind in ('remind-employer-3', 'remind-employer-7', 'remind-seeker-3', 'remind-seeker-7', 'tell-seeker-15', 'close-30')),
        since timestamptz not null,
        due_at timestamptz not null,
        done_at timestamptz,
        constraint contact_deadline_pk primary key (contact_id, kind, since)
      )`);
    await runner.query(`create index contact_deadline_due on contact_deadline (due_at) where done_at is null`);
    await runner.query(`
      create table found_person (
        posting_id text not null constraint found_person_posting_fk references posting (id) on delete cascade,
        person_id uuid not null constraint found_person_person_fk references person (id) on delete cascade,
        key text not null constraint found_person_key_unique unique,
        pseudonym text not null,
        constraint found_person_pk primary key (posting_id, person_id),
        constraint found_person_pseudonym_once unique (posting_id, pseudonym)
      )`);
    await runner.query(`create index found_person_person on found_person (person_id)`);
    await runner.query(`
      create table found_from (
        posting_id text not null constraint found_from_pk primary key constraint found_from_posting_fk references posting (id) on delete cascade,
        municipality_number text,
        remote boolean not null
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table found_from, found_person, contact_deadline, contact_entry, contact`);
    await runner.query(`drop function contact_entry_stays`);
  }
}
