import type { Request } from 'express';
import { ProblemError } from '../problems/problem-error';

/** A header that a page of another site cannot send along without asking first, and is never allowed to. */
export const OWN_SITE_HEADER = 'x-arena';

/**
 * A change must come from a page of our own: another site could make a browser send its cookie along.
 * @param siteUrl the address people know the site by
 * @throws ProblemError 'foreign-request'
 */
export function fromOwnSite(request: Request, siteUrl: string): void {
  const { origin } = request.headers;
  const fits = request.headers[OWN_SITE_HEADER] === '1' && (origin === undefined || origin === new URL(siteUrl).origin);
  if (!fits) throw new ProblemError('foreign-request');
}
