/** The words of the model: what a person can hold, what an opening can ask for. No behaviour in here. */

export const LANGUAGES = ['nb', 'nn', 'en'] as const;
/** A language of the site and of an opening's own text. */
export type Language = (typeof LANGUAGES)[number];

export const OPPORTUNITY_KINDS = ['job', 'traineeship', 'work-placement', 'apprenticeship'] as const;
export type OpportunityKind = (typeof OPPORTUNITY_KINDS)[number];

export const STRENGTHS = ['must', 'good', 'learned'] as const;
/** How strongly an opening asks: must have, good to have, learned here. */
export type Strength = (typeof STRENGTHS)[number];

export const CEFR_LEVELS = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const;
/** Common European Framework of Reference for Languages, lowest first. */
export type CefrLevel = (typeof CEFR_LEVELS)[number];

export const LICENCE_CLASSES = [
  'AM', 'A1', 'A2', 'A', 'B', 'BE', 'C1', 'C1E', 'C', 'CE', 'D1', 'D1E', 'D', 'DE', 'S', 'T',
] as const; // prettier-ignore
export type LicenceClass = (typeof LICENCE_CLASSES)[number];

/** 1: has tried it or needs help; 2: does it alone; 3: can teach others. */
export const SKILL_LEVELS = [1, 2, 3] as const;
export type SkillLevel = (typeof SKILL_LEVELS)[number];

export const SKILL_SOURCES = ['work', 'school', 'care-at-home', 'volunteering', 'gaming', 'farm-and-practical', 'other'] as const;
/** Where a skill comes from in a life. Shown to the person, never an input to a score. */
export type SkillSource = (typeof SKILL_SOURCES)[number];

export const QUALIFICATION_STATES = ['not-applied', 'applied', 'partly', 'approved'] as const;
export type QualificationState = (typeof QUALIFICATION_STATES)[number];

export type Requirement = { strength: Strength } & (
  | { kind: 'skill'; id: string; level: SkillLevel }
  | { kind: 'language'; id: string; cefr: CefrLevel }
  | { kind: 'licence'; id: LicenceClass }
  | { kind: 'certificate'; id: string }
  | { kind: 'qualification'; id: string }
);
export type RequirementKind = Requirement['kind'];

export interface ProfileSkill {
  id: string;
  level: SkillLevel;
  /** Never read by the model. */
  source: SkillSource;
}

/** What a seeker brings to a match. Name, age, sex, origin, health and Nav status have no field here, on purpose. */
export interface Profile {
  skills: readonly ProfileSkill[];
  /** Spoken languages by ISO 639-1 code ('no' for Norwegian). */
  languages: readonly { id: string; cefr: CefrLevel }[];
  licences: readonly LicenceClass[];
  certificates: readonly string[];
  qualifications: readonly { id: string; country: string | null; state: QualificationState }[];
  /** Municipality number (4 digits) and travel reach in kilometres over the municipality graph; null: everywhere counts as near. */
  place: { municipality: string; reachKm: number } | null;
}

/** What the model reads of an opening. Everything else about it is presentation. */
export interface Opening {
  id: string;
  kind: OpportunityKind;
  requirements: readonly Requirement[];
  /** Municipality number, or null where the place is unknown. */
  municipality: string | null;
  remote: boolean;
  /** Median days until this employer answers; null when new. A tie-breaker, shown as a fact of its own. */
  answerDays: number | null;
  /** Interests so far and number of places: exposure = interests / places. Null where nobody can show interest here: an ad from elsewhere. */
  interests: number | null;
  places: number;
}
