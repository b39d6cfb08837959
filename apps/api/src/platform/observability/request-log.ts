import { routes } from '@arena/contract';
import type { NextFunction, Request, Response } from 'express';
import { symbols, type BaseLogger, type DestinationStream } from 'pino';
import { correlationIdOf } from '../http/correlation-id';
import type { Metrics } from './metrics';

/** What is known of a request that is over. */
export interface RequestFacts {
  method: string;
  /** The pattern of its route. */
  route: string;
  status: number;
  ms: number;
  correlationId: string;
  isStream: boolean;
}
export type RequestRecord = (facts: RequestFacts) => void;

const [INFO, WARN] = [30, 40];
const names = new Map(routes.map(({ method, path, name }) => [`${method} ${path}`, name]));

/**
 * One line a request: method, pattern of the route, status, milliseconds, correlation id.
 * Not the path itself (it may hold an id), not the query (it may hold what somebody searched for), not the body, not the address.
 * The same is counted, by the name of the route.
 */
export function requestRecord(log: BaseLogger & { levelVal: number }, metrics: Metrics): RequestRecord {
  type Known = { count: () => void; observe: (seconds: number) => void; level: number; beginning: string };
  // as many as the contract has routes, times the statuses
  const known = new Map<string, Known>();
  const knownOf = (method: string, route: string, status: number): Known => {
    const key = `${method} ${route} ${status}`;
    let one = known.get(key);
    if (!one) {
      // a HEAD is answered by the handler of the GET
      const name = names.get(`${method === 'HEAD' ? 'GET' : method} ${route}`) ?? 'unknown';
      one = {
        count: metrics.counter('arena_http_requests_total', { route: name, status: `${Math.floor(status / 100)}xx` }),
        observe: metrics.observer('arena_http_request_seconds', { route: name }),
        level: status >= 500 ? WARN : INFO,
        beginning: JSON.stringify({ method, route, status }).slice(1, -1),
      };
      known.set(key, one);
    }
    return one;
  };
  const write = writerOf(log);
  return ({ method, route, status, ms, correlationId, isStream }) => {
    const { count, observe, level, beginning } = knownOf(method, route, status);
    count();
    // how long somebody listened is not how long an answer took
    if (!isStream) observe(ms / 1000);
    if (log.levelVal <= level) write(level, `${beginning},"ms":${Math.round(ms)},"correlationId":"${correlationId}"`);
  };
}

/**
 * Writes as the log itself would, without its search for what must not be logged, which costs more than a short answer does: a line of a
 * request is made of words of ours, numbers, and an id whose letters were checked.
 */
function writerOf(log: object): (level: number, fields: string) => void {
  const stream = (log as Record<symbol, (DestinationStream & { lastLevel?: number }) | undefined>)[symbols.streamSym];
  const time = (log as Record<symbol, (() => string) | undefined>)[symbols.timeSym];
  if (!stream || !time) throw new Error('The log has no stream, or tells no time');
  return (level, fields) => {
    stream.lastLevel = level;
    stream.write(`{"level":${level}${time()},${fields},"msg":"request"}\n`);
  };
}

/** Middleware: records each request when it is over. */
export const requestLog =
  (record: RequestRecord) =>
  (request: Request, response: Response, next: NextFunction): void => {
    const start = performance.now();
    response.once('close', () => {
      record({
        method: request.method,
        route: (request.route as { path?: string } | undefined)?.path ?? 'unknown path',
        status: response.statusCode,
        ms: performance.now() - start,
        correlationId: correlationIdOf(request),
        isStream: String(response.getHeader('content-type') ?? '').startsWith('text/event-stream'),
      });
    });
    next();
  };
