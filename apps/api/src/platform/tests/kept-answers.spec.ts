import { listPostings, readOccupation, readPosting } from '@arena/contract';
import { createTestApp, type TestApp } from '../../../test/app';
import { AnswerCache, LIFE_MS } from '../http/answer-cache';
import { ProblemError } from '../problems/problem-error';
import { EventLog } from '../outbox/event-log';
import { eventually } from './eventually';
import { fakeController, fakeSlice } from './fake-slice';

let test: TestApp;
let asked = 0;
const controller = fakeController([
  [listPostings, () => ({ asked: ++asked, text: 'x'.repeat(2000) })],
  [readPosting, () => { throw new ProblemError('not-found'); }],
  [readOccupation, () => ({ asked: ++asked })],
]); // prettier-ignore

beforeAll(async () => {
  test = await createTestApp({ slices: [fakeSlice({ controllers: [controller] })], environment: { ANSWER_CACHE: 'on' } });
});
afterAll(() => test.close());
beforeEach(() => test.app.get(AnswerCache).empty());

const list = async (headers: Record<string, string> = {}): Promise<{ asked: number; response: Response }> => {
  const response = await fetch(`${test.url}/api/postings`, { headers });
  return { asked: ((await response.json()) as { asked: number }).asked, response };
};
const kept = (): number => test.app.get(AnswerCache).size.answers;

describe('a reader of the whole product', () => {
  it('is given a kept list with all that protects a page, and none of it twice', async () => {
    const [first, second] = [await list(), await list()];
    expect(second.asked).toBe(first.asked);
    const headersOf = ({ response }: typeof first) =>
      [...response.headers].filter(([name]) => name !== 'x-correlation-id' && name !== 'date');
    expect(headersOf(second)).toEqual(headersOf(first));
    expect(second.response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(second.response.headers.get('cache-control')).toBe('public, max-age=10');
    expect(second.response.headers.get('vary')).toBe('Accept-Language, Accept-Encoding');
    expect((await list({ 'accept-language': 'en' })).asked).toBe(first.asked + 1);
  });

  it('is not told of something closed after it was told to the product, however the list is kept', async () => {
    const { asked: before } = await list();
    await test.dataSource.transaction((manager) =>
      test.app.get(EventLog).append(manager, 'posting.closed', { postingId: 'gone', version: 2, reason: 'filled' }),
    );
    await eventually('the list is made anew', async () => (await list()).asked > before);
  });

  it('is given a new list in time also where no event tells of anything', async () => {
    const { asked: before } = await list();
    await new Promise((done) => setTimeout(done, LIFE_MS));
    expect((await list()).asked).toBeGreaterThan(before);
  });

  it('is told anew each time of what is not there', async () => {
    for (let n = 0; n < 2; n++) expect((await fetch(`${test.url}/api/postings/none`)).status).toBe(404);
    expect(kept()).toBe(0);
  });
});
