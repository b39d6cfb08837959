import type { Results } from './report';

/** A line of the plot: microseconds by size. */
interface Series {
  name: string;
  /** Class of the line, for its colour; dashes and the mark tell it apart without colour. */
  style: string;
  points: readonly { items: number; micros: number }[];
}

const WIDTH = 760;
const HEIGHT = 440;
const LEFT = 76;
const RIGHT = 248;
const TOP = 44;
const BOTTOM = 52;
/** The least that stands between two names at the right edge. */
const LINE_HEIGHT = 17;

const STYLE = `
  text { font: 13px system-ui, sans-serif; fill: #1f2933; }
  .title { font-weight: 600; font-size: 15px; }
  .ground { fill: #ffffff; }
  .grid { stroke: #d5dbe1; stroke-width: 1; }
  .line { fill: none; stroke-width: 2.2; }
  .a { stroke: #0062ba; } .b { stroke: #0062ba; stroke-dasharray: 7 4; } .c { stroke: #0b7a4b; }
  .d { stroke: #6b7280; stroke-dasharray: 2 4; } .e { stroke: #b3261e; } .f { stroke: #8a4b00; stroke-dasharray: 10 3 2 3; }
  .g { stroke: #6a2ea6; } .mark { stroke-width: 2.2; fill: #ffffff; stroke-dasharray: none; }
  .lead { stroke: #9aa5b1; stroke-width: 1; fill: none; }
  @media (prefers-color-scheme: dark) {
    text { fill: #e8edf2; }
    .ground { fill: #12181f; }
    .grid { stroke: #33404d; }
    .a, .b { stroke: #6fb3ff; } .c { stroke: #5fd3a0; } .d { stroke: #a3adb8; } .e { stroke: #ff8a80; } .f { stroke: #f0b465; } .g { stroke: #c9a2f2; }
    .mark { fill: #12181f; }
  }`;

/** The lines that a run gives, those with a point at least. */
function seriesOf({ forward, reverse }: Pick<Results, 'forward' | 'reverse'>): Series[] {
  const of = (filtered: boolean, related: boolean, name: string): Series['points'] =>
    forward
      .filter((one) => one.filtered === filtered && one.related === related && one.p50[name] !== undefined)
      .map((one) => ({ items: one.items, micros: 1000 * (one.p50[name] ?? NaN) }));
  const people = reverse.filter(({ related }) => related).map((one) => ({ items: one.items, micros: 1000 * (one.p50['people'] ?? NaN) }));
  return [
    { name: 'match, filtered', style: 'a', points: of(true, true, 'match') },
    { name: 'match, filtered, none related', style: 'b', points: of(true, false, 'match') },
    { name: 'match, everything', style: 'c', points: of(false, true, 'match') },
    { name: 'one pass over the columns', style: 'd', points: of(true, true, 'pass') },
    { name: 'brute force, filtered', style: 'e', points: of(true, true, 'brute') },
    { name: 'PostgreSQL join, filtered', style: 'f', points: of(true, true, 'sql') },
    { name: 'one posting to all people', style: 'g', points: people },
  ].filter(({ points }) => points.length > 0);
}

/**
 * Time against size, both by powers of ten, as an SVG that reads on light and on dark ground.
 * @returns the file's text; only a frame when nothing was measured
 */
