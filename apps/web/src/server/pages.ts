import { createHash } from 'node:crypto';
import type { AngularNodeAppEngine } from '@angular/ssr/node';
import type { RequestHandler, Request as Asked, Response as Answer } from 'express';
import { RENDER_FAILED } from '../app/platform/render-failure';
import { chooseEncoding, Compressed } from './compressed';
import { contentSecurityPolicy } from './content-security';
import { PageCache } from './page-cache';

interface Page {
  status: number;
  location: string | null;
  policy: string;
  etag: string;
  body: Compressed;
}

/** The only host that rendering ever hears of: what a reader's `Host` says plays no part in a page. */
export const RENDER_HOST = 'localhost';

/**
 * Renders pages. Always anonymously: neither cookies nor any other header of the reader reach the rendering,
 * so that a page may be kept by its URL, compressed once and given to everybody, with the policy that belongs to its body.
 */
export function pages(engine: AngularNodeAppEngine, freshFor: number): RequestHandler {
  const cache = new PageCache<Page | null>({ size: 300, freshFor });

  const render = async (url: string): Promise<Page | null> => {
    const answer = await engine.handle(new Request(`http://${RENDER_HOST}${url}`));
    if (!answer) return null;
    if (answer.headers.has(RENDER_FAILED)) throw new Error(`Rendering ${url} failed; the fault stands above`);
    const html = await answer.text();
    return {
      status: answer.status,
      location: answer.headers.get('location'),
      policy: contentSecurityPolicy(html),
      etag: `"${createHash('sha256').update(html).digest('base64url').slice(0, 22)}"`,
      body: new Compressed(Buffer.from(html), 5),
    };
  };

  const answer = async (request: Asked, response: Answer): Promise<boolean> => {
    const page = await cache.get(
      request.originalUrl,
      () => render(request.originalUrl),
      (one) => one?.status === 200,
    );
    if (!page) return false;
    if (page.location) {
      response.redirect(page.status, page.location);
      return true;
    }
    const encoding = chooseEncoding(request.headers['accept-encoding']);
    response.status(page.status);
    response.setHeader('content-security-policy', page.policy);
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.setHeader('cache-control', page.status === 200 ? 'public, no-cache' : 'no-store');
    response.setHeader('vary', 'Accept-Encoding');
    if (page.status === 503) response.setHeader('retry-after', '10');
    if (page.status === 200) {
      response.setHeader('etag', page.etag);
      if (request.headers['if-none-match'] === page.etag) {
        response.status(304).end();
        return true;
      }
    }
    if (encoding !== 'identity') response.setHeader('content-encoding', encoding);
    response.send(await page.body.as(encoding));
    return true;
  };

  return (request, response, next) => {
    answer(request, response)
      .then((done) => (done ? undefined : next()))
      .catch(next);
  };
}
