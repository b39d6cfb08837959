/** @jest-environment node */
import { createServer, get, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { apiProxy, loginAwayPage, outsideProxy } from './api-proxy';

const listen = (server: Server): Promise<string> =>
  new Promise((done) => server.listen(0, '127.0.0.1', () => done(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)));
const ask = (url: string, headers: Record<string, string> = {}): Promise<IncomingMessage> =>
  new Promise((done, failed) => get(url, { headers }, done).once('error', failed));
const nextOf = (answer: IncomingMessage): Promise<string> =>
  new Promise((done) => answer.once('data', (chunk: Buffer) => done(String(chunk))));

describe('the site', () => {
  const open: Server[] = [];
  const start = async (server: Server): Promise<string> => {
    open.push(server);
    return listen(server);
  };
  afterEach(() => open.splice(0).forEach((server) => (server.closeAllConnections(), server.close())));

  it('gives a person what happens as it happens: a stream of events is not held back, and ends with the reader', async () => {
    let say: (text: string) => void = () => undefined;
    let left: () => void = () => undefined;
    const gone = new Promise<void>((done) => (left = done));
    const api = await start(
      createServer((request, response) => {
        response.writeHead(200, { 'content-type': 'text/event-stream' });
        response.flushHeaders();
        say = (text) => response.write(text);
        request.once('close', left);
      }),
    );
    const site = await start(createServer(express().use(apiProxy(api))));
    const answer = await ask(`${site}/api/me/stream`, { 'accept-encoding': 'gzip, br' });
    expect(answer.headers['content-type']).toBe('text/event-stream');
    expect(answer.headers['content-encoding']).toBeUndefined();
    const first = nextOf(answer);
    say('id: 1\ndata: a\n\n');
    await expect(first).resolves.toBe('id: 1\ndata: a\n\n');
    const second = nextOf(answer);
    say('id: 2\ndata: b\n\n');
    await expect(second).resolves.toBe('id: 2\ndata: b\n\n');
    answer.destroy();
    await gone;
  });

  it('shows a developer the world outside on its own address, and nothing else of it', async () => {
    const outside = await start(createServer((request, response) => response.end(`outside ${request.url}`)));
    const site = await start(createServer(express().use(outsideProxy(outside))));
    expect(await nextOf(await ask(`${site}/dev/mail`))).toBe('outside /dev/mail');
    expect((await ask(`${site}/developers`)).statusCode).toBe(404);
  });

  it('sends a person who wants to log in back to the doors while the API is away, in their language', async () => {
    const dead = await start(createServer());
    open.pop()?.close();
    const site = await start(createServer(express().use(apiProxy(dead))));
    const answer = await ask(`${site}/api/login/id-porten?lang=nn&to=%2Fnn%2Fme`);
    expect(answer.statusCode).toBe(302);
    expect(answer.headers.location).toBe('/nn/login?problem=login-away&to=%2Fnn%2Fme');
    expect((await ask(`${site}/api/session`)).statusCode).toBe(503);
  });

  it('takes no other call for a login', () => {
    expect(loginAwayPage({ url: '/api/me', method: 'GET', headers: {} })).toBeNull();
    expect(loginAwayPage({ url: '/api/login/id-porten/back-channel-logout', method: 'POST', headers: {} })).toBeNull();
  });
});
