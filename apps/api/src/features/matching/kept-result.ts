import type { Explanation, MatchSettings, Profile, Requirement } from '@arena/domain';
import { ConceptGraph, MunicipalityGraph, type MatchContext } from '@arena/domain/engine';

/**
 * What is kept of a result beside the profile, the requirements and the settings that it was made of, so that it comes to the same number
 * whatever becomes of the opening, the settings, the taxonomy and the map. Nothing in it says more of a person than the profile does.
 */
export interface KeptResult {
  /** 0 to 1. */
  fit: number;
  /** As {@link Explanation.reach}. */
  km: number | null;
  /** Skills that were asked for, each with those of the profile that stood near it. */
  near: Readonly<Record<string, readonly string[]>>;
}

/** @param requirements those of the opening, @param profile and the whole profile */
export function keptResult(
  { fit, reach }: Explanation,
  requirements: readonly Requirement[],
  profile: Profile,
  { concepts }: Pick<MatchContext, 'concepts'>,
): KeptResult {
  const held = new Set(profile.skills.map(({ id }) => id));
  const near = requirements
    .filter(({ kind }) => kind === 'skill')
    .map(({ id }) => [id, concepts.nearSkills(id).filter((other) => held.has(other))] as const);
  return { fit, km: reach.km, near: Object.fromEntries(near.filter(([, others]) => others.length > 0)) };
}

/** The context in which a kept result comes to its number again; with other settings, to the number that it would have had by them. */
export function replayContext(kept: Pick<KeptResult, 'km' | 'near'>, settings: MatchSettings): MatchContext {
  return { concepts: new KeptNear(kept.near), municipalities: new KeptDistance(kept.km), settings };
}

class KeptNear extends ConceptGraph {
  constructor(private readonly near: KeptResult['near']) {
    super([]);
  }

  override nearSkills(id: string): readonly string[] {
    return this.near[id] ?? [];
  }

  override helpsWith(id: string): readonly string[] {
    return Object.entries(this.near).flatMap(([asked, others]) => (others.includes(id) ? [asked] : []));
  }
}

/** The one distance that is kept. */
class KeptDistance extends MunicipalityGraph {
  constructor(private readonly km: number | null) {
    super([]);
  }

  override distanceKm(): number | null {
    return this.km;
  }
}
