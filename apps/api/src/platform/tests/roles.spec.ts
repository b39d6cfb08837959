import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { testConfig } from '../../../test/app';
import { createTestDatabase, type TestDatabase } from '../../../test/database';
import { slices } from '../../slices';
import { runCli } from '../cli/run-cli';
import { createDataSource } from '../database/data-source';
import { JobQueue } from '../jobs/job-queue';
import { startWorker } from '../process/start-worker';
import { eventually } from './eventually';

jest.setTimeout(120_000);

const ROLES = readFileSync(join(__dirname, '../../../../../tools/database-roles.sql'), 'utf8');
const REFUSED = { driverError: { code: '42501' } };
// the roles belong to the whole server: their passwords are the same for both databases here
const [ownerPassword, appPassword] = [randomBytes(12).toString('hex'), randomBytes(12).toString('hex')];

/** What docker-compose.yml and `npm start` do as superuser, and nobody else. */
async function makeRoles(url: string): Promise<void> {
  const client = new Client({
    connectionString: url,
    options: `-c arena.owner_password=${ownerPassword} -c arena.app_password=${appPassword}`,
  });
  await client.connect();
  try {
    await client.query(ROLES);
  } finally {
    await client.end();
  }
}

function as(role: 'arena' | 'arena_owner', url: string): string {
  const to = new URL(url);
  [to.username, to.password] = [role, role === 'arena' ? appPassword : ownerPassword];
  return to.href;
}

/** Runs a command as somebody would. @returns what it printed */
async function cli(args: readonly string[], environment: Record<string, string>): Promise<string[]> {
  const [printed, complaints]: [string[], string[]] = [[], []];
  const terminal = {
    environment: { LOG_LEVEL: 'silent', ...environment },
    print: (line: string) => void printed.push(line),
    complain: (line: string) => void complaints.push(line),
  };
  expect([await runCli(args, slices, terminal), complaints]).toEqual([0, []]);
  return printed;
}

describe.each(['new', 'that one superuser has prepared, before there were roles'] as const)('an operator with a database %s', (kind) => {
  let database: TestDatabase;
  let app: DataSource;

  beforeAll(async () => {
    database = await createTestDatabase();
    if (kind !== 'new') await cli(['migrate'], { DATABASE_URL: database.url });
    await makeRoles(database.url);
    await cli(['migrate'], { DATABASE_URL: as('arena', database.url), DATABASE_OWNER_URL: as('arena_owner', database.url) });
    // at each start again
    await makeRoles(database.url);
    await cli(['migrate'], { DATABASE_URL: as('arena', database.url), DATABASE_OWNER_URL: as('arena_owner', database.url) });
    app = await createDataSource(testConfig(as('arena', database.url)), slices, 'long').initialize();
  });
  afterAll(async () => {
    await app.destroy();
    await database.drop();
  });

  it('has a log of looks that the product reads and adds to, and has no right to change', async () => {
    expect((await cli(['audit', 'verify'], { DATABASE_URL: as('arena', database.url) })).slice(0, 2)).toEqual([
      'owner      arena_audit',
      'this role  may read and add only',
    ]);
    await app.query(
      `insert into look (subject, at, reader, office_id, office, reason) values (gen_random_uuid(), now(), gen_random_uuid(), 'a', 'A', 'meeting')`,
    );
    for (const sql of [
      'update look set reason = reason',
      'delete from look',
      'truncate look',
      'delete from look_seal',
      'drop table look',
      'alter table look disable trigger all',
      'set role arena_audit',
      'set role arena_owner',
      'grant arena_audit to arena',
    ])
      await expect(app.query(sql)).rejects.toMatchObject(REFUSED);
    expect(await app.query('select office from look')).toEqual([{ office: 'A' }]);
    // months that are sealed and past their time go by one function, which it may call
    await expect(app.query(`select look_drop_month('2001-01-01')`)).rejects.toMatchObject({
      message: 'this month of the log is not sealed',
    });
  });

  it('has a product that reads and writes every other table, and changes none', async () => {
    const [rights] = await app.query<Record<'is_super' | 'kept', unknown>[]>(
      `select rolsuper or rolcreaterole or rolcreatedb as is_super,
         array(select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
           where n.nspname in ('public', 'bullmq') and relkind in ('r', 'p')
             and not (has_table_privilege(c.oid, 'select') and has_table_privilege(c.oid, 'insert') and has_table_privilege(c.oid, 'update') and has_table_privilege(c.oid, 'delete'))
           order by 1) as kept
       from pg_roles where rolname = current_user`,
    );
    expect(rights).toEqual({ is_super: false, kept: ['bullmq.migration', 'look', 'look_seal', 'migration'] });
    for (const sql of ['create table x ()', 'drop table person cascade', 'delete from migration', 'drop schema bullmq cascade'])
      await expect(app.query(sql)).rejects.toMatchObject(REFUSED);
  });

  it('has a worker that runs on those rights, with the queue in the database', async () => {
    const worker = await startWorker({ config: testConfig(as('arena', database.url)), slices });
    try {
      const queue = worker.get(JobQueue, { strict: false });
      const wanted = slices.flatMap(({ jobs = [] }) => jobs.filter(({ every }) => every !== undefined)).length;
      await eventually('the jobs of the clock stand in the queue', async () => (await queue.scheduled()).length > wanted);
      await queue.send([{ name: 'sweep-events', id: 'by-hand', data: {} }]);
    } finally {
      await worker.close();
    }
  });
});
