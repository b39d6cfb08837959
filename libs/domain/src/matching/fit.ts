import type { CefrLevel, Opening, QualificationState, Requirement, SkillLevel } from '../concepts';
import type { ConceptGraph } from './concept-graph';
import { cefrRank, type ProfileIndex } from './profile-index';
import { reachOf, type MunicipalityGraph } from './reach';
import type { MatchSettings } from './settings';
import type { Band, Reach } from './vocabulary';

/** What every question to the model needs beside a profile and openings. */
export interface MatchContext {
  concepts: ConceptGraph;
  municipalities: MunicipalityGraph;
  settings: MatchSettings;
}

/** How a requirement is met, or why not. 'level', 'applied' and the like say that something is there, but not enough. */
export type How = 'held' | 'level' | 'related' | 'closure' | 'not-applied' | 'applied' | 'partly' | 'missing';

export interface RequirementScore {
  /** 0 to 1. */
  score: number;
  how: How;
  /** What the profile holds; of `via` where that stands. */
  have?: SkillLevel | CefrLevel | QualificationState;
  /** The related skill, or the covering licence class. */
  via?: string;
}

export interface Fit {
  /** 0 to 1, after reach and cap. */
  fit: number;
  reach: Reach;
  /** The cap lowered it. */
  capped: boolean;
  /** Something in the work itself is met, not the language alone; also where nothing but languages is asked for. */
  grounded: boolean;
}

const MISSING: RequirementScore = { score: 0, how: 'missing' };

/**
 * How well a profile meets one requirement, whatever its strength. Skills count in parts (a lower level, a related skill);
 * a language, a licence, a certificate or a qualification is there or is not.
 */
export function requirementScore(
  requirement: Requirement,
  profile: ProfileIndex,
  concepts: ConceptGraph,
  settings: Pick<MatchSettings, 'relatedCap'>,
): RequirementScore {
  switch (requirement.kind) {
    case 'skill':
      return skillScore(requirement, profile, concepts, settings.relatedCap);
    case 'language': {
      const have = profile.languageLevel(requirement.id);
      if (have === undefined) return MISSING;
      return cefrRank(have) >= cefrRank(requirement.cefr) ? { score: 1, how: 'held', have } : { score: 0, how: 'level', have };
    }
    case 'licence': {
      const via = profile.licences.get(requirement.id);
      if (via === undefined) return MISSING;
      return via === requirement.id ? { score: 1, how: 'held' } : { score: 1, how: 'closure', via };
    }
    case 'certificate':
      return profile.certificates.has(requirement.id) ? { score: 1, how: 'held' } : MISSING;
    case 'qualification': {
      const have = profile.qualificationState(requirement.id);
      if (have === undefined) return MISSING;
      return have === 'approved' ? { score: 1, how: 'held', have } : { score: 0, how: have, have };
    }
  }
}

function skillScore(
  { id, level: needed }: { id: string; level: SkillLevel },
  profile: ProfileIndex,
  concepts: ConceptGraph,
  relatedCap: number,
): RequirementScore {
  const have = profile.skillLevel(id);
  let best = MISSING;
  if (have !== undefined) {
    const score = Math.min(1, have / needed);
    best = { score, how: score === 1 ? 'held' : 'level', have };
  }
  for (const via of concepts.nearSkills(id)) {
    const nearby = profile.skillLevel(via);
    if (nearby === undefined) continue;
    const score = relatedCap * Math.min(1, nearby / needed);
    // On a tie the same skill, then the first id: what is told never depends on the order of the profile.
    if (score > best.score) best = { score, how: 'related', have: nearby, via };
  }
  return best;
}

/** Scores are added as whole parts: every half, third, fifth and tenth is exact, so a sum is the same in whatever order it is built. */
const PARTS = 3600;

/** A score of 0 to 1 as a whole number of parts. */
export function scoreParts(score: number): number {
  return Math.round(score * PARTS);
}

/**
 * The formula, from what has been added up over the requirements.
 * @param parts sum of weight x {@link scoreParts}
 * @param weights sum of the weights
 * @param unmetMust whether a must stands at 0
 */
export function fitFromSums(
  parts: number,
  weights: number,
  reachFactor: number,
  unmetMust: boolean,
  { damping, unmetMustCap }: MatchSettings,
): Pick<Fit, 'fit' | 'capped'> {
  const fit = (reachFactor * (parts + damping.offset * PARTS)) / ((weights + damping.weight) * PARTS);
  return unmetMust && fit > unmetMustCap ? { fit: unmetMustCap, capped: true } : { fit, capped: false };
}

/** The fit of one opening for one profile, straight from its requirements. The columns must give the same to the last digit. */
export function fitOf(profile: ProfileIndex, opening: Opening, { concepts, municipalities, settings }: MatchContext): Fit {
  let parts = 0;
  let weights = 0;
  let unmetMust = false;
  let asksForWork = false;
  let meetsWork = false;
  for (const requirement of opening.requirements) {
    const weight = settings.weights[requirement.strength];
    const score = scoreParts(requirementScore(requirement, profile, concepts, settings).score);
    parts += weight * score;
    weights += weight;
    unmetMust ||= requirement.strength === 'must' && score === 0;
    if (weight === 0 || requirement.kind === 'language') continue;
    asksForWork = true;
    meetsWork ||= score > 0;
  }
  const reach = reachOf(profile.place, opening, municipalities);
  return { ...fitFromSums(parts, weights, reach.factor, unmetMust, settings), reach, grounded: meetsWork || !asksForWork };
}

/** Whether an opening asks for anything at all, now: a must or a good to have. */
export function asksForSomething({ requirements }: Pick<Opening, 'requirements'>): boolean {
  return requirements.some(({ strength }) => strength !== 'learned');
}

/**
 * The word for a fit. An opening that asks for nothing is open for all, whatever the fit.
 * A language alone makes no band: who speaks Norwegian is not therefore one step from every job in the valley.
 */
export function bandOf(fit: Pick<Fit, 'fit' | 'grounded'>, opening: Pick<Opening, 'requirements'>, settings: MatchSettings): Band {
  return bandOfFit(fit, asksForSomething(opening), settings);
}

/** As {@link bandOf}, for who already knows whether the opening asks for something. */
export function bandOfFit({ fit, grounded }: Pick<Fit, 'fit' | 'grounded'>, asks: boolean, { bands }: MatchSettings): Band {
  if (!asks) return 'open-for-all';
  if (!grounded) return 'none';
  if (fit >= bands.strong) return 'strong';
  if (fit >= bands.possible) return 'possible';
  return fit >= bands.stretch ? 'stretch' : 'none';
}
