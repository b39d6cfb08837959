import { createServer, request as ask, type IncomingHttpHeaders, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import express, { type Express } from 'express';
import { Config } from '../config/config';
import type { RequestFacts } from '../observability/request-log';
import type { EventTail } from '../outbox/event-tail';
import { ProblemError } from '../problems/problem-error';
import { AnswerCache } from './answer-cache';
import type { Caller, Trust } from './caller-address';
import { compressAnswers } from './compress-answers';
import { correlate } from './correlation-id';
import { keepAnswers } from './keep-answers';
import { answerQuickly } from './quick-answers';
import type { RateLimits } from './rate-limits';

const PUBLIC = 'public, max-age=10';
const openings = { items: Array.from({ length: 100 }, (_, at) => `Bærplukker nummer ${at}`) };

let server: Server;
let cache: AnswerCache;
let port: number;
/** How often Express was asked. */
let worked = 0;
/** How many requests have come in. */
let received = 0;
const recorded: RequestFacts[] = [];

/** The ways of the contract that matter here, as the product answers them. */
function site(): Express {
  const app = express().set('etag', false).set('trust proxy', 'loopback');
  app.use(correlate, (_request, response, next) => {
    worked++;
    response.setHeader('X-Content-Type-Options', 'nosniff');
    next();
  });
  app.use(keepAnswers(cache), compressAnswers);
  const answers = (path: string, header: string, body: () => object, more: (response: express.Response) => void = () => undefined): void =>
    void app.get(path, (_request, response) => {
      response.setHeader('Cache-Control', header);
      response.vary('Accept-Language');
      more(response);
      response.json(body());
    });
  answers('/api/postings', PUBLIC, () => ({ ...openings, worked }));
  answers('/api/taxonomy/skills', PUBLIC, () => ({ worked }), (response) => response.setHeader('Set-Cookie', 'a=b')); // prettier-ignore
  answers('/api/occupations', 'no-store', () => ({ worked }));
  answers('/api/employers', PUBLIC, () => ({ worked }), (response) => void response.status(404)); // prettier-ignore
  answers('/api/me', PUBLIC, () => ({ worked }));
  app.get('/api/postings/:id', ({ params }, response) => {
    const { id } = params;
    const number = worked;
    slow.push(() => {
      response.setHeader('Cache-Control', PUBLIC);
      response.status(id === 'gone' ? 404 : 200).json({ worked: number });
    });
  });
  app.put('/api/our-organisation', (request, response) => void response.status(request.headers.cookie ? 200 : 401).json({}));
  app.post('/api/matches', (_request, response) => void response.json({}));
  return app;
}

/** Answers that are being made until each is called. */
const slow: (() => void)[] = [];
/** Lets the server hear what was sent to it. */
const heard = async (many: number): Promise<void> => {
  while (received < many) await new Promise((done) => setTimeout(done, 5));
};

/** Whose calls are refused. */
const TOO_MANY = '203.0.113.7';
/** Whose calls take two seconds to be counted, as where the database that counts is slow. */
const SLOWLY = '203.0.113.9';
const counted: [string, Caller][] = [];
const limits = {
  areOn: true,
  takeFrom: (cost: string, caller: Caller) => {
    counted.push([cost, caller]);
    if (caller.address === SLOWLY) jest.spyOn(performance, 'now').mockReturnValue(7000);
    return caller.address === TOO_MANY ? Promise.reject(new ProblemError('too-many-requests')) : Promise.resolve();
  },
} as unknown as RateLimits;

async function listen(): Promise<void> {
  cache = new AnswerCache(new Config({ DATABASE_URL: 'postgres://a@localhost/a' }), { follow: () => Promise.resolve(() => Promise.resolve()) } as unknown as EventTail); // prettier-ignore
  const app = site();
  server = createServer(app);
  answerQuickly(server, { cache, limits, trust: app.get('trust proxy fn') as Trust, record: (facts) => recorded.push(facts) });
  server.on('request', () => void received++);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  port = (server.address() as AddressInfo).port;
}

beforeEach(async () => {
  [worked, received] = [0, 0];
  for (const list of [recorded, counted, slow]) list.length = 0;
  // a busy machine must not let a second pass
  jest.spyOn(performance, 'now').mockReturnValue(5000);
  await listen();
});
afterEach(() => {
  jest.restoreAllMocks();
  server.closeAllConnections();
  server.close();
});

interface Answer {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  body: Buffer;
}
const fetched = async (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> => {
  const answer = await new Promise<IncomingMessage>((done, failed) =>
    ask({ port, host: '127.0.0.1', path, method, headers }, done).once('error', failed).end(),
  );
  return { status: answer.statusCode, headers: answer.headers, body: await buffer(answer) };
};

describe('a reader of the public list', () => {
  it('is given what the reader before was given, without the work for it, and with an id of their own', async () => {
    const first = await fetched('/api/postings');
    const second = await fetched('/api/postings');
    expect(worked).toBe(1);
    expect(second.body.equals(first.body)).toBe(true);
    const { 'x-correlation-id': one, date: _, ...headers } = first.headers;
    const { 'x-correlation-id': another, date: __, ...others } = second.headers;
    expect(others).toEqual(headers);
    expect(others).toMatchObject({
      'cache-control': PUBLIC,
      'x-content-type-options': 'nosniff',
      vary: 'Accept-Language, Accept-Encoding',
    });
    expect(another).toMatch(/^[0-9a-f-]{36}$/);
    expect(another).not.toBe(one);
    expect((await fetched('/api/postings', { 'x-correlation-id': 'asked-by-me-1' })).headers['x-correlation-id']).toBe('asked-by-me-1');
    expect(recorded.map(({ route, status, correlationId }) => [route, status, correlationId])).toEqual([
      ['/api/postings', 200, another],
      ['/api/postings', 200, 'asked-by-me-1'],
    ]);
  });

  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
    ['', (body: Buffer) => body],
  ])('is given it packed as «%s», made once', async (packing, unpack) => {
    for (let n = 0; n < 3; n++) {
      const { headers, body } = await fetched('/api/postings', packing ? { 'accept-encoding': packing } : {});
      expect(headers['content-encoding'] ?? '').toBe(packing);
      expect(headers['content-length']).toBe(String(body.length));
      expect(JSON.parse(unpack(body).toString())).toEqual({ ...openings, worked: 1 });
    }
  });

  it('is given the head of it alone when they ask for that', async () => {
    await fetched('/api/postings');
    const { status, headers, body } = await fetched('/api/postings', {}, 'HEAD');
    expect([status, headers['cache-control'], body.length, worked]).toEqual([200, PUBLIC, 0, 2]);
  });

  it('who comes with a cookie is given what is kept, and nothing is kept that was made for them', async () => {
    const cookie = { cookie: 'arena_session=secret' };
    await fetched('/api/postings', cookie);
    expect(cache.size.answers).toBe(0);
    await fetched('/api/postings');
    await fetched('/api/postings', cookie);
    expect(worked).toBe(2);
  });

  it('who comes on somebody’s behalf is neither given what is kept nor kept', async () => {
    const behalf = { authorization: 'Bearer secret' };
    await fetched('/api/postings', behalf);
    expect(cache.size.answers).toBe(0);
    await fetched('/api/postings');
    await fetched('/api/postings', behalf);
    expect(worked).toBe(3);
  });

  it('who asks too often is not given what is kept either, and is counted by the address they come from', async () => {
    const from = (address: string) => fetched('/api/postings', { 'x-forwarded-for': address });
    await from('203.0.113.8');
    await from('203.0.113.8');
    expect(worked).toBe(1);
    // the ordinary way says no, which in the product is the guard of the routes
    await from(TOO_MANY);
    expect(worked).toBe(2);
    await fetched('/api/postings');
    const light = (address: string, isOurSite = false) => ['light', { address, isOurSite }];
    expect(counted).toEqual([light('203.0.113.8'), light(TOO_MANY), light('127.0.0.1', true)]);
  });

  it('is not given what has passed its time while their call was counted', async () => {
    await fetched('/api/postings');
    await fetched('/api/postings', { 'x-forwarded-for': SLOWLY });
    expect(worked).toBe(2);
  });
});

