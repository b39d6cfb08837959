import type { Band, MatchSettings, Opening, Profile, RequirementKind, RowState, Strength } from '@arena/domain';
import { explain, exposureOf, fitFromSums, fitOf, ProfileIndex, scoreParts, type MatchContext } from '@arena/domain/engine';
import type { PostingOrigin } from '../../postings';
import { toldBand } from '../told-band';

/** One requirement, as it was counted. */
export interface CountedRequirement {
  kind: RequirementKind;
  id: string;
  label: string;
  strength: Strength;
  weight: number;
  state: RowState;
  /** The level that is asked for: 1 to 3 for a skill, CEFR for a language. */
  needed?: number | string;
  /** What is held; of `via` where that stands. */
  have?: number | string;
  /** What stands in for it: a related skill, or the licence class that covers it. */
  via?: { id: string; label: string };
  /** 0 to 1. */
  score: number;
  /** The score as a whole number of parts; {@link Calculation.sum} has how many make 1. */
  parts: number;
}

/**
 * What decides the band: the fit; that nothing is asked for; that nothing of the work itself is met, so that the band is withheld; or that
 * nothing is known of what an ad from elsewhere asks for.
 */
export type BandReason = 'fit' | 'asks-for-nothing' | 'nothing-of-the-work' | 'not-known';

/** A fit with every number that goes into it. Nothing in it says who somebody is, where they live, or where a skill comes from. */
export interface Calculation {
  model: string;
  requirements: CountedRequirement[];
  sum: { parts: number; weights: number; partsOfOne: number };
  damping: MatchSettings['damping'];
  /** (parts / partsOfOne + offset) / (weights + weight), before reach and cap. */
  damped: number;
  reach: { km: number | null; reachKm: number | null; within: boolean; factor: number; remote: boolean };
  /** Held down because a must stands at 0. */
  cap: { at: number; applies: boolean; lowered: boolean };
  fit: number;
  /** Something in the work itself is met, not a language alone. */
  grounded: boolean;
  /** As the page tells it. */
  band: Band;
  bandReason: BandReason;
  bands: MatchSettings['bands'];
  /** What orders openings that fit alike. Never part of the fit. */
  ties: {
    answerDays: number | null;
    interests: number | null;
    places: number;
    /** null where nobody can show interest */ interestsPerPlace: number | null;
  };
}

/**
 * @param origin where the posting is from: it decides what may be told of one that asks for nothing
 * @param label the name of a concept
 */
export function calculationOf(
  profile: Profile,
  opening: Opening,
  origin: PostingOrigin,
  context: MatchContext,
  label: (kind: RequirementKind, id: string) => string,
): Calculation {
  const { settings } = context;
  const { model, fit, band: ofModel, rows, reach, capped } = explain(profile, opening, context);
  const { grounded } = fitOf(new ProfileIndex(profile), opening, context);
  const band = toldBand(ofModel, origin);
  const requirements = rows.map(({ requirement: { kind, id, strength }, state, score, params }): CountedRequirement => {
    const { needed, have, via } = params;
    return {
      kind,
      id,
      label: label(kind, id),
      strength,
      weight: settings.weights[strength],
      state,
      ...(needed !== undefined && { needed }),
      ...(have !== undefined && { have }),
      ...(via !== undefined && { via: { id: via, label: label(kind, via) } }),
      score,
      parts: scoreParts(score),
    };
  });
  const parts = requirements.reduce((sum, one) => sum + one.weight * one.parts, 0);
  const weights = requirements.reduce((sum, one) => sum + one.weight, 0);
  return {
    model,
    requirements,
    sum: { parts, weights, partsOfOne: scoreParts(1) },
    damping: settings.damping,
    damped: fitFromSums(parts, weights, 1, false, settings).fit,
    reach: { ...reach, reachKm: profile.place?.reachKm ?? null, remote: opening.remote },
    cap: {
      at: settings.unmetMustCap,
      applies: requirements.some(({ strength, parts: met }) => strength === 'must' && met === 0),
      lowered: capped,
    },
    fit,
    grounded,
    band,
    bandReason: band !== ofModel ? 'not-known' : band === 'open-for-all' ? 'asks-for-nothing' : grounded ? 'fit' : 'nothing-of-the-work',
    bands: settings.bands,
    ties: {
      answerDays: opening.answerDays,
      interests: opening.interests,
      places: opening.places,
      interestsPerPlace: opening.interests === null ? null : exposureOf(opening),
    },
  };
}
