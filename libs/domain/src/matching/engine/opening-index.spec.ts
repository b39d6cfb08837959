/** The index must give what looking at every opening gives, on any corpus, and after any changes. */
import * as fc from 'fast-check';
import { OPPORTUNITY_KINDS, type Opening, type Profile, type Requirement } from '../../concepts';
import { bandOf, fitOf, type MatchContext } from '../fit';
import { ProfileIndex } from '../profile-index';
import { LiveConceptGraph } from '../live-concept-graph';
import { oneMoreSkill } from '../one-more';
import { compareFits } from '../rank';
import { BANDS } from '../vocabulary';
import { anyFilter, anyIndexed, anyOpenings, anyProfile, anySettings, contextWith, IDS } from './opening-generators.fixture';
import { OpeningIndex, type IndexedOpening, type OpeningAnswer, type OpeningFilter, type OpeningQuery } from './opening-index';

const context = contextWith();

/** Straight from the words of the model, without a column. */
function written(
  { profile, filter = {}, limit, offset = 0 }: OpeningQuery,
  all: readonly IndexedOpening[],
  model: MatchContext,
): OpeningAnswer {
  const index = new ProfileIndex(profile);
  const ids = filter.ids && new Set(filter.ids);
  const fits = all
    .filter(
      ({ opening, imported, closesAt }) =>
        !(imported && (filter.includeImported === false || opening.requirements.length === 0)) &&
        (filter.at === undefined || closesAt === null || closesAt > filter.at) &&
        (!ids || ids.has(opening.id)),
    )
    .map(({ opening }) => {
      const fit = fitOf(index, opening, model);
      // written anew, not asked of the code that is tested
      const exposure = opening.interests === null ? Infinity : opening.interests / Math.max(1, opening.places);
      const band = bandOf(fit, opening, model.settings);
      return { ...fit, id: opening.id, kind: opening.kind, band, answerDays: opening.answerDays ?? Infinity, exposure };
    })
    .filter(({ reach }) => !filter.withinReachOnly || reach.within)
    .sort(compareFits);
  const wanted = fits.filter(({ kind }) => !filter.kinds?.length || filter.kinds.includes(kind));
  return {
    ranked: wanted
      .flatMap(({ id, fit, band }) => (band === 'none' || band === 'open-for-all' ? [] : [{ id, fit, band }]))
      .slice(offset, offset + limit),
    openForAll: wanted.flatMap(({ id, reach, band }) => (band === 'open-for-all' ? [{ id, reach }] : [])).slice(offset, offset + limit),
    counts: Object.fromEntries(BANDS.map((band) => [band, wanted.filter((one) => one.band === band).length])) as OpeningAnswer['counts'],
    kinds: Object.fromEntries(
      OPPORTUNITY_KINDS.map((kind) => [kind, fits.filter((one) => one.kind === kind && one.band !== 'none').length]),
    ) as OpeningAnswer['kinds'],
  };
}

const page = fc.record({ limit: fc.oneof(fc.nat(5), fc.constant(Infinity)), offset: fc.nat(3) });
const everything = { limit: Infinity };

