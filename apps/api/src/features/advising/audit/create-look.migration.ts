import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Months for which the log is kept. */
export const KEPT_MONTHS = 24;

/**
 * The log of looks: who looked at whom, when and why. It can only be added to. It belongs to a role that nobody logs in as, and whoever
 * runs the product may read and insert; a trigger refuses everything else to the owner and to a superuser as well. Whole months that are
 * sealed and past their time go through one function, which looks at the database's own clock.
 */
export class CreateLook1763900007500 implements MigrationInterface {
  name = 'CreateLook1763900007500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table look (
        id bigint generated always as identity constraint look_pk primary key,
        subject uuid not null,
        at timestamptz not null,
        reader uuid not null,
        office_id text not null,
        office text not null,
        reason text not null constraint look_reason_known check (reason in ('follow-up', 'build-profile', 'proposal', 'meeting')),
        posting_id text
      )`);
    await runner.query(`create index look_subject on look (subject, at)`);
    await runner.query(`create index look_reader on look (reader)`);
    await runner.query(`create index look_at on look (at)`);
    await runner.query(`
      create table look_seal (
        month date not null constraint look_seal_pk primary key constraint look_seal_first_of_month check (extract(day from month) = 1),
        looks integer not null,
        previous text,
        hash text not null constraint look_seal_sha256 check (hash ~ '^[0-9a-f]{64}$'),
        sealed_at timestamptz not null
      )`);
    await runner.query(`
      create function look_stays() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' and tg_table_name = 'look' and current_setting('arena.drops_looks', true) = 'on'
          and current_user = (select pg_get_userbyid(relowner) from pg_class where oid = tg_relid) then
          return old;
        end if;
        raise exception 'the log of looks is only added to' using errcode = 'check_violation', constraint = 'look_stays', table = tg_table_name;
      end $$`);
    await runner.query(`
      create function look_month_is_open() returns trigger language plpgsql as $$
      begin
        if exists (select from look_seal where month >= date_trunc('month', new.at at time zone 'UTC')) then
          raise exception 'this month of the log is sealed' using errcode = 'check_violation', constraint = 'look_month_is_open', table = 'look';
        end if;
        return new;
      end $$`);
    await runner.query(`create trigger look_month_is_open before insert on look for each row execute function look_month_is_open()`);
    for (const table of ['look', 'look_seal']) {
      await runner.query(`create trigger ${table}_stays before update or delete on ${table} for each row execute function look_stays()`);
      await runner.query(`create trigger ${table}_whole before truncate on ${table} for each statement execute function look_stays()`);
    }
    const [{ schema } = { schema: 'public' }] = (await runner.query('select current_schema() as schema')) as { schema: string }[];
    await runner.query(`
      create function look_drop_month(which date) returns integer language plpgsql security definer set search_path = ${schema}, pg_temp as $$
      declare gone integer;
      begin
        if which >= date_trunc('month', now() at time zone 'UTC') - interval '${KEPT_MONTHS} months' then
          raise exception 'this month of the log is still kept' using errcode = 'check_violation', constraint = 'look_drop_month', table = 'look';
        end if;
        if not exists (select from look_seal where month = which) then
          raise exception 'this month of the log is not sealed' using errcode = 'check_violation', constraint = 'look_drop_month', table = 'look';
        end if;
        perform set_config('arena.drops_looks', 'on', true);
        delete from look where at >= which::timestamp at time zone 'UTC' and at < (which + interval '1 month') at time zone 'UTC';
        get diagnostics gone = row_count;
        perform set_config('arena.drops_looks', 'off', true);
        return gone;
      end $$`);
    await runner.query(handOver(schema));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table look, look_seal`);
    await runner.query(`drop function look_drop_month(date)`);
    await runner.query(`drop function look_stays()`);
    await runner.query(`drop function look_month_is_open()`);
  }
}

/**
 * Gives the log to the role arena_audit. The role belongs to the whole server and may be there already; several databases may be prepared
 * at once. Who may neither make it nor act for it keeps the log as its own: then the triggers protect it, and `audit verify` says so.
 */
const handOver = (schema: string): string => `
  do $do$
  declare
    is_super boolean := (select rolsuper from pg_roles where rolname = current_user);
    me text := current_user;
  begin
    if not exists (select from pg_roles where rolname = 'arena_audit') then
      begin
        create role arena_audit nologin;
      exception when duplicate_object or unique_violation then null;
      end;
    end if;
    if not is_super then
      if current_setting('server_version_num')::int >= 160000 then
        execute format('grant arena_audit to %I with set true, inherit false', me);
      else
        execute format('grant arena_audit to %I', me);
      end if;
      grant create on schema ${schema} to arena_audit;
    end if;
    grant usage on schema ${schema} to arena_audit;
    grant select, insert on look, look_seal to current_user;
    alter table look owner to arena_audit;
    alter table look_seal owner to arena_audit;
    alter function look_drop_month(date) owner to arena_audit;
    -- granted by the new owner, so that it is what the role may do and no more
    if not is_super then
      set local role arena_audit;
    end if;
    revoke all on look, look_seal from public;
    execute format('revoke all on look, look_seal from %I', me);
    execute format('grant select, insert on look, look_seal to %I', me);
    revoke all on function look_drop_month(date) from public;
    execute format('grant execute on function look_drop_month(date) to %I', me);
    -- where whoever prepares the database is not who runs the product
    if exists (select from pg_roles where rolname = 'arena_app') then
      grant select, insert on look, look_seal to arena_app;
      grant execute on function look_drop_month(date) to arena_app;
    end if;
    if not is_super then
      reset role;
      revoke create on schema ${schema} from arena_audit;
      if current_setting('server_version_num')::int >= 160000 then
        execute format('revoke arena_audit from %I granted by %I', me, me);
      else
        execute format('revoke arena_audit from %I', me);
      end if;
    end if;
  exception when insufficient_privilege then
    raise warning 'The log of looks stays with %: it may neither make the role arena_audit nor act for it', me;
  end $do$`;