describe('many who ask for the same at the same moment', () => {
  const bodiesOf = async (answers: Promise<Answer>[]) => (await Promise.all(answers)).map(({ status, body }) => [status, body.toString()]);

  it('are given what was made once, each counted and recorded, also who comes with a cookie', async () => {
    const answers = [
      fetched('/api/postings/1'),
      fetched('/api/postings/1'),
      fetched('/api/postings/1', { cookie: 'arena_session=secret' }),
    ];
    await heard(3);
    expect(slow).toHaveLength(1);
    slow[0]?.();
    expect(await bodiesOf(answers)).toEqual(answers.map(() => [200, '{"worked":1}']));
    expect([worked, counted.length, recorded.length]).toEqual([1, 2, 2]);
  });

  it('are answered in the ordinary way where what they waited for is not kept', async () => {
    const answers = [fetched('/api/postings/gone'), fetched('/api/postings/gone')];
    await heard(2);
    expect(slow).toHaveLength(1);
    slow[0]?.();
    while (slow.length < 2) await new Promise((done) => setTimeout(done, 5));
    slow[1]?.();
    expect((await bodiesOf(answers)).sort()).toEqual([[404, '{"worked":1}'], [404, '{"worked":2}']]); // prettier-ignore
  });

  it('do not wait for what was begun before something was written', async () => {
    const before = fetched('/api/postings/1');
    await heard(1);
    cache.empty();
    const after = fetched('/api/postings/1');
    await heard(2);
    expect(slow).toHaveLength(2);
    for (const answer of slow) answer();
    expect(await bodiesOf([before, after])).toEqual([[200, '{"worked":1}'], [200, '{"worked":2}']]); // prettier-ignore
  });

  it('do not wait for who has gone away', async () => {
    const gone = ask({ port, host: '127.0.0.1', path: '/api/postings/1' }).once('error', () => undefined);
    gone.end();
    await heard(1);
    const stays = fetched('/api/postings/1');
    await heard(2);
    expect(slow).toHaveLength(1);
    gone.destroy();
    while (slow.length < 2) await new Promise((done) => setTimeout(done, 5));
    slow[1]?.();
    expect((await stays).body.toString()).toBe('{"worked":2}');
  });

  it('each have their own answer where the contract lets nothing be kept', async () => {
    expect((await bodiesOf([fetched('/api/me'), fetched('/api/me')])).sort()).toEqual([[200, '{"worked":1}'], [200, '{"worked":2}']]); // prettier-ignore
  });
});

describe('what is never kept', () => {
  it.each([
    ['what sets a cookie', '/api/taxonomy/skills'],
    ['what may not be stored', '/api/occupations'],
    ['what is not found', '/api/employers'],
    ['what the contract does not declare public, whatever its header says', '/api/me'],
  ])('%s', async (_, path) => {
    const bodies = [await fetched(path), await fetched(path)].map(({ body }) => body.toString());
    expect(bodies).toEqual(['{"worked":1}', '{"worked":2}']);
    expect(cache.size.answers).toBe(0);
  });
});

describe('an employer who writes', () => {
  it('reads what they wrote at once, and what somebody only asks for a profile empties nothing', async () => {
    await fetched('/api/postings');
    await fetched('/api/matches', {}, 'POST');
    expect(cache.size.answers).toBe(1);
    // nor does who is not let in
    await fetched('/api/our-organisation', {}, 'PUT');
    expect(cache.size.answers).toBe(1);
    await fetched('/api/our-organisation', { cookie: 'arena_session=secret' }, 'PUT');
    expect(cache.size.answers).toBe(0);
  });
});
