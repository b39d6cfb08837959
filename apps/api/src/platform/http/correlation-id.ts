import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { NextFunction, Request, Response } from 'express';

const HEADER = 'x-correlation-id';
const SHAPE = /^[A-Za-z0-9-]{8,64}$/;
const ids = new WeakMap<object, string>();

/** The caller's id, or a new one at each call: for who asks once. */
export function newCorrelationId({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const given = headers[HEADER];
  return typeof given === 'string' && SHAPE.test(given) ? given : randomUUID();
}

/** The id that follows a request through the log, and that a person can quote. */
export function correlationIdOf(request: Request): string {
  let id = ids.get(request);
  if (!id) {
    id = newCorrelationId(request);
    ids.set(request, id);
  }
  return id;
}

/** Echoes the caller's id, or gives one. */
export function correlate(request: Request, response: Response, next: NextFunction): void {
  response.setHeader(HEADER, correlationIdOf(request));
  next();
}
