export type Metric =
  | 'pass_ratio'
  | 'brute_ratio'
  | 'growth'
  | 'sql_ratio'
  | 'reverse_ratio'
  | 'thousand_postings_s'
  | 'insert_ratio'
  | 'memory_mib'
  | 'memory_peak_mib';

/** One figure, as a line of JSON on standard output. */
export interface Line {
  metric: Metric;
  items: number;
  /** Absent where it makes no difference. */
  filtered?: boolean;
  related?: boolean;
  value: number;
  /** What it should be: at most where lower is better, at least where higher is; null where it is only reported. */
  aim: number | null;
  better: 'lower' | 'higher';
}

const MEMORY_AIM_ITEMS = 1_000_000;

/** What each figure should be, and where that is asked for. */
function aimOf(metric: Metric, { items, filtered, related }: Pick<Line, 'items' | 'filtered' | 'related'>): number | null {
  switch (metric) {
    case 'pass_ratio':
      return filtered ? (related ? 1.5 : 0.5) : null;
    case 'brute_ratio':
      return filtered ? 8 : null;
    case 'sql_ratio':
      return 50;
    case 'reverse_ratio':
      return 0.05;
    case 'insert_ratio':
      return 1 / 10_000;
    case 'memory_mib':
      return items === MEMORY_AIM_ITEMS ? 512 : null;
    default:
      return null;
  }
}

/** A line with its aim, its value to four digits that count. */
export function line(metric: Metric, value: number, about: Pick<Line, 'items' | 'filtered' | 'related'>): Line {
  const better = metric === 'brute_ratio' || metric === 'sql_ratio' ? 'higher' : 'lower';
  return { metric, ...about, value: Number(value.toPrecision(4)), aim: aimOf(metric, about), better };
}

/** Whether a line is as it should be; null where nothing is asked for. */
export function meets({ value, aim, better }: Line): boolean | null {
  if (aim === null) return null;
  return better === 'lower' ? value <= aim : value >= aim;
}
