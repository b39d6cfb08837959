import { LICENCE_CLASSES, type LicenceClass } from '../concepts';

/**
 * What each class gives in addition, one step. From Statens vegvesen, 'Hva har du lov til å kjøre' (one page a class),
 * and article 6 of directive 2006/126/EC that those rules carry out:
 * - B covers every moped (AM); A covers A2, A2 covers A1, A1 covers AM.
 * - C1, C, D1 and D are only given to who has B. CE, C1E, DE and D1E extend B to BE.
 * - C covers C1, D covers D1, CE covers C1E, DE covers D1E.
 * Left out on purpose is what depends on the year of the test or on weight and speed: S through an A1 or B from before July 2006,
 * tractors (T) through B, BE, C1 or C. A wrong 'you have it' would send somebody out to drive without the right to.
 */
const GIVES: Readonly<Record<LicenceClass, readonly LicenceClass[]>> = {
  AM: [],
  A1: ['AM'],
  A2: ['A1'],
  A: ['A2'],
  B: ['AM'],
  BE: ['B'],
  C1: ['B'],
  C1E: ['C1', 'BE'],
  C: ['C1'],
  CE: ['C', 'C1E'],
  D1: ['B'],
  D1E: ['D1', 'BE'],
  D: ['D1'],
  DE: ['D', 'D1E'],
  S: [],
  T: [],
};

/** Trailer classes that carry over to the bus: CE gives DE to who also has D, C1E gives D1E to who also has D1 (same source). */
const TOGETHER: readonly { trailer: LicenceClass; bus: LicenceClass; give: LicenceClass }[] = [
  { trailer: 'CE', bus: 'D', give: 'DE' },
  { trailer: 'C1E', bus: 'D1', give: 'D1E' },
];

/** The class itself and everything under it. */
function withAllUnder(licence: LicenceClass): LicenceClass[] {
  return [licence, ...GIVES[licence].flatMap(withAllUnder)];
}

/**
 * Everything that somebody with these classes may drive: each covered class, and the held class that covers it
 * (itself where it is held, otherwise the smallest that does). The order of `held` does not matter.
 */
export function licenceCoverage(held: readonly LicenceClass[]): ReadonlyMap<LicenceClass, LicenceClass> {
  const smallestFirst = LICENCE_CLASSES.filter((licence) => held.includes(licence));
  const coverage = new Map<LicenceClass, LicenceClass>(smallestFirst.map((licence) => [licence, licence]));
  const cover = (from: LicenceClass, via: LicenceClass): void => {
    for (const licence of withAllUnder(from)) if (!coverage.has(licence)) coverage.set(licence, via);
  };
  for (const licence of smallestFirst) cover(licence, licence);
  for (const { trailer, bus, give } of TOGETHER) {
    const via = coverage.get(trailer);
    if (via && coverage.has(bus)) cover(give, via);
  }
  return coverage;
}
