/** The words of a match result: what the contract carries and the texts must know. No behaviour in here. */
import type { Requirement } from '../concepts';

export const BANDS = ['strong', 'possible', 'stretch', 'none', 'open-for-all'] as const;
/** A fit in a word. 'none' is below a stretch; 'open-for-all' asks for nothing, and is a list of its own. */
export type Band = (typeof BANDS)[number];

export const ROW_STATES = ['fits', 'near', 'learned', 'missing'] as const;
/**
 * What the reader is told about one requirement. It follows the score: 1 fits, between 0 and 1 is near, 0 is missing;
 * a requirement that is learned here is 'learned' unless the profile already holds it in full.
 */
export type RowState = (typeof ROW_STATES)[number];

export const REASON_CODES = [
  'reason.skill.fits',
  'reason.skill.level',
  'reason.skill.related',
  'reason.skill.missing',
  'reason.skill.learned',
  'reason.skill.learned-have',
  'reason.language.fits',
  'reason.language.level',
  'reason.language.missing',
  'reason.language.learned',
  'reason.language.learned-have',
  'reason.licence.fits',
  'reason.licence.closure',
  'reason.licence.missing',
  'reason.licence.learned',
  'reason.licence.learned-have',
  'reason.certificate.fits',
  'reason.certificate.missing',
  'reason.certificate.learned',
  'reason.certificate.learned-have',
  'reason.qualification.fits',
  'reason.qualification.partly',
  'reason.qualification.applied',
  'reason.qualification.not-applied',
  'reason.qualification.missing',
  'reason.qualification.learned',
  'reason.qualification.learned-have',
] as const;
/** A sentence of the explanation. `libs/i18n` holds the words; the parameters stand in {@link ReasonParams}. */
export type ReasonCode = (typeof REASON_CODES)[number];

/** What a sentence may name. All are codes, never words: the reader's language is not known here. */
export interface ReasonParams {
  /** The concept that is asked for. */
  id: string;
  /** The level that is asked for: 1 to 3 for a skill, CEFR for a language; absent elsewhere. */
  needed?: number | string;
  /** What the profile holds: a skill level (of `via` where that stands), a CEFR level, or the state of a qualification. */
  have?: number | string;
  /** What stands in for it: the id of a related skill, or the licence class that covers the one that is asked for. */
  via?: string;
}

/** One requirement, read against one profile. */
export interface Row {
  /** The very object of the opening, so that a caller finds its own fields on it again. */
  requirement: Requirement;
  state: RowState;
  /** 0 to 1. Also set for what is learned here, where it weighs nothing. */
  score: number;
  code: ReasonCode;
  params: ReasonParams;
}

/** How far an opening is, and what that does to the fit. */
export interface Reach {
  /** Kilometres over the municipality graph; null when remote, when either place is not known, or when no road joins them. */
  km: number | null;
  /** 1 within the travel reach, down to 0.5. */
  factor: number;
  /** Whether the opening lies within the travel reach (always when remote, and for a profile without a place). */
  within: boolean;
}

export interface Explanation {
  /** Version of the settings, for example 'matching/v1'. */
  model: string;
  /** 0 to 1. For order and for the record; people are shown the band. */
  fit: number;
  band: Band;
  reach: Reach;
  /** Must first, then good to have, then learned here; within each as the opening has them. */
  rows: readonly Row[];
  counts: Readonly<Record<RowState, number>>;
  /** A must that stands at 0 held the fit down: without that rule it would have been higher. */
  capped: boolean;
  /** Index in `rows` of the one most useful to tell: what is missing or near, must first; null where nothing is. */
  highlight: number | null;
}

export const ONE_MORE_KINDS = ['skill', 'licence', 'certificate'] as const;
export type OneMoreKind = (typeof ONE_MORE_KINDS)[number];

/** One thing more to hold, and what it would open. */
export interface OneMore {
  kind: OneMoreKind;
  id: string;
  /** Openings within reach that it makes strong or possible, and that are neither today. */
  opens: number;
  /** Openings within reach that are strong or possible today, without it. */
  suitableNow: number;
  /** Ids of openings where it is learned, those within reach first. */
  taughtBy: readonly string[];
}
