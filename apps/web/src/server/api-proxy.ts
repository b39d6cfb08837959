import { randomUUID } from 'node:crypto';
import { ServerResponse, type IncomingMessage } from 'node:http';
import type { Problem } from '@arena/contract';
import type { RequestHandler } from 'express';
import { createProxyMiddleware } from 'http-proxy-middleware';
import { isLanguage } from '../app/platform/language';
import { loadTexts } from '../app/platform/load-texts';
import { languageFor } from './accept-language';

/**
 * Passes `/api` on to the API on the same origin, so that there is no CORS and one cookie. Streams go through unbuffered.
 * While the API is away the answer is a problem in the reader's language.
 */
export function apiProxy(apiUrl: string): RequestHandler {
  return createProxyMiddleware({
    target: apiUrl,
    pathFilter: '/api',
    xfwd: true,
    on: {
      // the headers of a stream are sent at once, not with its first event: only then does the browser know that the line is open
      proxyRes: (answer, _request, response) => {
        if (answer.headers['content-type']?.startsWith('text/event-stream')) setImmediate(() => response.flushHeaders());
      },
      error: (_error, request, response) => {
        if (!(response instanceof ServerResponse) || response.headersSent) {
          response.destroy();
          return;
        }
        const page = loginAwayPage(request);
        if (page) {
          response.writeHead(302, { location: page, 'cache-control': 'no-store' });
          response.end();
          return;
        }
        awayProblem(request)
          .then((problem) => {
            response.writeHead(503, { 'content-type': 'application/problem+json', 'cache-control': 'no-store', 'retry-after': '5' });
            response.end(JSON.stringify(problem));
          })
          .catch(() => response.destroy());
      },
    },
  });
}

/**
 * Passes `/dev` on to the world outside that is played in development (its mailbox, say), so that it stands on the site's own origin.
 * Only where such a world is configured.
 */
export function outsideProxy(outsideUrl: string): RequestHandler {
  return createProxyMiddleware({
    target: outsideUrl,
    pathFilter: (path) => path === '/dev' || path.startsWith('/dev/'),
    xfwd: true,
    on: {
      error: (_error, _request, response) => {
        if (!(response instanceof ServerResponse) || response.headersSent) {
          response.destroy();
          return;
        }
        response.writeHead(503, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' });
        response.end('The world outside does not answer.\n');
      },
    },
  });
}

/** A login is a page that somebody goes to, not a call: while the API is away they are sent back to the doors. Null for anything else. */
export function loginAwayPage(request: Pick<IncomingMessage, 'url' | 'method' | 'headers'>): string | null {
  const url = new URL(request.url ?? '/', 'http://localhost');
  if (request.method !== 'GET' || !url.pathname.startsWith('/api/login/')) return null;
  const wanted = url.searchParams.get('lang');
  const language = isLanguage(wanted) ? wanted : languageFor(request.headers['accept-language']);
  const query = new URLSearchParams({ problem: 'login-away' });
  const to = url.searchParams.get('to');
  if (to) query.set('to', to);
  return `/${language}/login?${query.toString()}`;
}

async function awayProblem(request: IncomingMessage): Promise<Problem> {
  const wanted = /[?&]lang=(\w+)/.exec(request.url ?? '')?.[1];
  const texts = await loadTexts(isLanguage(wanted) ? wanted : languageFor(request.headers['accept-language']));
  return {
    type: '/problems/starting',
    code: 'starting',
    title: texts['shell.away.title'],
    detail: texts['shell.away.text'],
    status: 503,
    correlationId: randomUUID(),
    retryAfterSeconds: 5,
  };
}
