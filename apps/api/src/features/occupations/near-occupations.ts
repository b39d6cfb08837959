import type { TaxonomyService } from '../taxonomy';

/** 1 is the same skills, 0 none in common. */
const LEAST = 0.12;

/** Occupations of ours that are made of much the same skills; a skill that many share counts little. Most alike first. */
export function nearOccupations(id: string, skills: readonly string[], taxonomy: TaxonomyService, most: number): string[] {
  const others = taxonomy.concepts.flatMap((concept) => {
    const occupation = concept.kind === 'occupation' && concept.id !== id ? taxonomy.occupation(concept.id) : undefined;
    return occupation ? [occupation] : [];
  });
  const times = new Map<string, number>();
  for (const occupation of others) for (const skill of occupation.skills) times.set(skill, (times.get(skill) ?? 0) + 1);
  const weigh = (some: readonly string[]): number =>
    some.reduce((sum, skill) => sum + Math.log((others.length + 1) / (times.get(skill) ?? 1)), 0);
  const own = new Set(skills);
  const alike = (theirs: readonly string[]): number =>
    weigh(theirs.filter((skill) => own.has(skill))) / Math.sqrt(weigh(skills) * weigh(theirs) || 1);
  return others
    .map((other) => ({ id: other.id, alike: alike(other.skills) }))
    .filter((other) => other.alike >= LEAST)
    .sort((a, b) => b.alike - a.alike || (a.id < b.id ? -1 : 1))
    .slice(0, most)
    .map((other) => other.id);
}
