import { STRENGTHS, type Opening, type Profile, type Requirement } from '../concepts';
import { bandOf, fitOf, requirementScore, type How, type MatchContext, type RequirementScore } from './fit';
import { ProfileIndex } from './profile-index';
import { ROW_STATES, type Explanation, type ReasonCode, type ReasonParams, type Row, type RowState } from './vocabulary';

/** The sentence for a requirement that counts now, by kind and by how it is met. Only what the scoring can answer has an entry. */
const CODES: Readonly<Record<Requirement['kind'], Partial<Record<How, ReasonCode>> & { held: ReasonCode; missing: ReasonCode }>> = {
  skill: {
    held: 'reason.skill.fits',
    level: 'reason.skill.level',
    related: 'reason.skill.related',
    missing: 'reason.skill.missing',
  },
  language: { held: 'reason.language.fits', level: 'reason.language.level', missing: 'reason.language.missing' },
  licence: { held: 'reason.licence.fits', closure: 'reason.licence.closure', missing: 'reason.licence.missing' },
  certificate: { held: 'reason.certificate.fits', missing: 'reason.certificate.missing' },
  qualification: {
    held: 'reason.qualification.fits',
    partly: 'reason.qualification.partly',
    applied: 'reason.qualification.applied',
    'not-applied': 'reason.qualification.not-applied',
    missing: 'reason.qualification.missing',
  },
};

function stateOf({ strength }: Requirement, { score }: RequirementScore): RowState {
  if (score === 1) return 'fits';
  if (strength === 'learned') return 'learned';
  return score > 0 ? 'near' : 'missing';
}

function codeOf({ strength, kind }: Requirement, { score, how }: RequirementScore): ReasonCode {
  if (strength === 'learned') return score === 1 ? `reason.${kind}.learned-have` : `reason.${kind}.learned`;
  return CODES[kind][how] ?? CODES[kind].missing;
}

function paramsOf(requirement: Requirement, { have, via }: RequirementScore): ReasonParams {
  const params: ReasonParams = { id: requirement.id };
  if (requirement.kind === 'skill') params.needed = requirement.level;
  if (requirement.kind === 'language') params.needed = requirement.cefr;
  if (have !== undefined) params.have = have;
  if (via !== undefined) params.via = via;
  return params;
}

/** What is worth a sentence on a card: an unmet must before a near one, then the same among the good to have. */
function highlightOf(rows: readonly Row[]): number | null {
  for (const strength of STRENGTHS) {
    for (const state of ['missing', 'near'] as const) {
      const index = rows.findIndex((row) => row.requirement.strength === strength && row.state === state);
      if (index >= 0) return index;
    }
  }
  return null;
}

/**
 * Why an opening fits a profile as it does: a row for each requirement, as codes that `libs/i18n` has the words for.
 * Seeker, employer and adviser are shown the same.
 */
export function explain(profile: Profile, opening: Opening, context: MatchContext): Explanation {
  const { concepts, settings } = context;
  const index = new ProfileIndex(profile);
  const rows = STRENGTHS.flatMap((strength) => opening.requirements.filter((requirement) => requirement.strength === strength)).map(
    (requirement): Row => {
      const result = requirementScore(requirement, index, concepts, settings);
      return {
        requirement,
        state: stateOf(requirement, result),
        score: result.score,
        code: codeOf(requirement, result),
        params: paramsOf(requirement, result),
      };
    },
  );
  const counts: Record<RowState, number> = { fits: 0, near: 0, learned: 0, missing: 0 };
  for (const state of ROW_STATES) counts[state] = rows.filter((row) => row.state === state).length;
  const result = fitOf(index, opening, context);
  return {
    model: settings.version,
    fit: result.fit,
    band: bandOf(result, opening, settings),
    reach: result.reach,
    rows,
    counts,
    capped: result.capped,
    highlight: highlightOf(rows),
  };
}
