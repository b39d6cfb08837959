/** From the answers of the builder to what is matched: one rule, for the device that keeps them and for the account that does. */
import type { CefrLevel, LicenceClass, ProfileSkill, QualificationState } from './concepts';

/** Kilometres that stand for the whole county: farther than any road within it, and the most that a profile may say. */
export const WHOLE_COUNTY_KM = 500;

/** What the rule reads of the answers; they may hold more. */
export interface Answers {
  /** `municipality` is null until a known place was chosen. */
  place: { municipality: string | null };
  /** Kilometres, or the whole county. */
  reach: number | 'county';
  /** 'none': 'not yet'; null: not answered. */
  languages: readonly { id: string; cefr: CefrLevel | 'none' | null }[];
  skills: readonly ProfileSkill[];
  licences: readonly LicenceClass[];
  certificates: readonly string[];
  /** null: not answered yet. */
  qualifications: readonly { id: string; state: QualificationState | null }[];
}

/** A profile as it is sent: lists of its own, so that the answers stay as they are. */
export interface AnsweredProfile {
  skills: ProfileSkill[];
  languages: { id: string; cefr: CefrLevel }[];
  licences: LicenceClass[];
  certificates: string[];
  qualifications: { id: string; country: string | null; state: QualificationState }[];
  place: { municipality: string; reachKm: number } | null;
}

/** Only what was answered, and nothing about the person beyond it: neither the words typed for a place nor the name of a skill. */
export function profileOfAnswers({ place, reach, languages, skills, licences, certificates, qualifications }: Answers): AnsweredProfile {
  return {
    skills: skills.map(({ id, level, source }) => ({ id, level, source })),
    languages: languages.flatMap(({ id, cefr }) => (cefr === null || cefr === 'none' ? [] : [{ id, cefr }])),
    licences: [...licences],
    certificates: [...certificates],
    qualifications: qualifications.flatMap(({ id, state }) => (state === null ? [] : [{ id, country: null, state }])),
    place: place.municipality === null ? null : { municipality: place.municipality, reachKm: reach === 'county' ? WHOLE_COUNTY_KM : reach },
  };
}
