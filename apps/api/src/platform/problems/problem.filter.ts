import { routes } from '@arena/contract';
import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { PinoLogger } from 'nestjs-pino';
import { languageOf } from '../http/reader-language';
import { correlationIdOf } from '../http/correlation-id';
import { ProblemError } from './problem-error';
import { toBody, toProblemError } from './to-problem';

/** Every error leaves as problem+json, in the caller's language, with the id under which the log has the rest. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: PinoLogger) {
    log.setContext(ProblemFilter.name);
  }

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<Request>();
    const response = http.getResponse<Response>();
    const problem = ofRequest(toProblemError(error), request);
    const correlationId = correlationIdOf(request);
    if (problem.code === 'internal') this.log.error({ err: error, correlationId }, 'A request failed');
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const language = languageOf(request);
    const { retryAfterSeconds, headers } = problem.details;
    if (retryAfterSeconds !== undefined) response.setHeader('Retry-After', String(retryAfterSeconds));
    for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value);
    response
      .status(problem.status)
      .setHeader('Cache-Control', 'no-store')
      .setHeader('Content-Language', language)
      .vary('Accept-Language')
      .setHeader('Content-Type', 'application/problem+json; charset=utf-8');
    response.end(JSON.stringify(toBody(problem, language, correlationId)));
  }
}

const PATTERNS = routes.map((route) => ({ method: route.method, path: new RegExp(`^${route.path.replace(/:\w+/g, '[^/]+')}/?$`) }));

/** A path that exists, called by a method that does not: say so, and which ones do. */
function ofRequest(problem: ProblemError, request: Request): ProblemError {
  if (problem.code !== 'not-found') return problem;
  const methods = PATTERNS.filter(({ path }) => path.test(request.path)).map(({ method }) => method);
  if (!methods.length || methods.some((method) => method === request.method || (method === 'GET' && request.method === 'HEAD')))
    return problem;
  return new ProblemError('method-not-allowed', { headers: { Allow: [...new Set(methods)].join(', ') } });
}
