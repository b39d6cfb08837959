import { randomUUID } from 'node:crypto';
import { PinoLogger } from 'nestjs-pino';
import { Client } from 'pg';
import { createTestApp, type TestApp } from '../../../../test/app';
import { signIn } from '../../../../test/people';
import { WorkerProgram, type WorkerProcess } from '../../../../test/worker-process';
import { postOffice, type PostOffice } from '../../../outside/mail/post-office';
import { SystemClock } from '../../../platform';
import { JobQueue } from '../../../platform/jobs/job-queue';
import { eventually } from '../../../platform/tests/eventually';
import { slices } from '../../../slices';
import { readsLetters } from '../notifications.fixture';
import { gatherDigests } from './gather-digests.job';

jest.setTimeout(150_000);
const READERS = 8;
/** Each reader is told this many things a round, and all of them stand in one letter. */
const NEWS = 3;

describe('a worker that is killed (kill -9) in the middle of gathering daily letters', () => {
  let office: PostOffice;
  let test: TestApp;
  let program: WorkerProgram;
  let queue: JobQueue;
  let readers: { personId: string; address: string }[];
  let running: WorkerProcess | undefined;

  beforeAll(async () => {
    program = new WorkerProgram();
    office = await postOffice({ host: '127.0.0.1', port: 0, clock: new SystemClock() });
    test = await createTestApp({ slices });
    queue = new JobQueue(test.config, await test.app.resolve(PinoLogger));
    readers = [];
    for (let i = 0; i < READERS; i += 1) {
      const [person, address] = [await signIn(test), `reader-${i}@example.no`];
      await readsLetters(test, person, address);
      readers.push({ personId: person.personId, address });
    }
  });
  afterAll(async () => {
    await running?.kill();
    await queue.onApplicationShutdown();
    await test.close();
    await office.away();
    program.remove();
  });

  const rows = <T>(sql: string, parameters: unknown[] = []): Promise<T[]> => test.dataSource.query<T[]>(sql, parameters);
  const start = (): WorkerProcess => (running = program.start({
    DATABASE_URL: test.databaseUrl, SMTP_URL: `smtp://127.0.0.1:${office.port}`, SITE_URL: 'https://arena.example', LOG_LEVEL: 'silent',
    // whatever the hour when this runs
    QUIET_HOURS: 'off',
  })); // prettier-ignore
  /** As the clock of the queue does each minute. */
  const gather = (): Promise<void> => queue.send([{ name: gatherDigests.name, id: randomUUID(), data: {} }]);
  /** What stands written of letters that are being gathered. */
  const written = async (): Promise<unknown> => {
    const [row] = await rows(
      `select (select count(*) from digest_item where digest_on is not null)::int as taken, (select count(*) from mail)::int as letters,
         (select count(*) from letter_stop)::int as stops`,
    );
    return row;
  };
  /** Whether somebody waits to write into a table. */
  const waits = async (table: string): Promise<boolean> =>
    (
      await rows(
        `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query ilike '%insert into ' || $1 || ' %'`,
        [table],
      )
    ).length > 0;

  it.each([
    ['what waits is taken, and no letter can be stopped yet', 'letter_stop'],
    ['the letter can be stopped, and is not written yet', 'mail'],
  ])('leaves nothing behind when %s: the next gathers all of it, one letter for each', async (_, table) => {
    office.clear();
    await rows('truncate notification, mail, letter_stop cascade');
    await rows(
      `with n as (insert into notification (person_id, kind, source, created_at)
         select p, 'declined', 'test ' || k, now() from unnest($1::uuid[]) p, generate_series(1, ${NEWS}) k returning id, person_id)
       insert into digest_item (notification_id, person_id, due_at) select id, person_id, now() from n`,
      [readers.map(({ personId }) => personId)],
    );
    // the gathering runs into a lock half-way, and is killed there
    const barrier = new Client({ connectionString: test.databaseUrl });
    await barrier.connect();
    try {
      await barrier.query(`begin; lock table ${table} in share row exclusive mode`);
      const worker = start();
      await gather();
      await eventually(`it is in the middle: ${worker.complaints()}`, () => waits(table), 30_000);
      await worker.kill();
    } finally {
      // the statement that the server had begun for it goes on now, and finds nobody to commit it
      await barrier.end();
    }
    const left = `select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and xact_start is not null`;
    await eventually('the server has let go of it', async () => (await rows(left)).length === 0);
    expect(await written()).toEqual({ taken: 0, letters: 0, stops: 0 });

    const next = start();
    // and by two at once
    await Promise.all([gather(), gather()]);
    await eventually(`every letter is sent: ${next.complaints()}`, () => Promise.resolve(office.mails().length >= READERS), 30_000);
    expect(await next.stop()).toBe(0);
    expect(await written()).toEqual({ taken: READERS * NEWS, letters: READERS, stops: READERS });
    for (const { address } of readers) {
      const mails = office.mails(address);
      expect(mails).toHaveLength(1);
      expect(mails[0]?.text.match(/^- /gm)).toHaveLength(NEWS);
    }
  });
});
