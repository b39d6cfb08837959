import { DataSource, type QueryRunner } from 'typeorm';
import { createTestApp, type TestApp } from '../../../test/app';
import { EventLog } from '../outbox/event-log';
import { EventTail, type TailedEvent } from '../outbox/event-tail';
import { eventually } from './eventually';

describe('the event tail', () => {
  let test: TestApp;
  let tail: EventTail;
  let log: EventLog;
  beforeAll(async () => {
    test = await createTestApp({ slices: [] });
    tail = test.app.get(EventTail);
    log = test.app.get(EventLog);
  });
  afterAll(() => test.close());

  const append = (organisationId: string): Promise<void> =>
    test.app.get(DataSource).transaction((manager) => log.append(manager, 'organisation.changed', { organisationId }));
  async function open(organisationId: string): Promise<QueryRunner> {
    const runner = test.dataSource.createQueryRunner();
    await runner.startTransaction();
    await log.append(runner.manager, 'organisation.changed', { organisationId });
    return runner;
  }
  const commit = (runner: QueryRunner): Promise<void> => runner.commitTransaction().finally(() => runner.release());

  it('a follower gets events that are committed late, in the order of their transactions', async () => {
    const seen: string[] = [];
    const stop = await tail.follow(
      'test',
      async (events) => void seen.push(...events.map((e) => (e.payload as { organisationId: string }).organisationId)),
    );
    const slow = await open('slow');
    await append('quick');
    await new Promise((done) => setTimeout(done, 1500));
    expect(seen).toEqual([]);
    await commit(slow);
    await eventually('both', () => seen.length === 2);
    expect(seen).toEqual(['slow', 'quick']);
    await append('last');
    await eventually('the last', () => seen.length === 3);
    await stop();
  });

  it('a follower that took its position while a transaction was open gets what that one commits', async () => {
    const slow = await open('open before');
    const from = await tail.position();
    await commit(slow);
    const seen: string[] = [];
    const stop = await tail.follow(
      'test',
      async (events) => void seen.push(...events.map((e) => (e.payload as { organisationId: string }).organisationId)),
      from,
    );
    await eventually('the event', () => seen.includes('open before'));
    await stop();
  });

  it('a follower gets all of many events at once, in the order they were written, whatever their numbers', async () => {
    const seen: string[] = [];
    const take = async (events: readonly TailedEvent[]): Promise<void> =>
      void seen.push(...events.map((e) => (e.payload as { organisationId: string }).organisationId));
    const from = await tail.position();
    const stop = await tail.follow('test', take, from);
    // more than it takes at a time, over numbers of one digit more
    const many = Array.from({ length: 2100 }, (_, i) => `many ${i}`);
    await test.dataSource.transaction(async (manager) => {
      for (const organisationId of many) await log.append(manager, 'organisation.changed', { organisationId });
    });
    await eventually('the last', () => seen.at(-1) === many.at(-1));
    expect(seen.filter((one) => one.startsWith('many'))).toEqual(many);
    expect((await tail.since(from)).map((e) => (e.payload as { organisationId: string }).organisationId).slice(-many.length)).toEqual(many);
    await stop();
  });

  it('a follower that fails gets the same events again, and none is lost or passed over', async () => {
    let failures = 1;
    const seen: string[] = [];
    const stop = await tail.follow('test', async (events) => {
      if (failures-- > 0) throw new Error('not now');
      seen.push(...events.map((e) => (e.payload as { organisationId: string }).organisationId));
    });
    await append('first');
    await append('second');
    await eventually('both', () => seen.length >= 2);
    expect(seen).toEqual(['first', 'second']);
    await stop();
  });

  it('a writer cannot write an event outside a transaction, nor one that is rolled back', async () => {
    await expect(log.append(test.dataSource.manager, 'organisation.changed', { organisationId: 'x' })).rejects.toThrow(
      'outside a transaction',
    );
    const runner = await open('never');
    await runner.rollbackTransaction();
    await runner.release();
    const rows = await test.dataSource.query<unknown[]>(`SELECT 1 FROM event WHERE payload ->> 'organisationId' = 'never'`);
    expect(rows).toEqual([]);
  });
});
