import type { ProfileDto } from '@arena/contract';
import { ProblemError } from '../../platform';
import type { TaxonomyService } from '../taxonomy';

export interface KnownProfile {
  /** Only what the taxonomy knows, by the ids that stand now. */
  profile: ProfileDto;
  /** The same with the ids that were given where others stand for them now: for an index that still names openings by these. */
  asHeld: ProfileDto;
  /** Ids that were left out, each once. */
  unknown: string[];
}

/**
 * A profile without concepts that the taxonomy does not know: a draft on a device may be older or newer than the taxonomy.
 * @throws ProblemError 'bad-input' for a municipality that does not exist: without it nothing could be said about distance
 */
export function knownProfile(profile: ProfileDto, taxonomy: TaxonomyService): KnownProfile {
  const { place } = profile;
  if (place && !taxonomy.places.municipality(place.municipality))
    throw new ProblemError('bad-input', { fields: [{ field: 'profile.place.municipality', fault: 'invalid_choice' }] });
  const unknown = new Set<string>();
  const known = (kind: 'skill' | 'certificate' | 'qualification', id: string): boolean => {
    const found = taxonomy.knows(kind, id);
    if (!found) unknown.add(id);
    return found;
  };
  const now: ProfileDto = {
    ...profile,
    skills: taxonomy.currentSkills(profile.skills).filter(({ id }) => known('skill', id)),
    certificates: profile.certificates.filter((id) => known('certificate', id)),
    qualifications: profile.qualifications.filter(({ id }) => known('qualification', id)),
  };
  const replaced = profile.skills.filter(({ id }) => taxonomy.current(id) !== id);
  return { profile: now, asHeld: { ...now, skills: [...now.skills, ...replaced] }, unknown: [...unknown] };
}
