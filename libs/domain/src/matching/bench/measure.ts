/** One way to answer; may be asynchronous, as a database is. */
export interface Variant {
  name: string;
  run(question: number): unknown;
}

export interface Rounds {
  /** Questions asked before anything is counted, so that the code is compiled. */
  warmUp: number;
  measured: number;
}

/** Milliseconds per measured question, by the name of the variant; place n is the same question for all of them. */
export type Samples = Readonly<Record<string, Float64Array>>;

interface Around {
  /** Before the variants meet a question; not counted. */
  before?(question: number): void;
  /** What they answered, in the order of the variants; not counted. @throws when the answers differ */
  after?(answers: readonly unknown[], question: number): void;
}

/**
 * Asks every variant each question, one after the other in this process. Who is asked first changes from question to question,
 * so that nobody always finds the caches as the same other one left them.
 */
export async function alternate(
  variants: readonly Variant[],
  { warmUp, measured }: Rounds,
  { before, after }: Around = {},
): Promise<Samples> {
  const samples = variants.map(() => new Float64Array(measured));
  for (let question = 0; question < warmUp + measured; question++) {
    before?.(question);
    const answers: unknown[] = [];
    for (let turn = 0; turn < variants.length; turn++) {
      const at = (question + turn) % variants.length;
      const variant = variants[at];
      if (!variant) continue;
      const begun = performance.now();
      let answer = variant.run(question);
      if (answer instanceof Promise) answer = await answer;
      const took = performance.now() - begun;
      answers[at] = answer;
      const kept = samples[at];
      if (kept && question >= warmUp) kept[question - warmUp] = took;
    }
    after?.(answers, question);
  }
  return Object.fromEntries(variants.map(({ name }, at) => [name, samples[at] ?? new Float64Array()]));
}

/** The value below which a share of the values lies; 0.5 is the median. NaN for none. */
export function quantile(values: ArrayLike<number>, share: number): number {
  const sorted = Float64Array.from(values).sort();
  const at = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(at)] ?? NaN, sorted[Math.ceil(at)] ?? NaN];
  return low + (high - low) * (at - Math.floor(at));
}

export const median = (values: ArrayLike<number>): number => quantile(values, 0.5);

/** The median over the questions of how many times as long one took as the other, question by question. */
export function pairedRatio(samples: Samples, one: string, other: string): number {
  const [these, those] = [samples[one], samples[other]];
  if (!these || !those) throw new Error(`Not measured: ${one}, ${other}`);
  return median(these.map((value, at) => value / (those[at] ?? NaN)));
}
