import type { DemandedConcept } from '@arena/contract';

/** What one box says: an opening that requires it, finds it good to have, teaches it, or does not name it. */
export type Box = 'must' | 'good' | 'learned' | 'none';
export const BOXES = ['must', 'good', 'learned', 'none'] as const;

/** More openings than this are drawn as tenths. */
export const MOST_BOXES = 10;

/**
 * One box for each opening; ten boxes where there are more than ten. What anybody names has a box.
 * @param telling how many openings say what they ask for
 */
export function boxesOf({ must, good, learned }: Pick<DemandedConcept, 'must' | 'good' | 'learned'>, telling: number): Box[] {
  const scale = telling > MOST_BOXES ? MOST_BOXES / telling : 1;
  const boxes = (count: number): number => (count === 0 ? 0 : Math.max(1, Math.round(count * scale)));
  const named = [
    ...Array<Box>(boxes(must)).fill('must'),
    ...Array<Box>(boxes(good)).fill('good'),
    ...Array<Box>(boxes(learned)).fill('learned'),
  ].slice(0, MOST_BOXES);
  const all = Math.min(telling, MOST_BOXES);
  return [...named, ...Array<Box>(Math.max(0, all - named.length)).fill('none')];
}
