import {
  CEFR_LEVELS, QUALIFICATION_STATES, type CefrLevel, type LicenceClass, type Profile, type QualificationState, type SkillLevel,
} from '../concepts'; // prettier-ignore
import { licenceCoverage } from './licences';

/** The index of a CEFR level, 0 (A1) to 5 (C2). */
export function cefrRank(level: CefrLevel): number {
  return CEFR_LEVELS.indexOf(level);
}

/**
 * A profile, ready to be asked. It copies what the model may read, and only that: the source of a skill,
 * the country of a qualification and anything else on the object never reach a score.
 * Where the profile names the same thing twice, the better one counts.
 */
export class ProfileIndex {
  readonly place: Profile['place'];
  readonly certificates: ReadonlySet<string>;
  /** Each covered class, and the held class that covers it. */
  readonly licences: ReadonlyMap<LicenceClass, LicenceClass>;
  readonly #skills = new Map<string, SkillLevel>();
  readonly #languages = new Map<string, CefrLevel>();
  readonly #qualifications = new Map<string, QualificationState>();

  constructor(profile: Profile) {
    this.place = profile.place;
    this.certificates = new Set(profile.certificates);
    this.licences = licenceCoverage(profile.licences);
    for (const { id, level } of profile.skills) {
      const have = this.#skills.get(id);
      if (have === undefined || level > have) this.#skills.set(id, level);
    }
    for (const { id, cefr } of profile.languages) {
      const have = this.#languages.get(id);
      if (have === undefined || cefrRank(cefr) > cefrRank(have)) this.#languages.set(id, cefr);
    }
    for (const { id, state } of profile.qualifications) {
      const have = this.#qualifications.get(id);
      if (have === undefined || QUALIFICATION_STATES.indexOf(state) > QUALIFICATION_STATES.indexOf(have))
        this.#qualifications.set(id, state);
    }
  }

  skillLevel(id: string): SkillLevel | undefined {
    return this.#skills.get(id);
  }

  languageLevel(id: string): CefrLevel | undefined {
    return this.#languages.get(id);
  }

  qualificationState(id: string): QualificationState | undefined {
    return this.#qualifications.get(id);
  }
}
