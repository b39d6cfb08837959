import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People, their logins, sessions, addresses and consents. Everything about a person goes with the row of the person. */
export class CreatePerson1763900001000 implements MigrationInterface {
  name = 'CreatePerson1763900001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table person (
        id uuid not null constraint person_pk primary key,
        role text not null constraint person_role_known check (role in ('seeker', 'employer', 'adviser')),
        lang text not null constraint person_lang_known check (lang in ('nb', 'nn', 'en')),
        name text constraint person_name_length check (char_length(name) between 1 and 80),
        created_at timestamptz not null,
        seen_at timestamptz not null
      )`);
    await runner.query(`
      create table login_account (
        provider text not null constraint login_account_provider_known check (provider in ('id-porten', 'ansattporten', 'entra-id')),
        subject text not null constraint login_account_subject_not_empty check (subject <> ''),
        person_id uuid not null constraint login_account_person_fk references person (id) on delete cascade,
        constraint login_account_pk primary key (provider, subject)
      )`);
    await runner.query(`create index login_account_person on login_account (person_id)`);
    await runner.query(`
      create table login_attempt (
        id_hash bytea not null constraint login_attempt_pk primary key,
        provider text not null,
        secrets jsonb not null,
        return_to text not null,
        lang text not null,
        expires_at timestamptz not null
      )`);
    await runner.query(`
      create table logout_token (
        id_hash bytea not null constraint logout_token_pk primary key,
        expires_at timestamptz not null
      )`);
    await runner.query(`
      create table session (
        id uuid not null constraint session_pk primary key,
        token_hash bytea not null constraint session_token_unique unique,
        person_id uuid not null constraint session_person_fk references person (id) on delete cascade,
        provider text not null,
        subject text not null,
        provider_session text,
        id_token text,
        organisation_number text constraint session_organisation_nine_digits check (organisation_number ~ '^[0-9]{9}$'),
        started_at timestamptz not null,
        used_at timestamptz not null,
        ends_at timestamptz not null,
        ended_at timestamptz
      )`);
    await runner.query(`create index session_person on session (person_id)`);
    await runner.query(`create index session_provider_session on session (provider, provider_session)`);
    await runner.query(`create index session_provider_subject on session (provider, subject)`);
    // for whom somebody has logged in: who is told what happens to an organisation, also when nobody is logged in
    await runner.query(`
      create table membership (
        person_id uuid not null constraint membership_person_fk references person (id) on delete cascade,
        organisation_number text not null constraint membership_organisation_nine_digits check (organisation_number ~ '^[0-9]{9}$'),
        since timestamptz not null,
        seen_at timestamptz not null,
        constraint membership_pk primary key (organisation_number, person_id)
      )`);
    await runner.query(`create index membership_person on membership (person_id)`);
    await runner.query(`
      create table email_address (
        person_id uuid not null constraint email_address_pk primary key constraint email_address_person_fk references person (id) on delete cascade,
        address text not null constraint email_address_length check (char_length(address) between 3 and 254),
        verified_at timestamptz,
        code_salt bytea,
        code_hash bytea,
        code_tries integer not null default 0,
        code_expires_at timestamptz,
        changed_at timestamptz not null
      )`);
    await runner.query(`
      create table email_code_sent (
        person_id uuid not null constraint email_code_sent_person_fk references person (id) on delete cascade,
        sent_at timestamptz not null
      )`);
    await runner.query(`create index email_code_sent_person on email_code_sent (person_id, sent_at)`);
    await runner.query(`
      create table consent (
        id uuid not null constraint consent_pk primary key,
        person_id uuid not null constraint consent_person_fk references person (id) on delete cascade,
        purpose text not null constraint consent_purpose_known check (purpose in ('be-found', 'email', 'share-with-employer')),
        contact_id uuid,
        given_at timestamptz not null,
        taken_back_at timestamptz,
        constraint consent_contact_of_sharing check ((purpose = 'share-with-employer') = (contact_id is not null))
      )`);
    await runner.query(`
      create unique index consent_in_force on consent (person_id, purpose, coalesce(contact_id, '00000000-0000-0000-0000-000000000000'))
      where taken_back_at is null`);
    await runner.query(`
      create table hidden_from (
        person_id uuid not null constraint hidden_from_person_fk references person (id) on delete cascade,
        organisation_id text not null constraint hidden_from_organisation_fk references organisation (id) on delete cascade,
        constraint hidden_from_pk primary key (person_id, organisation_id)
      )`);
    // the events about an account go with it
    await runner.query(`create index event_person on event ((payload ->> 'personId')) where payload ->> 'personId' is not null`);
    // letters are the platform's, which knows of no people
    await runner.query(`alter table mail add constraint mail_person_fk foreign key (person_id) references person (id) on delete cascade`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table mail drop constraint mail_person_fk`);
    await runner.query(`drop index event_person`);
    await runner.query(
      `drop table hidden_from, consent, email_code_sent, email_address, membership, session, logout_token, login_attempt, login_account, person`,
    );
  }
}
