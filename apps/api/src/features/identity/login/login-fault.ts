import type { Language } from '@arena/domain';

export type LoginProblem = 'login-failed' | 'login-cancelled' | 'login-away';

/** A login that did not come about. `reason` is for the log: our own words or a code of the client, never a token or a claim. */
export class LoginFault extends Error {
  constructor(
    readonly problem: LoginProblem,
    readonly reason: string,
    /** Of the person, where it is known. */
    readonly lang?: Language,
  ) {
    super(`${problem}: ${reason}`);
    this.name = 'LoginFault';
  }
}

/** What a provider says of itself when the fault is its own, and may pass. */
const AWAY_ERRORS = ['server_error', 'temporarily_unavailable'];
const AWAY_CODES = ['OAUTH_TIMEOUT', 'OAUTH_ABORT', 'ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN'];
const MOST_CAUSES = 5;

/** Whatever the client threw, as a fault of ours: it tells the person whether to wait, and the log what was wrong. */
export function toLoginFault(error: unknown): LoginFault {
  if (error instanceof LoginFault) return error;
  const chain = causes(error);
  if (chain.some(isAway)) return new LoginFault('login-away', reasonOf(chain));
  return new LoginFault(wordOf(chain[0], 'error') === 'access_denied' ? 'login-cancelled' : 'login-failed', reasonOf(chain));
}

function causes(error: unknown): object[] {
  const chain: object[] = [];
  for (
    let next = error;
    typeof next === 'object' && next !== null && chain.length < MOST_CAUSES;
    next = (next as { cause?: unknown }).cause
  )
    chain.push(next);
  return chain;
}

/** A property, if it is a word such as codes are: nothing longer, which could be a token, comes into the log. */
function wordOf(value: object | undefined, key: 'code' | 'error' | 'name'): string | undefined {
  const word = (value as Record<string, unknown> | undefined)?.[key];
  return typeof word === 'string' && /^[A-Za-z_]{1,60}$/.test(word) ? word : undefined;
}

function isAway(cause: object): boolean {
  const status = 'status' in cause ? cause.status : undefined;
  return (
    (typeof status === 'number' && status >= 500) ||
    (cause instanceof TypeError && cause.message === 'fetch failed') ||
    AWAY_CODES.includes(wordOf(cause, 'code') ?? '') ||
    AWAY_ERRORS.includes(wordOf(cause, 'error') ?? '')
  );
}

const reasonOf = (chain: readonly object[]): string =>
  chain
    .flatMap((cause) => [wordOf(cause, 'name'), wordOf(cause, 'code'), wordOf(cause, 'error')])
    .filter((word, index, words) => word !== undefined && words.indexOf(word) === index)
    .join(' ') || 'unknown';
