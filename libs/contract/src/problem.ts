import { z } from 'zod';

/** Stable codes of everything that can go wrong; the text of each stands in the texts as `problem.<code>`. */
export const PROBLEM_CODES = {
  'bad-input': 400,
  'code-wrong': 400,
  'login-failed': 400,
  'name-missing': 400,
  'not-complete': 400,
  'organisation-number-wrong': 400,
  'text-screened': 400,
  'login-needed': 401,
  'session-ended': 401,
  'foreign-request': 403,
  'not-allowed': 403,
  'organisation-not-yours': 403,
  'not-found': 404,
  'organisation-unknown': 404,
  'method-not-allowed': 405,
  'changed-meanwhile': 409,
  'moved-meanwhile': 409,
  'not-now': 409,
  'organisation-bankrupt': 409,
  'organisation-unconfirmed': 409,
  'posting-closed': 409,
  'organisation-removed': 410,
  'too-large': 413,
  'too-many-requests': 429,
  'database-away': 503,
  'login-away': 503,
  'register-away': 503,
  'starting': 503,
  internal: 500,
} as const; // prettier-ignore
export type ProblemCode = keyof typeof PROBLEM_CODES;

/** RFC 9457. `type` is `/problems/<code>`; `errors` names each field in the caller's language. */
export const problem = z.object({
  type: z.string(),
  code: z.string(),
  title: z.string(),
  detail: z.string(),
  status: z.number().int(),
  /** To be quoted when asking for help. */
  correlationId: z.string(),
  errors: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
  retryAfterSeconds: z.number().int().optional(),
});
export type Problem = z.infer<typeof problem>;
