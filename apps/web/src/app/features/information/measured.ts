/** What has been measured of the matching. A sentence whose figures are not there is not shown. */
export interface Measured {
  /** The judged set: how many invented people, openings and pairs of them two language models graded. */
  judged: { people: number; openings: number; pairs: number } | null;
  /** Agreement of the two language models (Cohen's kappa, quadratic weights): 0 luck, 1 full. */
  kappa: number | null;
  /** nDCG@10 of our order and of plain text search over the same openings, 0 to 1. */
  order: { ours: number; text: number } | null;
  /** Of a hundred that we call 'passer godt', how many are graded 2 or 3. */
  suitable: number | null;
  /** How many answers were asked for again with other sources of skills and other countries of qualifications, and how many changed. */
  swaps: { swaps: number; changed: number } | null;
  /** In a made-up county: of a hundred openings that we call suitable, how many stand among the first ten, in the region with the fewest and the most. */
  regions: { least: number; most: number } | null;
  /** The same by where people learned what they can. */
  sources: { least: number; most: number } | null;
}

/** From `bench:quality` and `bench:fairness`, 2026-11-23; docs/matching-quality.md and docs/model-card.md tell more. */
export const MEASURED: Measured = {
  judged: { people: 30, openings: 40, pairs: 1200 },
  kappa: 0.987,
  order: { ours: 0.861, text: 0.559 },
  suitable: 93,
  swaps: { swaps: 36_000, changed: 0 },
  regions: { least: 86, most: 100 },
  sources: { least: 80, most: 94 },
};
