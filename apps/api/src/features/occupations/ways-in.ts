import { WAYS_IN, type WayIn } from '@arena/contract';
import type { OpportunityKind } from '@arena/domain';
import type { OpenPosting } from '../postings';

/** Openings of this kind are this way in. */
const KIND_OF: Readonly<Partial<Record<WayIn['kind'], OpportunityKind>>> = {
  'work-placement': 'work-placement',
  traineeship: 'traineeship',
  apprenticeship: 'apprenticeship',
};
const MOST_POSTINGS = 3;

/**
 * The ways into an occupation, shortest first: those that are known to lead there, and those that there are openings for now.
 * @param known the ways that lead there, with what they are
 * @param card how one opening is shown
 */
export function waysIn(
  known: ReadonlyMap<WayIn['kind'], string>,
  openings: readonly OpenPosting[],
  card: (posting: OpenPosting) => WayIn['postings'][number],
): WayIn[] {
  return WAYS_IN.flatMap((kind): WayIn[] => {
    const text = known.get(kind) ?? null;
    const ofKind = openings.filter((one) => one.kind === KIND_OF[kind]);
    if (text === null && ofKind.length === 0) return [];
    return [{ kind, text, openings: ofKind.length, postings: ofKind.slice(0, MOST_POSTINGS).map(card) }];
  });
}
