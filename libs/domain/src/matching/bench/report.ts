import type { ChangeResult } from './changes';
import type { ForwardResult } from './forward';
import { meets, type Line } from './lines';
import type { MemoryResult } from './memory';
import type { ReverseResult } from './reverse';

/** Everything that one run measured. */
export interface Results {
  seed: number;
  queries: number;
  relatedPerSkill: number;
  forward: readonly ForwardResult[];
  reverse: readonly ReverseResult[];
  changes: readonly ChangeResult[];
  memory?: MemoryResult;
  lines: readonly Line[];
}

const figure = (value: number, digits = 3): string => {
  if (!Number.isFinite(value)) return '–';
  if (value !== 0 && Math.abs(value) < 0.001) return value.toExponential(1);
  return Math.abs(value) >= 1000 ? Math.round(value).toLocaleString('en-GB') : String(Number(value.toPrecision(digits)));
};
const micros = (ms: number | undefined): string => (ms === undefined ? '–' : figure(ms * 1000));
const count = (value: number): string => value.toLocaleString('en-GB');
const yes = (value: boolean | undefined): string => (value === undefined ? '' : value ? 'yes' : 'no');

/** A table as Markdown writes it, padded so that it reads well as plain text too. */
function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, at) => Math.max(title.length, 3, ...rows.map((row) => row[at]?.length ?? 0)));
  const row = (cells: readonly string[]): string => `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  return [row(head), row(widths.map((width) => '-'.repeat(width))), ...rows.map(row)].join('\n');
}

const pair = (one: Pick<ForwardResult, 'p50' | 'p99'>, name: string): string =>
  one.p50[name] === undefined ? '–' : `${micros(one.p50[name])} / ${micros(one.p99[name])}`;

/** The tables of a run, as Markdown sections. */
export function report({ forward, reverse, changes, memory, lines }: Results): string {
  const sections = [
    '## One profile against all openings\n\nMicroseconds, p50 / p99.\n',
    markdownTable(
      [
        'openings',
        'filtered',
        'related',
        'kept',
        'match',
        'brute force',
        'one pass',
        'PostgreSQL',
        'entries met',
        'ns per entry',
        'bytes read per opening',
      ],
      forward.map((one) => [
        count(one.items), yes(one.filtered), yes(one.related), `${(100 * one.kept).toFixed(1)} %`, pair(one, 'match'), pair(one, 'brute'), pair(one, 'pass'), pair(one, 'sql'), count(Math.round(one.entries)), figure(one.nsPerEntry), figure(one.bytesPerItem),
      ]), // prettier-ignore
    ),
    '\n## One posting against all profiles\n\nMicroseconds, p50 / p99.\n',
    markdownTable(
      ['profiles', 'related', 'people found', 'brute force', '1,000 postings, s', 'people concerned'],
      reverse.map((one) => [
        count(one.items),
        yes(one.related),
        pair(one, 'people'),
        pair(one, 'brute'),
        figure(one.thousandSeconds),
        count(one.found),
      ]),
    ),
    '\n## Keeping it current\n',
    markdownTable(
      ['openings', 'insert, µs (median)', 'insert, µs (mean)', 'rebuild, ms'],
      changes.map((one) => [count(one.items), micros(one.insertMedianMs), micros(one.insertMeanMs), figure(one.rebuildMs)]),
    ),
    ...(memory ? ['\n## Memory\n', memoryTable(memory)] : []),
    '\n## Against the aims\n',
    markdownTable(
      ['metric', 'items', 'filtered', 'related', 'value', 'aim', 'met'],
      lines.map((one) => [
        one.metric,
        count(one.items),
        yes(one.filtered),
        yes(one.related),
        figure(one.value, 4),
        aimText(one),
        metText(one),
      ]),
    ),
  ];
  return `${sections.join('\n')}\n`;
}

function memoryTable({ items, residentMib, peakMib, openingsMib, peopleMib }: MemoryResult): string {
  return markdownTable(
    ['openings and profiles, of each', 'resident, MiB', 'peak, MiB', 'openings, MiB', 'profiles, MiB'],
    [[count(items), figure(residentMib), figure(peakMib), figure(openingsMib), figure(peopleMib)]],
  );
}

const aimText = ({ aim, better }: Line): string =>
  aim === null ? 'reported' : `${better === 'lower' ? 'at most' : 'at least'} ${aim < 0.001 ? aim.toExponential(0) : aim}`;

function metText(line: Line): string {
  const met = meets(line);
  return met === null ? '' : met ? 'yes' : '**no**';
}
