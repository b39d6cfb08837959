import { SKILL_SOURCES } from '@arena/domain';
import { MATCHING_V1, type MatchContext } from '@arena/domain/engine';
import { TaxonomyService } from '../../taxonomy';
import { fairnessOf, otherwise, swapped, type FairnessLine } from './fairness';
import { EMPLOYER_ORDERS, FirstPages, PLACES, SEEKER_ORDERS } from './first-pages';
import { INHABITANTS } from './inhabitants';
import { makeRegion, type MadePerson, type MadeRegion, type MadeSizes } from './made-region';

const taxonomy = new TaxonomyService();
const context: MatchContext = { concepts: taxonomy.graph, municipalities: taxonomy.distances, settings: MATCHING_V1 };
const sizes: MadeSizes = { seed: 7, people: 150, openings: 120 };
const pagesOf = (region: MadeRegion): FirstPages => new FirstPages(region, context, taxonomy);
const region = makeRegion(taxonomy, sizes);
const pages = pagesOf(region);
const lines = [...fairnessOf(pages, sizes.seed)];
const valueOf = (of: readonly FairnessLine[], asked: Partial<FairnessLine>): number | null | undefined =>
  of.find((line) => Object.entries(asked).every(([key, value]) => line[key as keyof FairnessLine] === value))?.value;

describe('A made-up region', () => {
  it('people and openings are those of the seed, in the 46 municipalities, with every source of skills', () => {
    expect(makeRegion(taxonomy, sizes)).toEqual(region);
    expect(makeRegion(taxonomy, { ...sizes, seed: 8 }).people[0]).not.toEqual(region.people[0]);
    const known = taxonomy.matchData.municipalities.filter(({ countyNumber }) => countyNumber === '34').map(({ number }) => number);
    expect([...INHABITANTS.keys()].sort()).toEqual([...known].sort());
    expect(region.people.every(({ profile }) => INHABITANTS.has(profile.place?.municipality ?? ''))).toBe(true);
    expect(new Set(region.people.map(({ source }) => source)).size).toBe(SKILL_SOURCES.length);
    expect(new Set([...region.people.map(({ id }) => id), ...region.openings.map(({ opening }) => opening.id)]).size).toBe(270);
  });

  it('an opening asks and a person holds only what the taxonomy knows, and a machine never says must', () => {
    const asked = region.openings.flatMap(({ opening, imported }) => opening.requirements.map((one) => ({ ...one, imported })));
    expect(asked.filter(({ kind, id }) => !taxonomy.knows(kind, id))).toEqual([]);
    expect(asked.filter(({ imported, strength }) => imported && strength === 'must')).toEqual([]);
    const held = region.people.flatMap(({ profile }) => profile.skills.map(({ id }) => id));
    expect(held.filter((id) => !taxonomy.knows('skill', id))).toEqual([]);
    expect(region.people.every(({ profile }) => profile.qualifications.every(({ id }) => taxonomy.knows('qualification', id)))).toBe(true);
  });
});

