import type { SkillSource } from '@arena/domain';

/** Preferred label first, synonyms after. Bokmål, nynorsk, English; none may be empty. */
export interface Labels {
  nb: readonly [string, ...string[]];
  nn: readonly [string, ...string[]];
  en: readonly [string, ...string[]];
}

export const SKILL_GROUPS = [
  'care', 'health', 'industry', 'building', 'wood', 'farming', 'forest', 'transport', 'food-tourism',
  'trade', 'cleaning', 'office', 'it-games', 'school', 'culture', 'nature', 'everyday', 'transversal',
] as const; // prettier-ignore
export type SkillGroup = (typeof SKILL_GROUPS)[number];

/** Why a skill is nothing that one just learns: Norwegian rules leave it to people who have been authorised or approved. */
export interface NeedsAuthorisation {
  /** The rule, as it is called in Norwegian. For whoever reviews the mark: it is not shown. */
  rule: string;
  /** Id of the regulated occupation whose paper it takes: its page tells of the authority and the steps. Left out where it is no occupation. */
  occupation?: string;
}

export interface SkillSeed extends Labels {
  /** Stable, kebab-case; never reused, never renamed. */
  id: string;
  group: SkillGroup;
  /** Ids of skills that are near: one written edge holds both ways. */
  related?: readonly string[];
  /** Ids of skills that this one is a special case of. No circles. */
  broader?: readonly string[];
  /** ESCO v1.1.1 concept URI where the meanings are the same, else left out. */
  esco?: string;
  /**
   * Set where the rules keep the work, or the whole of a profession, for people with the paper. Not for a licence or a course that anybody may take, for
   * a task of a profession that others may be set to do, nor for what an employer, an insurer or a firm must have. It counts in a fit as any other skill.
   */
  needsAuthorisation?: NeedsAuthorisation;
}

export interface OccupationSeed extends Labels {
  id: string;
  /** STYRK-08 unit group, four digits. */
  styrk08: string;
  esco?: string;
  /** Skills that the occupation is made of: essential first. */
  skills: readonly string[];
}

/** A certificate (forklift) or a qualification (fagbrev, authorisation, education). */
export interface CredentialSeed extends Labels {
  id: string;
  kind: 'certificate' | 'qualification';
  /** Who grants or recognises it, in Norwegian as the body calls itself. */
  authority?: string;
}

export interface CardSeed {
  id: string;
  group: SkillSource;
  /** First person, something the person has done: 'Jeg har passet småsøsken'. One label a language. */
  nb: string;
  nn: string;
  en: string;
  /** The same as the continuation of 'fordi …' / 'fordi …' / 'because …': 'du har passet småsøsken'. */
  becauseNb: string;
  becauseNn: string;
  becauseEn: string;
  /** Skills it suggests, likeliest first, two to eight. */
  skills: readonly string[];
}

/**
 * What a follow-up asks: what somebody did most, what others ask them for help with (both suggest skills), or what they would rather not do
 * (skills that are then not suggested; it never takes away a skill that somebody has chosen).
 */
export const FOLLOW_UP_KINDS = ['did-most', 'asked-for', 'rather-not'] as const;
export type FollowUpKind = (typeof FOLLOW_UP_KINDS)[number];

/** One answer, in words people use. Several may be ticked, or none. */
export interface FollowUpOption {
  /** Unique within its question. */
  id: string;
  nb: string;
  nn: string;
  en: string;
  /** Skills that the answer points at, likeliest first. */
  skills: readonly string[];
}

export interface FollowUpSeed {
  id: string;
  kind: FollowUpKind;
  /** It is asked of those who picked any of these cards... */
  cards: readonly string[];
  /** ...or a card of any of these groups. */
  groups: readonly SkillSource[];
  /** The question, 'du' and one sentence. */
  nb: string;
  nn: string;
  en: string;
  options: readonly FollowUpOption[];
}

export interface RegionSeed {
  id: string;
  name: string;
}

export interface MunicipalitySeed {
  /** Four digits, as of 2025. */
  number: string;
  name: string;
  countyNumber: string;
  county: string;
  centre: string;
  lat: number;
  lon: number;
  /** One of the ten regions of the regional plan, or null outside them. */
  region: string | null;
  /** Numbers of municipalities that share a land border; not those that only a lake or a fjord joins. */
  neighbours: readonly string[];
}
