import type { z } from 'zod';

export const ROLES = ['seeker', 'employer', 'adviser'] as const;
export type Role = (typeof ROLES)[number];

/**
 * Who may call a route. `public` is said as loudly as anything else: a route that says nothing fails the start.
 * `operator`: whoever the command line has named, logged in as advisers are; to everybody else who is logged in it is not there.
 * `own`: only on what belongs to the caller; what belongs to somebody else looks as if it were not there.
 */
export type Access = { who: 'public' } | { who: 'operator' } | { who: readonly Role[]; own: boolean };

export interface Route {
  /** Stable name, used in the generated API description and by the web client. */
  name: string;
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Path below the origin, parameters as `:name`. */
  path: string;
  summary: string;
  access: Access;
  /** How dear a call is: `costly` has a tighter rate limit. */
  cost: 'light' | 'costly';
  params?: z.ZodType;
  query?: z.ZodType;
  body?: z.ZodType;
  response: z.ZodType;
  /** What comes back when it is not JSON of `response`: a redirect, a stream of events, or a file. */
  answers?: 'redirect' | 'event-stream' | 'file';
  /** Called by another server, without a cookie of ours and with a form as its body. */
  foreign?: true;
  /** `no-store` for what is about one person; seconds otherwise. */
  cache: 'no-store' | { seconds: number };
}

/** Keeps the literal types of a route while checking its shape. */
export const route = <const R extends Route>(definition: R): R => definition;
