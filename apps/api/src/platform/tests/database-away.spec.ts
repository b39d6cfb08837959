import { readPosting, type Problem } from '@arena/contract';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { createTestApp, testConfig, type TestApp } from '../../../test/app';
import { startHttp } from '../process/start-http';
import { EventLog } from '../outbox/event-log';
import { EventTail } from '../outbox/event-tail';
import { Readiness } from '../http/readiness';
import { ProcessRole } from '../process-role';
import { CuttableProxy } from './cuttable-proxy';
import { eventually } from './eventually';
import { fakeController, fakeSlice } from './fake-slice';

let dataSource: DataSource;
const followed: string[] = [];
const handled: string[] = [];

@Injectable()
class Follower implements OnApplicationBootstrap {
  constructor(
    private readonly tail: EventTail,
    private readonly readiness: Readiness,
    private readonly role: ProcessRole,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.readiness.add(() => ({ postings: 3 }));
    if (this.role.name === 'http')
      await this.tail.follow('test', async (events) => void followed.push(...events.map((event) => JSON.stringify(event.payload))));
  }
}
@Injectable()
class Handler {
  async handle(payload: { organisationId: string }): Promise<void> {
    handled.push(payload.organisationId);
  }
}
const slice = fakeSlice({
  controllers: [fakeController([[readPosting, async () => ({ one: await dataSource.query('SELECT 1 AS one') })]])],
  providers: [Follower, Handler],
  jobs: [{ name: 'greet-organisation', listensTo: ['organisation.changed'], handler: Handler }],
});

describe('a database that goes away', () => {
  const proxy = new CuttableProxy();
  let test: TestApp;
  beforeAll(async () => {
    test = await createTestApp({ slices: [slice], through: (url) => proxy.before(url) });
    dataSource = test.dataSource;
    await test.work();
  });
  afterAll(async () => {
    await proxy.restore();
    await test.close();
    await proxy.cut();
  });

  const status = async (path: string): Promise<number> => (await fetch(`${test.url}${path}`)).status;
  const change = (organisationId: string): Promise<void> =>
    dataSource.transaction((manager) => test.app.get(EventLog).append(manager, 'organisation.changed', { organisationId }));

  async function expectAway(): Promise<void> {
    const start = performance.now();
    for (const path of ['/api/postings/a?lang=nn', '/api/health/ready?lang=nn']) {
      const response = await fetch(`${test.url}${path}`);
      expect(response.status).toBe(503);
      expect(response.headers.get('content-type')).toContain('application/problem+json');
      expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
      expect((await response.json()) as Problem).toMatchObject({ code: 'database-away', title: 'Vi har eit problem akkurat no' });
    }
    expect(await status('/api/health/live')).toBe(200);
    expect(performance.now() - start).toBeLessThan(30_000);
  }

  it('a caller is told so, and is served again without a restart, as are events and jobs', async () => {
    expect(await status('/api/health/ready')).toBe(200);
    await change('before');
    await eventually('the first event is followed and handled', () => followed.length === 1 && handled.length === 1);

    await proxy.cut();
    await expectAway();
    await proxy.restore();
    await eventually('ready again', async () => (await status('/api/health/ready')) === 200);
    expect(await status('/api/postings/a')).toBe(200);

    await change('after');
    await eventually('the event after the break is followed and handled', () => followed.length === 2 && handled.length === 2, 30_000);
    expect(handled).toEqual(['before', 'after']);
  }, 60_000);

  it('a caller is told so too when the database hangs without a word', async () => {
    proxy.hang();
    await expectAway();
    await proxy.cut();
    await proxy.restore();
    await eventually('ready again', async () => (await status('/api/health/ready')) === 200);
  }, 90_000);

  it('an operator may start the API before the database', async () => {
    const late = new CuttableProxy();
    const url = await late.before(test.databaseUrl);
    await late.cut();
    const starting = startHttp({ config: testConfig(url), slices: [slice], patience: 20_000, everyRoute: false });
    setTimeout(() => void late.restore(), 500);
    const app = await starting;
    await app.close();
    await late.cut();
  }, 30_000);

  it('an operator who started the API with a database that never comes is told in one line', async () => {
    await expect(startHttp({ config: testConfig('postgres://me:hunter2@127.0.0.1:9/none'), slices: [], patience: 100 })).rejects.toThrow(
      /^The database at DATABASE_URL cannot be used: connect ECONNREFUSED 127\.0\.0\.1:9$/,
    );
  });
});
