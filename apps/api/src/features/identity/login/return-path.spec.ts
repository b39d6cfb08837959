import fc from 'fast-check';
import { firstPage, ownPage } from './return-path';

describe('the page to come back to', () => {
  it.each([
    ['/nb/me', '/nb/me'],
    ['/nn', '/nn'],
    ['/en?lang=en', '/en?lang=en'],
    ['/nb/openings/a/interest?step=2#text', '/nb/openings/a/interest?step=2#text'],
    ['/nb/jobb på gård', '/nb/jobb%20p%C3%A5%20g%C3%A5rd'],
    ['/nb/a/../b', '/nb/b'],
  ])('a person who came from %s comes back there', (to, path) => {
    expect(ownPage(to)).toBe(path);
  });

  it('a person never comes to another site, whatever the link says', () => {
    const piece = fc.constantFrom('/', '\\', '//', 'nb', '..', '.', '%2e', '%2f', '%5c', '@', ':', 'https:', 'evil.example', '?', '#', '\t', '\n', ' ', '/nb/', '\u2028');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const path = ownPage(pieces.join(''));
        if (path === null) return;
        expect(path).toMatch(/^\/(nb|nn|en)([/?#]|$)/);
        expect(new URL(path, 'https://arena.example').origin).toBe('https://arena.example');
      }),
      { numRuns: 2000 },
    );
  }); // prettier-ignore

  it('a person who came from nowhere begins where their role begins', () => {
    expect([firstPage('seeker', 'nb'), firstPage('employer', 'nn'), firstPage('adviser', 'en')]).toEqual([
      '/nb/me',
      '/nn/our-openings',
      '/en/me',
    ]);
  });
});
