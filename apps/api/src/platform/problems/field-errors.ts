import type { z } from 'zod';
import type { FieldError, FieldFault } from './problem-error';

/** More than this helps nobody. */
const MOST = 30;

type Issue = z.core.$ZodIssue;

const valueAt = (given: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined),
    given,
  );

const bound = (value: number | bigint): { limit: number } => ({ limit: Number(value) });

const tooSmall: Record<string, FieldFault> = { string: 'too_short', array: 'too_few', set: 'too_few' };
const tooBig: Record<string, FieldFault> = { string: 'too_long', array: 'too_many', set: 'too_many' };

/**
 * Zod's issues as field errors of ours: the path of each field and the kind of fault, never the value that was given.
 * @param given what was parsed, to tell a missing field from a wrong one
 */
export function fieldErrors(error: z.ZodError, given: unknown): FieldError[] {
  return error.issues.flatMap((issue) => translate(issue, given)).slice(0, MOST);
}

function translate(issue: Issue, given: unknown): FieldError[] {
  const field = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') {
    // A key is the caller's own word: shortened, as the answer is not a place to store things in.
    return issue.keys.map((key) => ({ field: [...issue.path, key.slice(0, 60)].map(String).join('.'), fault: 'unknown' }));
  }
  if (valueAt(given, issue.path) === undefined) return [{ field, fault: 'required' }];
  switch (issue.code) {
    case 'too_small':
      return [{ field, fault: tooSmall[issue.origin] ?? 'too_small_number', params: bound(issue.minimum) }];
    case 'too_big':
      return [{ field, fault: tooBig[issue.origin] ?? 'too_big_number', params: bound(issue.maximum) }];
    case 'invalid_type':
      return [{ field, fault: 'invalid_type' }];
    case 'invalid_value':
      return [{ field, fault: 'invalid_choice' }];
    case 'invalid_format':
      return [{ field, fault: 'invalid_format' }];
    default:
      return [{ field, fault: 'invalid' }];
  }
}
