import { Injectable } from '@nestjs/common';
import { createTestApp, type TestApp } from '../../../test/app';
import type { JobContext, JobDefinition } from '../jobs/job-definition';
import { JobNames } from '../jobs/job-names';
import { EventLog } from '../outbox/event-log';
import { eventually } from './eventually';
import { fakeSlice } from './fake-slice';

const calls: string[] = [];
let failures = 0;
let sweeps = 0;

/** What a handler writes through its transaction stands in the settings, one row a time it was done. */
@Injectable()
class GreetOrganisation {
  async handle({ organisationId }: { organisationId: string }, { manager }: JobContext): Promise<void> {
    calls.push(organisationId);
    await manager.query(
      `INSERT INTO setting (key, version, value, valid_from) SELECT $1, coalesce(max(version), 0) + 1, '{}', now() FROM setting WHERE key = $1`,
      [organisationId],
    );
    if (failures-- > 0) throw new Error('not now');
  }
}
@Injectable()
class SweepFloor {
  async handle(): Promise<void> {
    sweeps++;
  }
}
const jobs: readonly JobDefinition[] = [
  { name: 'greet-organisation', listensTo: ['organisation.changed'], handler: GreetOrganisation },
  { name: 'sweep-floor', every: 300, handler: SweepFloor },
];

describe('the outbox', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await createTestApp({ slices: [fakeSlice({ providers: [GreetOrganisation, SweepFloor], jobs })] });
  });
  afterAll(() => test.close());
  beforeEach(() => {
    calls.length = 0;
    failures = 0;
  });

  const change = (organisationId: string): Promise<void> =>
    test.dataSource.transaction((manager) => test.app.get(EventLog).append(manager, 'organisation.changed', { organisationId }));
  async function written(organisationId: string): Promise<number> {
    const [row] = await test.dataSource.query<{ count: number }[]>('SELECT count(*)::int AS count FROM setting WHERE key = $1', [
      organisationId,
    ]);
    return row?.count ?? 0;
  }
  async function row(organisationId: string): Promise<{ id: string; done: boolean; attempts: number; last_error: string | null }> {
    const [found] = await test.dataSource.query<{ id: string; done: boolean; attempts: number; last_error: string | null }[]>(
      `SELECT id, done_at IS NOT NULL AS done, attempts, last_error FROM outbox WHERE payload ->> 'organisationId' = $1`,
      [organisationId],
    );
    if (!found) throw new Error('no row');
    return found;
  }

  it('a handler gets what was written before the worker was there, and hears of the rest at once', async () => {
    await change('early');
    const worker = await test.work();
    await eventually('the early one', async () => (await row('early')).done);
    const start = performance.now();
    await change('now');
    await eventually('the one now', async () => (await row('now')).done);
    expect(performance.now() - start).toBeLessThan(900);
    expect(calls).toEqual(['early', 'now']);
    await worker.close();
  });

  it('a handler that fails once is tried again, and what it wrote the first time is gone', async () => {
    failures = 1;
    const worker = await test.work();
    await change('stubborn');
    await eventually('the failure is noted', async () => (await row('stubborn')).last_error === 'Error: not now');
    expect(await written('stubborn')).toBe(0);
    await eventually('the second try', async () => (await row('stubborn')).done);
    expect(calls).toEqual(['stubborn', 'stubborn']);
    expect(await written('stubborn')).toBe(1);
    expect(await row('stubborn')).toMatchObject({ attempts: 2, last_error: null });
    await worker.close();
  });

  it('a job that was lost between outbox and queue is sent again: a worker that died, or a queue that was emptied', async () => {
    await change('lost');
    // As a relay leaves it that was killed just after it had marked the row as sent.
    await test.dataSource.query(`UPDATE outbox SET attempts = 1, due_at = now() + interval '1 second' WHERE id = $1`, [
      (await row('lost')).id,
    ]);
    const worker = await test.work();
    await eventually('the lost one', async () => (await row('lost')).done);
    expect(await written('lost')).toBe(1);
    await worker.close();
  });

  it('a job that comes twice is done once, whether one after the other or at the same time', async () => {
    await change('twice');
    const { id } = await row('twice');
    const workers = [await test.work(), await test.work()];
    await eventually('it is done', async () => (await row('twice')).done);
    await test.dataSource.query('UPDATE outbox SET done_at = NULL, due_at = now() WHERE id = $1', [id]);
    await eventually('it is done again', async () => (await row('twice')).done);
    expect(await written('twice')).toBe(1);

    const many = Array.from({ length: 200 }, (_, i) => `many-${i}`);
    await Promise.all(many.map(change));
    await eventually('all of them', async () => (await Promise.all(many.map(written))).every((count) => count === 1), 20_000);
    expect(calls.filter((call) => call.startsWith('many-')).length).toBe(200);
    for (const worker of workers) await worker.close();
  }, 40_000);

  it('a sweep of the clock runs again and again, by one schedule however many workers there are', async () => {
    const workers = [await test.work(), await test.work()];
    sweeps = 0;
    await new Promise((done) => setTimeout(done, 3000));
    expect(sweeps).toBeGreaterThan(4);
    expect(sweeps).toBeLessThan(14);
    for (const worker of workers) await worker.close();
  });
});

describe('job names', () => {
  const job = (name: string, more: Partial<JobDefinition> = {}): JobDefinition => ({ name, every: 1000, handler: SweepFloor, ...more });

  it('a slice cannot declare a job that has a handler already, has an odd name, or that nothing starts', () => {
    expect(() => new JobNames([job('sweep-floor'), job('sweep-floor')])).toThrow('«sweep-floor» has two handlers');
    expect(() => new JobNames([job('SweepFloor')])).toThrow('not kebab-case');
    expect(() => new JobNames([{ name: 'sweep-floor', handler: SweepFloor }])).toThrow('Nothing starts');
  });

  it('the worker does not start when the handler of a job is no provider', async () => {
    const test = await createTestApp({ slices: [fakeSlice({ jobs })] });
    await expect(test.work()).rejects.toThrow('GreetOrganisation');
    await test.close();
  });
});
