import { SKILL_SOURCES } from '@arena/domain';
import { FirstPages, PLACES, SEEKER_ORDERS, EMPLOYER_ORDERS } from './first-pages';
import { NORWEGIAN_GROUPS, type MadeOpening, type MadePerson } from './made-region';
import { gap, gini, share, shownOf, timesShown, topShare, type OnePage } from './measures';

export interface FairnessLine {
  metric: string;
  /** Whose first pages: seekers see openings, employers see people. */
  side: 'seekers' | 'employers';
  order: string;
  group?: 'region' | 'source' | 'norwegian' | 'employer' | 'must';
  /** Of the group, this one. */
  of?: string;
  /** How many are behind the value: pairs, people, openings or pages. */
  n: number;
  /** Null where there is nothing to measure. */
  value: number | null;
  aim?: number;
  better: 'higher' | 'lower' | 'neither';
}

/** The most shown tenth. */
const MOST_SHOWN = 0.1;

const OPENING_GROUPS: readonly (readonly [NonNullable<FairnessLine['group']>, readonly string[], (one: MadeOpening) => string])[] = [
  ['employer', ['known-to-answer', 'new-here', 'imported'], employerOf],
  ['must', ['of-the-work', 'language-or-car', 'no-must'], mustOf],
];

const GROUPS: readonly (readonly [NonNullable<FairnessLine['group']>, readonly string[] | null, (person: MadePerson) => string])[] = [
  ['region', null, ({ region }) => region],
  ['source', SKILL_SOURCES, ({ source }) => source],
  ['norwegian', NORWEGIAN_GROUPS, ({ norwegian }) => norwegian],
];

/**
 * Everything that is measured of a region, in the order it is told.
 * @param seed of who shows interest in what
 */
export function* fairnessOf(pages: FirstPages, seed: number): Generator<FairnessLine> {
  yield swapped(pages);
  const { people, openings } = pages.region;
  const ids = openings.map(({ opening }) => opening.id);
  for (const order of SEEKER_ORDERS) {
    const { pages: seen, tiedAtTheCut } = pages.seekers(order, seed);
    yield* shownLines('seekers', order, seen);
    yield* exposureLines('seekers', order, ids, seen);
    yield* placeLines(order, openings, seen);
    if (tiedAtTheCut !== null)
      yield { metric: 'tied_at_the_cut', side: 'seekers', order, n: seen.length, value: tiedAtTheCut, better: 'neither' };
    yield* groupLines(order, people, seen);
  }
  const { pages: found, people: fitting } = pages.employers();
  for (const order of EMPLOYER_ORDERS) {
    yield* shownLines('employers', order, found[order]);
    yield* exposureLines('employers', order, fitting, found[order]);
    yield* personLines(order, people, found[order]);
  }
}

/**
 * Everybody with other sources of skills and other countries of qualifications: how many answers of either index become other ones.
 * @param answers what is compared; given by a test that shows that this can fail
 */
export function swapped(
  pages: FirstPages,
  answers: (people: readonly MadePerson[]) => Iterable<string> = (people) => pages.answers(people),
): FairnessLine {
  const { people } = pages.region;
  const after = answers(people.map((person) => otherwise(person)))[Symbol.iterator]();
  let n = 0;
  let value = 0;
  // one beside the other: all of them at once would be gigabytes
  for (const before of answers(people)) {
    n++;
    if (after.next().value !== before) value++;
  }
  return { metric: 'swapped_differences', side: 'seekers', order: 'product', n, value, aim: 0, better: 'lower' };
}

/** The same person, with a life that gave the same elsewhere. */
export function otherwise(person: MadePerson): MadePerson {
  const { profile } = person;
  const next = (at: number): (typeof SKILL_SOURCES)[number] => SKILL_SOURCES[(at + 1) % SKILL_SOURCES.length] ?? 'other';
  return {
    ...person,
    profile: {
      ...profile,
      skills: profile.skills.map((skill) => ({ ...skill, source: next(SKILL_SOURCES.indexOf(skill.source)) })),
      qualifications: profile.qualifications.map((one) => ({ ...one, country: one.country === 'NO' ? 'SY' : 'NO' })),
    },
  };
}

function* shownLines(side: FairnessLine['side'], order: string, seen: readonly OnePage[]): Generator<FairnessLine> {
  const { people, withOne, pairs, shown, room } = shownOf(seen, PLACES);
  yield { metric: 'suitable_shown', side, order, n: pairs, value: share(shown, pairs), better: 'higher' };
  yield { metric: 'suitable_shown_of_room', side, order, n: room, value: share(shown, room), better: 'higher' };
  yield { metric: 'with_a_suitable_one', side, order, n: people, value: share(withOne, people), better: 'higher' };
}

