import type { PostingView, ReasonRow, RequirementView } from '@arena/contract';
import { STRENGTHS, type CefrLevel, type QualificationState, type SkillLevel, type Strength } from '@arena/domain';
import type { Draft } from '../profiles';

/** What the explanation of a posting tells of each requirement. */
export type Explained = readonly Pick<ReasonRow, 'requirement' | 'state' | 'code' | 'params'>[];

/** How a requirement is named to the API: `kind id`. */
export const shareKey = ({ kind, id }: Pick<RequirementView, 'kind' | 'id'>): string => `${kind} ${id}`;

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

/** How well somebody can do what they added, as the answers to its question have it. */
export type ShareLevel = SkillLevel | CefrLevel | QualificationState;

/** The answers with a level for what was added; a level of another kind changes nothing. */
export function withLevel(draft: Draft, { kind, id }: RequirementView, level: ShareLevel): Partial<Draft> {
  if (kind === 'skill' && typeof level === 'number')
    return { skills: draft.skills.map((one) => (one.id === id ? { ...one, level } : one)) };
  if (kind === 'language') return { languages: draft.languages.map((one) => (one.id === id ? { id, cefr: level as CefrLevel } : one)) };
  if (kind === 'qualification')
    return { qualifications: draft.qualifications.map((one) => (one.id === id ? { id, state: level as QualificationState } : one)) };
  return {};
}

/** The level that the answers have now; null where it is asked for still, undefined where there is nothing to ask. */
export function levelNow(draft: Draft, { kind, id }: RequirementView): ShareLevel | null | undefined {
  if (kind === 'skill') return draft.skills.find((one) => one.id === id)?.level;
  if (kind === 'qualification') return draft.qualifications.find((one) => one.id === id)?.state;
  if (kind !== 'language') return undefined;
  const cefr = draft.languages.find((one) => one.id === id)?.cefr;
  return cefr === 'none' ? undefined : cefr;
}

/** One requirement as a tick, or as a plain line where there is nothing to tick. */
export interface Share {
  key: string;
  requirement: RequirementView;
  /** From the explanation, where there is one. */
  row: Explained[number] | undefined;
  /** False: it is learned there, and nothing is known of the person: a line, not a tick. */
  tickable: boolean;
  ticked: boolean;
  /** Added in this visit: how well is asked below it. */
  added: boolean;
}

/** What the person has decided here, beyond the answers themselves. */
export interface Choices {
  /** Requirements that were ticked here and not held before, as `kind id`. */
  added: readonly string[];
  /** Requirements that are held but not to be shared, as `kind id`. */
  leaveOut: readonly string[];
}

/** The requirements of an opening by strength, musts first, each with whether it is to be shared. */
export function sharesOf(
  posting: Pick<PostingView, 'requirements'>,
  explained: Explained | undefined,
  draft: Draft,
  { added, leaveOut }: Choices,
): { strength: Strength; shares: Share[] }[] {
  const rows = new Map(explained?.map((row) => [shareKey(row.requirement), row]));
  const shares = posting.requirements.map((requirement): Share => {
    const key = shareKey(requirement);
    const row = rows.get(key);
    const fits = row ? row.state === 'fits' || row.state === 'near' || row.code.endsWith('.learned-have') : false;
    const held = holds(draft, requirement);
    const has = fits || held === 'yes' || (held === 'unanswered' && added.includes(key));
    return {
      key,
      requirement,
      row,
      tickable: has || requirement.strength !== 'learned',
      ticked: has && !leaveOut.includes(key),
      added: added.includes(key),
    };
  });
  return STRENGTHS.map((strength) => ({
    strength,
    shares: shares.filter(({ requirement }) => requirement.strength === strength),
  })).filter((group) => group.shares.length > 0);
}
