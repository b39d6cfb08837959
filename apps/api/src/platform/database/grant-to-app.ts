import type { DataSource } from 'typeorm';

/** What the API, the worker and the commands may do is granted to this role; who they log in as is a member of it (tools/database-roles.sql). */
export const APP_ROLE = 'arena_app';

/**
 * Lets the app read and write the rows of every table that whoever migrates owns, and read which migrations have run. A server without the role has one login for everything,
 * and needs none of it. What belongs to another role, as the log of looks does, is granted where it is handed over.
 */
export async function grantToApp(dataSource: DataSource): Promise<void> {
  await dataSource.query(`
    do $do$
    declare
      thing record;
    begin
      if not exists (select from pg_roles where rolname = '${APP_ROLE}') then return; end if;
      for thing in
        select distinct n.nspname as schema from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relowner = current_user::regrole and c.relkind in ('r', 'p') and n.nspname !~ '^pg_' and n.nspname not in ('public', 'information_schema')
      loop
        -- BullMQ makes a sequence for each queue when the first job comes
        execute format('grant usage %s on schema %I to ${APP_ROLE}', case when thing.schema = 'bullmq' then ', create' end, thing.schema);
      end loop;
      for thing in
        select c.oid::regclass as name, c.relkind = 'S' as is_sequence, c.relname = 'migration' as is_history from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relowner = current_user::regrole and c.relkind in ('r', 'p', 'S') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
          and not case when c.relkind = 'S' then has_sequence_privilege('${APP_ROLE}', c.oid, 'usage')
            else has_table_privilege('${APP_ROLE}', c.oid, 'delete') end
      loop
        if thing.is_sequence then
          execute format('grant usage, select on sequence %s to ${APP_ROLE}', thing.name);
        elsif thing.is_history then
          execute format('grant select on table %s to ${APP_ROLE}', thing.name);
        else
          execute format('grant select, insert, update, delete on table %s to ${APP_ROLE}', thing.name);
        end if;
      end loop;
    end $do$`);
}
