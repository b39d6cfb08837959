import { extname } from 'node:path';
import type { RequestHandler, Response } from 'express';

const READ = 'GET, HEAD';
/** What a browser, a scanner or an old link asks for as a file; no page has an ending or hides behind a dot. */
const FILE_ENDING = /^\.[a-z][a-z0-9]{1,10}$/i;
const HIDDEN = /\/\./;

/** A short answer in plain text, for programs; people get a page. */
export function plainly(response: Response, status: number, text: string): void {
  response.status(status).setHeader('cache-control', 'no-store').type('text/plain').send(`${text}\n`);
}

/** What no page can be the answer to: other methods than reading, addresses that cannot be read, and files that are not there. */
export function refusals(): RequestHandler {
  return (request, response, next) => {
    if (request.method === 'OPTIONS') {
      response.status(204).setHeader('allow', READ).end();
    } else if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('allow', READ);
      plainly(response, 405, 'Only GET and HEAD are answered here.');
    } else if (request.originalUrl.length > 2000) {
      plainly(response, 414, 'The address is too long.');
    } else if (!readable(request.path)) {
      plainly(response, 400, 'The address cannot be read.');
    } else if (FILE_ENDING.test(extname(request.path)) || HIDDEN.test(request.path)) {
      plainly(response, 404, 'There is no such file.');
    } else {
      next();
    }
  };
}

function readable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
