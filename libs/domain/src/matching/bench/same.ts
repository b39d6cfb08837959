/**
 * Deep equality of plain answers, numbers to the last digit.
 * @throws Error that names the question and the first place where the two differ
 */
export function assertSame(found: unknown, expected: unknown, what: string): void {
  const at = difference(found, expected, 'answer');
  if (at !== null) throw new Error(`Not the same answer to ${what}: ${at}`);
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function difference(found: unknown, expected: unknown, path: string): string | null {
  if (Object.is(found, expected)) return null;
  if (!isObject(found) || !isObject(expected)) return `${path} is ${JSON.stringify(found)}, should be ${JSON.stringify(expected)}`;
  if (Array.isArray(found) && Array.isArray(expected) && found.length !== expected.length)
    return `${path} has ${found.length} entries, should have ${expected.length}`;
  for (const key of new Set([...Object.keys(found), ...Object.keys(expected)])) {
    const inside = difference(found[key], expected[key], `${path}.${key}`);
    if (inside !== null) return inside;
  }
  return null;
}
