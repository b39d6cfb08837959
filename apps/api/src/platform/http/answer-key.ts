import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { fromAcceptLanguage } from './reader-language';

export type Packing = 'br' | 'gzip' | 'identity';

/** Longer addresses are not worth remembering, and are nobody's link. */
const LONGEST_URL = 1000;
/** Browsers send some hundreds of different headers; whoever sends made-up ones pushes out nothing but these. */
const MOST_HEADERS = 500;

/** Remembers what a header was read as: the same few come again and again. */
function remembering<T>(read: (header: string) => T): (header: string) => T {
  const known = new Map<string, T>();
  return (header) => {
    let value = known.get(header);
    if (value === undefined) {
      if (known.size >= MOST_HEADERS) known.clear();
      known.set(header, (value = read(header)));
    }
    return value;
  };
}

/** The best way of packing that an `Accept-Encoding` allows: br before gzip, whatever weight is given them, as long as it is not 0. */
export const packingFor = remembering((header): Packing => {
  const allowed = new Map(
    header.toLowerCase().split(',').map((part) => {
      const [name = '', ...parameters] = part.split(';').map((one) => one.trim());
      return [name, !parameters.some((one) => /^q\s*=\s*0(?:\.0*)?$/.test(one))];
    }),
  ); // prettier-ignore
  const takes = (name: Packing): boolean => allowed.get(name) ?? allowed.get('*') ?? false;
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : 'identity';
});

const languageOf = remembering((header) => fromAcceptLanguage(header) ?? '');

/** Headers that ask for more than the page itself, or on somebody's behalf. Whoever sends one is answered in the ordinary way. */
const BEYOND = ['authorization', 'if-none-match', 'if-modified-since', 'range', 'content-length', 'transfer-encoding'] as const;

const asksBeyond = (headers: IncomingHttpHeaders): boolean => BEYOND.some((name) => headers[name] !== undefined);

/**
 * What two requests must have in common to be given the same bytes: the address as it was sent, the reader's language, the packing.
 * @returns null for a request that is never answered from the cache
 */
export function answerKey({ method, url, headers }: Pick<IncomingMessage, 'method' | 'url' | 'headers'>): string | null {
  if (method !== 'GET' || url === undefined || url.length > LONGEST_URL || asksBeyond(headers)) return null;
  return `${packingFor(headers['accept-encoding'] ?? '')} ${languageOf(headers['accept-language'] ?? '')} ${url}`;
}

/** Nothing is kept that was made for a request with a cookie: then no session can have played a part in it. */
export const mayBeKept = ({ headers }: Pick<IncomingMessage, 'headers'>): boolean => headers.cookie === undefined;
