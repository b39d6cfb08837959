import { createServer, request as ask, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { refusals } from './refusals';

describe('what no page can answer', () => {
  let server: Server;

  beforeAll(async () => {
    const site = express();
    site.use(refusals());
    site.use((_request, response) => void response.send('a page'));
    server = createServer(site);
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  });
  afterAll(() => new Promise((closed) => server.close(closed)));

  const answer = (method: string, path: string): Promise<{ status: number | undefined; type: string | undefined; text: string }> =>
    new Promise((settle, fail) => {
      const { port } = server.address() as AddressInfo;
      ask({ port, host: '127.0.0.1', method, path }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part: string) => (text += part));
        response.on('end', () => settle({ status: response.statusCode, type: response.headers['content-type'], text }));
      })
        .on('error', fail)
        .end();
    });

  it.each(['/favicon.ico', '/apple-touch-icon.png', '/nb/gone.js', '/.env', '/.well-known/security', '/wp-login.php?a=b'])(
    'a program that asks for %s is told 404 in one line of plain text',
    async (path) => {
      expect(await answer('GET', path)).toEqual({ status: 404, type: 'text/plain; charset=utf-8', text: 'There is no such file.\n' });
    },
  );

  it.each(['/nb', '/nn/openings?q=kokk.no', '/en/employers/fabelnatt-interactive'])('a reader of %s gets on to the page', async (path) => {
    expect((await answer('GET', path)).text).toBe('a page');
  });

  it('an address that cannot be decoded is a fault of the one who asks', async () => {
    expect((await answer('GET', '/nb/%E0%A4%A')).status).toBe(400);
    expect((await answer('GET', `/nb?q=${'a'.repeat(2100)}`)).status).toBe(414);
  });

  it('someone who tries to write is told what can be done', async () => {
    expect((await answer('POST', '/nb')).status).toBe(405);
    expect((await answer('OPTIONS', '/nb')).status).toBe(204);
  });
});
