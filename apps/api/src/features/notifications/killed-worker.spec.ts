import { randomUUID } from 'node:crypto';
import { createTestApp, type TestApp } from '../../../test/app';
import { signIn, type SignedIn } from '../../../test/people';
import { WorkerProgram, type WorkerProcess } from '../../../test/worker-process';
import { postOffice, type PostOffice } from '../../outside/mail/post-office';
import { SystemClock } from '../../platform';
import { MAIL_BATCH } from '../../platform/mail/mail-sender';
import { eventually } from '../../platform/tests/eventually';
import { slices } from '../../slices';
import { ContactStore } from '../contact';
import { allHandled, bakery, openBakery, readsLetters } from './notifications.fixture';

jest.setTimeout(150_000);
const KILLS = 6;
/** Contacts begun before each kill; each is an interest and a question: two notifications, two letters. */
const WAVE = 20;

/**
 * What holds when the worker dies at any moment, whatever it was doing (kill -9, a power cut):
 * - each thing is told exactly once: the row of the notification, its event and its letter are written in the transaction that marks the
 *   job as done;
 * - each letter arrives: what was claimed by a worker that died is claimed again when its lease of 30 seconds is over;
 * - a letter may arrive more than once, always with the same Message-ID: SMTP cannot tell a worker that died whether the server had taken
 *   it. A worker has at most one batch of ten under way, so there are at most kills times ten of these, and each is counted in `uncertain`.
 */
describe('a worker that is killed again and again', () => {
  let office: PostOffice;
  let test: TestApp;
  let program: WorkerProgram;
  let employer: SignedIn;
  let seekers: SignedIn[];
  let running: WorkerProcess | undefined;

  beforeAll(async () => {
    program = new WorkerProgram();
    office = await postOffice({ host: '127.0.0.1', port: 0, clock: new SystemClock() });
    test = await createTestApp({ slices });
    await openBakery(test, 'one');
    employer = await signIn(test, { provider: 'ansattporten', organisationNumber: bakery.organisationNumber });
    await readsLetters(test, employer, 'employer@example.no', 'nn');
    seekers = [];
    for (let i = 0; i < KILLS * WAVE; i += 1) {
      const seeker = await signIn(test, { name: 'Kari' });
      await readsLetters(test, seeker, `seeker-${i}@example.no`, i % 2 ? 'nb' : 'en');
      seekers.push(seeker);
    }
  });
  afterAll(async () => {
    await running?.kill();
    await test.close();
    await office.away();
    program.remove();
  });

  const start = (): WorkerProcess => program.start({
    DATABASE_URL: test.databaseUrl, SMTP_URL: `smtp://127.0.0.1:${office.port}`, SITE_URL: 'https://arena.example', LOG_LEVEL: 'silent',
    // whatever the hour when this runs
    QUIET_HOURS: 'off',
  }); // prettier-ignore
  const number = async (sql: string): Promise<number> =>
    (await test.dataSource.query<{ n: number }[]>(`select (${sql})::int as n`))[0]?.n ?? 0;
  const handled = (): Promise<number> => number(`select count(*) from outbox where job = 'notify-people' and done_at is not null`);
  const waiting = (): Promise<number> => number('select count(*) from mail where sent_at is null');

  /** Each of these seekers shows interest, and is asked something. */
  async function begin(wave: readonly SignedIn[]): Promise<void> {
    const store = test.app.get(ContactStore, { strict: false });
    for (const { personId } of wave) {
      const id = randomUUID();
      await test.dataSource.transaction((manager) =>
        store.begin(manager, {
          id,
          postingId: 'one',
          organisationId: bakery.id,
          personId,
          by: 'seeker',
          snapshot: {} as never,
          line: null,
        }),
      );
      await test.dataSource.transaction((manager) =>
        store.move(manager, id, { moveId: null, by: 'employer', action: 'ask', text: 'Når kan du begynne?' }, null),
      );
    }
  }

  it('tells everybody everything once, and loses no letter', async () => {
    let kills = 0;
    let busy = 0;
    for (let i = 0; i < KILLS; i += 1) {
      await begin(seekers.slice(i * WAVE, (i + 1) * WAVE));
      const [before, worker] = [await handled(), start()];
      running = worker;
      // in the middle: it has begun, and has not come to the end
      await eventually(`the worker begins: ${worker.complaints()}`, async () => (await handled()) > before, 20_000);
      await new Promise((done) => setTimeout(done, Math.random() * 150));
      await worker.kill();
      kills += 1;
      if (!(await allHandled(test.dataSource)) || (await waiting()) > 0) busy += 1;
    }
    running = start();
    const last = running;
    await eventually('everything is told', () => allHandled(test.dataSource), 60_000);
    await eventually('every letter is sent', async () => (await waiting()) === 0, 60_000);
    expect(await last.stop()).toBe(0);

    const expected = 2 * KILLS * WAVE;
    expect(kills).toBe(KILLS);
    expect(busy).toBeGreaterThanOrEqual(5);
    const notified = await test.dataSource.query<{ person_id: string; kind: string }[]>('select person_id, kind from notification');
    expect(notified.length).toBe(expected);
    expect(notified.filter(({ kind }) => kind === 'interest-received').every(({ person_id }) => person_id === employer.personId)).toBe(
      true,
    );
    const asked = notified.filter(({ kind }) => kind === 'asked').map(({ person_id }) => person_id);
    expect(asked.sort()).toEqual(seekers.map(({ personId }) => personId).sort());
    expect(await number(`select count(*) from event where name = 'notification.added'`)).toBe(expected);

    const letters = await test.dataSource.query<{ id: string; recipient: string }[]>(
      'select id, recipient from mail where sent_at is not null',
    );
    expect(letters.length).toBe(expected);
    const received = office.mails();
    const ids = new Set(received.map(({ messageId }) => messageId));
    expect([...ids].sort()).toEqual(letters.map(({ id }) => `${id}@arena.example`).sort());
    const twice = received.length - ids.size;
    const uncertain = await number('select sum(uncertain) from mail');
    process.stdout.write(`${kills} kills, ${busy} in the middle of work: ${expected} letters, ${twice} of them twice, ${uncertain} counted as uncertain\n`); // prettier-ignore
    expect(twice).toBeLessThanOrEqual(kills * MAIL_BATCH);
    expect(twice).toBeLessThanOrEqual(uncertain);
  });
});
