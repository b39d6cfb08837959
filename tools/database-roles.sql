-- The roles of a database of Arena Innlandet. Run by a superuser in that database, as often as one likes: by docker-compose.yml when the
-- volume is new, by tools/stack.mjs at each start. The two passwords come as settings: arena.owner_password and arena.app_password.
--
--   arena_owner  logs in to migrate, and does nothing else: database and tables are its own
--   arena        logs in as API, worker and command line: reads and writes rows, and changes no table
--   arena_app    what arena may do is granted to this one; `cli migrate` grants it
--   arena_audit  owns the log of looks, and nobody logs in as it: to arena the log can only be read and added to
do $do$
declare
  thing record;
begin
  for thing in select unnest(array['arena_owner', 'arena', 'arena_app', 'arena_audit']) as role loop
    begin
      if not exists (select from pg_roles where rolname = thing.role) then execute format('create role %I', thing.role); end if;
    exception when duplicate_object or unique_violation then null; -- another database of this server is being prepared as well
    end;
    if exists (select from pg_roles where rolname = thing.role and (rolsuper or rolcreatedb or rolcreaterole or rolreplication or rolbypassrls)) then
      execute format('alter role %I nosuperuser nocreatedb nocreaterole noreplication nobypassrls', thing.role);
    end if;
  end loop;
  execute format('alter role arena_owner login password %L', current_setting('arena.owner_password'));
  execute format('alter role arena login password %L', current_setting('arena.app_password'));
  grant arena_app to arena;
  -- so that the migration can hand the log over
  grant arena_audit to arena_owner with admin true, inherit false, set false;
  execute format('alter database %I owner to arena_owner', current_database());

  -- a database that was prepared before there were roles: what the superuser owns in it goes to the owner
  for thing in
    select format('alter schema %I owner to arena_owner', nspname) as statement from pg_namespace n
      where nspowner = current_user::regrole and nspname !~ '^pg_' and nspname not in ('public', 'information_schema')
    union all
    select format('alter table %s owner to arena_owner', c.oid::regclass) from pg_class c
      where relowner = current_user::regrole and relkind in ('r', 'p', 'v', 'm', 'S') and relnamespace::regnamespace::text !~ '^(pg_|information_schema)'
        and not exists (select from pg_depend d where d.objid = c.oid and d.classid = 'pg_class'::regclass
          and (d.deptype = 'e' or c.relkind = 'S' and d.deptype in ('a', 'i')))
    union all
    select format('alter routine %s owner to arena_owner', p.oid::regprocedure) from pg_proc p
      where proowner = current_user::regrole and pronamespace::regnamespace::text !~ '^(pg_|information_schema)'
        and not exists (select from pg_depend d where d.objid = p.oid and d.classid = 'pg_proc'::regclass and d.deptype = 'e')
    union all
    select format('alter type %s owner to arena_owner', t.oid::regtype) from pg_type t
      where typowner = current_user::regrole and typtype in ('d', 'e') and typnamespace::regnamespace::text !~ '^(pg_|information_schema)'
        and not exists (select from pg_depend d where d.objid = t.oid and d.classid = 'pg_type'::regclass and d.deptype = 'e')
  loop
    execute thing.statement;
  end loop;
  -- handed over before there was a role to read it by
  if to_regclass('public.look') is not null then
    grant select, insert on public.look, public.look_seal to arena_app;
    grant execute on function public.look_drop_month(date) to arena_app;
  end if;
end $do$;
