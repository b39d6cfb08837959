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
      error: (_error, request, response) => {
        if (!(response instanceof ServerResponse) || response.headersSent) {
          response.destroy();
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
