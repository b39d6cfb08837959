/** How much each sign counts; what each is for stands at {@link TITLE_WEIGHTS}. */
export interface TitleWeights {
  letters: number;
  parts: number;
  head: number;
  qualifier: number;
  compound: number;
  same: number;
  sameButQualified: number;
  otherLanguage: number;
  votes: number;
  vote: number;
  wholeCode: number;
  code: number;
  further: number;
  spelling: { languages: readonly string[]; from: number; to: number };
  least: number;
  sizes: readonly number[];
}

/**
 * What counts how much in the ranking of titles. Tuned on the tuning half of the set of titles and on titles of Yrkeskatalogen that were taken
 * out of the index for it; `npm run bench:taxonomy` reports the other half.
 */
export const TITLE_WEIGHTS: TitleWeights = {
  /** Likeness of letters: cosine of n-grams, sizes below. */
  letters: 0.85,
  /** Likeness of words and parts of compounds. */
  parts: 0.4,
  /** A part that is the head of the title, against 1 for the other parts. */
  head: 1.2,
  /** What stands in parentheses or after a preposition. */
  qualifier: 1,
  /** A compound as a whole, beside its parts. */
  compound: 0.7,
  /** The same title, however it is inflected, spelt or written together. */
  same: 0.6,
  /** The same title, of which the label says more in parentheses: 'Java' and 'Java (computer programming)'. */
  sameButQualified: 0.2,
  /** Labels in another language than the one asked in. */
  otherLanguage: 0.7,
  /** The other labels of the same code: how many of the best, and how much they count together. */
  votes: 20,
  vote: 0.65,
  /** Everything that labels of the code say, as one text. */
  wholeCode: 0.9,
  /** How much of a result is the code's and not the concept's own. */
  code: 0.55,
  /** Each further concept of the same code, once more. */
  further: 0.35,
  /** In these languages codes have few names, and spreading answers over codes costs places: from and up to these the likest by letters stand. */
  spelling: { languages: ['en'], from: 3, to: 5 },
  /** Labels less like than this are not looked at. */
  least: 0.12,
  sizes: [3, 4],
};

/** For phrases about skills: they have no head that says it all, and so many labels that one size of pieces must do (it costs no place). */
export const PHRASE_WEIGHTS: TitleWeights = {
  ...TITLE_WEIGHTS,
  head: 1,
  parts: 0.2,
  sizes: [4],
  spelling: { languages: [], from: 0, to: 0 },
};
