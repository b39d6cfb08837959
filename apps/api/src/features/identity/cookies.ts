import type { Request, Response } from 'express';

/** `__Host-`: only over HTTPS or on localhost, only for this very host, for every path. */
export const SESSION_COOKIE = '__Host-arena';
/** Binds a login that is under way to the browser that began it. */
export const ATTEMPT_COOKIE = '__Host-arena-login';

/** Lax: the provider sends the browser back by a link, and then the cookie must come along. */
const SHAPE = { secure: true, httpOnly: true, sameSite: 'lax', path: '/' } as const;

/** The token in a cookie; null where there is none, or nothing that could be one. */
export function readCookie(request: Request, cookie: string): string | null {
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const [name, value] = pair.split('=', 2).map((part) => part.trim());
    if (name === cookie && value && /^[\w-]{20,100}$/.test(value)) return value;
  }
  return null;
}

/** @param lasts milliseconds; as long as the browser is open, unless given */
export function setCookie(response: Response, cookie: string, token: string, lasts?: number): void {
  response.cookie(cookie, token, { ...SHAPE, ...(lasts !== undefined && { maxAge: lasts }) });
}

export function clearCookie(response: Response, cookie: string): void {
  response.clearCookie(cookie, SHAPE);
}
