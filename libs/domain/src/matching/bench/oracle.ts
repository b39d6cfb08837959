import { OpeningColumns } from '../columns';
import type { OpeningIndex } from '../engine/opening-index';
import type { MatchContext } from '../fit';
import { rank } from '../rank';
import { reachOf } from '../reach';
import type { Corpus } from './corpus';
import { openingQueries } from './forward';
import { assertSame } from './same';

const QUESTIONS = 8;

/**
 * The index against the columns that matching began with, which know nothing of it: the same lists, in the same order, and the same counts.
 * The index must hold the openings from 0 up to its size, as `build` puts them there.
 * @throws Error naming the question that is answered differently
 */
export function assertSameAsOracle(corpus: Corpus, index: OpeningIndex, context: MatchContext): void {
  const all = [...corpus.openings(index.size)];
  const columns = new OpeningColumns(
    context,
    all.map(({ opening }) => opening),
  );
  // nothing can be said of an imported opening that asks for nothing: it is never matched
  const matched = all.filter(({ opening, imported }) => !imported || opening.requirements.length > 0);
  for (const filtered of [true, false])
    openingQueries(corpus, QUESTIONS, filtered).forEach((query, at) => {
      const { profile, filter, limit } = query;
      const left = matched.filter(
        ({ opening }) =>
          (!filter?.kinds || filter.kinds.includes(opening.kind)) &&
          (!filter?.withinReachOnly || reachOf(profile.place, opening, context.municipalities).within),
      );
      const expected = rank(profile, columns, { candidates: left.map(({ opening }) => opening.id), limit });
      const { ranked, openForAll, counts } = index.search(query);
      assertSame({ ranked, openForAll, counts }, expected, `question ${at}, by the columns`);
    });
}
