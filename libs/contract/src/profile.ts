import { SKILL_LEVELS } from '@arena/domain';
import { z } from 'zod';
import { cefrLevel, conceptId, languageCode, licenceClass, municipalityNumber, qualificationState, skillSource } from './vocabulary';

/**
 * What a seeker sends to be matched. Answered, never stored, never logged.
 * Unknown keys are refused, so that a name or an age cannot come along by accident.
 */
export const profile = z.strictObject({
  skills: z.array(z.strictObject({ id: conceptId, level: z.union(SKILL_LEVELS.map((l) => z.literal(l))), source: skillSource })).max(300),
  languages: z.array(z.strictObject({ id: languageCode, cefr: cefrLevel })).max(20),
  licences: z.array(licenceClass).max(16),
  certificates: z.array(conceptId).max(30),
  qualifications: z.array(z.strictObject({ id: conceptId, country: z.string().max(60).nullable(), state: qualificationState })).max(20),
  place: z.strictObject({ municipality: municipalityNumber, reachKm: z.number().int().min(0).max(500) }).nullable(),
});
export type ProfileDto = z.infer<typeof profile>;
