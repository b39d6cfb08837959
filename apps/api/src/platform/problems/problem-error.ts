import type { ProblemCode } from '@arena/contract';
import type { Params } from '@arena/i18n';
import { PROBLEM_CODES } from '@arena/contract';

/** The kinds of fault a single field can have; each has a text `problem.field.<kind>`. */
export const FIELD_FAULTS = [
  'required', 'invalid', 'invalid_type', 'invalid_choice', 'invalid_format', 'too_small_number', 'too_big_number', 'too_short', 'too_long', 'too_few', 'too_many', 'unknown', 'not_json',
] as const; // prettier-ignore
export type FieldFault = (typeof FIELD_FAULTS)[number];

export interface FieldError {
  /** Path of the field, with dots: `profile.skills.0.id`. */
  field: string;
  fault: FieldFault;
  params?: Params;
}

/** A fault that the caller is told of, by a stable code; the text is found in the caller's language. */
export class ProblemError extends Error {
  readonly status: number;

  /**
   * @param code one of PROBLEM_CODES, which also gives the HTTP status
   * @param details `params` fill the text; `fields` name what is wrong where; `retryAfterSeconds` becomes a header too
   */
  constructor(
    readonly code: ProblemCode,
    readonly details: {
      params?: Params;
      fields?: readonly FieldError[];
      retryAfterSeconds?: number;
      headers?: Readonly<Record<string, string>>;
    } = {},
  ) {
    super(code);
    this.name = 'ProblemError';
    this.status = PROBLEM_CODES[code];
  }
}
