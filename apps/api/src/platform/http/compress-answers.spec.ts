import { createServer, get, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import express from 'express';
import { compressAnswers } from './compress-answers';

const texts = { texts: Array.from({ length: 400 }, (_, at) => `blåbær nummer ${at}`) };

describe('a seeker on a slow line', () => {
  let server: Server;
  let url = '';

  beforeAll(async () => {
    const app = express().set('etag', false).use(compressAnswers);
    app.get('/large', (_, response) => void response.json(texts));
    app.get('/problem', (_, response) => void response.status(400).type('application/problem+json').send(JSON.stringify(texts)));
    app.get('/small', (_, response) => void response.json({ small: true }));
    app.get('/file', (_, response) => void response.type('application/pdf').send(Buffer.alloc(5000)));
    app.get('/packed', (_, response) => void response.type('json').setHeader('Content-Encoding', 'gzip').send(Buffer.from('packed')));
    app.get('/stream', (_, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.end(`data: ${'x'.repeat(5000)}\n\n`);
    });
    server = createServer(app);
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => void server.close());

  async function ask(path: string, encoding: string, method = 'GET'): Promise<{ answer: IncomingMessage; body: Buffer }> {
    const answer = await new Promise<IncomingMessage>((done, failed) =>
      get(`${url}${path}`, { method, headers: { 'accept-encoding': encoding } }, done).once('error', failed),
    );
    return { answer, body: await buffer(answer) };
  }

  it.each([
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['br;q=0, gzip', 'gzip', gunzipSync],
    ['identity', undefined, (body: Buffer) => body],
  ] as const)('who takes «%s» gets a long answer as %s, whole', async (accepts, encoding, unpack) => {
    const { answer, body } = await ask('/large', accepts);
    expect(answer.headers).toMatchObject({ 'content-type': 'application/json; charset=utf-8', vary: 'Accept-Encoding' });
    expect(answer.headers['content-encoding']).toBe(encoding);
    expect(answer.headers['content-length']).toBe(String(body.length));
    expect(JSON.parse(unpack(body).toString())).toEqual(texts);
    if (encoding) expect(body.length).toBeLessThan(JSON.stringify(texts).length / 4);
  });

  it('is told of a problem in the same way', async () => {
    const { answer, body } = await ask('/problem', 'gzip');
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([400, 'application/problem+json']);
    expect(JSON.parse(gunzipSync(body).toString())).toEqual(texts);
  });

  it.each(['/small', '/file', '/stream'])('gets %s as it is', async (path) => {
    expect((await ask(path, 'gzip, br')).answer.headers['content-encoding']).toBeUndefined();
  });

  it('gets what is packed already as it is, and only the head of what a HEAD asks for', async () => {
    expect((await ask('/packed', 'br, gzip')).body.toString()).toBe('packed');
    const { answer, body } = await ask('/large', 'gzip', 'HEAD');
    expect([answer.statusCode, answer.headers.vary, body.length]).toEqual([200, 'Accept-Encoding', 0]);
  });
});
