import type { IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServer, get } from 'node:http';
import express from 'express';
import { answerKey, packingFor } from './answer-key';
import { callerOf, trustOf } from './caller-address';

const key = (headers: IncomingHttpHeaders = {}, url = '/api/postings?lang=nb', method = 'GET') => answerKey({ method, url, headers });

describe('two readers', () => {
  it('are given the same bytes when they ask for the same page, in the same language, packed in the same way', () => {
    const one = key({ 'accept-language': 'nb-NO,nb;q=0.9', 'accept-encoding': 'gzip, deflate, br' });
    expect(one).not.toBeNull();
    expect(key({ 'accept-language': 'no', 'accept-encoding': 'br' })).toBe(one);
  });

  it.each([
    ['another page', {}, '/api/postings?lang=nn'],
    ['another language', { 'accept-language': 'nn' }, undefined],
    ['another packing', { 'accept-encoding': 'gzip' }, undefined],
  ])('are not given the same bytes for %s', (_, headers: IncomingHttpHeaders, url?: string) => {
    expect(key(headers, url)).not.toBeNull();
    expect(key(headers, url)).not.toBe(key());
  });

  it.each(['authorization', 'if-none-match', 'if-modified-since', 'range', 'content-length', 'transfer-encoding'])(
    'are never given kept bytes when one sends %s',
    (name) => expect(key({ [name]: '1' })).toBeNull(),
  );

  it('are never given kept bytes for anything but a GET, or for an address beyond all links', () => {
    for (const method of ['HEAD', 'POST', 'PUT', 'DELETE']) expect(key({}, '/api/postings', method)).toBeNull();
    expect(key({}, `/api/postings?q=${'a'.repeat(1000)}`)).toBeNull();
  });

  it.each([
    ['gzip, deflate, br', 'br'],
    ['gzip;q=1.0, br;q=0.1', 'br'],
    ['br;q=0, gzip', 'gzip'],
    ['br ; q=0.000,*', 'gzip'],
    ['*', 'br'],
    ['*;q=0', 'identity'],
    ['GZIP', 'gzip'],
    ['identity', 'identity'],
    ['', 'identity'],
    ['brotli', 'identity'],
  ])('who take «%s» get %s', (header, packing) => expect(packingFor(header)).toBe(packing));
});

describe('a caller behind proxies', () => {
  it.each([
    ['loopback', undefined],
    ['loopback', '203.0.113.7'],
    ['loopback', ' 198.51.100.1 , 203.0.113.7'],
    ['loopback', '203.0.113.7, 127.0.0.1'],
    ['loopback', '127.0.0.1'],
    ['loopback', 'nonsense, , 127.0.0.2'],
    ['203.0.113.0/24', '198.51.100.1, 203.0.113.7'],
  ])('has the address that Express gives her (trusting %s, X-Forwarded-For: %s)', async (proxies, forwarded) => {
    const app = express().set('trust proxy', proxies);
    app.get('/', (request, response) => void response.json({ theirs: request.ip, ours: callerOf(request, trustOf(request)).address }));
    const server = createServer(app);
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    const text = await new Promise<string>((done, failed) => {
      get({ port, host: '127.0.0.1', headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded } }, (answer) => {
        let heard = '';
        answer.on('data', (part: Buffer) => (heard += part.toString())).on('end', () => done(heard));
      }).on('error', failed);
    });
    server.close();
    const { theirs, ours } = JSON.parse(text) as { theirs: string; ours: string };
    expect(ours).toBe(theirs);
  });
});
