/** A table in Markdown; a bar or a line break inside a cell is made harmless. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replace(/\s*\n\s*/g, ' ')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Says where a file comes from, so that nobody mends it by hand. */
export const GENERATED = '<!-- Made by `npm run generate`. Change the code, not this file. -->';
