/** Two people have written on the same thing: what each of them changed since the text both began with. */
export interface Merge<C> {
  /** What stands when both are followed as far as they do not contradict each other; where they do, ours. */
  merged: C;
  /** Both have changed it, and not to the same. */
  disputed: (keyof C & string)[];
  /** Only the other has changed it: taken over. */
  taken: (keyof C & string)[];
}

/** Text of a value in which the order of keys and spaces at the ends mean nothing. */
function stable(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'string'
      ? part.trim()
      : part !== null && typeof part === 'object' && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
        : part,
  );
}

/** Whether two values say the same, whatever the order of their keys. */
export const sameContent = (a: unknown, b: unknown): boolean => stable(a) === stable(b);
const same = sameContent;

/**
 * Merges field by field; a field is never split.
 * @param base what both began with
 * @param ours what is written here
 * @param theirs what was saved meanwhile
 */
export function merge<C extends object>(base: C, ours: C, theirs: C): Merge<C> {
  const merged: C = { ...ours };
  const disputed: (keyof C & string)[] = [];
  const taken: (keyof C & string)[] = [];
  for (const field of Object.keys(theirs) as (keyof C & string)[]) {
    if (same(ours[field], theirs[field]) || same(base[field], theirs[field])) continue;
    if (same(base[field], ours[field])) {
      merged[field] = theirs[field];
      taken.push(field);
    } else disputed.push(field);
  }
  return { merged, disputed, taken };
}
