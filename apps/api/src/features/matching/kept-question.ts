import type { ProfileDto } from '@arena/contract';
import type { MatchSettings, Opening, OpportunityKind } from '@arena/domain';
import type { PostingRequirementContent } from '../postings';
import type { KeptResult } from './kept-result';

/** What is kept of a question to the model, so that it can be asked again as it was. */
export interface KeptQuestion {
  profile: ProfileDto;
  /** Requirements that the person does not want to tell about, as `kind id`. */
  leaveOut: readonly string[];
  posting: {
    kind: OpportunityKind;
    municipalityNumber: string | null;
    remote: boolean;
    requirements: PostingRequirementContent[];
  };
  model: MatchSettings;
  /** Absent in what was sent before it was kept. */
  result?: KeptResult;
}

/** An id that no concept has: nothing in a profile meets it. */
export const LEFT_OUT = '-';

/**
 * The question as the model is asked it. What a person does not want to tell counts as not held, in every row: a related requirement would
 * else name it as what stands in for it.
 * @returns the requirements of the opening in the order in which they were kept
 */
export function askedWith({ profile, leaveOut, posting }: KeptQuestion): { profile: ProfileDto; opening: Opening } {
  const isKept = (kind: string, id: string): boolean => !leaveOut.includes(`${kind} ${id}`);
  const requirements = posting.requirements.map((one) =>
    isKept(one.kind, one.id) ? one : ({ ...one, id: LEFT_OUT } as PostingRequirementContent),
  );
  return {
    profile: {
      ...profile,
      skills: profile.skills.filter(({ id }) => isKept('skill', id)),
      languages: profile.languages.filter(({ id }) => isKept('language', id)),
      licences: profile.licences.filter((id) => isKept('licence', id)),
      certificates: profile.certificates.filter((id) => isKept('certificate', id)),
      qualifications: profile.qualifications.filter(({ id }) => isKept('qualification', id)),
    },
    opening: {
      id: 'asked', kind: posting.kind, requirements, municipality: posting.municipalityNumber, remote: posting.remote, answerDays: null, interests: 0, places: 1,
    },
  }; // prettier-ignore
}
