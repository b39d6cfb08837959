import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { NextFunction, Request, Response } from 'express';
import { packingFor } from './answer-key';

/** Shorter answers fit into the first packets as they are; and none of them is a secret beside words of somebody else's choice. */
const WORTH_IT = 1024;
const JSON_TYPE = /^application\/(?:[\w.-]+\+)?json\b/;
/** As good as gzip at its best, in less time: an answer is made for one reader. */
const BROTLI_QUALITY = 4;

const COMPRESS = {
  br: (text: string) => promisify(brotliCompress)(text, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } }),
  gzip: (text: string) => promisify(gzip)(text),
} as const;

/**
 * Middleware: answers in JSON go out compressed to whoever takes it; lines may be slow, and texts of the builder are 90 kB. Streams of events,
 * files, and answers that come compressed already stay as they are.
 */
export function compressAnswers(request: Request, response: Response, next: NextFunction): void {
  const send = response.send.bind(response);
  response.send = (body?: unknown): Response => {
    const isJson = JSON_TYPE.test(String(response.getHeader('content-type') ?? ''));
    if (typeof body !== 'string' || !isJson || body.length < WORTH_IT || response.getHeader('content-encoding') !== undefined)
      return send(body);
    response.vary('Accept-Encoding');
    const encoding = request.method === 'HEAD' ? 'identity' : packingFor(request.headers['accept-encoding'] ?? '');
    if (encoding === 'identity') return send(body);
    COMPRESS[encoding](body).then(
      (packed) => {
        response.setHeader('Content-Encoding', encoding);
        send(packed);
      },
      () => send(body),
    );
    return response;
  };
  next();
}