function* exposureLines(
  side: FairnessLine['side'],
  order: string,
  ids: readonly string[],
  seen: readonly OnePage[],
): Generator<FairnessLine> {
  const known = new Set(ids);
  const pages = seen.map(({ page }) => page.filter((id) => known.has(id)));
  const counts = [...timesShown(ids, pages).values()];
  const n = ids.length;
  yield { metric: 'most_shown_tenth', side, order, n, value: topShare(counts, MOST_SHOWN), better: 'lower' };
  yield { metric: 'gini', side, order, n, value: gini(counts), better: 'lower' };
  yield { metric: 'never_shown', side, order, n, value: share(counts.filter((count) => count === 0).length, n), better: 'lower' };
}

/** Which openings take the places. */
function* placeLines(order: string, openings: readonly MadeOpening[], seen: readonly OnePage[]): Generator<FairnessLine> {
  const byId = new Map(openings.map((one) => [one.opening.id, one]));
  const places = seen.flatMap(({ page }) => page.flatMap((id) => byId.get(id) ?? []));
  for (const [group, names, kindOf] of OPENING_GROUPS) {
    for (const of of names) {
      const line = { side: 'seekers', order, group, of, better: 'neither' } as const;
      const n = openings.filter((one) => kindOf(one) === of).length;
      yield { ...line, metric: 'share_of_openings', n, value: share(n, openings.length) };
      yield { ...line, metric: 'share_of_places', n, value: share(places.filter((one) => kindOf(one) === of).length, places.length) };
    }
  }
}

/** Ads from elsewhere, where nobody can show interest here; employers that are new here; and those known to answer. */
function employerOf({ imported, opening }: MadeOpening): string {
  if (imported) return 'imported';
  return opening.answerDays === null ? 'new-here' : 'known-to-answer';
}

/** Whether what must be there is of the work, or no more than what many have: a language, or driving a car. */
function mustOf({ opening }: MadeOpening): string {
  const musts = opening.requirements.filter(({ strength }) => strength === 'must');
  if (musts.length === 0) return 'no-must';
  const isGeneral = musts.every(({ kind, id }) => kind === 'language' || (kind === 'licence' && id === 'B'));
  return isGeneral ? 'language-or-car' : 'of-the-work';
}

function* groupLines(order: string, people: readonly MadePerson[], seen: readonly OnePage[]): Generator<FairnessLine> {
  for (const [group, names, of] of GROUPS) {
    const members = Map.groupBy(
      people.map((person, at) => ({ name: of(person), page: seen[at] })),
      ({ name }) => name,
    );
    const told = (names ?? [...members.keys()].sort()).map((name) => {
      const pages = (members.get(name) ?? []).flatMap(({ page }) => page ?? []);
      return { name, sum: shownOf(pages, PLACES) };
    });
    for (const { name, sum } of told) {
      const line = { side: 'seekers', order, group, of: name, better: 'higher' } as const;
      yield { ...line, metric: 'suitable_shown', n: sum.pairs, value: share(sum.shown, sum.pairs) };
      yield { ...line, metric: 'suitable_shown_of_room', n: sum.room, value: share(sum.shown, sum.room) };
      yield { ...line, metric: 'with_a_suitable_one', n: sum.people, value: share(sum.withOne, sum.people) };
      yield { ...line, metric: 'suitable_each', n: sum.people, value: share(sum.pairs, sum.people), better: 'neither' };
    }
    const line = { side: 'seekers', order, group, n: told.length, better: 'lower' } as const;
    yield { ...line, metric: 'gap_of_suitable_shown_of_room', value: gap(told.map(({ sum }) => share(sum.shown, sum.room))) };
    yield { ...line, metric: 'gap_of_with_a_suitable_one', value: gap(told.map(({ sum }) => share(sum.withOne, sum.people))) };
  }
}

/** How often people of a group stand on employers' first pages where they suit: pages turned round. */
function* personLines(order: string, people: readonly MadePerson[], found: readonly OnePage[]): Generator<FairnessLine> {
  const suits = new Map<string, { pairs: number; shown: number }>(people.map(({ id }) => [id, { pairs: 0, shown: 0 }]));
  for (const { suitable, page } of found) {
    const first = new Set(page);
    for (const id of suitable) {
      const sum = suits.get(id);
      if (!sum) continue;
      sum.pairs++;
      if (first.has(id)) sum.shown++;
    }
  }
  for (const [group, names, of] of GROUPS) {
    const members = Map.groupBy(people, of);
    const shares = (names ?? [...members.keys()].sort()).map((name) => {
      const sums = (members.get(name) ?? []).flatMap(({ id }) => suits.get(id) ?? []);
      const pairs = sums.reduce((sum, one) => sum + one.pairs, 0);
      return { name, pairs, value: share(sums.reduce((sum, one) => sum + one.shown, 0), pairs) }; // prettier-ignore
    });
    for (const { name, pairs, value } of shares)
      yield { metric: 'suitable_shown', side: 'employers', order, group, of: name, n: pairs, value, better: 'higher' };
    const gapLine = { metric: 'gap_of_suitable_shown', side: 'employers', order, group, n: shares.length } as const;
    yield { ...gapLine, value: gap(shares.map(({ value }) => value)), better: 'lower' };
  }
}
