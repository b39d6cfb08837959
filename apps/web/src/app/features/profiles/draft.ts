import type { ProfileDto } from '@arena/contract';
import {
  CEFR_LEVELS, LICENCE_CLASSES, OPPORTUNITY_KINDS, profileOfAnswers, QUALIFICATION_STATES, SKILL_LEVELS, SKILL_SOURCES,
  type CefrLevel, type LicenceClass, type OpportunityKind, type QualificationState, type SkillLevel, type SkillSource,
} from '@arena/domain'; // prettier-ignore

/** Raised when the shape below changes in a way that an older reader would misread. */
export const DRAFT_VERSION = 1;

export const REACHES = [20, 50, 100, 'county'] as const;
/** How far a person will travel: kilometres over the municipality graph, or the whole county. */
export type Reach = (typeof REACHES)[number];

export interface DraftSkill {
  id: string;
  level: SkillLevel;
  source: SkillSource;
  /** As it was called when it was added: shown where the name cannot be fetched. */
  label: string;
}
export interface DraftLanguage {
  id: string;
  /** 'none': the person said 'not yet'. null: not answered. */
  cefr: CefrLevel | 'none' | null;
}
export interface DraftQualification {
  id: string;
  /** null: not answered yet; such a qualification is not sent. */
  state: QualificationState | null;
}

/** The answers to the five questions, as they are kept on the device. No name, no age, no free text beyond a place. */
export interface Draft {
  version: typeof DRAFT_VERSION;
  /** What stands in the field; `municipality` is null until a known place is chosen. */
  place: { text: string; municipality: string | null };
  reach: Reach;
  kinds: readonly OpportunityKind[];
  languages: readonly DraftLanguage[];
  groups: readonly SkillSource[];
  cards: readonly string[];
  skills: readonly DraftSkill[];
  licences: readonly LicenceClass[];
  certificates: readonly string[];
  qualifications: readonly DraftQualification[];
  /** Answers to the questions that sharpen, by option. Not there until one is given: drafts from before know nothing of them. */
  followUps?: readonly string[] | undefined;
  /** Skills that the person does not want to be suggested again. Goes nowhere but to the person's own account. */
  notWanted?: readonly string[] | undefined;
  /** 'off': no page ranks or explains by these answers. Not there: matching is on. Goes nowhere but to the person's own account. */
  matching?: 'off' | undefined;
}

export const EMPTY_DRAFT: Draft = {
  version: DRAFT_VERSION,
  place: { text: '', municipality: null },
  reach: 50,
  kinds: [],
  languages: [],
  groups: [],
  cards: [],
  skills: [],
  licences: [],
  certificates: [],
  qualifications: [],
};

/** Norwegian and English are asked of everybody; the others are added by the person. */
export const ASKED_LANGUAGES = ['no', 'en'] as const;

type Check = (value: unknown) => boolean;
const CONCEPT = /^[a-z0-9][a-z0-9-]{0,79}$/;
const isConcept: Check = (value) => typeof value === 'string' && CONCEPT.test(value);
const among =
  (list: readonly unknown[]): Check =>
  (value) =>
    list.includes(value);
const isShort: Check = (value) => typeof value === 'string' && value.length <= 120;
const nullOr =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const listOf =
  (max: number, check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.length <= max && value.every(check);
const objectOf =
  (fields: Record<string, Check>): Check =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.keys(value).every((key) => key in fields) &&
    Object.entries(fields).every(([key, check]) => check((value as Record<string, unknown>)[key]));

/** The browser carries no validator, so the few checks are written out. The limits are those of the contract. */
const isDraft = objectOf({
  version: among([DRAFT_VERSION]),
  place: objectOf({ text: isShort, municipality: nullOr((value) => typeof value === 'string' && /^\d{4}$/.test(value)) }),
  reach: among(REACHES),
  kinds: listOf(OPPORTUNITY_KINDS.length, among(OPPORTUNITY_KINDS)),
  languages: listOf(
    20,
    objectOf({ id: (value) => typeof value === 'string' && /^[a-z]{2,3}$/.test(value), cefr: nullOr(among([...CEFR_LEVELS, 'none'])) }),
  ),
  groups: listOf(SKILL_SOURCES.length, among(SKILL_SOURCES)),
  cards: listOf(200, isConcept),
  skills: listOf(300, objectOf({ id: isConcept, level: among(SKILL_LEVELS), source: among(SKILL_SOURCES), label: isShort })),
  licences: listOf(LICENCE_CLASSES.length, among(LICENCE_CLASSES)),
  certificates: listOf(30, isConcept),
  qualifications: listOf(20, objectOf({ id: isConcept, state: nullOr(among(QUALIFICATION_STATES)) })),
  followUps: optional(listOf(200, isConcept)),
  notWanted: optional(listOf(200, isConcept)),
  matching: optional(among(['off'])),
});

/**
 * Reads what was kept on the device.
 * @returns null when it is not a draft of this version: broken, or from an older or newer site.
 */
export function readDraft(text: string): Draft | null {
  try {
    const value: unknown = JSON.parse(text);
    return isDraft(value) ? (value as Draft) : null;
  } catch {
    return null;
  }
}

/** Whether there is anything at all to match with. */
export function hasProfile(draft: Draft): boolean {
  return (
    draft.skills.length + draft.licences.length + draft.certificates.length + draft.qualifications.length > 0 ||
    draft.languages.some(({ cefr }) => cefr !== null && cefr !== 'none')
  );
}

/** The level of a language in the draft; null where it was not answered. */
export const levelOf = (draft: Draft, id: string): DraftLanguage['cefr'] => draft.languages.find((one) => one.id === id)?.cefr ?? null;

/** What is sent to be matched: only what was answered, and nothing about the person beyond it. The account reads what it keeps by the same rule. */
export const toProfile = (draft: Draft): ProfileDto => profileOfAnswers(draft);

/** What may be shown to others: without what is for the person alone. */
export function sharedOf(draft: Draft): Omit<Draft, 'followUps' | 'notWanted' | 'matching'> {
  const { followUps: _answers, notWanted: _unwanted, matching: _choice, ...shared } = draft;
  return shared;
}

/** The same list with one thing put in, or taken out when it was there. */
export function toggled<T>(list: readonly T[], item: T): T[] {
  return list.includes(item) ? list.filter((one) => one !== item) : [...list, item];
}
