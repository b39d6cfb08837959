import type { Route } from '@arena/contract';
import type { Request } from 'express';
import { fieldErrors } from '../problems/field-errors';
import { ProblemError, type FieldError } from '../problems/problem-error';

/**
 * Checks a request against the route's schemas: all parts, so that the caller is told everything at once.
 * @throws ProblemError 'bad-input'
 */
export function readInput(route: Route, request: Request): { params: unknown; query: unknown; body: unknown } {
  const faults: FieldError[] = [];
  const read = (part: 'params' | 'query' | 'body'): unknown => {
    const schema = route[part];
    if (!schema) return undefined;
    // a body of another type is not read at all: to name each field as missing would send the caller the wrong way
    if (part === 'body' && request.body === undefined && request.headers['content-type'] !== undefined) {
      faults.push({ field: 'body', fault: 'not_json' });
      return undefined;
    }
    const given: unknown = part === 'body' ? (request.body ?? {}) : { ...request[part] };
    const parsed = schema.safeParse(given);
    if (parsed.success) return parsed.data;
    faults.push(...fieldErrors(parsed.error, given));
    return undefined;
  };
  const input = { params: read('params'), query: read('query'), body: read('body') };
  if (faults.length) throw new ProblemError('bad-input', { fields: faults });
  return input;
}
