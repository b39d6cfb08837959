import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { chooseEncoding, Compressed } from './compressed';

describe('compression', () => {
  it.each([
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['', 'identity'],
    [undefined, 'identity'],
  ])('gives a browser that takes «%s» %s', (header, encoding) => {
    expect(chooseEncoding(header)).toBe(encoding);
  });

  it('makes each encoding of a body once, and each unpacks to the same', async () => {
    const body = new Compressed(Buffer.from('æøå'.repeat(100)), 5);
    expect(body.as('br')).toBe(body.as('br'));
    expect(brotliDecompressSync(await body.as('br')).toString()).toBe('æøå'.repeat(100));
    expect(gunzipSync(await body.as('gzip')).toString()).toBe('æøå'.repeat(100));
    expect((await body.as('identity')).toString()).toBe('æøå'.repeat(100));
  });
});
