import type { Measures } from './measures';

/** One line of the report. */
export type ReportLine =
  | ({ set: string; part: string; method: 'product' | 'letters' } & Measures)
  | { set: string; facts: Readonly<Record<string, number | string>> }
  | { set: string; leftOut: string };

/** What a set needs: the folder with official files and judged sets. */
export interface BenchData {
  /** Holds `esco/`, `styrk/`, `eval/` and `ads/`. */
  folder: string;
}
