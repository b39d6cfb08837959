import type { Request, Response } from 'express';

/** `__Host-`: only over HTTPS or on localhost, only for this very host, for every path. */
export const SESSION_COOKIE = '__Host-arena';
/** Binds a login that is under way to the browser that began it. */
export const ATTEMPT_COOKIE = '__Host-arena-login';

/** Lax: the provider sends the browser back by a link, and then the cookie must come along. */
const SHAPE = { secure: true, httpOnly: true, sameSite: 'lax', path: '/' } as const;

/** The token in a cookie; null where there is none, or nothing that could be one. */
export const readCookie = (request: Request, cookie: string): string | null => readTokens(request, cookie)[0] ?? null;

/** The tokens in a cookie, which are divided by a full stop. */
export function readTokens(request: Request, cookie: string): string[] {
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const [name, value = ''] = pair.split('=', 2).map((part) => part.trim());
    const tokens = name === cookie ? value.split('.').filter((token) => /^[\w-]{20,100}$/.test(token)) : [];
    if (tokens.length > 0) return tokens;
  }
  return [];
}

/** @param lasts milliseconds; as long as the browser is open, unless given */
export function setCookie(response: Response, cookie: string, token: string, lasts?: number): void {
  response.cookie(cookie, token, { ...SHAPE, ...(lasts !== undefined && { maxAge: lasts }) });
}

export function clearCookie(response: Response, cookie: string): void {
  response.clearCookie(cookie, SHAPE);
}
