import type { NextFunction, Request, Response } from 'express';
import { correlationIdOf } from '../http/correlation-id';

interface Log {
  info(line: object, message: string): void;
  warn(line: object, message: string): void;
}

/**
 * One line a request: method, pattern of the route, status, milliseconds, correlation id.
 * Not the path itself (it may hold an id), not the query (it may hold what somebody searched for), not the body, not the address.
 */
export const requestLog =
  (log: Log) =>
  (request: Request, response: Response, next: NextFunction): void => {
    const start = performance.now();
    response.once('close', () => {
      const route = (request.route as { path?: string } | undefined)?.path ?? 'unknown path';
      const line = {
        method: request.method,
        route,
        status: response.statusCode,
        ms: Math.round(performance.now() - start),
        correlationId: correlationIdOf(request),
      };
      if (response.statusCode >= 500) log.warn(line, 'request');
      else log.info(line, 'request');
    });
    next();
  };
