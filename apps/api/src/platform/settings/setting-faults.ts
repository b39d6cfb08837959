import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/**
 * What is wrong with a value that somebody wrote by hand: a line for each field, its name first.
 * @param read what the schema made of it, where it could
 */
export function settingFaults(given: unknown, read: z.ZodSafeParseResult<unknown>): string[] {
  if (!read.success) return read.error.issues.map((issue) => faultText(issue, given));
  // a name that is mistyped is else passed over without a word, and the old value stays
  return pathsOf(given)
    .filter((path) => valueAt(read.data, path) === undefined)
    .map((path) => `${nameOf(path)}: there is no such field`);
}

/** Each value of an object by its name, 'weights.must', as JSON; in the order in which they stand. */
export const fieldsOf = (value: unknown): Map<string, string> =>
  new Map(pathsOf(value).map((path) => [nameOf(path), JSON.stringify(valueAt(value, path))]));

const nameOf = (path: readonly PropertyKey[]): string => (path.length === 0 ? 'the file' : path.map(String).join('.'));

const isObject = (value: unknown): value is Record<PropertyKey, unknown> => typeof value === 'object' && value !== null;

function pathsOf(value: unknown, at: readonly PropertyKey[] = []): (readonly PropertyKey[])[] {
  return isObject(value) ? Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...at, key])) : [at];
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce((inner, key) => (isObject(inner) && Object.hasOwn(inner, key) ? inner[key] : undefined), value);
}

const WANTED: Readonly<Record<string, string>> = {
  number: 'a number', int: 'a whole number', string: 'a text', object: 'an object in curly brackets', boolean: 'true or false',
}; // prettier-ignore

function faultText(issue: Issue, given: unknown): string {
  const value = valueAt(given, issue.path);
  const name = nameOf(issue.path);
  const is = `${name}: is ${isObject(value) ? 'a list or an object' : JSON.stringify(value)}`;
  if (issue.code === 'invalid_type' && value === undefined) return `${name}: is missing`;
  if (issue.code === 'invalid_type') return `${is} and must be ${WANTED[issue.expected] ?? issue.expected}`;
  if (issue.code === 'too_small') return `${is} and must be ${issue.inclusive ? 'at least' : 'more than'} ${issue.minimum}`;
  if (issue.code === 'too_big') return `${is} and must be ${issue.inclusive ? 'at most' : 'less than'} ${issue.maximum}`;
  return `${name}: ${issue.message}`;
}