export function plot(results: Pick<Results, 'forward' | 'reverse'>): string {
  const series = seriesOf(results);
  const all = series.flatMap(({ points }) => points);
  const decades = (values: readonly number[]): [number, number] => {
    const low = Math.floor(Math.log10(Math.min(...values)));
    return [low, Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values))))];
  };
  const [fromX, toX] = all.length > 0 ? decades(all.map(({ items }) => items)) : [4, 6];
  const [fromY, toY] = all.length > 0 ? decades(all.map(({ micros }) => micros)) : [0, 5];
  const x = (items: number): number => round(LEFT + ((Math.log10(items) - fromX) / (toX - fromX)) * (WIDTH - LEFT - RIGHT));
  const y = (micros: number): number => round(HEIGHT - BOTTOM - ((Math.log10(micros) - fromY) / (toY - fromY)) * (HEIGHT - TOP - BOTTOM));

  const out = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="title about">`,
    '<title id="title">Matching: time against size</title>',
    `<desc id="about">${series.map(described).join(' ')}</desc>`,
    `<style>${STYLE}\n</style>`,
    `<rect class="ground" width="${WIDTH}" height="${HEIGHT}" rx="6"/>`,
    `<text class="title" x="${LEFT}" y="24">Time of one question (median), by how many there are</text>`,
  ];
  for (let power = fromY; power <= toY; power++)
    out.push(
      `<path class="grid" d="M${LEFT} ${y(10 ** power)}H${WIDTH - RIGHT}"/>`,
      `<text x="${LEFT - 8}" y="${y(10 ** power) + 4}" text-anchor="end">${duration(power)}</text>`,
    );
  for (let power = fromX; power <= toX; power++)
    out.push(
      `<path class="grid" d="M${x(10 ** power)} ${TOP}V${HEIGHT - BOTTOM}"/>`,
      `<text x="${x(10 ** power)}" y="${HEIGHT - BOTTOM + 20}" text-anchor="middle">${(10 ** power).toLocaleString('en-GB')}</text>`,
    );
  out.push(`<text x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 10}" text-anchor="middle">openings (or people)</text>`);
  out.push(...series.flatMap((one) => lineOf(one, x, y)), ...names(series, x, y), '</svg>');
  return `${out.join('\n')}\n`;
}

function lineOf({ style, points }: Series, x: (items: number) => number, y: (micros: number) => number): string[] {
  const [first, ...rest] = points.map(({ items, micros }) => `${x(items)} ${y(micros)}`);
  return [
    `<path class="line ${style}" d="M${first}${rest.map((point) => `L${point}`).join('')}"/>`,
    ...points.map(({ items, micros }) => `<circle class="mark ${style}" cx="${x(items)}" cy="${y(micros)}" r="3.5"/>`),
  ];
}

/** Each name beside the end of its line, moved apart where they would stand on each other. */
function names(series: readonly Series[], x: (items: number) => number, y: (micros: number) => number): string[] {
  const ends = series
    .flatMap(({ name, style, points }) => {
      const last = points.at(-1);
      return last ? [{ name, style, x: x(last.items), y: y(last.micros), at: y(last.micros) }] : [];
    })
    .sort((a, b) => a.y - b.y);
  let above = TOP - LINE_HEIGHT;
  for (const end of ends) above = end.at = Math.max(end.at, above + LINE_HEIGHT);
  let below = HEIGHT - BOTTOM + LINE_HEIGHT;
  for (const end of [...ends].reverse()) below = end.at = Math.min(end.at, below - LINE_HEIGHT);
  const edge = WIDTH - RIGHT + 30;
  return ends.flatMap((end) => [
    `<path class="lead" d="M${end.x + 6} ${end.y}L${edge - 6} ${round(end.at)}"/>`,
    `<path class="line ${end.style}" d="M${edge} ${round(end.at)}h22"/>`,
    `<text x="${edge + 28}" y="${round(end.at + 4)}">${end.name}</text>`,
  ]);
}

const round = (value: number): number => Number(value.toFixed(1));

/** A power of ten of microseconds, in the unit one would say it in. */
function duration(power: number): string {
  if (power >= 6) return `${(10 ** (power - 6)).toLocaleString('en-GB')} s`;
  return power >= 3 ? `${10 ** (power - 3)} ms` : `${Number((10 ** power).toFixed(3))} µs`;
}

const described = ({ name, points }: Series): string =>
  `${name}: ${points.map(({ items, micros }) => `${micros < 10 ? micros.toFixed(1) : Math.round(micros)} µs at ${items.toLocaleString('en-GB')}`).join(', ')}.`;
