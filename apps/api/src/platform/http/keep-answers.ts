import { routes, type Route } from '@arena/contract';
import type { NextFunction, Request, Response } from 'express';
import type { AnswerCache } from './answer-cache';
import { answerKey, mayBeKept } from './answer-key';

/** What the contract declares public leaves with this header, set by the guard of the routes; nothing else does. */
const PUBLIC = /^public, max-age=[1-9]\d*$/;
const JSON_TYPE = /^application\/json\b/;
/** Of one request alone, or of its connection. */
const OF_ONE_REQUEST: ReadonlySet<string> = new Set(['x-correlation-id', 'date', 'connection', 'keep-alive', 'transfer-encoding']);

const patternOf = (request: Request): string => (request.route as { path?: string } | undefined)?.path ?? '';

const READS: ReadonlyMap<string, Route> = new Map(
  routes.filter(({ method, access }) => method === 'GET' && access.who === 'public').map((route) => [route.path, route]),
);

/** The addresses of what the contract declares public and lets be kept. */
const KEPT: readonly RegExp[] = [...READS.values()]
  .filter(({ cache }) => cache !== 'no-store')
  .map(({ path }) => new RegExp(`^${path.replace(/:[A-Za-z]+/g, '[^/]+')}$`));
const mayBeWaitedFor = ({ path }: Request): boolean => KEPT.some((pattern) => pattern.test(path));

/** What was refused has written nothing: otherwise anybody at all could keep the cache empty. */
const isRefused = ({ statusCode }: Response): boolean => statusCode >= 400 && statusCode < 500;

/** By somebody who is logged in. What is asked in public by POST writes nothing that others see. */
const WRITES: ReadonlySet<string> = new Set(
  routes.filter(({ method, access }) => method !== 'GET' && access.who !== 'public').map(({ method, path }) => `${method} ${path}`),
);

function headersOf(response: Response): string[] {
  return response
    .getHeaderNames()
    .filter((name) => !OF_ONE_REQUEST.has(name))
    .flatMap((name) => [name, String(response.getHeader(name))]);
}

/**
 * Middleware: takes public answers into the cache as they go out, packed already; it stands outside of whatever packs them.
 * Nothing is taken in that was made for a request with a cookie, whether or not the cookie played a part, nor what sets one.
 */
export const keepAnswers =
  (cache: AnswerCache) =>
  (request: Request, response: Response, next: NextFunction): void => {
    const key = mayBeKept(request) ? answerKey(request) : null;
    const keep = cache.begin();
    const isOver = key !== null && mayBeWaitedFor(request) ? cache.making(key) : () => undefined;
    response.once('close', isOver);
    const send = response.send.bind(response);
    response.send = (body?: unknown): Response => {
      // before its writer is told: what they read next through this process is what they wrote
      if (!isRefused(response) && WRITES.has(`${request.method} ${patternOf(request)}`)) cache.empty();
      const sent = send(body);
      const route = READS.get(patternOf(request));
      const header = (name: string): string => String(response.getHeader(name) ?? '');
      if (
        key !== null &&
        route &&
        response.statusCode === 200 &&
        (typeof body === 'string' || Buffer.isBuffer(body)) &&
        PUBLIC.test(header('cache-control')) &&
        JSON_TYPE.test(header('content-type')) &&
        response.getHeader('set-cookie') === undefined
      )
        keep(key, { headers: headersOf(response), body: Buffer.from(body), route });
      isOver();
      return sent;
    };
    next();
  };
