import type { FairnessLine } from './fairness';

const WIDTH = 9;

/** The lines as tables to read: orders beside each other, then groups beside each other in the product's order. */
export function tables(lines: readonly FairnessLine[]): string {
  const ofAll = lines.filter(({ group, metric }) => group === undefined && metric !== 'swapped_differences');
  const parts = [...Map.groupBy(ofAll, ({ side }) => side)].map(
    ([side, of]) =>
    table(`${side}: first pages by order`, of, ({ metric }) => metric, ({ order }) => order), // prettier-ignore
  );
  const groups = lines.filter(({ order, of }) => order === 'product' && of !== undefined);
  for (const [name, of] of Map.groupBy(groups, ({ side, group }) => `${side} by ${group ?? ''}: the product's order`))
    parts.push(table(name, of, ({ of: one }) => one ?? '', ({ metric }) => metric)); // prettier-ignore
  return parts.join('\n');
}

function table(
  title: string,
  lines: readonly FairnessLine[],
  row: (line: FairnessLine) => string,
  column: (line: FairnessLine) => string,
): string {
  const columns = [...new Set(lines.map(column))];
  const first = Math.max(...lines.map((line) => row(line).length)) + 2;
  const widths = columns.map((name) => Math.max(WIDTH, name.length) + 2);
  const cells = (texts: readonly string[]): string => texts.map((text, at) => text.padStart(widths[at] ?? WIDTH)).join('');
  const rows = [...Map.groupBy(lines, row)].map(([name, of]) => {
    const values = columns.map((one) => of.find((line) => column(line) === one)?.value);
    return `${name.padEnd(first)}${cells(values.map((value) => (value === null || value === undefined ? '-' : value.toFixed(3))))}`;
  });
  return `${title}\n${''.padEnd(first)}${cells(columns)}\n${rows.join('\n')}\n`;
}
