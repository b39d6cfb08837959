/** What one more skill opens, over the index, must be what the written model says. */
import * as fc from 'fast-check';
import { oneMoreSkill } from '../one-more';
import { reachOf } from '../reach';
import { anyFilter, anyOpenings, anyProfile, anySettings, contextWith } from './opening-generators.fixture';
import { OpeningIndex, type IndexedOpening, type OpeningFilter } from './opening-index';
import type { MatchContext } from '../fit';
import type { Profile } from '../../concepts';

const passes = (profile: Profile, filter: OpeningFilter, { municipalities }: MatchContext) => {
  const ids = filter.ids && new Set(filter.ids);
  return ({ opening, imported, closesAt }: IndexedOpening): boolean =>
    !(imported && (filter.includeImported === false || opening.requirements.length === 0)) &&
    (filter.at === undefined || closesAt === null || closesAt > filter.at) &&
    (!ids || ids.has(opening.id)) &&
    (!filter.kinds?.length || filter.kinds.includes(opening.kind)) &&
    (!filter.withinReachOnly || reachOf(profile.place, opening, municipalities).within);
};
/** Sums of weights that are no whole numbers may differ in the last digit: those are not promised. */
const settings = anySettings.filter(({ weights }) => Object.values(weights).every(Number.isInteger));
/** Openings that lie where somebody may reach them. */
const close = anyOpenings.map((all) =>
  all.map((one, i) => (i % 3 === 0 ? one : { ...one, opening: { ...one.opening, municipality: '0001' } })),
);

describe('what one more skill opens, over the index', () => {
  it('a seeker is told the same as the model says, under any settings and filter', () => {
    const told = new Set<string>();
    fc.assert(
      fc.property(anyProfile, close, anyFilter, settings, (profile, all, filter, one) => {
        const context = contextWith(one);
        const expected = oneMoreSkill(
          profile,
          all.filter(passes(profile, filter, context)).map(({ opening }) => opening),
          context,
        );
        for (const { kind } of expected) told.add(kind);
        expect(expected.filter(({ kind, id }) => kind === 'skill' && context.concepts.needsAuthorisation(id))).toEqual([]);
        expect(new OpeningIndex(context, all).oneMore(profile, filter)).toEqual(expected);
      }),
      { numRuns: 600 },
    );
    expect([...told].sort()).toEqual(['certificate', 'licence', 'skill']);
  });

  it('a seeker is told the same after changes, question after question, and of no more places to learn than are asked for', () => {
    fc.assert(
      fc.property(anyProfile, anyProfile, close, close, (profile, other, all, later) => {
        const context = contextWith();
        const index = new OpeningIndex(context, all);
        index.oneMore(other);
        for (const one of later) index.upsert(one);
        for (const { opening } of later.slice(3)) index.remove(opening.id);
        const living = new Map([...all, ...later].map((one) => [one.opening.id, one]));
        for (const { opening } of later.slice(3)) living.delete(opening.id);
        const expected = oneMoreSkill(
          profile,
          [...living.values()].filter(passes(profile, {}, context)).map(({ opening }) => opening),
          context,
        );
        expect(index.oneMore(profile)).toEqual(expected);
        index.compact();
        expect(index.oneMore(profile, {}, 1)).toEqual(expected.map((one) => ({ ...one, taughtBy: one.taughtBy.slice(0, 1) })));
      }),
    );
  });
});
