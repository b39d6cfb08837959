import { routes } from '@arena/contract';
import type { NextFunction, Request, Response } from 'express';
import { correlationIdOf } from '../http/correlation-id';
import type { Metrics } from './metrics';

interface Log {
  info(line: object, message: string): void;
  warn(line: object, message: string): void;
}

const names = new Map(routes.map(({ method, path, name }) => [`${method} ${path}`, name]));

/**
 * One line a request: method, pattern of the route, status, milliseconds, correlation id.
 * Not the path itself (it may hold an id), not the query (it may hold what somebody searched for), not the body, not the address.
 * The same is counted, by the name of the route.
 */
export const requestLog =
  (log: Log, metrics: Metrics) =>
  (request: Request, response: Response, next: NextFunction): void => {
    const start = performance.now();
    response.once('close', () => {
      const route = (request.route as { path?: string } | undefined)?.path ?? 'unknown path';
      const ms = performance.now() - start;
      // a HEAD is answered by the handler of the GET
      const name = names.get(`${request.method === 'HEAD' ? 'GET' : request.method} ${route}`) ?? 'unknown';
      metrics.count('arena_http_requests_total', { route: name, status: `${Math.floor(response.statusCode / 100)}xx` });
      // how long somebody listened is not how long an answer took
      const isStream = String(response.getHeader('content-type') ?? '').startsWith('text/event-stream');
      if (!isStream) metrics.observe('arena_http_request_seconds', { route: name }, ms / 1000);
      const line = {
        method: request.method,
        route,
        status: response.statusCode,
        ms: Math.round(ms),
        correlationId: correlationIdOf(request),
      };
      if (response.statusCode >= 500) log.warn(line, 'request');
      else log.info(line, 'request');
    });
    next();
  };
