import { Injectable } from '@nestjs/common';

type Labels = Readonly<Record<string, string>>;
type Reading = number | null | readonly { labels: Labels; value: number }[];

/** Everything that is counted, with what it means. Labels hold names of ours only: never an id, a path or an address. */
export const FIGURES = {
  arena_http_requests_total: { type: 'counter', help: 'Requests that were answered, by name of the route and class of the status' },
  arena_http_request_seconds: { type: 'histogram', help: 'How long the answer took; open event streams are not among them' },
  arena_jobs_total: { type: 'counter', help: 'Jobs that were run, by name and outcome (done, failed)' },
  arena_job_seconds: { type: 'histogram', help: 'How long a job took' },
  arena_outbox_waiting: { type: 'gauge', help: 'Outbox rows that are not done, by job' },
  arena_outbox_failing: { type: 'gauge', help: 'Outbox rows that have failed at least once and are not done' },
  arena_outbox_oldest_seconds: { type: 'gauge', help: 'Age of the oldest outbox row that is not done' },
  arena_mail_waiting: { type: 'gauge', help: 'Letters that are not sent' },
  arena_mail_oldest_seconds: { type: 'gauge', help: 'Age of the oldest letter that is not sent' },
  arena_event_streams: { type: 'gauge', help: 'Open event streams of this process' },
  arena_engine_up: { type: 'gauge', help: 'Whether an engine answers and is used: database, queue, search' },
  process_resident_memory_bytes: { type: 'gauge', help: 'Memory of this process' },
  process_cpu_seconds_total: { type: 'counter', help: 'Time of the processor that this process has used' },
  process_uptime_seconds: { type: 'gauge', help: 'Seconds since this process began' },
} as const satisfies Record<string, { type: 'counter' | 'gauge' | 'histogram'; help: string }>;

export type Figure = keyof typeof FIGURES;
type OfType<T> = { [F in Figure]: (typeof FIGURES)[F]['type'] extends T ? F : never }[Figure];

/** Upper bounds in seconds. */
const BUCKETS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

interface Spread {
  labels: Labels;
  /** How many fell at or below each bound, not summed up. */
  inBucket: number[];
  count: number;
  sum: number;
}

const newSpread = (labels: Labels): Spread => ({ labels, inBucket: BUCKETS.map(() => 0), count: 0, sum: 0 });

/** Figures of this process for Prometheus. Counting costs a look-up; gauges are read when somebody asks. */
@Injectable()
export class Metrics {
  private readonly counts = new Map<Figure, Map<string, { labels: Labels; value: number }>>();
  private readonly spreads = new Map<Figure, Map<string, Spread>>();
  private readonly readings = new Map<Figure, (() => Reading | Promise<Reading>)[]>();

  constructor() {
    this.gauge('process_resident_memory_bytes', () => process.memoryUsage.rss());
    this.gauge('process_uptime_seconds', () => process.uptime());
    this.gauge('process_cpu_seconds_total', () => {
      const { user, system } = process.cpuUsage();
      return (user + system) / 1_000_000;
    });
  }

  /** Counts one. */
  count(figure: OfType<'counter'>, labels: Labels): void {
    this.counter(figure, labels)();
  }

  /** Adds a duration. @param seconds how long it took */
  observe(figure: OfType<'histogram'>, labels: Labels, seconds: number): void {
    this.observer(figure, labels)(seconds);
  }

  /** What counts one: found once by whoever counts the same again and again. */
  counter(figure: OfType<'counter'>, labels: Labels): () => void {
    const series = entry(this.counts, figure, () => new Map<string, { labels: Labels; value: number }>());
    const one = entry(series, keyOf(labels), () => ({ labels, value: 0 }));
    return () => void one.value++;
  }

  /** What adds a duration in seconds, found at the first one: what nobody ever observed is not told. */
  observer(figure: OfType<'histogram'>, labels: Labels): (seconds: number) => void {
    let spread: Spread | undefined;
    return (seconds) => {
      spread ??= entry(
        entry(this.spreads, figure, () => new Map<string, Spread>()),
        keyOf(labels),
        () => newSpread(labels),
      );
      const bucket = BUCKETS.findIndex((bound) => seconds <= bound);
      if (bucket >= 0) spread.inBucket[bucket] = (spread.inBucket[bucket] ?? 0) + 1;
      spread.count++;
      spread.sum += seconds;
    };
  }

  /** Says where a figure is read when somebody asks. @param read null: it is not known now */
  gauge(figure: OfType<'gauge' | 'counter'>, read: () => Reading | Promise<Reading>): void {
    entry(this.readings, figure, (): (() => Reading | Promise<Reading>)[] => []).push(read);
  }

  /** All figures in the text format of Prometheus, version 0.0.4. One that cannot be read now is left out. */
  async exposition(): Promise<string> {
    const lines: string[] = [];
    for (const figure of Object.keys(FIGURES) as Figure[]) {
      const samples = [...this.counted(figure), ...this.spread(figure), ...(await this.read(figure))];
      if (samples.length) lines.push(`# HELP ${figure} ${FIGURES[figure].help}`, `# TYPE ${figure} ${FIGURES[figure].type}`, ...samples);
    }
    return `${lines.join('\n')}\n`;
  }

  private counted(figure: Figure): string[] {
    return [...(this.counts.get(figure)?.values() ?? [])].map(({ labels, value }) => sample(figure, labels, value));
  }

  private spread(figure: Figure): string[] {
    return [...(this.spreads.get(figure)?.values() ?? [])].flatMap(({ labels, inBucket, count, sum }) => {
      let below = 0;
      return [
        ...BUCKETS.map((bound, i) => sample(`${figure}_bucket`, { ...labels, le: String(bound) }, (below += inBucket[i] ?? 0))),
        sample(`${figure}_bucket`, { ...labels, le: '+Inf' }, count),
        sample(`${figure}_sum`, labels, sum),
        sample(`${figure}_count`, labels, count),
      ];
    });
  }

  private async read(figure: Figure): Promise<string[]> {
    const readings = await Promise.all(
      (this.readings.get(figure) ?? []).map(async (read) => {
        try {
          return await read();
        } catch {
          return null;
        }
      }),
    );
    return readings.flatMap((reading) => {
      if (reading === null) return [];
      if (typeof reading === 'number') return [sample(figure, {}, reading)];
      return reading.map(({ labels, value }) => sample(figure, labels, value));
    });
  }
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}

const keyOf = (labels: Labels): string => JSON.stringify(Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1)));
const escaped = (value: string): string => value.replace(/\\/g, '\\\\').replace(/"/g, '\\"').replace(/\n/g, '\\n');

function sample(name: string, labels: Labels, value: number): string {
  const inner = Object.entries(labels)
    .map(([label, of]) => `${label}="${escaped(of)}"`)
    .join(',');
  return `${name}${inner && `{${inner}}`} ${value}`;
}
