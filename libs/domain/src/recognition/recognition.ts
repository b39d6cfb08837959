import type { Language } from '../concepts';

export const RECOGNISABLE_KINDS = ['skill', 'occupation', 'place', 'certificate', 'qualification', 'licence', 'language'] as const;
/** What kind of thing a label in a text can stand for. */
export type RecognisableKind = (typeof RECOGNISABLE_KINDS)[number];

/** A concept that text can name: preferred label first in each language, synonyms after. */
export interface RecognisableConcept {
  kind: RecognisableKind;
  id: string;
  labels: Readonly<Record<Language, readonly string[]>>;
}

export const RECOGNITION_WAYS = ['exact', 'inflected', 'compound', 'misspelt'] as const;
/** How sure a reading is, surest first. */
export type RecognitionWay = (typeof RECOGNITION_WAYS)[number];

/** One place in a text that names a concept. */
export interface Recognition {
  kind: RecognisableKind;
  id: string;
  /** Offsets into the original text in UTF-16 units: text.slice(start, end) is what was read. */
  start: number;
  end: number;
  /** The folded form of that slice. */
  matched: string;
  how: RecognitionWay;
}

/** How a text is to be read. The defaults are those of an advertisement; a typed query sets the first two. */
export interface ReadOptions {
  /** Allow one slip in words of 5-7 letters and two in longer ones. */
  misspelt?: boolean;
  /** 'loose': place names and abbreviations need no capital letters. */
  places?: 'strict' | 'loose';
  /** Only these kinds; all when left out. */
  kinds?: readonly RecognisableKind[];
  /** The text's first units up to here are a heading: a word that is also a verb ('selger') is an occupation there. */
  headingEnd?: number;
}
