import { anchorsOf, filesNamedIn, linksOf } from './markdown';

describe('a reader of a document', () => {
  it('follows links and pictures, inline and by reference, and none that only stands as code', () => {
    const text = ['[a](a.md#b) ![c](<c.webp>) [d](d.md "D")', '[e]: e.md', '`[f](f.md)`', '```', '[g](g.md)', '```'].join('\n');
    expect(linksOf(text)).toEqual(['a.md#b', 'c.webp', 'd.md', 'e.md']);
  });

  it('is led to headings by the anchors that GitHub gives them', () => {
    const text = [
      '# Fast: `npm run x`',
      '## [Læring](l.md), på _jobb_',
      '## Same',
      '## Same',
      '```',
      '# no',
      '```',
      '<a id="by-hand"></a>',
    ].join('\n');
    expect([...anchorsOf(text)]).toEqual(['fast-npm-run-x', 'læring-på-jobb', 'same', 'same-1', 'by-hand']);
  });

  it('is told of files by the end of their path', () => {
    expect(filesNamedIn('See `a/b.ts`, `b.ts`, `docs/c.md` and `a/b.ts --flag`')).toEqual(['a/b.ts']);
  });
});
