import {
  ADAPTATIONS, CEFR_LEVELS, CONDITIONS, LANGUAGES, LICENCE_CLASSES, OPPORTUNITY_KINDS, QUALIFICATION_STATES, REGIONS, SKILL_SOURCES, STRENGTHS, TRADES, WORK_FACTS,
} from '@arena/domain'; // prettier-ignore
import { z } from 'zod';

/** The closed vocabularies of the domain as schemas: one list, two uses. */
export const language = z.enum(LANGUAGES);
export const opportunityKind = z.enum(OPPORTUNITY_KINDS);
export const strength = z.enum(STRENGTHS);
export const cefrLevel = z.enum(CEFR_LEVELS);
export const licenceClass = z.enum(LICENCE_CLASSES);
export const skillSource = z.enum(SKILL_SOURCES);
export const qualificationState = z.enum(QUALIFICATION_STATES);
export const workFact = z.enum(WORK_FACTS);
export const condition = z.enum(CONDITIONS);
export const adaptation = z.enum(ADAPTATIONS);
export const trade = z.enum(TRADES);
export const region = z.enum(REGIONS);

/** A concept of the taxonomy: kebab-case, stable. */
export const conceptId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/);
/** YYYY-MM-DD; whether the calendar has it is asked where it counts. */
export const isoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
/** Four digits, as Statistics Norway numbers them. */
export const municipalityNumber = z.string().regex(/^\d{4}$/);
export const languageCode = z.string().regex(/^[a-z]{2,3}$/);

/** `?kind=job,traineeship` or repeated: one list. */
export const listOf = <T extends z.ZodType>(item: T, max: number) =>
  z.preprocess(
    (value) =>
      value === undefined || value === ''
        ? []
        : Array.isArray(value)
          ? value.flatMap((v) => String(v).split(','))
          : String(value).split(','),
    z.array(item).max(max),
  );