describe('What is measured of it', () => {
  it('every measure stands once for each order and group, and a share is a share', () => {
    const names = lines.map(({ metric, side, order, group, of }) => [metric, side, order, group, of].join(' '));
    expect(new Set(names).size).toBe(names.length);
    expect(lines.filter(({ value }) => value !== null && !Number.isFinite(value))).toEqual([]);
    const shares = lines.filter(({ metric }) => /shown|suitable_one|gini|cut/.test(metric));
    expect(shares.filter(({ value }) => value !== null && (value < -1e-12 || value > 1))).toEqual([]);
    for (const order of SEEKER_ORDERS)
      expect(valueOf(lines, { metric: 'suitable_shown', side: 'seekers', order })).toEqual(expect.any(Number));
    for (const order of EMPLOYER_ORDERS) expect(valueOf(lines, { metric: 'gini', side: 'employers', order })).toEqual(expect.any(Number));
  });

  it('the same region gives the same figures', () => {
    expect([...fairnessOf(pagesOf(region), sizes.seed)]).toEqual(lines);
  });

  it('nobody sees anything else for having learned it elsewhere, and somebody would if a ranking asked where', () => {
    expect(valueOf(lines, { metric: 'swapped_differences' })).toBe(0);
    const unfair = (people: readonly MadePerson[]): string[] => people.map(({ profile }) => String(profile.skills[0]?.source));
    const skilled = region.people.filter(({ profile }) => profile.skills.length > 0).length;
    expect(skilled).toBeGreaterThan(0.9 * sizes.people);
    expect(swapped(pages, unfair)).toMatchObject({ n: sizes.people, value: skilled });
    const [person] = region.people;
    if (!person) throw new Error('There is nobody');
    expect(otherwise(person).profile.skills.map(({ id, level }) => [id, level])).toEqual(
      person.profile.skills.map(({ id, level }) => [id, level]),
    );
  });

  it('two groups who can the same get the same figures', () => {
    // each person a second time, of another group, with a life that gave the same elsewhere
    const twins: MadeRegion = {
      openings: region.openings,
      people: region.people.flatMap((person): MadePerson[] => [
        { ...person, source: 'work' },
        { ...otherwise(person), id: `${person.id}-twin`, source: 'care-at-home' },
      ]),
    };
    const told = [...fairnessOf(pagesOf(twins), sizes.seed)];
    for (const metric of ['suitable_shown', 'suitable_shown_of_room', 'with_a_suitable_one', 'suitable_each']) {
      const [one, other] = ['work', 'care-at-home'].map((of) =>
        valueOf(told, { metric, side: 'seekers', order: 'fit', group: 'source', of }),
      );
      expect(one).toEqual(expect.any(Number));
      expect(one).toBe(other);
    }
    expect(valueOf(told, { metric: 'gap_of_suitable_shown_of_room', order: 'fit', group: 'source' })).toBe(0);
  });

  it('matching shows more of what suits than a list by id does', () => {
    const [fit, id] = ['fit', 'id'].map((order) => valueOf(lines, { metric: 'suitable_shown_of_room', side: 'seekers', order }) ?? 0);
    expect(fit).toBeGreaterThan(id ?? 1);
  });
});

describe('What breaking ties does', () => {
  const made = makeRegion(taxonomy, { ...sizes, openings: 240, different: 8 });
  const openings = made.openings.map((one) => ({ ...one, imported: false, opening: { ...one.opening, interests: 0 } }));
  const alike = pagesOf({ ...made, openings });
  const told = [...fairnessOf(alike, sizes.seed)];

  it('where many openings ask the same, exposure never shows fewer of them, and no tie changes how many suitable ones are shown', () => {
    const by = (metric: string, order: string): number => valueOf(told, { metric, side: 'seekers', order }) ?? -1;
    expect(by('tied_at_the_cut', 'fit')).toBeGreaterThan(0.2);
    expect(by('never_shown', 'fit-exposure')).toBeLessThanOrEqual(by('never_shown', 'fit'));
    expect(by('gini', 'fit-exposure')).toBeLessThan(by('gini', 'fit'));
    for (const order of ['product', 'fit-answers', 'fit-exposure'])
      expect(by('with_a_suitable_one', order)).toBe(by('with_a_suitable_one', 'fit'));
  });

  it('a place on a page goes to an equal fit: the fits that somebody is shown are the same in every order of ties', () => {
    const fitsOf = (order: 'product' | 'fit' | 'fit-exposure'): number[][] =>
      alike.seekers(order, sizes.seed).pages.map(({ page }, at) => {
        const profile = alike.region.people[at]?.profile;
        return profile ? alike.fitsOf(profile, page) : [];
      });
    const fits = fitsOf('fit');
    expect(fits.some((some) => some.length === PLACES)).toBe(true);
    expect(fitsOf('product')).toEqual(fits);
    expect(fitsOf('fit-exposure')).toEqual(fits);
  });

  it('where people fit alike, more of them are found when lots are drawn for each opening', () => {
    const by = (metric: string, order: string): number => valueOf(told, { metric, side: 'employers', order }) ?? -1;
    expect(by('suitable_shown', 'product')).toBeGreaterThan(0);
    expect(by('never_shown', 'product')).toBeLessThanOrEqual(by('never_shown', 'fit'));
  });
});
