import type { Problem } from '@arena/contract';
import type { Language } from '@arena/domain';
import { HttpException } from '@nestjs/common';
import { isDatabaseAway } from '../database/database-away';
import { ProblemError } from './problem-error';
import { fieldText, problemText } from './texts';

const DATABASE_RETRY_SECONDS = 5;

/** Whatever was thrown, as a problem of ours; what we do not know is 'internal' and tells nothing. */
export function toProblemError(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (isDatabaseAway(error)) return new ProblemError('database-away', { retryAfterSeconds: DATABASE_RETRY_SECONDS });
  if (isPersonGone(error)) return new ProblemError('session-ended');
  if (error instanceof HttpException) {
    const status = error.getStatus();
    if (status === 404) return new ProblemError('not-found');
    if (status === 413) return new ProblemError('too-large');
    if (error.cause instanceof SyntaxError) return new ProblemError('bad-input', { fields: [{ field: 'body', fault: 'not_json' }] });
    if (status >= 400 && status < 500) return new ProblemError('bad-input');
  }
  return new ProblemError('internal');
}

/** What is written belongs to a person who was deleted a moment ago, in another tab: their session went with them. */
function isPersonGone(error: unknown): boolean {
  const { code, constraint } = (typeof error === 'object' && error !== null ? error : {}) as { code?: unknown; constraint?: unknown };
  return code === '23503' && typeof constraint === 'string' && constraint.endsWith('_person_fk');
}

/** The body of the answer (RFC 9457). */
export function toBody(problem: ProblemError, language: Language, correlationId: string): Problem {
  const { code, status, details } = problem;
  return {
    type: `/problems/${code}`,
    code,
    title: problemText(code, 'title', language, details.params),
    detail: problemText(code, 'detail', language, details.params),
    status,
    correlationId,
    ...(details.fields && {
      errors: details.fields.map(({ field, fault, params }) => ({ field, message: fieldText(fault, language, params) })),
    }),
    ...(details.retryAfterSeconds !== undefined && { retryAfterSeconds: details.retryAfterSeconds }),
  };
}
