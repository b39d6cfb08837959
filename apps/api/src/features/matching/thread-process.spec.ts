import { createTestApp, type TestApp } from '../../../test/app';
import { ApiProgram } from '../../platform/tests/api-process';
import { eventually } from '../../platform/tests/eventually';
import { request } from './matching.fixture';

// a process of its own, and what it waits for
jest.setTimeout(120_000);

describe('an operator of a process that needs a thread for the match engine', () => {
  let program: ApiProgram;
  let test: TestApp;

  beforeAll(async () => {
    program = new ApiProgram(['match-thread']);
    test = await createTestApp();
  });
  afterAll(async () => {
    program.remove();
    await test.close();
  });

  it('starts it, is answered, and stops it in good order', async () => {
    const api = await program.start({ DATABASE_URL: test.databaseUrl, MATCH_THREAD_ABOVE: '0' });
    await eventually('it is ready', async () => (await api.status('/api/health/ready')) === 200, 30_000);
    const answer = await fetch(`${api.url}/api/matches`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request()),
    });
    expect([answer.status, await answer.json()]).toMatchObject([200, { ranked: [], openForAll: [] }]);
    expect((await api.stop()).code).toBe(0);
  });
});
