import { tokens, type Token } from '@arena/domain/engine';

/** The words of a text, a sentence at a time. */
export function sentences(text: string): Token[][] {
  const found: Token[][] = [[]];
  let before = 0;
  for (const token of tokens(text)) {
    if (/[.!?;\n]/.test(text.slice(before, token.start))) found.push([]);
    found.at(-1)?.push(token);
    before = token.end;
  }
  return found;
}
