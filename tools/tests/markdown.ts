/** What a reader of Markdown on GitHub can follow: links, and the headings that they lead to. */

const BLOCKS = /^ *(```|~~~)[\s\S]*?^ *\1.*$/gm;
/** Without code: what stands there is an example, no link. */
const prose = (text: string): string => text.replace(BLOCKS, '').replace(/`[^`\n]*`/g, '');

/** Addresses of links and pictures, inline and by reference, as they are written: '../adr/0001.md#context'. */
export function linksOf(text: string): string[] {
  const inline = prose(text).matchAll(/\]\(\s*<?([^)\s>]+)>?(?:\s+["'][^)]*)?\)/g);
  const byReference = prose(text).matchAll(/^\s*\[[^\]]+\]:\s*<?([^\s>]+)>?/gm);
  return [...inline, ...byReference].map(([, target]) => target ?? '');
}

/** Anchors of headings, made as GitHub makes them, a second one of the same words with '-1'; and ids that are written as HTML. */
export function anchorsOf(text: string): Set<string> {
  const anchors = new Set<string>();
  const withoutBlocks = text.replace(BLOCKS, '');
  for (const [, heading = ''] of withoutBlocks.matchAll(/^#{1,6}[ \t]+(.*?)[ \t]*#*$/gm)) {
    const words = heading.replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/(^|\W)_([^_]+)_(?=\W|$)/g, '$1$2');
    const anchor = words
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}_\- ]/gu, '')
      .replaceAll(' ', '-');
    let unique = anchor;
    for (let again = 1; anchors.has(unique); again++) unique = `${anchor}-${again}`;
    anchors.add(unique);
  }
  for (const [, id = ''] of withoutBlocks.matchAll(/<[a-z][^>]*\s(?:id|name)="([^"]+)"/gi)) anchors.add(id);
  return anchors;
}

/** Source files that are named in code type with a folder: 'match/matcher.ts'. */
export function filesNamedIn(text: string): string[] {
  return [...text.matchAll(/`((?:[\w.-]+\/)+[\w.-]+\.(?:ts|mjs|cjs|sql))`/g)].map(([, path]) => path ?? '');
}