describe('the index of openings', () => {
  it('a seeker gets from the index and by brute force what the model says, to the last digit, under any settings and filter', () => {
    fc.assert(
      fc.property(anyProfile, anyOpenings, anyFilter, page, anySettings, (profile, all, filter, rest, settings) => {
        const model = contextWith(settings);
        const index = new OpeningIndex(model, all);
        const query = { profile, filter, ...rest };
        const expected = written(query, all, model);
        expect(index.brute(query)).toEqual(expected);
        expect(index.search(query)).toEqual(expected);
      }),
      { numRuns: 400 },
    );
  });

  it('a seeker gets the same from an index where many other openings stand, that meet nothing or are not let through', () => {
    // Long lists and few candidates, short lists and many: both ways of finding them.
    const filler = (requirement: Requirement): IndexedOpening[] =>
      Array.from({ length: 700 }, (_, i) => ({
        opening: {
          id: `filler ${i}`, kind: 'job', requirements: [requirement], municipality: `000${i % 5}`, remote: false, answerDays: 1, interests: i % 7, places: 1,
        }, // prettier-ignore
        imported: i % 3 === 0,
        closesAt: null,
      }));
    const fillers = fc.constantFrom(
      filler({ kind: 'skill', strength: 'must', id: 'something else', level: 1 }),
      filler({ kind: 'skill', strength: 'good', id: 'cooking', level: 3 }),
    );
    fc.assert(
      fc.property(anyProfile, anyOpenings, fillers, anyFilter, page, (profile, some, others, filter, rest) => {
        const all = [...some.slice(0, 20), ...others, ...some.slice(20)];
        const query = { profile, filter, ...rest };
        expect(new OpeningIndex(context, all).search(query)).toEqual(written(query, all, context));
      }),
      { numRuns: 60 },
    );
  });

  it('a seeker gets after any changes what an index that was just built gives, and every question leaves the next one alone', () => {
    const change = fc.oneof(
      { weight: 6, arbitrary: anyIndexed().map((upsert) => ({ upsert })) },
      { weight: 3, arbitrary: fc.constantFrom(...IDS).map((remove) => ({ remove })) },
      { weight: 1, arbitrary: fc.constant({ compact: true }) },
      { weight: 4, arbitrary: fc.record({ profile: anyProfile, filter: anyFilter }) },
    );
    fc.assert(
      fc.property(fc.array(change, { maxLength: 40 }), anyProfile, anyFilter, anySettings, (changes, profile, filter, settings) => {
        const model = contextWith(settings);
        const index = new OpeningIndex(model);
        const living = new Map<string, IndexedOpening>();
        const expectSame = (query: OpeningQuery): void => {
          const fresh = new OpeningIndex(model, living.values());
          expect(index.search(query)).toEqual(fresh.search(query));
          expect(index.brute(query)).toEqual(fresh.search(query));
        };
        for (const one of changes) {
          if ('upsert' in one) {
            index.upsert(one.upsert);
            living.set(one.upsert.opening.id, one.upsert);
          } else if ('remove' in one) {
            expect(index.remove(one.remove)).toBe(living.delete(one.remove));
          } else if ('compact' in one) {
            index.compact();
            expect(index.tombstones).toBe(0);
          } else {
            expectSame({ ...one, ...everything });
          }
          expect(index.size).toBe(living.size);
        }
        expectSame({ profile, filter, ...everything });
        index.compact();
        expectSame({ profile, filter, ...everything });
      }),
      { numRuns: 150 },
    );
  });

  it('a seeker pages through all openings without a gap and without one twice', () => {
    fc.assert(
      fc.property(anyProfile, anyOpenings, anyFilter, fc.integer({ min: 1, max: 4 }), (profile, all, filter, limit) => {
        const index = new OpeningIndex(context, all);
        const whole = index.search({ profile, filter, ...everything });
        for (let offset = 0; offset <= all.length; offset += limit) {
          const { ranked, openForAll, ...rest } = index.search({ profile, filter, limit, offset });
          expect(ranked).toEqual(whole.ranked.slice(offset, offset + limit));
          expect(openForAll).toEqual(whole.openForAll.slice(offset, offset + limit));
          expect(rest).toEqual({ counts: whole.counts, kinds: whole.kinds });
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('the edges of the index', () => {
  const cook: Profile = {
    skills: [{ id: 'cooking', level: 2, source: 'work' }],
    languages: [{ id: 'no', cefr: 'B1' }],
    licences: [],
    certificates: [],
    qualifications: [],
    place: { municipality: '0001', reachKm: 30 },
  };
  const opening = (id: string, requirements: readonly Requirement[], rest: Partial<Opening> = {}): IndexedOpening => ({
    opening: { id, kind: 'job', requirements, municipality: '0001', remote: false, answerDays: null, interests: 0, places: 1, ...rest },
    imported: false,
    closesAt: null,
  });
  const cooking: Requirement = { kind: 'skill', strength: 'must', id: 'cooking', level: 2 };
  const search = (index: OpeningIndex, filter: OpeningFilter = {}, limit = 20): OpeningAnswer =>
    index.search({ profile: cook, filter, limit });

  it('a seeker gets the first by id of fifty thousand openings that are all the same, whatever order they came in', () => {
    const index = new OpeningIndex(context);
    const count = 50_000;
    const name = (i: number): string => `opening ${String(i).padStart(6, '0')}`;
    for (let i = 0; i < count; i++) index.upsert(opening(name((i * 7919) % count), [cooking]));
    const { ranked, counts } = search(index, {}, 5);
    expect(ranked.map(({ id }) => id)).toEqual([0, 1, 2, 3, 4].map(name));
    expect(counts.strong).toBe(count);
    const far = index.search({ profile: cook, limit: 2, offset: count - 1 });
    expect(far.ranked.map(({ id }) => id)).toEqual([name(count - 1)]);
  });

  it('a seeker who only speaks the language is one step from nothing, but suits who asks for nothing but the language', () => {
    const norwegian: Requirement = { kind: 'language', strength: 'must', id: 'no', cefr: 'A2' };
    const welding: Requirement = { kind: 'skill', strength: 'good', id: 'welding', level: 1 };
    const index = new OpeningIndex(context, [opening('talk', [norwegian]), opening('weld', [norwegian, welding])]);
    expect(search(index)).toMatchObject({ ranked: [{ id: 'talk', band: 'strong' }], counts: { strong: 1, none: 1 } });
  });

  it('a seeker is not shown an opening past its time, and is again when asked for an earlier moment', () => {
    const hour = 3_600_000;
    const index = new OpeningIndex(context);
    for (let i = 1; i <= 9; i++) index.upsert({ ...opening(`closes ${i}`, [cooking]), closesAt: i * hour });
    const openAt = (at: number): number => search(index, { at }).counts.strong;
    expect([0, 5 * hour, 5 * hour - 1, 9 * hour, hour, -Infinity].map(openAt)).toEqual([9, 4, 5, 0, 8, 9]);
    index.upsert({ ...opening('closes 1', [cooking]), closesAt: null });
    expect([3 * hour, 1e15].map(openAt)).toEqual([7, 1]);
  });

  it('a seeker gets an answer from an index with nothing in it, and with nothing left in it', () => {
    const empty = { ranked: [], openForAll: [], counts: { strong: 0, possible: 0, stretch: 0, none: 0, 'open-for-all': 0 } };
    const index = new OpeningIndex(context);
    expect(search(index)).toMatchObject(empty);
    index.upsert(opening('a', [cooking]));
    index.remove('a');
    expect(search(index)).toMatchObject(empty);
    index.compact();
    expect(search(index, { ids: ['a'], withinReachOnly: true, at: 0 })).toMatchObject(empty);
  });

  it('a seeker gets what the taxonomy says now, also when a new edition came between two questions', () => {
    const concepts = new LiveConceptGraph([]);
    const baking: Requirement = { kind: 'skill', strength: 'must', id: 'baking', level: 2 };
    const index = new OpeningIndex({ ...context, concepts }, [opening('bake', [baking]), opening('cook', [cooking])]);
    const told = (): unknown => [search(index).counts, index.oneMore({ ...cook, skills: [] }).map(({ id, opens }) => [id, opens])];
    const apart = told();
    concepts.replace([{ id: 'cooking', related: ['baking'] }]);
    const together = told();
    expect(apart).toEqual([expect.objectContaining({ strong: 1, none: 1 }), [['baking', 1], ['cooking', 1]]]); // prettier-ignore
    expect(together).toEqual([expect.objectContaining({ strong: 1, none: 0 }), expect.anything()]);
    expect(index.oneMore(cook)).toEqual(
      oneMoreSkill(cook, [opening('bake', [baking]).opening, opening('cook', [cooking]).opening], { ...context, concepts }),
    );
    concepts.replace([]);
    expect(told()).toEqual(apart);
  });

  it('a seeker gets right sums from an opening that asks for more than any opening does', () => {
    const many = Array.from({ length: 700 }, (_, i): Requirement => ({ ...cooking, id: i % 2 === 0 ? 'cooking' : `other ${i}` }));
    const all = [opening('long', many), opening('short', [cooking])];
    const index = new OpeningIndex(context, all);
    const query = { profile: cook, ...everything };
    expect(index.search(query)).toEqual(written(query, all, context));
  });
});
