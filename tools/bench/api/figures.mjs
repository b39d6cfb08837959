/** From measured series to lines. */

/** @param {readonly number[]} values at least one */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** @returns {number} with three digits that say something */
export const rounded = (value) => Number(value.toPrecision(3));

/**
 * A line of the report.
 * @param {string} metric
 * @param {number} value
 * @param {{ aim?: number | null, better?: 'lower' | 'higher' } & Record<string, unknown>} more facts that belong to the value
 */
export const line = (metric, value, { aim = null, better = 'lower', ...facts } = {}) => ({
  metric,
  value: rounded(value),
  aim,
  better,
  ...facts,
});

/** The lines as a table for people: whether each aim is reached. @param {readonly ReturnType<typeof line>[]} lines */
export function table(lines) {
  const rows = [
    ['metric', 'value', 'aim', '', 'of what'],
    ...lines.map(({ metric, value, aim, better, ...facts }) => [
      metric,
      String(value),
      aim === null ? '' : `${better === 'lower' ? '≤' : '≥'} ${aim}`,
      aim === null ? '' : (better === 'lower' ? value <= aim : value >= aim) ? 'reached' : 'NOT REACHED',
      Object.entries(facts).map(([name, fact]) => `${name} ${fact}`).join(', '), // prettier-ignore
    ]),
  ];
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column])).join('  ').trimEnd()).join('\n'); // prettier-ignore
}
