import { Injectable } from '@nestjs/common';
import { createTestApp, type TestApp } from '../../../test/app';
import { runCli } from '../cli/run-cli';
import { EventLog } from '../outbox/event-log';
import { fakeSlice } from './fake-slice';
import { eventually } from './eventually';

const SECRET = 'the-organisation-whose-it-is';
const PERSON = 'Kari Nordmann';
@Injectable()
class Refuse {
  async handle(): Promise<void> {
    throw new Error(`the register does not answer about «${PERSON}» <kari@example.no>, 912 34 567`);
  }
}
const slice = fakeSlice({
  providers: [Refuse],
  jobs: [
    { name: 'greet-organisation', listensTo: ['organisation.changed'], handler: Refuse },
    { name: 'sweep-floor', every: 3_600_000, handler: Refuse },
  ],
});

describe('an operator at the terminal', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await createTestApp({ slices: [slice] });
  });
  afterAll(() => test.close());

  async function run(args: string[], more: Record<string, string> = {}): Promise<{ code: number; out: string; err: string }> {
    const lines: string[] = [];
    const faults: string[] = [];
    const environment = { DATABASE_URL: test.databaseUrl, LOG_LEVEL: 'silent', ...more };
    const code = await runCli(args, [slice], { environment, print: (line) => lines.push(line), complain: (line) => faults.push(line) });
    return { code, out: lines.join('\n'), err: faults.join('\n') };
  }

  it('is told that nothing waits, and that no worker has put the clock into the queue yet', async () => {
    expect(await run(['outbox'])).toEqual({ code: 0, out: 'waiting    0\nfailing    0', err: '' });
    const { code, out } = await run(['jobs']);
    expect(code).toBe(0);
    expect(out).toContain('queue      PostgreSQL\njobs       0 waiting, 0 at hand, 0 for later, 0 failed\nschedules  0 of 2');
    expect(out).toContain('sweep-floor: each 1 h, not in the queue; a worker puts it there');
  });

  it('sees what waits by job, since when, what fails and why, and not whose it is', async () => {
    await test.work();
    await test.dataSource.transaction((manager) =>
      test.app.get(EventLog).append(manager, 'organisation.changed', { organisationId: SECRET }),
    );
    await eventually('it has failed', async () => (await run(['outbox'])).out.includes('failing    1'));
    const { out } = await run(['outbox']);
    expect(out).toMatch(/^waiting {4}1 {2}\(the oldest for 0 min\)\n {2}greet-organisation: 1, the oldest for 0 min, 1 failing\n/);
    expect(out).toMatch(
      /greet-organisation: Error: the register does not answer about \[left out\] <\[left out\]>, \[left out\] \(1, tried up to \d times\)/,
    );
    for (const whose of [SECRET, PERSON, 'kari@', '912']) expect(out).not.toContain(whose);
    const jobs = (await run(['jobs'])).out;
    expect(jobs).toContain('schedules  2 of 2');
    expect(jobs).toMatch(/sweep-floor: each 1 h, next in [\d.]+ (h|min|s)/);
  }, 60_000);

  it('is told when the queue does not answer, and a script by the exit code', async () => {
    const { code, out } = await run(['jobs'], { QUEUE_URL: 'redis://127.0.0.1:9' });
    expect(code).toBe(1);
    expect(out).toContain('Redis does not answer');
  });
});
