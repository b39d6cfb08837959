import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { AngularNodeAppEngine } from '@angular/ssr/node';
import express, { type ErrorRequestHandler, type Express } from 'express';
import helmet from 'helmet';
import { isLanguage, languageOfPath, LANGUAGE_COOKIE } from '../app/platform/language';
import { languageFor } from './accept-language';
import { apiProxy, outsideProxy } from './api-proxy';
import { assets } from './assets';
import { contentSecurityPolicy } from './content-security';
import { faultPage } from './fault-page';
import { pages, RENDER_HOST } from './pages';
import { plainly, refusals } from './refusals';
import type { ServerConfig } from './server-config';

/** The site as an Express app: redirect to a language, `/api` passed on, files, rendered pages, a page for what fails. */
export function createSite(config: ServerConfig, folder: string): Express {
  const site = express();
  const engine = new AngularNodeAppEngine({ allowedHosts: [RENDER_HOST] });
  site.disable('x-powered-by');
  site.set('etag', false);
  // The policy belongs to each rendered body and is set with it.
  site.use(helmet({ contentSecurityPolicy: false, xFrameOptions: { action: 'deny' } }));
  site.use(apiProxy(config.apiUrl));
  if (config.outsideUrl) site.use(outsideProxy(config.outsideUrl));
  site.get('/', (request, response) => {
    const remembered = new RegExp(`(?:^|; )${LANGUAGE_COOKIE}=(\\w+)`).exec(request.headers.cookie ?? '')?.[1];
    const language = isLanguage(remembered) ? remembered : languageFor(request.headers['accept-language']);
    const query = request.originalUrl.slice(request.path.length);
    response.setHeader('cache-control', 'no-store');
    response.setHeader('vary', 'Accept-Language, Cookie');
    response.redirect(302, `/${language}${query}`);
  });
  site.use(assets(join(folder, '../browser')));
  site.use(refusals());
  site.use(pages(engine, config.pageFreshFor));
  site.use((_request, response) => plainly(response, 404, 'There is nothing here.'));
  const stylesheet = stylesheetOf(folder);
  site.use(((error: unknown, request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    console.error('A page could not be rendered', request.path, error);
    faultPage(languageOfPath(request.path) ?? languageFor(request.headers['accept-language']), stylesheet)
      .then((html) => {
        response.status(500).setHeader('content-security-policy', contentSecurityPolicy(html));
        response.setHeader('cache-control', 'no-store');
        response.type('html').send(html);
      })
      .catch(next);
  }) satisfies ErrorRequestHandler);
  return site;
}

/** Starts listening; SIGTERM and SIGINT let what is under way finish, for ten seconds at most. */
export function serve(config: ServerConfig, folder: string): Server {
  const server = createServer(createSite(config, folder));
  server.listen(config.port, config.host, () => console.log(`The site answers on http://${config.host}:${config.port}`));
  const stop = () => {
    server.close(() => process.exit(0));
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 10_000).unref();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  return server;
}

function stylesheetOf(folder: string): string {
  try {
    const built = readFileSync(join(folder, 'index.server.html'), 'utf8');
    const file = /<link[^>]*\bhref="([^"]*styles[^"]*\.css)"/.exec(built)?.[1];
    return file ? `<link rel="stylesheet" href="/${file.replace(/^\//, '')}" />` : '';
  } catch {
    return '';
  }
}
