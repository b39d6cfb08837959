import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { RequestHandler } from 'express';
import { chooseEncoding, Compressed } from './compressed';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.json': 'application/json',
  '.ico': 'image/x-icon',
};
/** A file whose name carries the hash of its content never changes. */
const HASHED = /-[\w-]{8}\.(?:js|css)$/;
const NAME = /^\/[\w-]+(?:\.[\w-]+)*$/;

/** The built files of the browser's half: read and compressed once, kept in memory, immutable where the name carries a hash. */
export function assets(folder: string): RequestHandler {
  const known = new Map<string, Promise<Compressed | null>>();
  const read = async (name: string): Promise<Compressed | null> => {
    try {
      return new Compressed(await readFile(join(folder, name)), 9);
    } catch {
      return null;
    }
  };
  return (request, response, next) => {
    const type = TYPES[extname(request.path)];
    if ((request.method !== 'GET' && request.method !== 'HEAD') || !type || !NAME.test(request.path)) {
      next();
      return;
    }
    const name = request.path.slice(1);
    let file = known.get(name);
    if (!file) {
      file = read(name);
      known.set(name, file);
    }
    file
      .then(async (body) => {
        if (!body) {
          known.delete(name);
          next();
          return;
        }
        const encoding = chooseEncoding(request.headers['accept-encoding']);
        response.setHeader('content-type', type);
        response.setHeader('cache-control', HASHED.test(request.path) ? 'public, max-age=31536000, immutable' : 'public, max-age=3600');
        response.setHeader('vary', 'Accept-Encoding');
        if (encoding !== 'identity') response.setHeader('content-encoding', encoding);
        response.send(await body.as(encoding));
      })
      .catch(next);
  };
}
