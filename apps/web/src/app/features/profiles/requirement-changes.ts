import type { RequirementView } from '@arena/contract';
import { CEFR_LEVELS, type CefrLevel, type QualificationState, type SkillLevel } from '@arena/domain';
import type { Draft } from './draft';

/** Whether the answers say this very thing; 'unanswered': it was added, but how well is still open. */
export function holds(draft: Draft, { kind, id }: RequirementView): 'yes' | 'unanswered' | 'no' {
  switch (kind) {
    case 'skill':
      return draft.skills.some((one) => one.id === id) ? 'yes' : 'no';
    case 'language': {
      const language = draft.languages.find((one) => one.id === id);
      return !language || language.cefr === 'none' ? 'no' : language.cefr === null ? 'unanswered' : 'yes';
    }
    case 'licence':
      return draft.licences.includes(id) ? 'yes' : 'no';
    case 'certificate':
      return draft.certificates.includes(id) ? 'yes' : 'no';
    case 'qualification': {
      const qualification = draft.qualifications.find((one) => one.id === id);
      return !qualification ? 'no' : qualification.state === null ? 'unanswered' : 'yes';
    }
  }
}

/**
 * The answers with one thing more, as little claimed as possible: a skill one can, a paper one has; how well a language is known,
 * and whether an education is recognised, is asked.
 */
export function withRequirement(draft: Draft, requirement: RequirementView): Partial<Draft> {
  const { kind, id } = requirement;
  switch (kind) {
    case 'skill':
      return {
        skills: [...draft.skills.filter((one) => one.id !== id), { id, level: 2, source: 'other', label: requirement.label.slice(0, 120) }],
      };
    case 'language':
      return { languages: [...draft.languages.filter((one) => one.id !== id), { id, cefr: null }] };
    case 'licence':
      return { licences: [...draft.licences.filter((one) => one !== id), id] };
    case 'certificate':
      return { certificates: [...draft.certificates.filter((one) => one !== id), id] };
    case 'qualification':
      return { qualifications: [...draft.qualifications.filter((one) => one.id !== id), { id, state: null }] };
  }
}

/** The answers with this very thing, as well as it is asked for: the person has said so of themselves. One that is held better stays. */
export function asAsked(draft: Draft, requirement: RequirementView): Partial<Draft> {
  const { kind, id } = requirement;
  if (kind === 'licence' || kind === 'certificate') return withRequirement(draft, requirement);
  const before = levelNow(draft, requirement);
  const added = before === undefined ? withRequirement(draft, requirement) : {};
  const there = { ...draft, ...added };
  if (kind === 'qualification') return { ...added, ...withLevel(there, requirement, 'approved') };
  if (kind === 'skill') {
    const held = draft.skills.find((one) => one.id === id)?.level ?? 0;
    return held >= requirement.level ? {} : { ...added, ...withLevel(there, requirement, requirement.level as SkillLevel) };
  }
  const held = typeof before === 'string' ? CEFR_LEVELS.indexOf(before as CefrLevel) : -1;
  return held >= CEFR_LEVELS.indexOf(requirement.cefr) ? {} : { ...added, ...withLevel(there, requirement, requirement.cefr) };
}

/** The answers without this thing again. */
export function withoutRequirement(draft: Draft, { kind, id }: RequirementView): Partial<Draft> {
  switch (kind) {
    case 'skill':
      return { skills: draft.skills.filter((one) => one.id !== id) };
    case 'language':
      return { languages: draft.languages.filter((one) => one.id !== id) };
    case 'licence':
      return { licences: draft.licences.filter((one) => one !== id) };
    case 'certificate':
      return { certificates: draft.certificates.filter((one) => one !== id) };
    case 'qualification':
      return { qualifications: draft.qualifications.filter((one) => one.id !== id) };
  }
}

/** How well somebody can do what they added, as the answer to its question has it. */
export type HeldLevel = SkillLevel | CefrLevel | QualificationState;

/** The answers with a level for what was added; a level of another kind changes nothing. */
export function withLevel(draft: Draft, { kind, id }: RequirementView, level: HeldLevel): Partial<Draft> {
  if (kind === 'skill' && typeof level === 'number')
    return { skills: draft.skills.map((one) => (one.id === id ? { ...one, level } : one)) };
  if (kind === 'language') return { languages: draft.languages.map((one) => (one.id === id ? { id, cefr: level as CefrLevel } : one)) };
  if (kind === 'qualification')
    return { qualifications: draft.qualifications.map((one) => (one.id === id ? { id, state: level as QualificationState } : one)) };
  return {};
}

/** The level that the answers have now; null where it is asked for still, undefined where there is nothing to ask. */
export function levelNow(draft: Draft, { kind, id }: RequirementView): HeldLevel | null | undefined {
  if (kind === 'skill') return draft.skills.find((one) => one.id === id)?.level;
  if (kind === 'qualification') return draft.qualifications.find((one) => one.id === id)?.state;
  if (kind !== 'language') return undefined;
  const cefr = draft.languages.find((one) => one.id === id)?.cefr;
  return cefr === 'none' ? undefined : cefr;
}
