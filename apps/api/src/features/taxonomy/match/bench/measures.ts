/** How well a ranking did over a set of questions; shares from 0 to 1, three decimals. */
export interface Measures {
  n: number;
  'accuracy@1': number;
  'accuracy@5': number;
  /** Mean of 1 / place of the first right answer among the first ten, 0 where there is none. */
  mrr: number;
}

export interface Question {
  text: string;
  /** Any of these is right. */
  gold: readonly string[];
}

/** Answers a question: values to compare with `gold`, best first. */
export type Answering = (text: string) => readonly (string | null)[];

export const DEPTH = 10;
const rounded = (value: number): number => Number(value.toFixed(3));

/** Asks every question once. */
export function measure(questions: readonly Question[], answer: Answering): Measures {
  let first = 0;
  let five = 0;
  let reciprocal = 0;
  for (const { text, gold } of questions) {
    const at = answer(text)
      .slice(0, DEPTH)
      .findIndex((value) => value !== null && gold.includes(value));
    if (at < 0) continue;
    if (at === 0) first++;
    if (at < 5) five++;
    reciprocal += 1 / (at + 1);
  }
  const n = questions.length;
  const share = (count: number): number => (n === 0 ? 0 : rounded(count / n));
  return { n, 'accuracy@1': share(first), 'accuracy@5': share(five), mrr: share(reciprocal) };
}
