import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Offices and who works there, what people let them do, what was proposed and suggested. All about a person goes with the person. */
export class CreateAdvising1763900007100 implements MigrationInterface {
  name = 'CreateAdvising1763900007100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table office (
        id text not null constraint office_pk primary key,
        name text not null constraint office_name_length check (char_length(name) between 1 and 120),
        kind text not null constraint office_kind_known check (kind in ('nav-office', 'follow-up-service', 'municipality', 'career-centre')),
        municipality_number text constraint office_municipality_four_digits check (municipality_number ~ '^[0-9]{4}$')
      )`);
    // somebody works at one office at a time: what an office was let do is not carried to the next
    await runner.query(`
      create table office_member (
        person_id uuid not null constraint office_member_pk primary key constraint office_member_person_fk references person (id) on delete cascade,
        office_id text not null constraint office_member_office_fk references office (id),
        since timestamptz not null
      )`);
    await runner.query(`create index office_member_office on office_member (office_id)`);
    // a yes to one adviser goes with that adviser: it must never become a yes to the whole office
    await runner.query(`
      create table advising_consent (
        id uuid not null constraint advising_consent_pk primary key,
        person_id uuid not null constraint advising_consent_person_fk references person (id) on delete cascade,
        office_id text not null constraint advising_consent_office_fk references office (id),
        adviser_id uuid constraint advising_consent_adviser_fk references person (id) on delete cascade,
        purposes text[] not null constraint advising_consent_purposes_known
          check (purposes <@ array['see-profile', 'build-profile', 'propose'] and cardinality(purposes) between 1 and 3),
        given_at timestamptz not null,
        ends_on date not null,
        taken_back_at timestamptz
      )`);
    await runner.query(`
      create unique index advising_consent_in_force on advising_consent
        (person_id, office_id, coalesce(adviser_id, '00000000-0000-0000-0000-000000000000')) where taken_back_at is null`);
    await runner.query(`create index advising_consent_office on advising_consent (office_id) where taken_back_at is null`);
    await runner.query(`create index advising_consent_adviser on advising_consent (adviser_id)`);
    await runner.query(`
      create table caseload_key (
        office_id text not null constraint caseload_key_office_fk references office (id) on delete cascade,
        person_id uuid not null constraint caseload_key_person_fk references person (id) on delete cascade,
        key text not null constraint caseload_key_unique unique,
        constraint caseload_key_pk primary key (office_id, person_id)
      )`);
    await runner.query(`create index caseload_key_person on caseload_key (person_id)`);
    await runner.query(`
      create table comparison_key (
        office_id text not null constraint comparison_key_office_fk references office (id) on delete cascade,
        posting_id text not null constraint comparison_key_posting_fk references posting (id) on delete cascade,
        person_id uuid not null constraint comparison_key_person_fk references person (id) on delete cascade,
        key text not null constraint comparison_key_unique unique,
        pseudonym text not null,
        constraint comparison_key_pk primary key (office_id, posting_id, person_id),
        constraint comparison_key_pseudonym_once unique (office_id, posting_id, pseudonym)
      )`);
    await runner.query(`create index comparison_key_person on comparison_key (person_id)`);
    await runner.query(`create index comparison_key_posting on comparison_key (posting_id)`);
    await runner.query(`
      create table proposal (
        id uuid not null constraint proposal_pk primary key,
        person_id uuid not null constraint proposal_person_fk references person (id) on delete cascade,
        office_id text not null constraint proposal_office_fk references office (id),
        adviser_id uuid constraint proposal_adviser_fk references person (id) on delete set null,
        posting_id text not null constraint proposal_posting_fk references posting (id) on delete cascade,
        note text not null constraint proposal_note_length check (char_length(note) between 1 and 800),
        nameless boolean not null,
        sent_at timestamptz not null,
        answer_by date not null,
        state text not null constraint proposal_state_known check (state in ('sent', 'accepted', 'refused', 'expired', 'taken-back')),
        changed_at timestamptz not null,
        contact_id uuid constraint proposal_contact_fk references contact (id) on delete set null,
        constraint proposal_contact_of_accepted check (contact_id is null or state = 'accepted')
      )`);
    await runner.query(`create unique index proposal_open_once on proposal (person_id, posting_id, office_id) where state = 'sent'`);
    await runner.query(`create index proposal_due on proposal (answer_by) where state = 'sent'`);
    await runner.query(`create index proposal_adviser on proposal (adviser_id)`);
    await runner.query(`create index proposal_posting on proposal (posting_id)`);
    await runner.query(`create index proposal_contact on proposal (contact_id)`);
    await runner.query(`
      create table suggested_change (
        id uuid not null constraint suggested_change_pk primary key,
        person_id uuid not null constraint suggested_change_person_fk references person (id) on delete cascade,
        office_id text not null constraint suggested_change_office_fk references office (id),
        adviser_id uuid constraint suggested_change_adviser_fk references person (id) on delete set null,
        base_version integer not null constraint suggested_change_version_not_negative check (base_version >= 0),
        draft jsonb not null constraint suggested_change_draft_is_an_object check (jsonb_typeof(draft) = 'object'),
        note text not null constraint suggested_change_note_length check (char_length(note) <= 400),
        sent_at timestamptz not null,
        state text not null constraint suggested_change_state_known check (state in ('sent', 'approved', 'refused', 'taken-back')),
        changed_at timestamptz not null
      )`);
    await runner.query(`create unique index suggested_change_open_once on suggested_change (person_id, office_id) where state = 'sent'`);
    await runner.query(`create index suggested_change_adviser on suggested_change (adviser_id)`);
    // who stands behind a row of the log of looks: without this row, nobody
    await runner.query(`
      create table audit_subject (
        person_id uuid not null constraint audit_subject_pk primary key constraint audit_subject_person_fk references person (id) on delete cascade,
        subject uuid not null constraint audit_subject_once unique
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop table audit_subject, suggested_change, proposal, comparison_key, caseload_key, advising_consent, office_member, office`,
    );
  }
}
