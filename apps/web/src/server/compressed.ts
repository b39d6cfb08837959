import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip' | 'identity';

/** A body that is the same for many readers: each encoding is made once, on first use. */
export class Compressed {
  private readonly made = new Map<Encoding, Promise<Buffer>>();

  constructor(
    private readonly body: Buffer,
    /** Brotli quality, 0 to 11: low for a page that lives seconds, high for a file that lives a year. */
    private readonly quality: number,
  ) {}

  /** The body in one encoding. */
  as(encoding: Encoding): Promise<Buffer> {
    let made = this.made.get(encoding);
    if (!made) this.made.set(encoding, (made = this.make(encoding)));
    return made;
  }

  private make(encoding: Encoding): Promise<Buffer> {
    if (encoding === 'br') return promisify(brotliCompress)(this.body, { params: { [constants.BROTLI_PARAM_QUALITY]: this.quality } });
    if (encoding === 'gzip') return promisify(gzip)(this.body);
    return Promise.resolve(this.body);
  }
}

/** The best encoding that a reader's `Accept-Encoding` allows. */
export function chooseEncoding(header: string | undefined): Encoding {
  const allowed = new Set(
    (header ?? '')
      .toLowerCase()
      .split(',')
      .map((part) => part.trim().split(';'))
      .filter(([, weight]) => !/q\s*=\s*0(\.0*)?$/.test(weight ?? ''))
      .map(([name]) => name?.trim() ?? ''),
  );
  return allowed.has('br') ? 'br' : allowed.has('gzip') ? 'gzip' : 'identity';
}
